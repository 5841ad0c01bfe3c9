"""True or false, with the correction marked and the guess not. Only flat contradictions of what was taught."""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import Misconception, MisconceptionKind
from curriculum.reading.misconceptions import supports as says_the_same
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, Support, TrueFalse

NAME = "true-false-correct"


class TrueFalseCorrect:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded, item in contradictions(ground):
            correction = item.claim.replace(item.wrong, item.right or "", 1) if item.wrong else item.reply
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=2,
                command_word="correct",
                stem=f"True or false? **{item.claim}**\n\nIf it is false, write a statement that is true.",
                response=TrueFalse(answer=False, correction=correction),
                canonical=f"False. {correction}",
                accept=(item.reply,) if item.wrong else (),
                points=[
                    point(f"a true statement that puts it right: {clause(correction)}").model_copy(
                        update={
                            "accept": ("the same idea in other words",),
                            "reject": ("‘False’ with no correction",),
                        }
                    )
                ],
                model_answer=f"False. {correction}",
                reason=f"pupils who believe ‘{clause(item.claim)}’ cannot meet the objective until they can put it right",
                reveals="‘True’, or ‘false’ without a correction, shows that the misconception is still there.",
                cites=[item.id, *([item.fact] if item.fact else [])],
                errors=(CommonError(error="answers ‘true’", reply=item.reply, misconception_id=item.id),),
            )
            yield Offer(task=task, uses=claim_uses(item), scaffold=_scaffold(item), starter=True, reteach=item.reply)


def contradictions(ground: Grounding) -> Iterator[tuple[GroundedObjective, Misconception]]:
    """Claims that may face a pupil: flat, not hurtful, answered, and said by no learning point that is being taught."""
    facts = ground.taught_facts()
    for grounded in ground.requested:
        for item in grounded.knowledge.misconceptions:
            flat = item.kind is MisconceptionKind.CONTRADICTION and not item.safeguarding and item.reply
            if flat and not any(says_the_same(fact.text, item.claim) for fact in facts):
                yield grounded, item


def claim_uses(item: Misconception) -> frozenset[str]:
    """The claim, and the fact that puts it right: asking for one gives away the other."""
    return frozenset({item.id, *([item.fact] if item.fact else [])})


def _scaffold(item: Misconception) -> Scaffold:
    if item.wrong:
        hint = f"Look hard at the words ‘{item.wrong}’. Are they right?"
        change = "points to the words in question; the correction is still recalled"
    else:
        hint = "Think of one case from the lesson. Does the statement fit it?"
        change = None
    return Scaffold(
        supports=(
            Support(kind="prompt", rung="prompt", text=hint, changes=change, fade="Ask pupils to find the words themselves."),
            Support(
                kind="sentence-starter",
                rung="prompt",
                text="In fact, ...",
                fade="Take the opening away when corrections come in full sentences.",
            ),
        )
    )
