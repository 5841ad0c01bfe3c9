"""Always, sometimes or never true: a quantified claim with a stored example or counterexample."""

import random
from collections.abc import Iterable

from curriculum.models import QuantifiedClaim, Verdict
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, MarkPoint, Short, Support

NAME = "always-sometimes-never"
YOUNGEST = 2


class AlwaysSometimesNever:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded in ground.requested:
            for item in grounded.knowledge.claims:
                if item.verdict is Verdict.SOMETIMES and not (item.example and item.counterexample):
                    continue
                proof = _proof(item)
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=3,
                    command_word="justify",
                    stem=f"Is this **always**, **sometimes** or **never** true?\n\n‘{item.claim}’\n\n{_ask(item)}",
                    response=Short(lines=3),
                    canonical=f"{item.verdict.value.capitalize()} true. {proof}",
                    points=[
                        point(f"{item.verdict.value} true"),
                        _proof_point(item, proof),
                    ],
                    model_answer=f"{item.verdict.value.capitalize()} true. {proof}",
                    reason="testing a claim against examples shows where an idea holds and where it stops",
                    reveals="The wrong verdict shows an idea stretched too far; a bare verdict shows a guess.",
                    cites=[item.id],
                    errors=(CommonError(error="gives a verdict with no reason", reply=f"Say what proves it. {proof}"),),
                )
                supports = (
                    Support(
                        kind="steps",
                        rung="prompt",
                        text="1. Find one example that fits.\n2. Look for one that does not fit.\n3. Decide.",
                        fade="Ask pupils to say the three steps, then to do without them.",
                    ),
                    Support(
                        kind="sentence-starter",
                        rung="prompt",
                        text="This is ... true because ...",
                        fade="Take the opening away when reasons come without it.",
                    ),
                )
                yield Offer(task=task, uses=frozenset({item.id}), scaffold=Scaffold(supports=supports))


def _ask(item: QuantifiedClaim) -> str:
    return "Give a reason for your answer, or an example of each kind."


def _proof_point(item: QuantifiedClaim, proof: str) -> MarkPoint:
    """What proves the verdict: one case each way for sometimes, a reason for always and never (one example proves neither)."""
    if item.verdict is Verdict.SOMETIMES:
        made = point(f"one case for and one against, such as: {clause(proof)}")
        return made.model_copy(update={"accept": ("any other true pair of cases",), "reject": ("only one case",)})
    made = point(f"a reason that holds for every case: {clause(item.because)}")
    return made.model_copy(
        update={"accept": ("the same reason in other words",), "reject": ("one example and no reason",)}
    )


def _proof(item: QuantifiedClaim) -> str:
    """The stored reason, with the case for and the case against where the claim holds only sometimes."""
    reason = clause(item.because)
    reason = reason[0].upper() + reason[1:]
    if item.verdict is Verdict.SOMETIMES:
        return f"{reason}. True for {_bare(item.example)}; not for {_bare(item.counterexample)}."
    case = item.example if item.verdict is Verdict.ALWAYS else item.counterexample
    return f"{reason}. For example: {clause(case)}." if case else f"{reason}."


def _bare(case: str | None) -> str:
    return clause(case or "").removeprefix("for ")
