"""The application: security around it, pages and the HTTP interface in it, errors told in one place."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from service.desk import Desk
from service.settings import Settings
from service.web.api import API
from service.web.forms import FormKeys
from service.web.head import HeadAsGet
from service.web.pages import PAGES
from service.web.problems import tell_errors
from service.web.render import STATIC
from service.web.security import SameSiteOnly, SecurityHeaders, Utf8Only
from service.web.too_large import TellTooLarge

LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DESCRIPTION = "From a scheme-of-work unit and its objectives to a three-tier homework that a school can set."

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(desk: Desk, settings: Settings, lifespan: Lifespan | None = None) -> FastAPI:
    """The application over a desk. `lifespan` starts and stops what runs beside it, such as jobs."""
    app = FastAPI(
        title="Threefold",
        version="0.1.0",
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan or _nothing_beside,
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(HeadAsGet),
            Middleware(TrustedHostMiddleware, allowed_hosts=LOOPBACK_HOSTS, www_redirect=False),
            Middleware(SameSiteOnly),
            Middleware(Utf8Only),
            Middleware(TellTooLarge, kilobytes=settings.largest_body_kb),
            Middleware(RequestBodyLimitMiddleware, max_body_size=settings.largest_body_kb * 1024),
        ],
    )
    app.state.desk = desk
    app.state.form_keys = FormKeys(settings.secret())
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in API:
        app.include_router(router, prefix="/api")
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    tell_errors(app)
    return app


@asynccontextmanager
async def _nothing_beside(app: FastAPI) -> AsyncIterator[None]:
    yield
