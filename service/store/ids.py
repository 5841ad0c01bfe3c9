"""Ids of what is stored, and tokens that open a link: random, and safe in an address."""

import hashlib
import re
import secrets

POSSIBLE = re.compile(r"[A-Za-z0-9_-]{8,64}")
ID_BYTES, TOKEN_BYTES = 10, 32


def new_id() -> str:
    """An id of 20 characters, which no other record has."""
    return secrets.token_hex(ID_BYTES)


def new_token() -> str:
    """A token of 43 characters, which nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def is_possible(given: str) -> bool:
    """Whether this can be an id or a token at all; what an address holds need not be fit for a database."""
    return POSSIBLE.fullmatch(given) is not None


def digest(key: str) -> str:
    """A key of any length and any characters, as 64 that a database can compare."""
    return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()
