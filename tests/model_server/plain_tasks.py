"""Plain, honest tasks for any unit, made from the passages of the prompt alone: nothing in them is not in a passage."""

from collections.abc import Callable

from tests.model_server import wire
from tests.model_server.arranging import (
    match_terms,
    order_steps,
    order_words,
    sort_by_lesson,
    sort_claims,
    sort_meanings,
)
from tests.model_server.knowledge import Knowledge, Piece, capital
from tests.model_server.reading import Prompt, Slot
from tests.model_server.wire import NUMBER_WORDS, Wire

NEEDS_ITEMS = frozenset({"choice", "match", "order", "classify", "cloze", "true_false", "numeric"})
Writer = Callable[[Slot, Knowledge], Wire | None]


def write(slot: Slot, prompt: Prompt, used: set[str]) -> Wire:
    """A task for a slot; the passages that nothing has used yet come first."""
    known = Knowledge.of(slot, prompt, used)
    made = [task for writer in WRITERS.get(slot.kind, ()) if (task := writer(slot, known)) is not None]
    fresh = [task for task in made if task["stem"] not in used]
    # An old question of the right kind is better than none that can be printed.
    return _dressed(
        (fresh or (made if slot.kind in NEEDS_ITEMS else ()) or [_say_what_you_know(slot, known)])[0], known
    )


def starters(objective: str, prompt: Prompt, most: int) -> list[Wire]:
    """Short questions for the next lesson: the term for a definition."""
    known = Knowledge.of(Slot("", (objective,), 1, "short", 1), prompt, set())
    terms = [piece for piece in known.terms if piece.objective == objective]
    return [
        wire.starter(objective, f"Which term means “{term.rest}”?", term.head, [], [term.label])
        for term in terms[-most:]
    ]


def _dressed(task: Wire, known: Knowledge) -> Wire:
    """What every task carries beside its question: why it is set, what a wrong answer shows, a mistake with its reply."""
    task["cites"] = task["cites"] or known.labels[:1]
    piece = next((piece for piece in known.any if piece.label in task["cites"]), None)
    about = " ".join((piece.head if piece else known.statement).rstrip(".").split()[:9])
    task["reason"] = f"it asks in one {task['command_word']} question for what was learnt about ‘{about}’"
    task["reveals"] = f"A wrong answer shows that ‘{about}’ is not yet secure."
    task["model_answer"] = task["model_answer"] or task["key"]
    wrong = next((one for one in known.misconceptions if one.objective in known.own), None)
    if wrong:
        task["errors"] = [{"error": wrong.head, "reply": wrong.rest}]
    elif piece:
        task["errors"] = [{"error": "takes it for another idea of the topic", "reply": f"Read again: {piece.sentence}"}]
    return task


def _choose_term(slot: Slot, known: Knowledge) -> Wire | None:
    if len(known.terms) < 4:
        return None
    right, others = known.terms[0], [term for term in known.terms[1:] if term.head != known.terms[0].head][:3]
    wrong = [wire.item(term.head, "wrong", f"takes it for the term that means “{term.rest}”") for term in others]
    return wire.task(
        slot.label,
        command_word="identify",
        stem=f"Which term means “{right.rest}”?",
        items=[wire.item(right.head, "right"), *wrong],
        key=right.head,
        points=wire.one_point_a_part([right.head], slot),
        cites=[right.label, *(term.label for term in others)],
    )


def _choose_ending(slot: Slot, known: Knowledge) -> Wire | None:
    gapped = known.gapped(4)
    if len(gapped) < 4:
        return None
    sentence, word, piece = gapped[0]
    wrong = [wire.item(other, "wrong", "belongs to another fact of the lesson") for _, other, _ in gapped[1:4]]
    return wire.task(
        slot.label,
        command_word="identify",
        stem=f"Which words complete the sentence? {sentence.format('____')}",
        items=[wire.item(word, "right"), *wrong],
        key=word,
        points=wire.one_point_a_part([word], slot),
        cites=[piece.label],
    )


def _name_term(slot: Slot, known: Knowledge) -> Wire | None:
    if slot.marks > 1 or not known.terms or known.terms[0].text in known.used:
        return None
    term = known.terms[0]
    return wire.task(
        slot.label,
        command_word="name",
        stem=f"Name the term that means “{term.rest}”.",
        key=term.head,
        points=wire.one_point_a_part([term.head], slot),
        cites=[term.label],
    )


def _complete(slot: Slot, known: Knowledge) -> Wire | None:
    gapped = known.gapped(1)
    if slot.marks > 1 or not gapped:
        return None
    sentence, word, piece = gapped[0]
    return wire.task(
        slot.label,
        command_word="complete",
        stem=f"Complete the sentence. {sentence.format('____')}",
        key=word,
        points=wire.one_point_a_part([word], slot),
        cites=[piece.label],
    )


def _explain_why(slot: Slot, known: Knowledge) -> Wire | None:
    cause = next((piece for piece in known.facts if " because " in piece.text), None)
    if slot.marks > 2 or cause is None:
        return None
    effect, _, why = cause.text.rstrip(".").partition(" because ")
    points = [f"it is because {why}", f"this is why {effect[:1].lower()}{effect[1:]}"]
    return wire.task(
        slot.label,
        command_word="explain",
        stem=f"{effect}. Explain why.",
        key=capital(why) + ".",
        points=wire.fit_points([wire.point(points[0])] if slot.marks == 1 else list(map(wire.point, points)), slot),
        model_answer=cause.text,
        cites=[cause.label],
    )


def _define(slot: Slot, known: Knowledge) -> Wire | None:
    # A definition that another task has printed would be no question any more.
    if not known.terms or slot.marks > 2 or known.terms[0].text in known.used:
        return None
    term = known.terms[0]
    return wire.task(
        slot.label,
        command_word="define",
        stem=f"What is meant by ‘{term.head}’?",
        key=term.rest,
        points=wire.fit_points([wire.point(term.rest)], slot),
        model_answer=f"{capital(term.head)}: {term.rest}.",
        cites=[term.label],
    )


def _put_right(slot: Slot, known: Knowledge) -> Wire | None:
    wrong = next(iter(known.misconceptions), None)
    if wrong is None or slot.demand < 2 or slot.marks > 2:
        return None
    points = ["says that the claim is not right", wrong.rest.rstrip(".")]
    return wire.task(
        slot.label,
        command_word="explain",
        stem=f"A friend says: “{wrong.head}.” Explain what is wrong with this.",
        key=wrong.rest,
        points=wire.fit_points([wire.point(points[1])] if slot.marks == 1 else list(map(wire.point, points)), slot),
        model_answer=wrong.rest,
        cites=[wrong.label],
    )


def _compare(slot: Slot, known: Knowledge) -> Wire | None:
    pair = next((p for p in known.comparisons if len(p.parts) >= 5 and (len(p.parts) - 2) // 3 >= slot.marks), None)
    if pair is None:
        return None
    left, right, *rows = pair.parts
    lines = [f"{left} {rows[n + 1]}, but {right} {rows[n + 2]}" for n in range(0, 3 * slot.marks, 3)]
    number = f"**{NUMBER_WORDS[slot.marks]}** difference{'s' if slot.marks > 1 else ''}"
    return wire.task(
        slot.label,
        command_word="compare",
        stem=f"Give {number} between {left} and {right}.",
        key=". ".join(map(capital, lines)) + ".",
        points=list(map(wire.point, lines)),
        cites=[pair.label],
    )


def _fill_gaps(slot: Slot, known: Knowledge) -> Wire | None:
    gapped = known.gapped(max(1, min(slot.marks, 6)))
    if not gapped:
        return None
    lines = [sentence.format(f"{{{{gap:{n}}}}}") for n, (sentence, _, _) in enumerate(gapped, 1)]
    words = [word for _, word, _ in gapped]
    return wire.task(
        slot.label,
        command_word="complete",
        stem="Complete the sentences.\n" + "\n".join(lines),
        items=[wire.item("", word) for word in words],
        key="; ".join(words),
        points=wire.one_point_a_part(words, slot),
        model_answer=" ".join(piece.text for _, _, piece in gapped),
        cites=list(dict.fromkeys(piece.label for _, _, piece in gapped)),
    )


def _judge_claim(slot: Slot, known: Knowledge) -> Wire | None:
    wrong, fact = next(iter(known.misconceptions), None), next(iter(known.facts), None)
    said: Piece | None = wrong or fact
    if said is None:
        return None
    claim = said.head if wrong else said.text.rstrip(".")
    right = said.rest if wrong else said.text
    return wire.task(
        slot.label,
        command_word="decide",
        stem=f"True or false? “{claim}.” If it is false, write it correctly.",
        key="False" if wrong else "True",
        points=wire.one_point_a_part([right], slot),
        model_answer=right,
        cites=[said.label],
    )


def _work_out(slot: Slot, known: Knowledge) -> Wire | None:
    n = sum(map(ord, slot.label)) + len(known.used)
    top, bottom = (3, 4) if n % 2 else (2, 5)
    whole = bottom * (3 + n % 17)
    value = top * whole // bottom
    return wire.task(
        slot.label,
        command_word="work out",
        stem=f"Work out $\\frac{{{top}}}{{{bottom}}}$ of {whole}.",
        key=str(value),
        working=f"{top}/{bottom} * {whole}",
        points=wire.fit_points(
            [wire.point(f"divides {whole} by {bottom}"), wire.point(f"{value}")][-min(2, slot.marks) :], slot
        ),
        model_answer=f"{whole} ÷ {bottom} = {whole // bottom}, and {whole // bottom} × {top} = {value}.",
    )


def _say_what_you_know(slot: Slot, known: Knowledge) -> Wire:
    """The last resort, for any marks: so many true statements about the objective, ticked one by one."""
    known_first = known.terms + known.facts if slot.kind == "extended" else known.facts + known.terms
    pieces = (known_first + known.any)[: max(1, slot.marks)]
    lines = [piece.sentence for piece in pieces] or [known.statement]
    number = NUMBER_WORDS[min(slot.marks, 8)]
    things = f"**{number}** {'fact that belongs' if slot.marks == 1 else 'facts that belong'}"
    about = known.statement.rstrip(".")
    opening = f"You have learnt to do this: {about}."
    if slot.kind == "extended":
        opening = f"A friend missed the lesson that helps to do this: {about}. Teach your friend."
    return wire.task(
        slot.label,
        command_word="describe",
        stem=f"{opening} Write {things} to it, in full sentences.",
        key=" ".join(lines),
        points=wire.fit_points([wire.point(line.rstrip(".")) for line in lines], slot),
        model_answer=" ".join(lines),
        cites=list(dict.fromkeys(piece.label for piece in pieces)),
    )


WRITERS: dict[str, tuple[Writer, ...]] = {
    "choice": (_choose_term, _choose_ending),
    "short": (_name_term, _complete, _explain_why, _put_right, _compare, _define),
    "cloze": (_fill_gaps,),
    "match": (match_terms,),
    "order": (order_steps, order_words),
    "classify": (sort_meanings, sort_claims, sort_by_lesson),
    "true_false": (_judge_claim,),
    "numeric": (_work_out,),
    "extended": (_compare,),
}
