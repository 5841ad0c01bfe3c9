"""Planning on little knowledge: shorter and said so, or refused by name; never padded."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import EarlierQuestion, Fact, Idea, Knowledge, Misconception, Term, Unit
from generator.errors import BadRequest, NoKnowledge
from generator.models import Homework, HomeworkRequest, MarkedBy
from generator.pipeline import generate_homework
from generator.plan import LEAST_MINUTES
from generator.timing import tier_minutes

WORDS = {
    "anchor": "heavy iron dropped from ships",
    "basket": "woven straw for carrying eggs",
    "candle": "wax around burning string",
    "dragon": "winged beast breathing flames",
    "engine": "machine turning fuel into motion",
    "falcon": "hunting bird with curved talons",
    "garlic": "strong smelling kitchen bulb",
    "helmet": "hard hat worn by cyclists",
}

THREE_IDEAS = (Idea(text="what it is"), Idea(text="what it is for"), Idea(text="where it is found"))


def some_terms(words: list[str]) -> Knowledge:
    return Knowledge(terms=tuple(Term(id=f"t:{word}", term=word, definition=WORDS[word]) for word in words))


@pytest.fixture
def generate(make_unit: Callable[..., Unit], library: Callable[..., Any]) -> Callable[..., Homework]:
    def make(*known: Knowledge, minutes: int = 60, seed: int = 1, **fields: Any) -> Homework:
        unit = make_unit(*known, **fields)
        names = tuple(objective.id for objective in unit.objectives)
        request = HomeworkRequest(unit_id=unit.id, objective_ids=names, minutes=minutes, seed=seed)
        return generate_homework(request, unit, library(unit))

    return make


Generate = Callable[..., Homework]


def test_a_homework_is_only_as_long_as_its_knowledge(generate: Generate) -> None:
    made = generate(some_terms(list(WORDS)))
    capacity = made.capacity
    assert LEAST_MINUTES <= capacity.minutes < 30
    held = f"the chosen objective holds 8 pieces of knowledge, enough for {capacity.minutes} minutes"
    assert capacity.limited_by == held
    assert capacity.mend is not None
    assert "add key terms and facts" in capacity.mend
    assert made.pupil_brief.minutes == capacity.minutes
    assert abs(tier_minutes(made.tiers.core, 3) - capacity.minutes) <= 0.5


def test_more_knowledge_never_gives_less(generate: Generate) -> None:
    less = generate(some_terms(list(WORDS)[:6])).capacity.minutes
    more = generate(some_terms(list(WORDS))).capacity.minutes
    assert less < more


def test_too_little_for_a_homework_is_refused_with_what_to_add(generate: Generate) -> None:
    with pytest.raises(NoKnowledge, match=r"'made' support only \d minutes of work, .*: add key terms and facts"):
        generate(some_terms(["anchor", "basket"]))


def test_an_objective_without_a_task_is_refused_by_name(generate: Generate) -> None:
    bare = Knowledge(facts=(Fact(id="f", text="Ships carry much weight."),))
    with pytest.raises(NoKnowledge) as refused:
        generate(some_terms(list(WORDS)), bare, statements=["Name tools.", "Explain why ships float."])
    line = str(refused.value)
    assert "LO2 ('Explain why ships float.')" in line
    assert "LO1" not in line
    assert "\n" not in line


def test_what_the_other_objective_already_asks_serves_no_second_one(generate: Generate) -> None:
    same = some_terms(["anchor"])
    with pytest.raises(NoKnowledge, match="no task can honestly be made for objective"):
        generate(some_terms(list(WORDS)), same)


def test_more_objectives_than_the_minutes_bear_are_refused(generate: Generate) -> None:
    each = [some_terms([word]) for word in WORDS]
    assert generate(*each, minutes=15).capacity.minutes <= 15
    long = [
        known.model_copy(
            update={"terms": (known.terms[0].model_copy(update={"points": THREE_IDEAS, "central": True}),)}
        )
        for known in each
    ]
    statements = [f"Explain {word}." for word in WORDS]
    with pytest.raises(BadRequest, match=r"takes about \d\d minutes, more than the 10 asked for; choose fewer"):
        generate(*long, minutes=10, statements=statements)


def test_mathematics_is_told_of_skills(generate: Generate) -> None:
    with pytest.raises(NoKnowledge, match="a computed skill practises"):
        generate(some_terms(["anchor"]), subject="mathematics")


def test_earlier_learning_opens_the_sheet(generate: Generate, earlier_question: EarlierQuestion) -> None:
    made = generate(some_terms(list(WORDS)), earlier=(earlier_question,))
    assert made.tiers.core[0].retrieves == (earlier_question.learnt_in,)
    assert not any(task.retrieves for task in made.tiers.core[1:])


def test_marks_for_the_teacher_are_left_out_where_pupils_could_not_mark_most(generate: Generate) -> None:
    facts = tuple(
        Fact(id=f"f{n}", text=text)
        for n, text in enumerate(["Ships carry heavy iron.", "Birds watch quiet fields.", "Cooks chop bulbs at home."])
    )
    known = some_terms(list(WORDS)).model_copy(update={"facts": facts})
    for seed in (1, 2, 3):
        core = generate(known, subject="geography", seed=seed).tiers.core
        marked = sum(task.marks for task in core if task.marked_by is MarkedBy.TEACHER)
        assert marked <= 0.2 * sum(task.marks for task in core)


def test_one_kind_over_a_quarter_is_said_only_where_it_is_so(homework: Generate) -> None:
    crowded = homework("geography-ks3-rivers-and-flooding", 90)
    varied = homework("computing-ks3-networks-and-the-internet", 90)
    for made in (crowded, varied):
        kinds = [task.item_model for task in made.tiers.core]
        most = max(kinds.count(kind) for kind in kinds)
        over = most > -(-len(kinds) // 4)
        assert not (made.capacity.limited_by or "").startswith("one kind of task") or over


def test_misconceptions_alone_can_carry_a_homework(generate: Generate) -> None:
    claims = [
        ("Whales are the biggest fish.", "Whales are mammals, for they breathe air and feed milk to their calves."),
        ("Deserts are always hot.", "Deserts are dry places, and some of them, like the Gobi, freeze in winter."),
        ("Rust is a kind of mould.", "Rust forms when iron meets oxygen and water; no living thing is needed."),
        ("Lightning never strikes twice.", "Lightning often strikes tall towers again and again in one storm."),
        ("Penguins can fly.", "Penguins have wings that are too short for flight; they swim with them instead."),
        ("Glass is a slow liquid.", "Glass is a solid; old panes are thick at one edge because of how they were made."),
        ("Spiders are insects.", "Spiders have eight legs and two body parts, so they belong to the arachnids."),
        ("Bulls hate red.", "Bulls charge at movement; a blue cape that waves angers them quite as much."),
    ]
    known = Knowledge(
        misconceptions=tuple(Misconception(id=f"m{n}", claim=c, reply=r) for n, (c, r) in enumerate(claims))
    )
    made = generate(known, minutes=20)
    assert {task.item_model for task in made.tiers.core} == {"true-false-correct", "answer-misconception"}
    cited = [task.cites for task in made.tiers.core]
    assert len(cited) == len(set(cited)) == 8
