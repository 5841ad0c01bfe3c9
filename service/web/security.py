"""What every answer carries and what no request may do, for pages and the HTTP interface alike.

The service has no sign-in yet, so it answers on this machine only, and to pages of its own only: a page of another site
that a teacher has open must not be able to use it (cross-site requests, rebound names of hosts).
"""

from urllib.parse import urlsplit

from python_multipart.multipart import parse_options_header
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": PAGE_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
NOT_KEPT = "no-store"


class SecurityHeaders:
    """Adds the headers to every answer; an answer that brings its own policy (a printed document) keeps it.

    What shows a homework is kept by no cache unless the answer says otherwise.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", NOT_KEPT)
            await send(message)

        await self.app(scope, receive, with_headers)


class SameSiteOnly:
    """Refuses a changing request that a page of another site sent: browsers say so in Sec-Fetch-Site or Origin."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS and _from_elsewhere(Headers(scope=scope)):
            refusal = PlainTextResponse("This request came from another site and was refused.\n", status_code=403)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)


class Utf8Only:
    """Refuses a body that says it is in another alphabet: some make halves of characters, which no page can show."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _alphabet(Headers(scope=scope)) not in ("", "utf-8", "utf8"):
            refusal = PlainTextResponse("Send text in UTF-8, and nothing else as its charset.\n", status_code=400)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _alphabet(headers: Headers) -> str:
    """The charset that the body claims, in small letters; empty where it claims none."""
    _, options = parse_options_header(headers.get("content-type", ""))
    return options.get(b"charset", b"").decode("latin-1").strip().lower()


def _from_elsewhere(headers: Headers) -> bool:
    fetched = headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
