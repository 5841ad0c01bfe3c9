"""A problem with a worked example behind it: pupils solve the parallel one; the example, faded, is the support."""

import random
import re
from collections.abc import Iterable

from curriculum.models import WorkedExample
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task
from generator.models import CommonError, MarkPoint, Short, Support

NAME = "worked-problem"
MOST_MARKS = 3


class WorkedProblem:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded in ground.requested:
            for example in grounded.knowledge.worked_examples:
                if not (example.parallel_problem and example.parallel_answer and example.parallel_steps):
                    continue
                answer = example.parallel_answer
                method = [step for step in example.parallel_steps if not _holds(step, answer)][: MOST_MARKS - 1]
                points = [MarkPoint(marks=1, text=step) for step in method]
                points.append(MarkPoint(marks=1, text=answer, accept=example.parallel_accept))
                error = CommonError(
                    error=example.common_error or "the answer with no working",
                    reply=f"Begin like this: {example.parallel_steps[0]}. Then take one step at a time.".replace(
                        "..", "."
                    ),
                )
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=2,
                    command_word="work out",
                    stem=f"{example.parallel_problem.rstrip()}\n\nShow your working.",
                    response=Short(lines=len(points) + 2),
                    canonical=answer,
                    accept=example.parallel_accept,
                    points=points,
                    model_answer=" ".join([*example.parallel_steps, f"Answer: {answer}"]),
                    reason="a method that was shown on one example has to be carried out on another",
                    reveals="The line where the working stops shows which step to teach again.",
                    cites=[example.id],
                    errors=(error,),
                )
                yield Offer(task=task, uses=frozenset({example.id}), scaffold=_scaffold(example))


def _holds(step: str, answer: str) -> bool:
    """Whether a line of working already ends in the answer: it then earns no mark of its own."""
    bare = answer.strip().rstrip(".").lower()
    return re.search(rf"(?<![\w.]){re.escape(bare)}(?![\w.]*\d)\W*$", step.strip().rstrip(".").lower()) is not None


def _scaffold(example: WorkedExample) -> Scaffold:
    """The example with its last step left open: other numbers than the pupil's own problem."""
    shown = "\n".join(f"{n}. {step}" for n, step in enumerate(example.steps[:-1], 1))
    text = f"Here is one like it: {example.problem}\n\n{shown}\n{len(example.steps)}. ..."
    fade = "Leave out one more step each time, from the end."
    return Scaffold(supports=(Support(kind="faded-example", rung="model", text=text, fade=fade),))
