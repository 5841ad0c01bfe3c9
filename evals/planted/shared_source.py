"""shared-source: the supported sheet is another lesson."""

from collections.abc import Callable
from random import Random

from evals.planted.placing import pick, rewrite_loose, scaffolded, settle
from evals.planted.plant import NoPlace, Plant
from generator.models import Homework, Task, Tiers


def derived_from_nothing(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework), "no supported task")
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"derived_from": None}))


def derived_from_a_ghost(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework), "no supported task")
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"derived_from": "core-99"}))


def _stems(homework: Homework, rng: Random, share: float, said: Callable[[int, Task], str]) -> Homework:
    """Other stems for a share of the supported tasks."""
    tasks = list(homework.tiers.scaffolded)
    if len(tasks) < 3:
        raise NoPlace("it has too few supported tasks")
    chosen = set(rng.sample(range(len(tasks)), max(1, round(share * len(tasks)))))
    rows = tuple(
        task.model_copy(update={"stem": said(n, task)}) if n in chosen else task for n, task in enumerate(tasks)
    )
    tiers: Tiers = homework.tiers.model_copy(update={"scaffolded": rows})
    return settle(homework.model_copy(update={"tiers": tiers}))


PLAIN = (
    "Write down one thing you remember from class. Use the help below.",
    "Here is an easier one. Look at your book and copy the right line.",
    "Talk to a partner, then put down what you both think.",
    "Fill this in with words that you know. A list may be useful.",
    "Look back over the last page and choose something to say.",
)


def all_other_questions(homework: Homework, rng: Random) -> Homework:
    return _stems(homework, rng, 1.0, lambda n, task: PLAIN[n % len(PLAIN)])


def half_other_questions(homework: Homework, rng: Random) -> Homework:
    return _stems(homework, rng, 0.5, lambda n, task: PLAIN[n % len(PLAIN)])


def two_in_five_in_other_words(homework: Homework, rng: Random) -> Homework:
    """About two in five stems say only what the topic is."""
    return _stems(
        homework, rng, 0.42, lambda n, task: f"Use the box to help you with part {n + 1} of ‘{homework.unit.title}’."
    )


PLANTS = (
    Plant(
        "derived from nothing",
        "plain",
        "A supported question that core pupils never see.",
        derived_from_nothing,
        also=("tier-parity",),
    ),
    Plant(
        "derived from a ghost",
        "plain",
        "A supported question names a core question that is not there.",
        derived_from_a_ghost,
        also=("tier-parity",),
    ),
    Plant(
        "all other questions",
        "blatant",
        "No question of the supported sheet stands on the core sheet.",
        all_other_questions,
    ),
    Plant("half other questions", "plain", "Half of the supported questions are others.", half_other_questions),
    Plant("two in five", "subtle", "Two in five supported questions are others.", two_in_five_in_other_words),
)
