"""Answer a pupil who has it wrong: the reply is built from what was taught, and marked by its ideas."""

import random
from collections.abc import Iterable

from curriculum.models import Badge
from curriculum.reading.misconceptions import contradicts
from curriculum.reading.text import sentences, words_in
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.true_false import claim_uses, contradictions
from generator.items.wording import clause
from generator.models import CommonError, Short, Support

NAME = "answer-misconception"
YOUNGEST = 2


class AnswerMisconception:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded, item in contradictions(ground):
            ideas = [clause(part) for part in sentences(item.reply)][:2]
            if words_in(item.reply) < 8:
                continue
            if grounded.badge is Badge.SOURCED:
                told = [part for part in sentences(item.reply) if contradicts(item.claim, part)]
                ideas = [clause(told[0] if told else item.reply)]
            two = "Give **two** ideas." if len(ideas) == 2 else ""
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=2,
                command_word="explain",
                stem=f"A pupil writes: ‘{item.claim}’\n\nExplain what is wrong with this. {two}".strip(),
                response=Short(lines=2 + len(ideas)),
                canonical=item.reply,
                points=[point(idea).model_copy(update={"accept": ("the same idea in other words",)}) for idea in ideas],
                model_answer=item.reply,
                reason=f"explaining why ‘{clause(item.claim)}’ is wrong needs the idea itself, not only a word for it",
                reveals="A reply that only says ‘this is wrong’ shows that the right idea is not yet there.",
                cites=[item.id, *([item.fact] if item.fact else [])],
                errors=(
                    CommonError(
                        error="says that it is wrong and gives no reason",
                        reply=f"Say what is true instead: {item.reply}",
                        misconception_id=item.id,
                    ),
                ),
            )
            supports = (
                Support(
                    kind="sentence-starter",
                    rung="prompt",
                    text="This is not right because ...",
                    fade="Take the opening away; ask for a full sentence.",
                ),
                Support(
                    kind="steps",
                    rung="prompt",
                    text="1. Say which part is wrong.\n2. Say what is true instead.",
                    fade="Ask pupils to name the two steps before they write.",
                ),
            )
            yield Offer(task=task, uses=claim_uses(item), scaffold=Scaffold(supports=supports))
