"""lo-known: objectives and sources that nobody can look up."""

from random import Random

from evals.planted.placing import core, pick, rewrite
from evals.planted.plant import Plant, Put
from generator.models import CitedSource, Homework


def source_field(field: str, value: str) -> Put:
    """One source with another licence, version or title."""

    def put(homework: Homework, rng: Random) -> Homework:
        source = pick(rng, homework.sources, "no source")
        return _with_source(homework, source, source.model_copy(update={field: value}))

    return put


def objective_without_a_record(homework: Homework, rng: Random) -> Homework:
    objective = pick(rng, homework.objectives, "no objective")
    left = tuple(o for o in homework.objectives if o.id != objective.id)
    return homework.model_copy(update={"objectives": left})


def objective_from_nowhere(homework: Homework, rng: Random) -> Homework:
    objective = pick(rng, homework.objectives, "no objective")
    other = objective.model_copy(update={"source_id": "scheme-of-work-2019"})
    return homework.model_copy(
        update={"objectives": tuple(other if o is objective else o for o in homework.objectives)}
    )


def objective_without_words(homework: Homework, rng: Random) -> Homework:
    objective = pick(rng, homework.objectives, "no objective")
    other = objective.model_copy(update={"statement": "TBC"})
    return homework.model_copy(
        update={"objectives": tuple(other if o is objective else o for o in homework.objectives)}
    )


def tagged_with_a_typing_slip(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: bool(t.objective_ids)), "no task with an objective")
    names = (*task.objective_ids, f"{task.objective_ids[0]}a")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"objective_ids": names}))


def two_sources_of_one_name(homework: Homework, rng: Random) -> Homework:
    source = pick(rng, homework.sources, "no source")
    copy = source.model_copy(update={"title": "Another book", "passages": ()})
    return homework.model_copy(update={"sources": (*homework.sources, copy)})


def feedback_on_an_unknown_objective(homework: Homework, rng: Random) -> Homework:
    row = pick(rng, homework.class_feedback, "no feedback stem")
    other = row.model_copy(update={"objective_id": "LO-from-last-year"})
    return homework.model_copy(update={"class_feedback": (*homework.class_feedback, other)})


def _with_source(homework: Homework, old: CitedSource, new: CitedSource) -> Homework:
    return homework.model_copy(update={"sources": tuple(new if s is old else s for s in homework.sources)})


PLANTS = (
    Plant(
        "no licence",
        "blatant",
        "A source is cited, and nothing says that the school may use it.",
        source_field("licence", ""),
    ),
    Plant("licence unknown", "plain", "The licence of a source reads ‘unknown’.", source_field("licence", "unknown")),
    Plant(
        "licence elsewhere",
        "subtle",
        "The licence of a source reads ‘see website’.",
        source_field("licence", "see website"),
    ),
    Plant("no version", "plain", "The version of a source reads ‘tbc’.", source_field("version", "TBC")),
    Plant("no title", "plain", "A source has no title but a dash.", source_field("title", "-")),
    Plant(
        "objective not on record",
        "blatant",
        "An objective is practised that the homework does not list.",
        objective_without_a_record,
    ),
    Plant(
        "objective from nowhere",
        "plain",
        "An objective comes from a scheme of work that is not there.",
        objective_from_nowhere,
    ),
    Plant("objective without words", "plain", "An objective says ‘TBC’.", objective_without_words),
    Plant(
        "slip in a tag", "subtle", "A question names an objective that is one letter off.", tagged_with_a_typing_slip
    ),
    Plant(
        "two sources of one name",
        "subtle",
        "Two sources share a name: nobody knows which is meant.",
        two_sources_of_one_name,
    ),
    Plant(
        "feedback on an unknown objective",
        "subtle",
        "Feedback speaks of an objective of last year.",
        feedback_on_an_unknown_objective,
    ),
)
