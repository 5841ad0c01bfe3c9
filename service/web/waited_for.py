"""Long work for a caller who may leave: it is told when nobody waits any more, and ends itself."""

import asyncio
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from generator.authors.calls import Gone

T = TypeVar("T")
LOOK_EVERY_S = 0.3


async def while_waited_for(request: Request, work: Callable[[Gone], T]) -> T:
    """What the work gives; it runs beside the event loop and gets a question that says whether the caller has left."""
    left = Event()
    task = asyncio.ensure_future(run_in_threadpool(work, left.is_set))
    while not (await asyncio.wait({task}, timeout=LOOK_EVERY_S))[0]:
        if await request.is_disconnected():
            left.set()
    return task.result()
