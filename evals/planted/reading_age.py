"""reading-age: carrier language that the class cannot read."""

from random import Random

from evals.planted.placing import settle
from evals.planted.plant import Plant, Put
from generator.models import Homework, Task, Tier

ORNATE = (
    "Notwithstanding the apparent simplicity of the following enquiry, considerable deliberation is recommended prior to "
    "the formulation of any definitive response, particularly where uncertainty persists.",
    "Having thoroughly familiarised yourself with the aforementioned considerations, endeavour to articulate a "
    "comprehensive and appropriately substantiated response, exercising particular discrimination in terminology.",
    "The subsequent undertaking necessitates the systematic application of previously acquired understanding to an "
    "unfamiliar configuration of circumstances, the peculiarities of which should be accorded appropriate attention.",
    "Respondents are respectfully reminded that superficial familiarity with terminology constitutes an insufficient "
    "foundation for the demonstration of genuinely independent comprehension of underlying principles.",
)
HARD = (
    "Consider carefully which of the available possibilities corresponds most precisely to the description provided.",
    "It is essential that your explanation distinguishes sufficiently between the alternatives under consideration.",
    "Communicate the relevant information with appropriate precision and sufficient supporting justification.",
    "Establish the significance of the information before determining an appropriate response.",
)


def carried(sentences: tuple[str, ...], *tiers: Tier, supports: bool = False) -> Put:
    """A sentence of this kind before every question of the sheets, or at the end of every help."""

    def put(homework: Homework, rng: Random) -> Homework:
        start = rng.randrange(len(sentences))
        sheets = {}
        for tier in Tier:
            rows = getattr(homework.tiers, tier.value)
            if tier in tiers:
                rows = tuple(_said(t, sentences[(n + start) % len(sentences)], supports) for n, t in enumerate(rows))
            sheets[tier.value] = rows
        held = homework.model_copy(update={"tiers": homework.tiers.model_copy(update=sheets)})
        return settle(held)

    return put


def _said(task: Task, said: str, supports: bool) -> Task:
    if not supports:
        return task.model_copy(update={"stem": f"{said}\n\n{task.stem}"})
    helps = tuple(s.model_copy(update={"text": f"{s.text} {said}"}) for s in task.supports)
    return task.model_copy(update={"supports": helps})


PLANTS = (
    Plant(
        "ornate everywhere",
        "blatant",
        "Every question begins like a legal notice.",
        carried(ORNATE, *Tier),
        also=("plain-language",),
    ),
    Plant(
        "ornate core sheet",
        "blatant",
        "Every core question begins like a legal notice.",
        carried(ORNATE, Tier.CORE),
        also=("plain-language", "tier-parity", "shared-source"),
    ),
    Plant(
        "ornate helps",
        "plain",
        "The helps are harder to read than the questions.",
        carried(ORNATE, Tier.SCAFFOLDED, supports=True),
        also=("plain-language",),
    ),
    Plant("hard everywhere", "plain", "Every question begins with a sentence for adults.", carried(HARD, *Tier)),
    Plant("hard supported sheet", "plain", "The supported sheet has the longer words.", carried(HARD, Tier.SCAFFOLDED)),
    Plant(
        "hard helps",
        "subtle",
        "The helps of the supported sheet are for adults.",
        carried(HARD, Tier.SCAFFOLDED, supports=True),
    ),
    Plant(
        "hard extension sheet",
        "subtle",
        "The extension sheet is harder to read, not to think.",
        carried(HARD, Tier.EXTENSION),
    ),
)
