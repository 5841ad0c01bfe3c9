"""From draft to approved: who said so, and what stands in the way until it is mended or overruled with a reason."""

import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.change import find_family
from generator.models import Finding, Outcome, Severity
from service.desk import Desk
from service.store.records import Stored

Send = Callable[..., Response]


def address(stored: Stored, rest: str = "") -> str:
    return f"/homeworks/{stored.card.id}{rest}"


@pytest.fixture
def blocked(desk: Desk, homework: Stored) -> Stored:
    """A homework with a finding that blocks."""
    found = Finding(rule="sense", severity=Severity.BLOCK, task_id="core-3", message="makes no sense", mend="reword it")
    changed = homework.homework.model_copy(update={"findings": (found,)})
    return desk.store.homeworks.save(homework.card.id, changed, base=1, by="AB", change="found")


def test_a_homework_is_read_then_approved_then_withdrawn(
    client: TestClient, send: Send, desk: Desk, homework: Stored
) -> None:
    page, shelf = address(homework), desk.store.homeworks
    assert "Approve for pupils" not in client.get(page).text
    assert send(page, {"base": "1", "by": "KL"}, address(homework, "/review")).status_code == 303
    assert (shelf.get(homework.card.id).version.status, shelf.get(homework.card.id).version.by) == ("reviewed", "KL")
    told = client.get(page).text
    assert ": marked as reviewed" in told
    assert 'name="by"' in told
    assert 'value="KL"' in told
    assert send(page, {"base": "2", "by": "MN"}, address(homework, "/approve")).status_code == 303
    assert shelf.get(homework.card.id).card.approved_version == 3
    assert re.search(r"Version 3: approved, [^<]+ by MN", client.get(page).text)
    assert send(page, {"base": "3"}, address(homework, "/withdraw")).status_code == 303
    assert shelf.get(homework.card.id).card.approved_version is None
    assert 'class="badge draft"' in client.get(page).text


def test_a_draft_is_not_approved_unread(send: Send, desk: Desk, homework: Stored) -> None:
    refused = send(address(homework), {"base": "1"}, address(homework, "/approve"))
    assert (refused.status_code, "read it first" in refused.text) == (409, True)
    assert desk.store.homeworks.get(homework.card.id).card.status == "draft"


def test_a_blocking_finding_keeps_it_from_approval_until_overruled_with_a_reason(
    client: TestClient, send: Send, desk: Desk, blocked: Stored
) -> None:
    page, checks = address(blocked), address(blocked, "/checks")
    send(page, {"base": "2", "by": "KL"}, address(blocked, "/review"))
    assert "Approve for pupils" not in client.get(page).text
    assert "must be put right" in client.get(page).text
    refused = send(page, {"base": "3"}, address(blocked, "/approve"))
    assert (refused.status_code, "sense" in refused.text) == (409, True)
    reason = "our scheme words it exactly so"
    said = send(checks, {"base": "3", "place": "0", "reason": reason, "by": "KL"}, address(blocked, "/overrule"))
    assert said.status_code == 303
    found = desk.store.homeworks.get(blocked.card.id).homework.findings[0]
    assert found.outcome is Outcome.OVERRULED
    assert found.overruled
    assert (found.overruled.by, found.overruled.reason) == ("KL", reason)
    assert f"Overruled by KL on {found.overruled.at[:10]}: {reason}" in client.get(checks).text
    # A change after reading asks for another reading.
    send(page, {"base": "4", "by": "KL"}, address(blocked, "/review"))
    assert send(page, {"base": "5", "by": "KL"}, address(blocked, "/approve")).status_code == 303


def test_a_reason_that_says_nothing_comes_back_beside_its_field(
    client: TestClient, send: Send, desk: Desk, blocked: Stored
) -> None:
    refused = send(
        address(blocked, "/checks"), {"base": "2", "place": "0", "reason": "ok <b>"}, address(blocked, "/overrule")
    )
    assert refused.status_code == 422
    assert 'aria-invalid="true" aria-describedby="reason-0-error"' in refused.text
    assert ">ok &lt;b&gt;</textarea>" in refused.text
    assert desk.store.homeworks.get(blocked.card.id).card.number == 2


def test_whoever_is_second_is_told_who_was_first(send: Send, desk: Desk, blocked: Stored) -> None:
    desk.store.homeworks.set_status(blocked.card.id, "reviewed", base=2, by="OP")
    for action, fields in (
        ("review", {}),
        ("approve", {}),
        ("withdraw", {}),
        ("overrule", {"place": "0", "reason": "we have taught this in class"}),
    ):
        late = send(address(blocked), {"base": "2"} | fields, address(blocked, f"/{action}"))
        if action == "approve":
            assert late.status_code == 409
            continue
        assert (late.status_code, "OP: marked as reviewed" in late.text) == (409, True), action
    assert "we have taught this in class" in late.text
    assert desk.store.homeworks.get(blocked.card.id).card.number == 3


def test_an_edit_after_approval_leaves_pupils_the_approved_version(
    client: TestClient, send: Send, desk: Desk, approved: Stored
) -> None:
    number = approved.card.number
    send(address(approved), {"base": str(number), "places": "1"}, address(approved, "/tasks/core-1/move"))
    page = client.get(address(approved)).text
    assert f"Pupils still see version {number}, approved by AB" in page
    assert "Changed since AB approved it: moved question 1 down" in page


def test_what_one_rule_says_of_every_version_is_overruled_at_once(send: Send, desk: Desk, homework: Stored) -> None:
    family = find_family(homework.homework, "core-3")
    others = [t.id for t in homework.homework.tiers.core if t.id != "core-3"][:1]

    def said(task_id: str, message: str = "", rule: str = "sense") -> Finding:
        text = message or f"{task_id} makes no sense"
        return Finding(rule=rule, severity=Severity.BLOCK, task_id=task_id, message=text, mend="reword it")

    found = (
        *(said(name) for name in sorted(family.ids)),
        said("core-3", "another thing"),
        said("core-3", rule="contradiction"),
        said(others[0]),
    )
    changed = homework.homework.model_copy(update={"findings": found})
    made = desk.store.homeworks.save(homework.card.id, changed, base=1, by="AB", change="found")
    sent = {"base": "2", "place": "0", "reason": "our scheme words it exactly so", "by": "KL"}
    assert send(address(made, "/checks"), sent, address(made, "/overrule")).status_code == 303
    now = desk.store.homeworks.get(made.card.id).homework.findings
    settled = [one.outcome is Outcome.OVERRULED for one in now]
    assert settled == [True] * len(family.ids) + [False] * 3
    assert len(family.ids) > 1
