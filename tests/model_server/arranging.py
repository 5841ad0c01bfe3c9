"""Plain tasks in which pupils arrange what is printed: match, put in order, sort. Made from the passages alone."""

from tests.model_server import wire
from tests.model_server.knowledge import Knowledge, Piece
from tests.model_server.reading import Slot
from tests.model_server.wire import Wire

LEAST_MEANING = 4


def match_terms(slot: Slot, known: Knowledge) -> Wire | None:
    rows = [(term.head, term.rest, term) for term in known.terms]
    if len(rows) < 5:
        halves = [(*piece.halves, piece) for piece in known.facts if piece.halves[1]]
        rows = halves if len(halves) >= 5 else [*rows, *halves]
    wanted = min(max(4, slot.marks), 6, len(rows) - 1)
    if wanted < 3:
        return None
    used, spare = rows[:wanted], rows[wanted]
    return wire.task(
        slot.label,
        command_word="match",
        stem="Match each beginning to what belongs to it. One on the right is not needed.",
        items=[*(wire.item(left, right) for left, right, _ in used), wire.item("", spare[1])],
        key="; ".join(f"{left} – {right}" for left, right, _ in used),
        points=wire.one_point_a_part([f"{left} – {right}" for left, right, _ in used], slot),
        cites=[piece.label for _, _, piece in (*used, spare)],
    )


def order_steps(slot: Slot, known: Knowledge) -> Wire | None:
    row = next((piece for piece in known.sequences if len(piece.parts) >= 5), None)
    if row is None:
        return None
    title, how, *steps = row.parts
    steps = steps[:6]
    return wire.task(
        slot.label,
        command_word="order",
        stem=f"Put these in order: {title}, {how}.",
        items=[wire.item(step) for step in steps],
        key="; ".join(steps),
        points=wire.one_point_a_part(steps, slot),
        cites=[row.label],
    )


def order_words(slot: Slot, known: Knowledge) -> Wire | None:
    fact = next((piece for piece in known.facts if len(piece.text.split()) >= 8), None)
    if fact is None:
        return None
    words = fact.text.rstrip(".").split()
    size = -(-len(words) // 4)
    steps = [" ".join(words[n : n + size]) for n in range(0, len(words), size)]
    return wire.task(
        slot.label,
        command_word="order",
        stem=f"Put the parts in order so that they make a true sentence. It begins with ‘{words[0]} {words[1]}’.",
        items=[wire.item(step) for step in steps],
        key="; ".join(steps),
        points=wire.one_point_a_part(steps, slot),
        model_answer=fact.text,
        cites=[fact.label],
    )


def sort_claims(slot: Slot, known: Knowledge) -> Wire | None:
    false = known.misconceptions[:2]
    true = known.facts[: 4 - len(false)]
    if not false or len(true) + len(false) < 4:
        return None
    items = [wire.item(piece.text.rstrip("."), "true") for piece in true]
    items += [wire.item(piece.head, "not true") for piece in false]
    return wire.task(
        slot.label,
        command_word="sort",
        stem="Sort the statements under the headings ‘true’ and ‘not true’.",
        items=items,
        key="; ".join(f"{one['text']}: {one['answer']}" for one in items),
        points=wire.one_point_a_part([f"{one['text']}: {one['answer']}" for one in items], slot),
        cites=[piece.label for piece in (*true, *false)],
    )


def sort_meanings(slot: Slot, known: Knowledge) -> Wire | None:
    own = [(term, _meanings(term)) for term in known.terms if term.objective in known.own]
    rich = [(term, said) for term, said in own if len(said) == 2][:2]
    if len(rich) < 2 or set(rich[0][1]) & set(rich[1][1]):
        return None
    heads = [term.head for term, _ in rich]
    items = [wire.item(part, term.head) for term, said in rich for part in said]
    return wire.task(
        slot.label,
        command_word="sort",
        stem=f"Sort what is said under the headings ‘{heads[0]}’ and ‘{heads[1]}’.",
        items=items,
        key="; ".join(f"{one['text']}: {one['answer']}" for one in items),
        points=wire.one_point_a_part([f"{one['text']}: {one['answer']}" for one in items], slot),
        cites=[term.label for term, _ in rich],
    )


def _meanings(term: Piece) -> list[str]:
    """The first two things said of a term: its definition and its first idea, no category and no other name."""
    return list(dict.fromkeys(part for part in term.parts[1:] if len(part.split()) >= LEAST_MEANING))[:2]


def sort_by_lesson(slot: Slot, known: Knowledge) -> Wire | None:
    """Facts under what they help to do: the slot's own objective and another one."""
    own = known.facts[:2]
    others = [p for p in known.any if p.kind == "fact" and p.objective in known.statements and p not in known.facts]
    others = [piece for piece in others if piece.objective == others[0].objective][:2]
    if len(own) < 2 or len(others) < 2:
        return None
    heads = [known.statement.rstrip("."), known.statements[others[0].objective].rstrip(".")]
    items = [
        wire.item(piece.text.rstrip("."), head) for head, row in zip(heads, (own, others), strict=True) for piece in row
    ]
    return wire.task(
        slot.label,
        command_word="sort",
        stem=f"Sort the facts by what they help you to do: ‘{heads[0]}’ or ‘{heads[1]}’.",
        items=items,
        key="; ".join(f"{one['text']}: {one['answer']}" for one in items),
        points=wire.one_point_a_part([f"{one['text']}: {one['answer']}" for one in items], slot),
        cites=[piece.label for piece in (*own, *others)],
    )
