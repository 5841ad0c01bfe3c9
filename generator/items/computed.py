"""Computed mathematics: exercises drawn and solved by a skill, so that capacity has no limit but the time asked for."""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import Badge
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import CODED_FROM, Offer, Scaffold, draft_task
from generator.models import CommonError, MarkPoint, Numeric, Support, Working
from generator.skills import Exercise, Skill, faded, parallel_to, skill, skills_for
from generator.skills.notation import with_unit

NAME = "computed"
DRAWS = {1: 6, 2: 6, 3: 4}
MOST_TRIES = 20
PURPOSES = {
    1: "directly, so that the method becomes fluent",
    2: "in a context or in more than one step",
    3: "by reasoning backwards, from a mistake or towards a rule",
}


class Computed:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        """Offers for each requested objective that a skill practises; no question stands in two of them.

        The first question of each kind carries a worked example to finish; the others carry two hints.
        """
        if ground.subject != "mathematics":
            return
        seen: set[str] = set()
        for grounded in ground.requested:
            for practised in skills_of(grounded, ground.key_stage):
                drawn = [
                    exercise
                    for level in practised.levels
                    for exercise in _distinct_draws(practised, level, DRAWS[level], rng, seen)
                ]
                for exercise, supports in _supported(practised, drawn, rng, seen):
                    yield _offer(ground, grounded, practised, exercise, supports)


def skills_of(grounded: GroundedObjective, key_stage: int) -> list[Skill]:
    """The skills an objective names, or those that honestly practise what it says."""
    objective = grounded.objective
    if objective.skills:
        return [skill(name) for name in objective.skills]
    return list(skills_for(f"{objective.statement} {objective.lesson}", key_stage))


def mark_points(exercise: Exercise, *, coded: bool = True) -> list[MarkPoint]:
    """The mark scheme, a point for each line of working.

    A right final answer implies the method and so earns its A unseen, unless the question asks for the method itself:
    then the A stands on the working (mark conventions of the exam boards). An A with no M before it is always implied,
    for there is no working that it could stand on.
    """
    last = len(exercise.steps) - 1
    points: list[MarkPoint] = []
    method = False
    for place, step in enumerate(exercise.steps):
        final = place == last and not exercise.method_asked
        implied = step.code == "A" and (final or not method)
        points.append(MarkPoint(marks=step.marks, code=step.code, text=step.text, implied=implied))
        method = method or step.code == "M"
    return points


def _distinct_draws(practised: Skill, level: int, count: int, rng: random.Random, seen: set[str]) -> list[Exercise]:
    """Exercises with stems that were not seen before; fewer when the skill runs out of them."""
    drawn: list[Exercise] = []
    for _ in range(MOST_TRIES * count):
        exercise = practised.draw(rng, level)
        if exercise.stem not in seen:
            seen.add(exercise.stem)
            drawn.append(exercise)
        if len(drawn) == count:
            break
    return drawn


def _supported(
    practised: Skill, drawn: list[Exercise], rng: random.Random, seen: set[str]
) -> Iterator[tuple[Exercise, tuple[Support, ...]]]:
    """Each exercise with its supports, the worked examples drawn last so that none is a question on the sheet."""
    modelled: set[str] = set()
    for exercise in drawn:
        parallel = None
        if len(exercise.steps) > 1 and exercise.kind not in modelled:
            parallel = _unseen_parallel(exercise, practised, rng, seen)
        if parallel is None:
            yield exercise, _hints(exercise)
        else:
            modelled.add(exercise.kind)
            yield exercise, (_example(parallel),)


def _unseen_parallel(target: Exercise, practised: Skill, rng: random.Random, seen: set[str]) -> Exercise | None:
    """A question of the target's kind that no task asks; none where the skill runs out of them."""
    for _ in range(MOST_TRIES):
        parallel = parallel_to(target, practised, rng)
        if parallel.stem not in seen:
            seen.add(parallel.stem)
            return parallel
    return None


def _hints(exercise: Exercise) -> tuple[Support, ...]:
    return (
        Support(kind="hint", rung="prompt", text=exercise.prompt, fade="Wait for a first try before showing the hint."),
        Support(kind="hint", rung="clue", text=exercise.clue, fade="Keep the second hint back until it is asked for."),
    )


def _example(parallel: Exercise) -> Support:
    fade = "Leave out one more line each time, from the end."
    return Support(kind="faded-example", rung="model", text=faded(parallel), fade=fade)


def _offer(
    ground: Grounding,
    grounded: GroundedObjective,
    practised: Skill,
    exercise: Exercise,
    supports: tuple[Support, ...],
) -> Offer:
    final = Numeric(value=exercise.value, unit=exercise.unit, form=exercise.form)
    several = len(exercise.steps) > 1
    slips = [
        CommonError(error=f"{with_unit(error.value, exercise.unit)}: the pupil {error.slip}", reply=error.reply)
        for error in exercise.errors
    ]
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
        points=mark_points(exercise, coded=ground.key_stage >= CODED_FROM),
        model_answer=" ".join(step.text for step in exercise.steps),
        reason=f"it asks pupils to {practised.title[0].lower()}{practised.title[1:]} {PURPOSES[exercise.level]}",
        reveals=f"A likely slip: the pupil {named}.",
        cites=[f"skill:{practised.id}"],
        errors=slips,
        badge=Badge.COMPUTED,
        verified=exercise.verify,
    )
    return Offer(
        task=task,
        uses=frozenset({f"{practised.id}:{exercise.stem}"}),
        scaffold=Scaffold(supports=supports),
        starter=exercise.level == 1,
    )
