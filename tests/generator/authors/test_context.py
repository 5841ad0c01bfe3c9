"""What all calls of a homework share: labelled, short enough, and without what no pupil may read."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import Badge, Fact, Knowledge, Misconception, MisconceptionKind, Source, Term, Unit
from generator.authors.context import Context, make_context
from generator.authors.passages import LONGEST_PASSAGE, MOST_CHARACTERS, clipped
from generator.authors.slots import Slot, plan_slots
from generator.grounding import Grounding, ground_request
from generator.models import HomeworkRequest
from generator.pipeline import gather_offers
from generator.request import check_request
from generator.sources import objective_passage
from prompts import render

Make = Callable[..., Any]
LONGEST_CONTEXT = 6_000


EARLIER = Slot(label="S1", objective_ids=(), demand=1, kind="short", marks=1, retrieves="‘Rocks’, earlier in this unit")


def request(**fields: Any) -> HomeworkRequest:
    usual: dict[str, Any] = {"unit_id": "made", "objective_ids": ("LO1", "LO2"), "minutes": 45, "author": "model"}
    return HomeworkRequest(**(usual | fields))


def facts(count: int, words: str = "is true and can be checked", start: str = "f") -> tuple[Fact, ...]:
    return tuple(Fact(id=f"made:LO1:facts:{start}{n}", text=f"Fact {n} of {start} {words}.") for n in range(count))


@pytest.fixture
def own(ground: Make) -> Make:
    """A grounding in a school's own unit."""

    def make(*known: Knowledge, **fields: Any) -> Grounding:
        source = Source(id="own:file", title="Our own", licence="none", version="1")
        found: Grounding = ground(*known, source=source, badge=Badge.CURATED, **fields)
        return found

    return make


def test_every_label_leads_back_to_a_passage_or_an_objective(ground: Make) -> None:
    made = ground(Knowledge(facts=facts(3)), Knowledge(facts=facts(2, start="g")))
    context = make_context(request(), made, ())
    assert context.objectives == {"O1": "LO1", "O2": "LO2"}
    pieces = {piece.id for g in made.requested for piece in g.knowledge.pieces()}
    pieces |= {objective_passage(g.id) for g in made.requested}
    assert set(context.passages.values()) == pieces
    assert list(context.passages) == [f"P{n}" for n in range(1, len(pieces) + 1)]
    for label in context.passages:
        assert f"[{label}] " in context.context
    assert context.label_of(("LO2", "LO1")) == "O2, O1"
    assert context.label_of(()) == "-"


def test_objectives_take_turns_where_not_all_fits(ground: Make) -> None:
    long = "is told at such length that few others fit, " * 6
    made = ground(Knowledge(facts=facts(40, long)), Knowledge(facts=facts(40, long, start="g")))
    context = make_context(request(), made, ())
    passages = [line for line in context.context.splitlines() if line.startswith("[P")]
    assert sum(map(len, passages)) < MOST_CHARACTERS * 1.2
    count = {name: sum(f"] {name} fact" in line for line in passages) for name in ("O1", "O2")}
    assert abs(count["O1"] - count["O2"]) <= 4
    assert min(count.values()) >= 4


def test_an_endless_passage_is_clipped_at_a_sentence(ground: Make) -> None:
    endless = Fact(id="made:LO1:facts:1", text="A short sentence. " * 200)
    context = make_context(request(), ground(Knowledge(facts=(endless,)), Knowledge()), ())
    (line,) = [line for line in context.context.splitlines() if " fact: " in line]
    assert len(line) < LONGEST_PASSAGE + 30
    assert line.endswith(".")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("short", "short"),
        ("One. Two three.", "One. Two"),
        ("A first. And more", "A first."),
        ("abcdef " * 3, "abcdef"),
    ],
)
def test_clipping(text: str, kept: str) -> None:
    assert clipped(text, 12) == kept


def test_a_unit_of_any_size_keeps_to_its_length(packs: dict[str, Unit], library: Make) -> None:
    for unit in packs.values():
        asked = check_request(request(unit_id=unit.slug, objective_ids=()), unit, model_at_hand=True)
        made = ground_request(asked, unit, library(*packs.values()), bare=True)
        context = make_context(asked, made, plan_slots(asked, made, gather_offers(made, 1)).slots)
        assert len(context.context) < LONGEST_CONTEXT, unit.slug


def test_hurtful_claims_and_notes_for_teachers_are_never_sent(ground: Make) -> None:
    hurtful = Misconception(id="m1", claim="Those people are stupid.", reply="They are not.", safeguarding=True)
    note = Misconception(
        id="m2", claim="Pupils may giggle here.", reply="Be firm.", kind=MisconceptionKind.TEACHER_NOTE
    )
    plain = Misconception(id="m3", claim="The Sun circles the Earth.", reply="The Earth circles the Sun.")
    context = make_context(request(), ground(Knowledge(misconceptions=(hurtful, note, plain)), Knowledge()), ())
    assert "Sun circles" in context.context
    assert "stupid" not in context.context
    assert "giggle" not in context.context
    assert "m3" in context.passages.values()
    assert not {"m1", "m2"} & set(context.passages.values())


def test_earlier_learning_comes_only_where_it_is_asked_for(ground: Make) -> None:
    before = Knowledge(terms=(Term(id="t1", term="crust", definition="the outer layer of the Earth"),))
    made = ground(before, Knowledge(facts=facts(3)), earlier_lessons=1)
    asked = request(objective_ids=("LO2",))
    assert "crust" not in make_context(asked, made, ()).context
    assert "earlier learning: " in make_context(asked, made, (EARLIER,)).context


def test_wishes_and_own_units_are_brought_and_published_ones_are_not(ground: Make, own: Make) -> None:
    known = (Knowledge(facts=facts(2)), Knowledge())
    published = make_context(request(instructions="About Cardiff, please."), ground(*known), ())
    assert [text for text in published.brought if text] == ["About Cardiff, please."]
    mine = make_context(request(), own(*known, title="Castles of Wales"), ())
    assert "Castles of Wales" in mine.brought
    assert any("Fact 0 of f" in text for text in mine.brought)
    assert any("Explain topic number 1." in text for text in mine.brought)


def test_every_call_begins_with_the_same_bytes(ground: Make) -> None:
    context = make_context(request(), ground(Knowledge(facts=facts(3)), Knowledge()), ())
    shared = render("core_tasks", tasks=[])
    one = context.call("scaffolded", render("scaffolded", labels="S1", minutes=45), (shared,))
    other = context.call("extension", render("extension", slots=[], starters=3), (shared,))
    assert (one.system, one.shared) == (other.system, other.shared)
    assert one.asked != other.asked
    assert one.prompts[:3] == other.prompts[:3]
    assert len(set(one.prompts)) == 4


def test_the_same_request_gives_the_same_context_and_another_seed_another_call(ground: Make) -> None:
    made = ground(Knowledge(facts=facts(3)), Knowledge())
    assert make_context(request(), made, ()) == make_context(request(), made, ())
    first, second = (make_context(request(seed=seed), made, ()) for seed in (1, 2))
    assert (first.context, first.house) == (second.context, second.house)
    assert (first.seed, second.seed) == (1, 2)


def test_every_objective_of_a_plan_has_its_label(packs: dict[str, Unit], library: Make) -> None:
    unit = packs["science-ks3-cells-and-organisation"]
    asked = check_request(request(unit_id=unit.slug, objective_ids=()), unit, model_at_hand=True)
    made = ground_request(asked, unit, library(*packs.values()), bare=True)
    plan = plan_slots(asked, made, gather_offers(made, 1))
    context: Context = make_context(asked, made, plan.slots)
    for slot in plan.slots:
        assert context.label_of(slot.objective_ids) != "-" or slot.retrieves
