"""A link opens the approved version of one homework, and tells nobody why it opens nothing."""

from collections.abc import Callable

import pytest

from generator.models import Homework, Tier
from service.store import NotApproved, Store, UnknownHomework, UnknownLink

Titled = Callable[[str], Homework]


@pytest.fixture
def approved(store: Store, homework: Homework) -> str:
    """The id of an approved homework: made as 1, approved as 2."""
    id_ = store.homeworks.create(homework, by="AB").card.id
    store.homeworks.set_status(id_, "approved", base=1, by="AB")
    return id_


def test_a_link_opens_what_was_approved_whatever_is_drafted_since(
    store: Store, approved: str, homework: Homework, titled: Titled
) -> None:
    link = store.links.create(approved, Tier.SCAFFOLDED, by="CD")
    store.homeworks.save(approved, titled("draft"), base=2, by="AB", change="title")
    found, stored = store.links.open(link.token)
    assert found == link
    assert (link.homework_id, link.tier, link.by, link.revoked_at) == (approved, Tier.SCAFFOLDED, "CD", None)
    assert (stored.version.number, stored.homework.title, stored.homework.status) == (2, homework.title, "approved")


def test_a_token_cannot_be_guessed_and_names_no_tier(store: Store, approved: str) -> None:
    tokens = {store.links.create(approved, tier, by="AB").token for tier in Tier for _ in range(3)}
    assert len(tokens) == 9
    assert {len(token) for token in tokens} == {43}


def test_only_what_is_approved_gets_a_link(store: Store, homework: Homework) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    store.homeworks.set_status(id_, "reviewed", base=1, by="AB")
    with pytest.raises(NotApproved, match="approve it first"):
        store.links.create(id_, Tier.CORE, by="AB")
    with pytest.raises(UnknownHomework):
        store.links.create("unknown-homework", Tier.CORE, by="AB")
    assert store.links.of(id_) == ()


def test_every_closed_link_says_the_same(store: Store, approved: str) -> None:
    revoked = store.links.create(approved, Tier.CORE, by="AB").token
    other = store.links.create(approved, Tier.CORE, by="AB").token
    store.links.revoke(revoked, by="AB")
    assert store.links.open(other)[0].token == other
    store.homeworks.archive(approved, by="AB")
    said = set()
    for token in (revoked, other, "x" * 43, "", "\0" * 43, "ä" * 43, "x" * 10_000):
        with pytest.raises(UnknownLink) as told:
            store.links.open(token)
        said.add(str(told.value))
    assert len(said) == 1
    with pytest.raises(NotApproved, match="archived"):
        store.links.create(approved, Tier.CORE, by="AB")
    store.homeworks.unarchive(approved, by="AB")
    assert store.links.open(other)[0].token == other


def test_a_link_is_revoked_once(store: Store, approved: str) -> None:
    token = store.links.create(approved, Tier.CORE, by="AB").token
    store.links.revoke(token, by="CD")
    [link] = store.links.of(approved)
    assert link.revoked_at is not None
    store.links.revoke(token, by="EF")
    assert store.links.of(approved) == (link,)
    assert [(line.action, line.by) for line in store.audit.of(approved)][:2] == [
        ("link revoked", "CD"),
        ("link made", "AB"),
    ]
    with pytest.raises(UnknownLink):
        store.links.revoke("x" * 43, by="AB")


def test_links_are_listed_newest_first(store: Store, approved: str) -> None:
    made = [store.links.create(approved, tier, by="AB") for tier in Tier]
    assert store.links.of(approved) == tuple(reversed(made))


def test_the_log_holds_no_token(store: Store, approved: str) -> None:
    token = store.links.create(approved, Tier.CORE, by="AB").token
    assert token not in str(store.audit.of(approved))
