"""What the resources of the HTTP interface share: who asks, which version is meant, how problems are described."""

import re
from typing import Annotated, Any

from fastapi import Depends, Header, Path, Query
from starlette.exceptions import HTTPException

from service.store.records import Stored
from service.web.problems import Problem
from service.web.render import LONGEST_NAME, UNNAMED

ETAG = re.compile(r'^(?:W/)?"([\w.-]+)-(\d+)"$')
# The largest number that both databases hold.
LARGEST_NUMBER = 2**31 - 1
HomeworkId = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problem documents that a route may answer with, for its description."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"model": Problem, "content": content} for status in sorted({*statuses, 400, 403, 413, 422, 500})}


def _by(threefold_by: Annotated[str, Header(max_length=LONGEST_NAME, description="initials of who asks")] = "") -> str:
    given = " ".join(threefold_by.split())
    return given if given and given.isprintable() else UNNAMED


def _base(
    homework_id: HomeworkId,
    if_match: Annotated[
        str | None, Header(max_length=200, description="the ETag of the version that the change is made from")
    ] = None,
) -> int:
    """The version number in If-Match. Raises 428 without one and 412 for one of another homework."""
    if if_match is None:
        raise HTTPException(428, "send If-Match with the ETag of the version that you changed")
    found = ETAG.match(if_match.strip())
    if not found or found[1] != homework_id or int(found[2]) > LARGEST_NUMBER:
        raise HTTPException(412, f"If-Match {if_match[:60]!r} is no ETag of this homework; get it again")
    return int(found[2])


By = Annotated[str, Depends(_by)]
Base = Annotated[int, Depends(_base)]
TaskId = Annotated[str, Path(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9_.:-]+$")]
PageNumber = Annotated[int, Query(ge=1, le=100_000)]
PerPage = Annotated[int, Query(ge=1, le=100)]


def etag_of(stored: Stored) -> str:
    """The name of one version of one homework."""
    return f'"{stored.card.id}-{stored.version.number}"'
