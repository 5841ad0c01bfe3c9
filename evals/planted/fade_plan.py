"""fade-plan: a support that nobody plans to take away."""

from random import Random

from evals.planted.placing import pick, rewrite_one, scaffolded, settle
from evals.planted.plant import Plant, Put
from generator.models import Homework, Support


def fade(said: str) -> Put:
    """One support with this fade note."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, scaffolded(homework, lambda t: bool(t.supports)), "no support")
        n = rng.randrange(len(task.supports))
        helps = tuple(_faded(s, said) if i == n else s for i, s in enumerate(task.supports))
        return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"supports": helps}))

    return put


def every_fade(said: str) -> Put:
    """Every support with this fade note."""

    def put(homework: Homework, rng: Random) -> Homework:
        pick(rng, scaffolded(homework, lambda t: bool(t.supports)), "no support")
        rows = tuple(
            t.model_copy(update={"supports": tuple(_faded(s, said) for s in t.supports)})
            for t in homework.tiers.scaffolded
        )
        tiers = homework.tiers.model_copy(update={"scaffolded": rows})
        return settle(homework.model_copy(update={"tiers": tiers}))

    return put


def the_help_again(homework: Homework, rng: Random) -> Homework:
    """The fade note repeats the help."""
    task = pick(rng, scaffolded(homework, lambda t: bool(t.supports)), "no support")
    first, *rest = task.supports
    helps = (_faded(first, first.text), *rest)
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"supports": helps}))


def _faded(support: Support, said: str) -> Support:
    return support.model_copy(update={"fade": said})


PLANTS = (
    Plant("no note", "blatant", "Nothing says how the help is withdrawn.", fade("")),
    Plant("no note at all", "blatant", "No help of the sheet says how it is withdrawn.", every_fade("")),
    Plant("a dash", "plain", "The note is a dash.", fade("-")),
    Plant("to be confirmed", "plain", "The note says ‘TBC’.", fade("TBC")),
    Plant("one word", "plain", "The note says ‘Fade’.", fade("Fade")),
    Plant(
        "kept for good",
        "subtle",
        "The note says that the help always stays.",
        fade("Keep this support in place every time."),
    ),
    Plant("the help again", "subtle", "The note repeats the help.", the_help_again),
)
