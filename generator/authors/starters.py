"""Short questions that a model wrote for the start of the next lesson, as offers. One that cannot be used is left out."""

from collections.abc import Iterator, Sequence

from curriculum.models import Badge
from generator.authors.context import Context
from generator.authors.foreign import COMPUTING, ForeignText, seen_through
from generator.authors.wire import WireStarter
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.models import Short

NAME = "model:starter"


def starters_from_wire(wires: Sequence[WireStarter], context: Context, ground: Grounding) -> tuple[Offer, ...]:
    """Up to as many offers as records, each for a requested objective."""
    return tuple(_offers(wires, context, ground))


def _offers(wires: Sequence[WireStarter], context: Context, ground: Grounding) -> Iterator[Offer]:
    by_id = {grounded.id: grounded for grounded in ground.requested}
    for n, wire in enumerate(wires, 1):
        grounded = by_id.get(context.objectives.get(wire.objective.strip().upper(), ""))
        cites = [context.passages[label] for label in wire.cites if label in context.passages]
        if grounded is None or not cites or not wire.question.strip() or not wire.answer.strip():
            continue
        try:
            wire = seen_through(wire, computing=ground.subject == COMPUTING)
        except ForeignText:
            continue
        task = draft_task(
            item_model=NAME,
            ground=ground,
            objectives=[grounded],
            demand=1,
            command_word="state",
            stem=wire.question.strip(),
            response=Short(lines=1),
            canonical=wire.answer.strip(),
            accept=[text for text in wire.accept if text.strip()],
            points=[point(wire.answer.strip())],
            model_answer=wire.answer.strip(),
            reason="it opens the next lesson with what this homework practised",
            reveals="",
            cites=cites,
            badge=Badge.MODEL_WRITTEN,
        )
        yield Offer(task=task, uses=frozenset({f"{NAME}:{n}"}), scaffold=Scaffold(supports=()), starter=True)
