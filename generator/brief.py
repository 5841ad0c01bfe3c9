"""What a pupil is told around the tasks, and what a teacher says back: brief, criteria, feedback stems, assessment lines."""

from curriculum.reading.text import sentence
from generator.grounding import GroundedObjective, Grounding
from generator.items.wording import clause, listed
from generator.models import FeedbackStem, HomeworkRequest, PupilBrief, Task
from generator.purposes import MEANINGS

LEAST_FACTS, MOST_FACTS = 3, 5
USUAL_HELP = "Stuck? Try the next question, then ask at school."
# By the request's `record_in`; each way can be gone without a computer.
WHERE_TO_WRITE = {
    "sheet or book": "Write on this sheet or in your exercise book.",
    "sheet": "Write on this sheet.",
    "book": "Write in your exercise book.",
    "online": "Type your answers where this homework was set. With no computer, write on paper: that counts the same.",
}


def pupil_brief(request: HomeworkRequest, ground: Grounding, core: tuple[Task, ...]) -> PupilBrief:
    """What to do, why, with what, how well, for how long, and where to stop."""
    return PupilBrief(
        what=f"Answer questions on {listed(_topics(ground))}.",
        why=" ".join(part for part in (_why(ground), MEANINGS[request.purpose].line) if part),
        you_need=_you_need(ground, core),
        success_criteria=tuple(f"I can {_small(clause(g.objective.statement))}." for g in ground.requested),
        minutes=request.minutes,
        minimum=least_to_do(core, tuple(g.id for g in ground.requested)),
        record_in=WHERE_TO_WRITE[request.record_in],
        due=request.due,
        help=request.help or USUAL_HELP,
        stop_note="When the time is up, stop and draw a line under your work.",
    )


def least_to_do(core: tuple[Task, ...], objective_ids: tuple[str, ...]) -> str:
    """The line that says how far to go when time is short: as far as every objective has been practised."""
    enough = _enough(core, objective_ids)
    if enough == len(core) or all(task.retrieves for task in core):
        return "Do every question."
    return f"If time is short, stop after question {enough}."


def class_feedback(ground: Grounding) -> tuple[FeedbackStem, ...]:
    """For each objective what to say when it is secure, and what to work on next."""
    stems = []
    for grounded in ground.requested:
        can = _small(clause(grounded.objective.statement))
        stems.append(
            FeedbackStem(
                objective_id=grounded.id,
                secure=f"You have shown that you can {can}.",
                next=f"Next, work on this: {can}. {_next_step(grounded)}",
            )
        )
    return tuple(stems)


def self_assessment(ground: Grounding) -> tuple[str, ...]:
    """One line for each objective to tick, and one for the next step."""
    lines = [f"I can {_small(clause(g.objective.statement))}: not yet / nearly / yes" for g in ground.requested]
    return (*lines, "I will look again at question ____, because ____________.")


def peer_assessment() -> tuple[str, ...]:
    """Two lines for a partner, on an answer that both have written."""
    return (
        "Read a partner's longest answer. Tick each idea that the mark scheme lists.",
        "Write one idea that is well explained, and one to add.",
    )


def _topics(ground: Grounding) -> list[str]:
    lessons = [clause(g.objective.lesson) for g in ground.requested if g.objective.lesson]
    named = list(dict.fromkeys(lessons)) or [ground.unit.title]
    return [f"‘{name}’" for name in named]


def _why(ground: Grounding) -> str:
    reasons = [g.objective.why for g in ground.requested if g.objective.why]
    if reasons:
        return reasons[0]
    return f"The next lessons of ‘{ground.unit.title}’ build on these ideas. Practising them now helps you to remember them."


def _you_need(ground: Grounding, core: tuple[Task, ...]) -> tuple[str, ...]:
    """What an absent pupil can work from: the objective's own text, or true facts that no question asks for.

    Empty where there are too few facts: a page of one sentence helps nobody.
    """
    written = [" ".join(g.objective.you_need.split()) for g in ground.requested if g.objective.you_need]
    if written:
        return tuple(written)
    asked = {cite for task in core for cite in task.cites}
    facts = [
        fact.text
        for g in ground.requested
        for fact in g.knowledge.facts
        if fact.standalone and fact.id not in asked and not tells_an_answer(fact.text, core)
    ]
    if len(facts) < LEAST_FACTS:
        return ()
    lessons = listed(_topics(ground))
    return (*facts[:MOST_FACTS], f"For more, use your notes from {lessons}, or ask a friend who was there.")


def tells_an_answer(text: str, core: tuple[Task, ...]) -> bool:
    """Whether a line holds the short key of a task."""
    low = text.lower()
    keys = [task.answer.canonical.lower() for task in core if len(task.answer.canonical.split()) <= 3]
    return any(key in low for key in keys)


def _enough(core: tuple[Task, ...], objective_ids: tuple[str, ...]) -> int:
    """The number of the first task by which every objective has been practised; that of the last where none is."""
    missing = set(objective_ids)
    for n, task in enumerate(core, 1):
        missing -= set(task.objective_ids)
        if not missing:
            return n
    return len(core)


def _next_step(grounded: GroundedObjective) -> str:
    known = grounded.knowledge
    if known.terms:
        words = listed([f"‘{term.term}’" for term in known.terms[:2]])
        one = len(known.terms) == 1
        return f"Learn what {words} {'means' if one else 'mean'}. Then use {'it' if one else 'them'} in a sentence of your own."
    if known.misconceptions and known.misconceptions[0].reply and not known.misconceptions[0].safeguarding:
        return f"Remember: {sentence(known.misconceptions[0].reply)}"
    return "Correct one answer from this sheet, and try one more like it."


def _small(statement: str) -> str:
    return (
        statement[0].lower() + statement[1:] if statement[:1].isupper() and not statement[1:2].isupper() else statement
    )
