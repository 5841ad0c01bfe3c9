"""The page of one homework: its tabs, its state, what to look at first, and what was found beside its place."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from httpx import Response
from starlette.testclient import TestClient

from evals.checks import CHECKS
from evals.checks.documents import DOCUMENT_CHECKS
from generator.models import Finding, Homework, MarkedBy, Outcome, Overruling, Severity, Tier
from generator.pupil_view import question_labels
from service.desk import Desk
from service.store.records import Stored
from service.web.homework.frame import TABS, Frame
from service.web.homework.rule_names import RULES, rule_name
from service.web.homework.tab_contexts import ChecksTab, HistoryTab, MarkingTab, SourcesTab, TierTab, WhyTab
from service.web.render import TEMPLATES


def address(stored: Stored, tab: str = "") -> str:
    return f"/homeworks/{stored.card.id}" + (f"/{tab}" if tab else "")


def with_findings(desk: Desk, stored: Stored, *findings: Finding) -> Stored:
    changed = stored.homework.model_copy(update={"findings": findings})
    return desk.store.homeworks.save(stored.card.id, changed, base=stored.card.number, by="AB", change="found")


def finding(homework: Homework, severity: Severity = Severity.BLOCK, **fields: object) -> Finding:
    task = homework.tiers.core[2]
    usual = {
        "rule": "sense",
        "severity": severity,
        "task_id": task.id,
        "message": "core-3 makes no sense",
        "mend": "reword it",
    }
    return Finding.model_validate(usual | fields)


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_has_an_address_and_marks_itself(client: TestClient, homework: Stored, tab: str) -> None:
    answer = client.get(address(homework, tab))
    assert answer.status_code == 200
    assert re.search(rf'href="{address(homework, tab)}#parts" aria-current="page"', answer.text)


def test_the_address_without_a_tab_is_the_core_sheet(client: TestClient, homework: Stored) -> None:
    assert f'href="{address(homework, "core")}#parts" aria-current="page"' in client.get(address(homework)).text


def test_an_unknown_tab_and_an_unknown_homework_are_not_found(client: TestClient, homework: Stored) -> None:
    assert client.get(address(homework, "answers")).status_code == 404
    assert client.get("/homeworks/00000000000000000000").status_code == 404


@pytest.mark.parametrize("tier", list(Tier))
def test_each_question_stands_on_its_sheet_under_its_printed_number(
    client: TestClient, homework: Stored, tier: Tier
) -> None:
    page = client.get(address(homework, tier.value)).text
    labels = question_labels(homework.homework)
    numbers = re.findall(r'<span class="number">([^<]+)</span>', page)
    assert numbers == [labels[task.id] for task in getattr(homework.homework.tiers, tier.value)]


def test_a_card_tells_objective_stage_demand_marks_minutes_badge_and_key(client: TestClient, homework: Stored) -> None:
    task = next(task for task in homework.homework.tiers.core if task.objective_ids)
    page = client.get(address(homework)).text
    card = page[page.index(f'id="q-{task.id}"') :].split("</article>")[0]
    statement = next(o.statement for o in homework.homework.objectives if o.id == task.objective_ids[0])
    said = (
        statement,
        f"Demand {task.demand} of 4",
        f"{task.marks} mark",
        f"{task.minutes:g} min",
        "written by people",
        "<details",
    )
    for words in said:
        assert words in card


def test_no_page_holds_a_script_or_a_style_of_its_own(client: TestClient, homework: Stored) -> None:
    for tab in TABS:
        page = client.get(address(homework, tab)).text
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", page)


def test_a_finding_stands_beside_its_question_and_leads_the_review(
    client: TestClient, desk: Desk, homework: Stored
) -> None:
    task = homework.homework.tiers.core[2]
    with_findings(desk, homework, finding(homework.homework, where="stem"))
    page = client.get(address(homework)).text
    first = page[page.index('<ol class="review">') :].split("</li>")[0]
    assert f'href="{address(homework, "core")}#q-{task.id}"' in first
    assert "blocks approval" in first
    card = page[page.index(f'id="q-{task.id}"') :].split("</article>")[0]
    assert "Question 3 makes no sense. Reword it." in card
    assert "core-3 makes" not in page


def test_the_tab_with_findings_says_how_many(client: TestClient, desk: Desk, homework: Stored) -> None:
    with_findings(desk, homework, finding(homework.homework), finding(homework.homework, Severity.WARN, where="stem"))
    page = client.get(address(homework, "why")).text
    tabs = page[page.index('class="tabs"') :].split("</nav>")[0]
    counts = dict(re.findall(r'/(\w+)#parts"[^>]*>(?:<svg.*?</svg>)?\w+ <span class="badge \w+">(\d+)', tabs))
    assert counts == {"core": "2", "checks": "2"}


def test_the_checks_tab_shows_every_rule_and_what_was_overruled(
    client: TestClient, desk: Desk, homework: Stored
) -> None:
    said = Overruling(by="KL", at="2026-11-22T21:00:00+00:00", reason="we taught it so")
    with_findings(
        desk,
        homework,
        finding(homework.homework, outcome=Outcome.OVERRULED, overruled=said),
        finding(homework.homework),
    )
    page = client.get(address(homework, "checks")).text
    assert "Overruled by KL on 2026-11-22: we taught it so" in page
    rules = page[page.index('id="rules-title"') :]
    assert [check.id for check in CHECKS if rule_name(check.id) not in rules] == []
    assert f"{len(CHECKS) - 1} rules hold" in rules
    assert rules.index(rule_name("sense")) < rules.index("rules hold")
    assert "1 to look at, 1 overruled" in page


def test_printed_sheets_are_measured_when_asked(client: TestClient, homework: Stored) -> None:
    page = client.get(address(homework, "checks")).text
    assert [check.id for check in DOCUMENT_CHECKS if rule_name(check.id) not in page[page.index('id="print"') :]] == []
    assert "Both rules hold." not in page
    ask = f"{address(homework, 'checks')}?sheets=measured"
    assert ask in page
    assert client.get(ask).text.count("Both rules hold.") == 3


def test_a_shorter_homework_says_what_limits_it(client: TestClient, desk: Desk, homework: Stored) -> None:
    less = homework.homework.capacity.model_copy(update={"minutes": 20, "limited_by": "few facts", "mend": "add facts"})
    changed = homework.homework.model_copy(update={"capacity": less})
    desk.store.homeworks.save(homework.card.id, changed, base=1, by="AB", change="less")
    assert "Enough for 20 of the 30 minutes asked for: few facts; add facts." in client.get(address(homework)).text


def test_text_of_a_homework_is_never_markup(client: TestClient, desk: Desk, homework: Stored) -> None:
    task = homework.homework.tiers.core[0]
    hostile = task.model_copy(
        update={"stem": "<script>alert(1)</script>{{ 7*7 }}", "rationale": "<img src=x onerror=y>"}
    )
    tiers = homework.homework.tiers.model_copy(update={"core": (hostile, *homework.homework.tiers.core[1:])})
    changed = homework.homework.model_copy(update={"tiers": tiers, "title": "<b>Bold</b>"})
    desk.store.homeworks.save(homework.card.id, changed, base=1, by="<i>", change="<u>")
    for tab in TABS:
        page = client.get(address(homework, tab)).text
        for markup in ("<script>alert", "<img", "<b>Bold", "<u>", "<i>"):
            assert markup not in page


def test_the_templates_use_every_field_of_their_contexts() -> None:
    around = "".join((TEMPLATES / "homework" / name).read_text() for name in ("frame.html.j2", "_frame.html.j2"))
    own = {
        "tier": TierTab,
        "marking": MarkingTab,
        "why": WhyTab,
        "checks": ChecksTab,
        "sources": SourcesTab,
        "history": HistoryTab,
    }
    for name, context in own.items():
        text = (TEMPLATES / "homework" / f"{name}.html.j2").read_text()
        for field in context.model_fields:
            there = text if field not in Frame.model_fields else around + text
            assert re.search(rf"\b{field}\b", there), f"{name}: {field}"


def test_a_static_file_asks_for_nothing_from_elsewhere() -> None:
    static = Path(TEMPLATES).parent / "static"
    for name in ("homework.css", "homework.js", "print-names.css", "print-names.js"):
        assert not re.search(r"https?:|url\(|@import|import ", (static / name).read_text()), name


def test_every_rule_has_a_name_for_teachers() -> None:
    assert set(RULES) == {check.id for check in (*CHECKS, *DOCUMENT_CHECKS)}
    assert not {name for name, _ in RULES.values()} & set(RULES)


def test_the_marking_tab_says_for_each_sheet_who_marks_it(client: TestClient, desk: Desk, homework: Stored) -> None:
    page = client.get(address(homework, "marking")).text
    loads = dict(re.findall(r"<dt>(Core|Scaffolded|Extension)</dt><dd>(.*?)</dd>", page))
    assert set(loads) == {"Core", "Scaffolded", "Extension"}
    labels = question_labels(homework.homework)
    for tier in Tier:
        yours = [labels[t.id] for t in getattr(homework.homework.tiers, tier.value) if t.marked_by is MarkedBy.TEACHER]
        assert ("you mark" in loads[tier.value.capitalize()]) == bool(yours)
        assert all(label in loads[tier.value.capitalize()] for label in yours)


def test_the_page_asks_for_initials_once(client: TestClient, send: Callable[..., Response], homework: Stored) -> None:
    asked = 'aria-label="Your initials"'
    assert asked in client.get(address(homework, "why")).text
    kept = send(address(homework), {"by": "KL", "back": address(homework, "why")}, address(homework, "initials"))
    assert (kept.status_code, kept.headers["location"]) == (303, address(homework, "why"))
    assert asked not in client.get(address(homework, "why")).text
    send(address(homework), {"base": "1", "places": "1"}, address(homework, "tasks/core-2/move"))
    assert "Version 2: moved question 2 down" in client.get(address(homework)).text
    assert "by KL" in client.get(address(homework)).text


def test_initials_lead_back_to_no_other_place(send: Callable[..., Response], homework: Stored) -> None:
    sent = send(address(homework), {"by": "KL", "back": "//elsewhere.example/why/x"}, address(homework, "initials"))
    assert sent.headers["location"] == address(homework)
