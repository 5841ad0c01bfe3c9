"""Pick the correct statement: one true sentence among what pupils of this lesson wrongly believe.

Other lessons' statements are true too, so they are never distractors. There must be two false claims of one objective, and a
third option only if there is a third claim.
"""

import random
from collections.abc import Iterable
from itertools import combinations

from curriculum.models import Fact
from curriculum.reading.text import likeness, stems, words_in
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.true_false import claim_uses, contradictions
from generator.items.wording import HEDGE
from generator.models import Choice, CommonError, Option, Support

NAME = "pick-correct"
LONGEST_RATIO = 1.4
MOST_APART = 0.25


class PickCorrect:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        claims = list(contradictions(ground))
        for grounded in ground.requested:
            wrong = [item for owner, item in claims if owner.id == grounded.id]
            # A careful word in the one true statement would point to it.
            facts = [f for f in grounded.knowledge.facts if f.standalone and not HEDGE.search(f.text)]
            right = next((f for f in facts if len(wrong) >= 2 and _fits(f, [w.claim for w in wrong[:3]])), None)
            if len(wrong) < 2 or right is None:
                continue
            options = [Option(id="right", text=right.text, correct=True)]
            options += [Option(id=w.id, text=w.claim, correct=False, reason=w.reply) for w in wrong[:3]]
            order = tuple(shuffled([option.id for option in options], rng))
            letter = chr(ord("A") + order.index("right"))
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=1,
                command_word="identify",
                stem="Which statement is correct? Tick **one**.",
                response=Choice(options=tuple(options), shown_order=order),
                canonical=letter,
                points=[point(f"{letter}: {right.text}")],
                model_answer=f"{letter}: {right.text}",
                reason="it sets what is true beside what pupils often believe instead",
                reveals="The option chosen names the misconception: each wrong one is a common belief.",
                cites=[right.id, *(w.id for w in wrong[:3])],
                errors=tuple(
                    CommonError(error=f"chooses ‘{w.claim}’", reply=w.reply, misconception_id=w.id) for w in wrong[:3]
                ),
            )
            support = Support(
                kind="strategy",
                rung="prompt",
                text="For each statement, think of one example from the lesson. Cross out any that your example does not fit.",
                fade="Ask pupils to tell you how they ruled out one option.",
            )
            uses = frozenset({right.id}).union(*(claim_uses(w) for w in wrong[:3]))
            yield Offer(task=task, uses=uses, scaffold=Scaffold(supports=(support,)))


def _fits(fact: Fact, claims: list[str]) -> bool:
    """The true statement does not stand out, and the statements are about one thing.

    It is not much longer than the longest claim and no nearer to one of them than to the rest. Statements with nothing in common
    would be true or false, four times over.
    """
    linked = sum(bool(stems(one) & stems(other)) for one, other in combinations([fact.text, *claims], 2))
    if linked < len(claims):
        return False
    longest = max(words_in(claim) for claim in claims)
    near = [likeness(fact.text, claim) for claim in claims]
    return words_in(fact.text) <= LONGEST_RATIO * longest and max(near) >= 0.15 and max(near) - min(near) <= MOST_APART
