"""The sheet that stays while one question is exchanged, in the form that the rules of choice can judge."""

from collections.abc import Iterable, Sequence

from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold
from generator.models import Homework, Task
from generator.pipeline import gather_offers
from generator.pupil_view import pupil_task
from generator.selection import SELF_MARKED_SHARE, Sheet

SHORT_KEY = 3


class KeptSheet:
    """Knows for tasks on paper what knowledge they use up: from the offers of the same seed, else from what they cite."""

    def __init__(self, homework: Homework, ground: Grounding, offers: Sequence[Offer]) -> None:
        """`offers` are those among which a question is to be chosen; a task that came from them is known by its words."""
        known = [*offers, *gather_offers(ground, homework.request.seed)]
        self._by_words = {words_asked(offer.task): offer for offer in known}

    def of(self, tasks: Sequence[Task]) -> Sheet:
        """A sheet that holds these tasks as they stand, whatever the rules would say of them."""
        sheet = Sheet()
        for task in tasks:
            sheet.add(self._as_offer(task))
        return sheet

    def uses(self, task: Task) -> frozenset[str]:
        """The knowledge that a task uses up."""
        return self._as_offer(task).uses

    def _as_offer(self, task: Task) -> Offer:
        made = self._by_words.get(words_asked(task))
        if made is not None:
            return made.model_copy(update={"task": task})
        answer = task.answer.canonical.lower()
        word = {f"term:{answer}"} if len(answer.split()) <= SHORT_KEY else set()
        uses = frozenset({*(cite for cite in task.cites if not cite.startswith("skill:")), *word})
        return Offer(task=task, uses=uses, scaffold=Scaffold(supports=()), earlier=bool(task.retrieves))


def unasked(offers: Iterable[Offer], homework: Homework) -> list[Offer]:
    """Offers that ask what neither a sheet nor the starter asks, each once."""
    sheets = (*homework.tiers.core, *homework.tiers.extension, *homework.starter)
    asked = {words_asked(task) for task in sheets}
    fresh = {words_asked(offer.task): offer for offer in offers}
    return [offer for words, offer in fresh.items() if words not in asked]


def words_asked(task: Task) -> tuple[str, ...]:
    """All that is printed of a question, in an order of its own: the same question mixed anew is the same question."""
    return tuple(sorted(pupil_task(task, "").texts()))


def fits(sheet: Sheet, offer: Offer) -> bool:
    """Whether a sheet takes an offer, and pupils still mark most of it themselves, or no less of it than before."""
    if not sheet.takes(offer):
        return False
    grown = Sheet(chosen=[*sheet.chosen, offer])
    return grown.self_marked_share() >= min(SELF_MARKED_SHARE, sheet.self_marked_share())
