"""Judge a claim: how far do you agree? Only where evidence on both sides is stored; marked by levels, by the teacher."""

import random
import re
from collections.abc import Iterable, Iterator

from curriculum.models import Judgement, MisconceptionKind
from curriculum.reading.misconceptions import READER, TEACHER
from curriculum.reading.text import sentence, sentences
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, Extended, Level, MarkedBy, Support

NAME = "judge-claim"
MARKS, FEWER_MARKS = 6, 4
YOUNGEST = 3
SUBJECTS = frozenset({"history", "geography", "english", "citizenship", "religious-education", "computing"})


class JudgeClaim:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.subject not in SUBJECTS or ground.key_stage < YOUNGEST:
            return
        for grounded in ground.requested:
            for item in (*grounded.knowledge.judgements, *_from_partial_truths(grounded)):
                if not item.support or not item.against:
                    continue
                cite = item.id.removesuffix(":judged")
                both = (
                    *(f"for: {clause(reason)}" for reason in item.support),
                    *(f"against: {clause(reason)}" for reason in item.against),
                )
                rich = len(item.support) + len(item.against) > 2
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=4,
                    command_word="evaluate",
                    stem=f"‘{item.claim}’\n\nHow far do you agree? Give reasons for **both** sides. Then say what you decide, and why.",
                    response=Extended(
                        lines=12 if rich else 8, word_guide="about 100 words" if rich else "about 60 words"
                    ),
                    canonical=item.model_answer,
                    points=[
                        point(
                            "best fit to the levels below; start at the lowest and climb",
                            MARKS if rich else FEWER_MARKS,
                        )
                    ],
                    model_answer=item.model_answer,
                    reason="weighing evidence on both sides of a claim uses the knowledge of the lesson to reach a judgement",
                    reveals="One side only shows that knowledge is there but is not yet weighed.",
                    cites=[cite],
                    errors=(
                        CommonError(
                            error="agrees or disagrees and leaves out the other side",
                            reply=f"Somebody could answer: {sentence(item.against[0])} What would you say to them?",
                        ),
                    ),
                    marked_by=MarkedBy.TEACHER,
                )
                task = task.model_copy(
                    update={"marking": task.marking.model_copy(update={"levels": _levels(both, rich)})}
                )
                supports = (
                    Support(
                        kind="writing-frame",
                        rung="prompt",
                        text="One reason to agree is ...\n\nOne reason to disagree is ...\n\nOverall, I think ... because ...",
                        fade="Give the first line of the frame only; then none.",
                    ),
                )
                yield Offer(task=task, uses=frozenset({item.id}), scaffold=Scaffold(supports=supports))


def _levels(both: tuple[str, ...], rich: bool) -> tuple[Level, ...]:
    """Two levels where one reason stands on each side, a third for a judgement where there are more."""
    one_side = Level(min=1, max=2, descriptor="One side only, with a reason or an example", indicative=both[:1])
    if not rich:
        judged = "Both sides, each with a reason, and a decision that follows from them"
        return (one_side, Level(min=3, max=4, descriptor=judged, indicative=both))
    weighed = "Both sides with reasons, and a judgement that says which is stronger and why"
    return (
        one_side,
        Level(min=3, max=4, descriptor="Both sides, each with a reason or an example", indicative=both),
        Level(min=5, max=6, descriptor=weighed, indicative=both),
    )


def _from_partial_truths(grounded: GroundedObjective) -> Iterator[Judgement]:
    """A listed misconception that is partly true, where its reply grants one side before it gives the other."""
    for item in grounded.knowledge.misconceptions:
        if item.kind is not MisconceptionKind.PARTIAL_TRUTH or item.safeguarding:
            continue
        first = sentences(item.reply)[0] if item.reply else ""
        two_sided = re.match(r"^(?:Although|While|Whilst)\s+(.{15,}?),\s+(.{15,})$", first)
        if two_sided and not READER.search(item.claim + item.reply) and not TEACHER.search(item.claim + item.reply):
            yield Judgement(
                id=f"{item.id}:judged",
                claim=item.claim,
                support=(two_sided[1],),
                against=(two_sided[2],),
                model_answer=item.reply,
            )
