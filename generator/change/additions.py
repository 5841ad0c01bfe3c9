"""What could honestly be asked besides the questions of a sheet: finished tasks from the same knowledge."""

from itertools import islice

from generator.change.add_task import add_task
from generator.change.alternative import MOST_SHOWN, Alternative, jitter, offer_key
from generator.change.kept_sheet import KeptSheet, fits, unasked
from generator.change.sound import sound_choices
from generator.derive import DEEP
from generator.errors import BadChange
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Homework, Tier
from generator.pipeline import Check, gather_offers
from generator.selection import model_of


def additions(
    homework: Homework,
    tier: Tier,
    ground: Grounding,
    *,
    seed: int,
    limit: int = MOST_SHOWN,
    check: Check = lambda homework: (),
) -> tuple[Alternative, ...]:
    """Up to `limit` tasks that could be added to the core sheet, or to the extension sheet alone; best first.

    An objective with fewest questions goes first, then a kind of task that the sheet lacks, then what is shortest. The
    rules are those of `alternatives`. Raises `BadChange` for the supported sheet.
    """
    if tier is Tier.SCAFFOLDED:
        raise BadChange("the supported sheet takes its questions from the core sheet; add the question there")
    offers = gather_offers(ground, seed)
    tasks = homework.tiers.core if tier is Tier.CORE else homework.tiers.extension
    sheet = KeptSheet(homework, ground, offers).of(tasks)
    found = [offer for offer in unasked(offers, homework) if _belongs(offer, tier) and fits(sheet, offer)]
    chance, practised = jitter(found, seed), sheet.objectives()

    def rank(offer: Offer) -> tuple[bool, int, int, int, float]:
        fewest = min((practised[name] for name in offer.task.objective_ids), default=0)
        return offer.earlier, fewest, sheet.count(model_of(offer)), offer.task.marks, chance[offer_key(offer)]

    choices = (Alternative(key=offer_key(offer), seed=seed, offer=offer) for offer in sorted(found, key=rank))
    taken = sound_choices(homework, choices, lambda one: add_task(homework, one, ground, tier=tier).homework, check)
    return tuple(islice(taken, limit))


def _belongs(offer: Offer, tier: Tier) -> bool:
    return not offer.extension_only if tier is Tier.CORE else offer.task.demand >= DEEP
