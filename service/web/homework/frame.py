"""The frame around every tab of one homework, as a typed context."""

from collections.abc import Sequence

from curriculum.models import Frozen
from generator.models import Homework, Tier
from service.desk import Desk
from service.desk.approve import blocking
from service.desk.links import OpenLink, link_state, links_by_tier
from service.desk.places import once_a_question
from service.desk.printing import PrintRow, print_query, print_rows
from service.desk.review_list import ReviewItem, review_list
from service.desk.what_changed import WhatChanged, is_after, undo_takes_back, what_changed
from service.documents.letterhead import subject_line
from service.documents.marks import USUAL_MARKS, Mark
from service.documents.sheet import Supports
from service.store.records import Stored, Version
from service.web.homework.found import Found, found, found_in
from service.web.homework.said import said_by, said_time

TABS = ("core", "scaffolded", "extension", "marking", "why", "checks", "sources", "history")
NAMES = {"why": "Why"} | {tab: tab.capitalize() for tab in TABS}


class Tab(Frozen):
    """One tab: `count` is how much there is to look at in it, `urgent` whether some of that blocks approval."""

    slug: str
    name: str
    here: bool
    mark: Mark | None
    count: int
    urgent: bool


class Flash(Frozen):
    """What the change that made version `number` did to the findings."""

    number: int
    change: str
    broke: tuple[Found, ...]
    mended: tuple[Found, ...]


class LinkRow(Frozen):
    """One sheet with its addresses that are open to pupils."""

    tier: str
    name: str
    mark: Mark
    open: tuple[OpenLink, ...]


class Frame(Frozen):
    """What stands around every tab. `standing` says who did what last; `undo` what an undo takes back, "" for nothing.

    `told_at` is the task in whose card the flash is told, "" for the
    top of the page. `capacity` is empty unless the homework is shorter than was asked for. `final` is the approved version where the
    documents listed are of that one, 0 where they are of this one; `query` ends the address of all documents together.
    `link_state` is "open", or the reason why pupils get no links.
    """

    id: str
    number: int
    title: str
    subject_line: str
    status: str
    standing: str
    capacity: str
    approved_number: int | None
    blocking: int
    flash: Flash | None
    told_at: str
    review: tuple[ReviewItem, ...]
    undo: str
    tabs: tuple[Tab, ...]
    documents: tuple[PrintRow, ...]
    supports: str
    final: int
    query: str
    links: tuple[LinkRow, ...]
    link_state: str


def frame_of(
    desk: Desk,
    stored: Stored,
    tab: str,
    *,
    site: str,
    changed: int | None = None,
    at: str = "",
    supports: Supports | None = None,
    final: bool = False,
) -> Frame:
    """The frame for a tab. `site` is the address of this service as the browser sees it, without a slash at the end.

    `changed` is the version whose change is told, `at` the task that it was about. With `final`, the documents listed are
    those of the approved version, where the present one is a later draft.
    """
    homework, card = stored.homework, stored.card
    approved = card.approved_version if final and card.approved_version != card.number else None
    to_print = desk.store.homeworks.get(card.id, approved) if approved else stored
    versions = desk.store.homeworks.versions(card.id)
    done = since(desk, stored, changed)
    return Frame(
        id=card.id,
        number=card.number,
        title=homework.title,
        subject_line=subject_line(homework),
        status=card.status,
        standing=_standing(stored, versions),
        capacity=capacity_line(homework) if homework.capacity.minutes < homework.request.minutes else "",
        approved_number=card.approved_version,
        blocking=len(blocking(homework)),
        flash=_flash(stored, done),
        told_at=at if done and at in {task.id for task in homework.tiers.all() if task.tier.value == tab} else "",
        review=review_list(homework, versions),
        undo=undo_takes_back(versions),
        tabs=_tabs(homework, tab),
        documents=print_rows(to_print, supports, approved),
        supports=supports or "",
        final=approved or 0,
        query=print_query(supports, approved),
        links=tuple(
            LinkRow(tier=tier.value, name=tier.value.capitalize(), mark=USUAL_MARKS[tier], open=links)
            for tier, links in links_by_tier(desk, stored, site).items()
        ),
        link_state=link_state(stored),
    )


def tab_of(homework: Homework, task_id: str) -> str:
    """The tab on which a question stands; the first one for a question that is there no more."""
    return next((task.tier.value for task in homework.tiers.all() if task.id == task_id), TABS[0])


def since(desk: Desk, stored: Stored, changed: int | None) -> WhatChanged | None:
    """What version `changed` did, where that is the one on the page."""
    if changed is None or not is_after(stored, changed):
        return None
    return what_changed(desk.store.homeworks.get(stored.card.id, changed - 1).homework, stored.homework)


def capacity_line(homework: Homework) -> str:
    """'Enough for 20 of the 45 minutes asked for: few facts; add facts.'"""
    capacity, asked = homework.capacity, homework.request.minutes
    if capacity.minutes >= asked:
        return f"Enough for the {asked} minutes asked for."
    why = f": {capacity.limited_by}" if capacity.limited_by else ""
    mend = f"; {capacity.mend}" if capacity.mend else ""
    return f"Enough for {capacity.minutes} of the {asked} minutes asked for{why}{mend}".rstrip(".") + "."


def _flash(stored: Stored, done: WhatChanged | None) -> Flash | None:
    if done is None:
        return None
    homework = stored.homework
    place = {id(finding): number for number, finding in enumerate(homework.findings)}
    return Flash(
        number=stored.version.number,
        change=stored.version.change,
        broke=tuple(found(homework, finding, place[id(finding)]) for finding in once_a_question(homework, done.broke)),
        mended=tuple(found(homework, finding, 0) for finding in once_a_question(homework, done.mended)),
    )


def _standing(stored: Stored, versions: Sequence[Version]) -> str:
    """'Made 22 November 2026 at 21:10 by AB', 'Version 4: approved, 23 November 2026 at 8:05 by AB'.

    It goes on with what pupils see, where that is another version.
    """
    now, card = stored.version, stored.card
    when = f"{said_time(now.at)}{said_by(now.by)}"
    line = f"Made {when}" if now.number == 1 else f"Version {now.number}: {now.change.rstrip('.')}, {when}"
    seen = next((v for v in versions if v.number == card.approved_version), None)
    if seen and seen.number != now.number:
        line += f". Pupils still see version {seen.number}, approved{said_by(seen.by)}"
    return line


def _tabs(homework: Homework, here: str) -> tuple[Tab, ...]:
    open_ones = [one for one in found_in(homework) if one.standing != "overruled"]

    def tab(slug: str) -> Tab:
        about = [one for one in open_ones if slug in (one.tab, "checks")]
        mark = USUAL_MARKS[Tier(slug)] if slug in (tier.value for tier in Tier) else None
        urgent = any(one.standing == "blocks" for one in about)
        return Tab(slug=slug, name=NAMES[slug], here=slug == here, mark=mark, count=len(about), urgent=urgent)

    return tuple(tab(slug) for slug in TABS)
