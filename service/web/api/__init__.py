"""The HTTP interface, one file a resource, one line each here. `/openapi.json` describes it."""

from fastapi import APIRouter

from service.web.api import approval, checks, documents, homeworks, jobs, links, tasks, units

API: tuple[APIRouter, ...] = (
    units.router,
    homeworks.router,
    jobs.router,
    tasks.router,
    approval.router,
    links.router,
    documents.router,
    checks.router,
)
