"""The key that each form carries: a post without the key that its page was given is refused.

The key is a signed copy of a random cookie, so that a page of another site, which can read neither, cannot make one.
"""

import secrets
from hmac import compare_digest
from typing import Annotated

from fastapi import Depends, Form, Request
from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.responses import Response

from service.desk.errors import DeskError

COOKIE = "threefold_form"
FIELD = "form_key"
LONGEST_LIFE_S = 24 * 3600


class StaleForm(DeskError):
    """The form was not made by us for this browser, or is too old."""


class FormKeys:
    """Signs and checks the keys of forms."""

    def __init__(self, secret: bytes) -> None:
        self._signer = URLSafeTimedSerializer(secret, salt="form")

    def key_for(self, request: Request) -> str:
        """The key to put into a form of the page that answers `request`."""
        seed = request.cookies.get(COOKIE) or getattr(request.state, "form_seed", None) or secrets.token_urlsafe(24)
        request.state.form_seed = seed
        return self._signer.dumps(seed)

    def keep(self, request: Request, response: Response) -> None:
        """Set the cookie where a form was rendered for a browser that has none."""
        seed = getattr(request.state, "form_seed", None)
        if seed and request.cookies.get(COOKIE) != seed:
            response.set_cookie(COOKIE, seed, httponly=True, samesite="strict", path="/")

    def check(self, request: Request, key: str) -> None:
        """Raises `StaleForm` unless the key was given to this browser within a day."""
        try:
            seed = self._signer.loads(key, max_age=LONGEST_LIFE_S)
        except BadData:
            seed = ""
        if not seed or not compare_digest(str(seed), request.cookies.get(COOKIE, "")):
            raise StaleForm("this form is too old or was not made here; load the page again, then send it once more")


def checked_form(request: Request, form_key: Annotated[str, Form()] = "") -> None:
    """Depend on this in every page that takes a form."""
    request.app.state.form_keys.check(request, form_key)


CheckedForm = Depends(checked_form)
