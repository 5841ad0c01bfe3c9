"""The pages, one file each, one line each here."""

from fastapi import APIRouter

from service.web.pages import (
    approve,
    arrange,
    ask,
    documents,
    edit_task,
    history,
    homework,
    initials,
    library,
    links,
    overrule,
    print_names,
    progress,
    pupil_link,
    swap_task,
)

PAGES: tuple[APIRouter, ...] = (
    ask.router,
    progress.router,
    library.router,
    pupil_link.router,
    homework.router,
    edit_task.router,
    swap_task.router,
    arrange.router,
    history.router,
    approve.router,
    overrule.router,
    initials.router,
    links.router,
    documents.router,
    print_names.router,
)
