"""Computed mathematics: exercises drawn and solved by a skill, so that capacity has no limit but the time asked for."""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import Badge
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task
from generator.models import CommonError, MarkPoint, Numeric, Support, Working
from generator.skills import Exercise, Skill, faded, skill, skills_for

NAME = "computed"
DRAWS = {1: 6, 2: 6, 3: 4}
MOST_TRIES = 20


class Computed:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.subject != "mathematics":
            return
        for grounded in ground.requested:
            for practised in skills_of(grounded, ground.key_stage):
                yield from _offers_of(ground, grounded, practised, rng)


def skills_of(grounded: GroundedObjective, key_stage: int) -> list[Skill]:
    """The skills an objective names, or those that honestly practise what it says."""
    objective = grounded.objective
    if objective.skills:
        return [skill(name) for name in objective.skills]
    return list(skills_for(f"{objective.statement} {objective.lesson}", key_stage))


def _offers_of(ground: Grounding, grounded: GroundedObjective, practised: Skill, rng: random.Random) -> Iterator[Offer]:
    seen: set[str] = set()
    for level in practised.levels:
        drawn = _distinct_draws(practised, level, DRAWS[level] + 1, rng, seen)
        for place, exercise in enumerate(drawn[:-1]):
            yield _offer(ground, grounded, practised, exercise, drawn[-1], place)


def _distinct_draws(practised: Skill, level: int, count: int, rng: random.Random, seen: set[str]) -> list[Exercise]:
    """Exercises with different stems; fewer when the skill runs out of them."""
    drawn: list[Exercise] = []
    for _ in range(MOST_TRIES * count):
        exercise = practised.draw(rng, level)
        if exercise.stem not in seen:
            seen.add(exercise.stem)
            drawn.append(exercise)
        if len(drawn) == count:
            break
    return drawn


def _offer(
    ground: Grounding, grounded: GroundedObjective, practised: Skill, exercise: Exercise, parallel: Exercise, place: int
) -> Offer:
    final = Numeric(value=exercise.value, unit=exercise.unit, form=exercise.form)
    several = len(exercise.steps) > 1
    points = [
        MarkPoint(marks=step.marks, code=step.code, text=step.text, implied=step.code == "A") for step in exercise.steps
    ]
    slips = [CommonError(error=f"{error.value}: the pupil {error.slip}", reply=error.reply) for error in exercise.errors]
    named = exercise.errors[0].slip if exercise.errors else "loses track of a step"
    task = draft_task(
        item_model=f"{NAME}:{practised.id}:{exercise.level}",
        ground=ground,
        objectives=[grounded],
        demand=exercise.demand,
        command_word=exercise.command_word.lower(),
        stem=exercise.stem,
        response=Working(lines=len(exercise.steps) + 1, final=final) if several else final,
        canonical=exercise.shown,
        accept=exercise.accept,
        points=points,
        model_answer=" ".join(step.text for step in exercise.steps),
        reason=f"it practises {practised.title[0].lower()}{practised.title[1:]} {_purpose(exercise.level)}",
        reveals=f"A likely slip: the pupil {named}.",
        cites=[f"skill:{practised.id}"],
        errors=slips,
        badge=Badge.COMPUTED,
        verified=exercise.verify,
    )
    supports = [
        Support(kind="hint", rung="prompt", text=exercise.prompt, fade="Wait for a first try before showing the hint."),
        Support(kind="hint", rung="clue", text=exercise.clue, fade="Keep the second hint back until it is asked for."),
    ]
    if place == 0 and several:
        fade = "Leave out one more line each time, from the end."
        supports = [Support(kind="faded-example", rung="model", text=faded(parallel), fade=fade)]
    return Offer(
        task=task,
        uses=frozenset({f"{practised.id}:{exercise.stem}"}),
        scaffold=Scaffold(supports=tuple(supports)),
        starter=exercise.level == 1,
    )


def _purpose(level: int) -> str:
    return {
        1: "until the method is fluent",
        2: "in a problem with more than one step or in a context",
        3: "by reasoning backwards, from a mistake or towards a rule",
    }[level]
