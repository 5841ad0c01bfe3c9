"""Whole questions that defects are put into: each is sound by itself, cites its passage and stands on every sheet."""

from random import Random
from typing import NamedTuple

from evals.planted.placing import asks_short, core, pick, rewrite, with_passage
from evals.planted.plant import NoPlace
from generator.models import (
    Answer,
    Choice,
    CommonError,
    Homework,
    Marking,
    MarkPoint,
    Option,
    Response,
    Short,
    Support,
    Task,
    Tier,
    TrueFalse,
)


class Term(NamedTuple):
    """A key term as a passage of the homework gives it."""

    passage: str
    term: str
    meaning: str


class Asked(NamedTuple):
    """A homework with a question put into it, and the id of its core task."""

    homework: Homework
    task_id: str


def terms_of(homework: Homework) -> list[Term]:
    """The terms among the passages, in their order."""
    found = []
    for source in homework.sources:
        for passage in source.passages:
            parts = passage.text.split(". ")
            if (":terms:" in passage.id or passage.id.startswith("keyword-")) and len(parts) > 1:
                found.append(Term(passage.id, parts[0], parts[1].rstrip(".")))
    return found


def put_question(
    homework: Homework,
    rng: Random,
    *,
    stem: str,
    response: Response,
    key: str,
    model_answer: str,
    cites: tuple[str, ...],
    point: str | None = None,
    command_word: str = "state",
    demand: int | None = None,
    fits: tuple[str, ...] = (),
    errors: tuple[CommonError, ...] = (),
) -> Asked:
    """A one-mark question in the place of a one-mark core task with an objective, one that cites `fits` or is of its lesson if possible."""
    places = core(homework, lambda t: t.marks == 1 and bool(t.objective_ids))
    nearest = [task for task in places if set(task.cites) & set(fits)]
    # Else one of the same lesson, so that the tag of the question stays true.
    everything = (*homework.tiers.all(), *homework.starter)
    lesson = {name for task in everything if set(task.cites) & set(fits) for name in task.objective_ids}
    near = [task for task in places if set(task.objective_ids) & lesson]
    old = pick(rng, nearest or near or places, "no one-mark question")

    def change(task: Task) -> Task:
        supports: tuple[Support, ...] = ()
        if task.tier is Tier.SCAFFOLDED:
            supports = (
                Support(
                    kind="prompt",
                    text="Read your notes on this before you answer.",
                    rung="prompt",
                    fade="Ask the question alone next time.",
                ),
            )
        return task.model_copy(
            update={
                "stem": stem,
                "response": response,
                "answer": Answer(canonical=key),
                "stimulus": (),
                "parts": None,
                "command_word": command_word,
                "demand": task.demand if demand is None else demand,
                "supports": supports,
                "marking": Marking(
                    points=(MarkPoint(marks=1, text=point or model_answer),),
                    model_answer=model_answer,
                    common_errors=errors or task.marking.common_errors,
                ),
                "cites": cites,
                "item_model": None,
                "verified": None,
            }
        )

    return Asked(rewrite(homework, old.id, change), old.id)


def put_choice(homework: Homework, rng: Random) -> Asked:
    """A sound question with four options: which word has this meaning? One that stands there already is taken first."""
    there = core(homework, lambda t: isinstance(t.response, Choice) and len(t.response.options) == 4)
    if there:
        return Asked(homework, rng.choice(there).id)
    terms = [term for term in terms_of(homework) if len(term.term.split()) <= 3 and len(term.meaning.split()) > 3]
    if len(terms) < 4:
        raise NoPlace("it has fewer than four key terms, too few for options")
    right, *wrong = rng.sample(terms, 4)
    return choice_of(homework, rng, right, wrong)


def choice_of(homework: Homework, rng: Random, right: Term, wrong: list[Term]) -> Asked:
    """Which word has the meaning of `right`? The others are the wrong options, each with its reason."""
    rows = [Option(id="a", text=right.term, correct=True)]
    for name, term in zip("bcd", wrong, strict=False):
        reason = f"takes ‘{right.term}’ for ‘{term.term}’, which means: {term.meaning}"
        rows.append(Option(id=name, text=term.term, correct=False, reason=reason))
    names = sorted(option.id for option in rows)
    rng.shuffle(names)
    letter = "ABCD"[names.index("a")]
    return put_question(
        homework,
        rng,
        stem=f"Which key word has this meaning: **{right.meaning}**?",
        response=Choice(options=tuple(rows), shown_order=tuple(names)),
        key=f"{letter}: {right.term}",
        model_answer=f"{letter}: {right.term}",
        point=f"{letter}: {right.term}",
        command_word="identify",
        cites=(right.passage, *(term.passage for term in wrong)),
        fits=(right.passage,),
    )


def put_claim(
    homework: Homework, rng: Random, claim: str, *, true: bool, correction: str, cites: tuple[str, ...]
) -> Asked:
    """True or false? A pupil puts the claim right where it is false."""
    verdict = "True" if true else "False"
    key = verdict if true else f"False. {correction}"
    stem = f"True or false? **{claim}**\n\nIf it is false, write a statement that is true."
    return put_question(
        homework,
        rng,
        stem=stem,
        response=TrueFalse(answer=true, correction=None if true else correction),
        key=key,
        model_answer=key,
        command_word="correct",
        demand=None,
        cites=cites,
        fits=cites,
        errors=(CommonError(error="takes the statement the other way round", reply="Read the passage once more."),),
    )


def put_meaning(homework: Homework, rng: Random, term: str, meaning: str) -> Asked:
    """What does this term mean? Its meaning stands in a passage of its own, so that only the sense can be wrong."""
    name = f"planted:terms:{term.replace(' ', '-')}"
    held = with_passage(homework, name, f"{term}. {meaning}. {term} means {meaning}.")
    return put_question(
        held,
        rng,
        stem=f"What does **{term}** mean in this topic?",
        response=Short(lines=2),
        key=meaning,
        model_answer=meaning,
        command_word="define",
        cites=(name,),
    )


def short_task(homework: Homework, rng: Random) -> Task:
    """A core task that asks for a few words."""
    return pick(rng, core(homework, asks_short), "no question answered in a few words")
