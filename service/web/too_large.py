"""Says what to do where a request is too large: the layer that counts the bytes only says that it is."""

from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.web.problems import Problem, told

TOO_LARGE = 413


class TellTooLarge:
    """Puts our own answer in the place of the bare line with status 413. `kilobytes` is the limit that is told."""

    def __init__(self, app: ASGIApp, kilobytes: int) -> None:
        self.app = app
        self._detail = f"more than {kilobytes} kilobytes were sent; send less, or one unit at a time"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        replaced = False

        async def instead(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_bare(message):
                replaced = True
                problem = Problem(type="too-large", title="Too large", status=TOO_LARGE, detail=self._detail)
                await told(Request(scope), problem)(scope, receive, send)
            elif not replaced:
                await send(message)

        await self.app(scope, receive, instead if scope["type"] == "http" else send)


def _is_bare(message: Message) -> bool:
    kind = Headers(raw=message.get("headers", [])).get("content-type", "")
    return bool(message["status"] == TOO_LARGE) and kind.startswith("text/plain")
