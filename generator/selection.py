"""The rules by which tasks are chosen for a sheet: no knowledge twice, variety, every objective, marking that a teacher can bear.

`Sheet` grows one offer at a time and never breaks a rule; `grow` fills it greedily to a number of minutes.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from curriculum.reading.text import likeness, stems
from generator.items.base import Offer
from generator.models import Classify, Cloze, MarkedBy, Order, Short, Table

MOST_TEACHER_MARKED = 1
MOST_TEACHER_MARKS = 6
SELF_MARKED_SHARE = 0.8
SHARE_OF_ONE_MODEL = 4
MOST_OF_A_KIND = {"quiz-question": 1, "always-sometimes-never": 1, "teach-someone": 1, "judge-claim": 1}
OVERSHOOT = 1.08
TOO_ALIKE = 0.7
LEAST_IDEA, TOLD = 3, 0.7

VERB_FITS = {
    "compare": {"compare-two"},
    "contrast": {"compare-two"},
    "explain": {"explain-why", "cause-and-effect", "answer-misconception", "teach-someone"},
    "describe": {"put-in-order", "cloze", "define-term", "teach-someone", "sort-groups"},
    "identify": {"term-for-definition", "sort-groups", "match-terms", "pick-correct"},
    "name": {"term-for-definition", "match-terms"},
    "define": {"define-term", "match-terms"},
    "order": {"put-in-order"},
    "sequence": {"put-in-order"},
    "classify": {"sort-groups"},
    "evaluate": {"judge-claim"},
    "assess": {"judge-claim"},
    "analyse": {"unseen-case", "judge-claim"},
    "apply": {"unseen-case", "worked-problem"},
    "calculate": {"computed", "worked-problem"},
    "solve": {"computed", "worked-problem"},
}


@dataclass
class Sheet:
    """Chosen offers of one tier, in the order they were chosen; `favours` names the item models that its purpose likes."""

    chosen: list[Offer] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    favours: frozenset[str] = frozenset()

    @property
    def minutes(self) -> float:
        return round(sum(offer.task.minutes for offer in self.chosen), 1)

    def add(self, offer: Offer) -> None:
        self.chosen.append(offer)
        self.used |= _keys(offer)

    def takes(self, offer: Offer) -> bool:
        """Whether the offer keeps every rule that no sheet may break."""
        if self.used & _keys(offer) or self._overloads_marking(offer):
            return False
        kind = model_of(offer)
        if kind in MOST_OF_A_KIND and self.count(kind) >= MOST_OF_A_KIND[kind]:
            return False
        return not any(gives_away(offer, other) or asks_alike(offer, other) for other in self.chosen)

    def count(self, model: str) -> int:
        return sum(1 for offer in self.chosen if model_of(offer) == model)

    def objectives(self) -> Counter[str]:
        return Counter(name for offer in self.chosen for name in offer.task.objective_ids)

    def self_marked_share(self) -> float:
        """The share of marks that pupils can give themselves, 0 to 1."""
        marks = sum(offer.task.marks for offer in self.chosen)
        own = sum(offer.task.marks for offer in self.chosen if offer.task.marked_by is MarkedBy.SELF)
        return own / marks if marks else 1.0

    def _overloads_marking(self, offer: Offer) -> bool:
        if offer.task.marked_by is MarkedBy.SELF:
            return False
        marked = sum(1 for other in self.chosen if other.task.marked_by is MarkedBy.TEACHER)
        return marked >= MOST_TEACHER_MARKED or offer.task.marks > MOST_TEACHER_MARKS


def _keys(offer: Offer) -> frozenset[str]:
    """What an offer uses up; words by their stems, so that fluid and fluids are one."""
    return frozenset(
        f"term:{' '.join(sorted(stems(key[5:])))}" if key.startswith("term:") else key for key in offer.uses
    )


def model_of(offer: Offer) -> str:
    return offer.task.item_model or ""


def gives_away(one: Offer, other: Offer) -> bool:
    """Whether one task prints the short answer of the other."""
    return _tells(one, _shown(other)) or _tells(other, _shown(one))


def _tells(offer: Offer, printed: frozenset[str]) -> bool:
    """Whether printed words hold a short answer of the offer, or most of a mark point."""
    if any(answer <= printed for answer in _answers(offer)):
        return True
    points = (
        stems(point.text) for point in offer.task.marking.points if offer.task.response.kind in ("short", "extended")
    )
    return any(len(idea) >= LEAST_IDEA and len(idea & printed) >= TOLD * len(idea) for idea in points)


def asks_alike(one: Offer, other: Offer) -> bool:
    """Whether two stems ask much the same thing."""
    if model_of(one) == model_of(other) and model_of(one).startswith("computed"):
        return one.task.stem == other.task.stem
    return likeness(_asked(one), _asked(other)) >= TOO_ALIKE


def grow(
    sheet: Sheet,
    offers: Sequence[Offer],
    minutes: float,
    rng: random.Random,
    *,
    verbs: dict[str, str],
    expected: int,
    strict: bool = True,
    keeps: Callable[[Sheet, Offer], bool] = lambda sheet, offer: True,
) -> Sheet:
    """Add the best offer again and again until the minutes are reached or nothing fits.

    `verbs` maps objective ids to the verb their statement opens with, `expected` is the number of tasks the sheet will
    hold, and `strict` keeps any one item model to a quarter of them.
    """
    jitter = {offer.key: rng.random() for offer in offers}
    waiting = [offer for offer in offers if offer not in sheet.chosen]
    most = max(1, -(-expected // SHARE_OF_ONE_MODEL))
    while sheet.minutes < minutes * 0.97:
        fitting = [
            offer
            for offer in waiting
            if sheet.minutes + offer.task.minutes <= minutes * OVERSHOOT
            and not (strict and sheet.count(model_of(offer)) >= most)
            and keeps(sheet, offer)
            and sheet.takes(offer)
        ]
        if not fitting:
            break
        covered = sheet.objectives()
        best = max(fitting, key=lambda offer: (_worth(sheet, offer, covered, verbs) + jitter[offer.key], offer.key))
        sheet.add(best)
        waiting.remove(best)
    return sheet


def first_verb(statement: str) -> str:
    return statement.split(" ", 1)[0].lower().strip(",.:")


def _worth(sheet: Sheet, offer: Offer, covered: Counter[str], verbs: dict[str, str]) -> float:
    """Higher for what the sheet lacks: an objective not yet practised, an item model not yet met, the objective's own verb."""
    names = offer.task.objective_ids
    fresh = sum(2.5 for name in names if covered[name] == 0) / max(1, len(names))
    balance = -0.8 * (sum(covered[name] for name in names) / max(1, len(names)))
    variety = -1.5 * sheet.count(model_of(offer))
    fitting = {model for name in names for model in VERB_FITS.get(verbs.get(name, ""), set())}
    verb = 1.5 if model_of(offer).split(":")[0] in fitting else 0.0
    deeper = 0.5 * (offer.task.demand - 1)
    purpose = 1.5 if model_of(offer).split(":")[0] in sheet.favours else 0.0
    return fresh + balance + variety + verb + deeper + purpose


def _answers(offer: Offer) -> Iterable[frozenset[str]]:
    """The stems of each short answer that a pupil has to find alone."""
    task = offer.task
    if isinstance(task.response, Cloze):
        return [s for gap in task.response.gaps if (s := stems(gap.answer))]
    if isinstance(task.response, Short) and len(task.answer.canonical.split()) <= 3:
        found = stems(task.answer.canonical)
        return [found] if found else []
    return []


def _shown(offer: Offer) -> frozenset[str]:
    """The stems of all that a task prints, but for columns and options that hold wrong choices too."""
    task = offer.task
    response = task.response
    printed = [task.stem, *(stimulus.text for stimulus in task.stimulus)]
    if isinstance(response, Order):
        printed += response.items
    elif isinstance(response, Classify):
        printed += [*response.groups, *(item.text for item in response.items)]
    elif isinstance(response, Table):
        printed += [*response.columns, *(row[0] for row in response.rows)]
    return stems(" ".join(printed))


def _asked(offer: Offer) -> str:
    task = offer.task
    return " ".join([task.stem, *(stimulus.text for stimulus in task.stimulus)])
