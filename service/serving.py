"""Puts the service together: store, library, policy and jobs behind the application, and runs it."""

import ipaddress
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI

from curriculum.library import Library
from service.desk import Desk
from service.jobs import ask_homework, start_jobs, stop_jobs
from service.model_author import open_door
from service.open_library import LibraryDoor
from service.policy import read_policy
from service.settings import BadSetting, Settings
from service.store import open_store
from service.web import create_app

LOG = logging.getLogger("threefold")


def application(settings: Settings) -> FastAPI:
    """The application with its jobs, which start beside it so that the first page does not wait for them."""
    policy = read_policy(settings.policy)
    library = LibraryDoor(settings.home_folder, settings.chroma_url)
    settings.home_folder.mkdir(parents=True, exist_ok=True)
    store = open_store(settings.store_url)
    door = open_door(settings, store)
    desk = Desk(store=store, library=library, policy=policy, ask=partial(ask_homework, store), door=door)

    def start() -> None:
        try:
            library()
            start_jobs(store, settings, library)
        except Exception:
            LOG.exception("jobs did not start: homeworks that are asked for wait until they do")
        else:
            store.calls.forget(settings.model_keep_days)
            warm_up(library())
            if door:
                warm_up_model()

    @asynccontextmanager
    async def beside(app: FastAPI) -> AsyncIterator[None]:
        starting = threading.Thread(target=start, name="start-jobs", daemon=True)
        starting.start()
        yield
        starting.join(timeout=10)
        stop_jobs()

    return create_app(desk, settings, beside)


def warm_up(library: Library) -> None:
    """Load what the first search, the first homework and the first print would otherwise wait for."""
    from service.documents.content import Document, Paragraph
    from service.documents.pdf import document_pdf

    library.search("rivers", limit=1)
    blank = Document(title="-", file_name="-", audience="teacher", layout="sheet", blocks=(Paragraph(text="$1$"),))
    document_pdf(blank)


def warm_up_model() -> None:
    """Import what the first call to a language model would otherwise wait for, some seconds."""
    from generator.authors.chat import warm_up

    warm_up()


def refuse_open_doors(host: str) -> None:
    """Raises `BadSetting` for an address that other machines reach: there is no sign-in yet."""
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise BadSetting(
            f"host {host[:60]!r}: only this machine may reach the service until sign-in exists, or anybody on the network could "
            "read and change every homework; use 127.0.0.1"
        )
