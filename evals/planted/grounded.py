"""grounded: something that no source says, with a source named under it."""

import re
from random import Random

from curriculum.models import Badge
from evals.planted.placing import asks_short, core, pick, rewrite, rewrite_loose, say_instead
from evals.planted.plant import Plant
from generator.models import CitedSource, Homework, Passage, Task

YEAR = re.compile(r"\b1\d{3}\b")
INVENTED = (
    "Dr Helena Marsh proved this at Leeds in 1937, after eleven years of trials with seaweed.",
    "Most scholars trace it to a dispute between two bakers in Coventry, settled by a duel.",
    "The Portuguese navy abandoned it in 1811, when copper became cheaper than rope.",
)
PREMISES = (
    "Ever since the Tasmanian parliament banned it in 1924, this has been studied in submarines.",
    "In the year when marmalade first reached Norway, an astronomer noticed this from a balloon.",
)
SKILL = "skill:"


def _sourced(task: Task) -> bool:
    return bool(task.cites) and not task.verified and not all(name.startswith(SKILL) for name in task.cites)


def cites_nothing(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, _sourced), "no task with a passage")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"cites": ()}))


def cites_a_missing_passage(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, _sourced), "no task with a passage")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"cites": (*t.cites, "handout-7")}))


def cites_another_passage(homework: Homework, rng: Random) -> Homework:
    """The passage of an unlike task, on another objective."""
    tasks = core(homework, lambda t: _sourced(t) and asks_short(t))
    task = pick(rng, tasks, "no short answer with a passage")
    others = [t for t in core(homework, _sourced) if not set(t.objective_ids) & set(task.objective_ids)]
    other = pick(rng, others, "no task of another objective")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"cites": other.cites}))


def passage_changed(homework: Homework, rng: Random) -> Homework:
    """A passage says something else than the one that was stored."""
    sources = [s for s in homework.sources if s.passages]
    source = pick(rng, sources, "no passage")
    passage = rng.choice(list(source.passages))

    def changed(old: Passage) -> Passage:
        return old.model_copy(update={"text": f"{old.text} Some say otherwise."}) if old is passage else old

    other: CitedSource = source.model_copy(update={"passages": tuple(changed(p) for p in source.passages)})
    return homework.model_copy(update={"sources": tuple(other if s is source else s for s in homework.sources)})


def wrong_key_everywhere(homework: Homework, rng: Random) -> Homework:
    """The answer of another question, said consistently wherever this one's answer stands."""
    tasks = core(homework, lambda t: asks_short(t) and _sourced(t) and not any(c.isdigit() for c in t.answer.canonical))
    task = pick(rng, tasks, "no short answer with a passage")
    mine = task.answer.canonical
    said = " ".join(p.text for s in homework.sources for p in s.passages if p.id in task.cites).lower()
    others = [t.answer.canonical for t in tasks if t.answer.canonical.lower() not in said]
    key = pick(rng, others, "no other short answer")

    def change(old: Task) -> Task:
        new = say_instead(old, mine, key, "response", "answer", "marking")
        points = tuple(p.model_copy(update={"accept": ()}) for p in new.marking.points)
        return new.model_copy(
            update={
                "answer": new.answer.model_copy(update={"canonical": key, "accept": ()}),
                "marking": new.marking.model_copy(
                    update={"points": points, "model_answer": f"{key[:1].upper()}{key[1:]}."}
                ),
                "supports": (),
            }
        )

    return rewrite(homework, task.id, change)


def year_changed(homework: Homework, rng: Random) -> Homework:
    """One year is off by a little, in key, points and model answer alike."""
    tasks = core(homework, lambda t: _sourced(t) and YEAR.search(t.marking.model_answer) is not None)
    task = pick(rng, tasks, "no year in an answer")
    found = YEAR.search(task.marking.model_answer)
    year = found[0] if found else ""
    other = str(int(year) + rng.choice((-12, -3, 3, 12)))
    return rewrite(homework, task.id, lambda t: say_instead(t, year, other, "response", "answer", "marking"))


def invented_in_the_model_answer(homework: Homework, rng: Random) -> Homework:
    task, said = pick(rng, core(homework, _sourced), "no task with a passage"), rng.choice(INVENTED)

    def change(old: Task) -> Task:
        more = f"{old.marking.model_answer.rstrip('.')}. {said}"
        return old.model_copy(update={"marking": old.marking.model_copy(update={"model_answer": more})})

    return rewrite(homework, task.id, change)


def invented_mark_point(homework: Homework, rng: Random) -> Homework:
    tasks = core(
        homework, lambda t: _sourced(t) and t.response.kind in ("short", "extended") and bool(t.marking.points)
    )
    task, said = pick(rng, tasks, "no written answer with a passage"), rng.choice(INVENTED)

    def change(old: Task) -> Task:
        *rest, last = old.marking.points
        points = (*rest, last.model_copy(update={"text": said.rstrip("."), "accept": ()}))
        return old.model_copy(update={"marking": old.marking.model_copy(update={"points": points})})

    return rewrite(homework, task.id, change)


def invented_premise(homework: Homework, rng: Random) -> Homework:
    task, said = pick(rng, core(homework, _sourced), "no task with a passage"), rng.choice(PREMISES)
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": f"{said}\n\n{t.stem}"}))


def computed_without_proof(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, _sourced), "no task with a passage")
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"badge": Badge.COMPUTED}))


PLANTS = (
    Plant("no citation", "blatant", "A claim with no source at all.", cites_nothing),
    Plant("missing passage", "blatant", "A source is named that the homework does not hold.", cites_a_missing_passage),
    Plant("passage changed", "plain", "A quoted passage is no longer what the source says.", passage_changed),
    Plant("wrong passage", "plain", "The source named says something about another lesson.", cites_another_passage),
    Plant(
        "wrong key everywhere", "plain", "The answer is wrong, and wrong in every place alike.", wrong_key_everywhere
    ),
    Plant("invented mark point", "plain", "A mark is given for something that nobody taught.", invented_mark_point),
    Plant(
        "invented in the model answer",
        "plain",
        "The model answer goes on with a made-up fact.",
        invented_in_the_model_answer,
    ),
    Plant("invented premise", "plain", "The question rests on something that never happened.", invented_premise),
    Plant("year changed", "subtle", "A year in the answer is a little off.", year_changed),
    Plant(
        "proof that is none",
        "subtle",
        "The question is called computed, and nothing was computed.",
        computed_without_proof,
    ),
)
