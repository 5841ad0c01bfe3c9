"""The HTTP interface, one file a resource, one line each here. `/openapi.json` describes it."""

from fastapi import APIRouter

from service.web.api.approval import router as approval
from service.web.api.checks import router as checks
from service.web.api.documents import router as documents
from service.web.api.homeworks import router as homeworks
from service.web.api.jobs import router as jobs
from service.web.api.links import router as links
from service.web.api.tasks import router as tasks
from service.web.api.units import router as units

API: tuple[APIRouter, ...] = (
    units,
    homeworks,
    jobs,
    tasks,
    approval,
    links,
    documents,
    checks,
)
