"""Errors as answers: a problem document (RFC 9457) under /api, a page elsewhere, from the one table of faults."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from curriculum.errors import CurriculumError
from curriculum.models import Frozen
from evals.homework_file import BadHomework
from generator.errors import GeneratorError
from service.desk.errors import DeskError
from service.documents.errors import DocumentError
from service.faults import UNFORESEEN, Fault, fault_of, one_line
from service.policy import BadPolicy
from service.settings import BadSetting
from service.store.errors import StoreError
from service.web.render import fragment, page
from service.web.security import HEADERS

LOG = logging.getLogger("threefold.web")
# Named one by one: what is caught as `Exception` is answered outside of every other layer.
OURS = (
    CurriculumError,
    GeneratorError,
    StoreError,
    DeskError,
    DocumentError,
    BadHomework,
    BadPolicy,
    BadSetting,
    OSError,
)
PROBLEM = "application/problem+json"
TITLES = {
    400: "The request cannot be read",
    403: "Not allowed",
    404: "There is nothing here",
    405: "This cannot be done here",
    413: "Too large",
    415: "Unknown kind of content",
    422: "The request cannot be meant",
}


class Problem(Frozen):
    """A problem document: `type` names the kind of error, `detail` says what to do, `errors` says where."""

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[dict[str, str], ...] = ()


class ErrorPage(Frozen):
    """The context of error.html.j2."""

    title: str
    status: int
    detail: str


def tell_errors(app: FastAPI) -> None:
    """Register the handlers; an unforeseen error is logged whole and told in one line."""

    async def of_ours(request: Request, error: Exception) -> Response:
        fault = fault_of(error)
        if fault.kind == UNFORESEEN.name:
            LOG.error("unforeseen error at %s", request.url.path, exc_info=error)
            fault = Fault(
                kind=fault.kind,
                title=fault.title,
                status=fault.status,
                exit_code=fault.exit_code,
                detail="nothing that was saved is lost; try again, and look into the log of the server if it stays",
            )
        return told(request, Problem(type=fault.kind, title=fault.title, status=fault.status, detail=fault.detail))

    async def of_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        title = TITLES.get(error.status_code, "This did not work")
        response = told(
            request, Problem(type="http", title=title, status=error.status_code, detail=one_line(str(error.detail)))
        )
        response.headers.update(error.headers or {})
        return response

    async def of_validation(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        errors = tuple(
            {"where": ".".join(map(str, found["loc"])), "message": one_line(found["msg"])}
            for found in error.errors()[:20]
        )
        detail = "; ".join(f"{found['where']}: {found['message']}" for found in errors[:3])
        return told(request, Problem(type="invalid", title=TITLES[422], status=422, detail=detail, errors=errors))

    app.add_exception_handler(HTTPException, of_http)
    app.add_exception_handler(RequestValidationError, of_validation)
    for base in (*OURS, Exception):
        app.add_exception_handler(base, of_ours)


def told(request: Request, problem: Problem) -> Response:
    """The problem in the form that the caller reads."""
    if request.url.path.startswith("/api/"):
        response: Response = JSONResponse(problem.model_dump(), problem.status, media_type=PROBLEM)
    elif request.url.path.startswith("/p/"):
        told_pupils = ErrorPage(title="This page cannot be shown", status=problem.status, detail="Tell your teacher.")
        response = HTMLResponse(fragment("pupil_closed.html.j2", told_pupils), problem.status)
    else:
        context = ErrorPage(title=problem.title, status=problem.status, detail=problem.detail)
        response = page(request, "error.html.j2", context, problem.status)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
