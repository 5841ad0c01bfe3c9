"""The curriculum context of a homework's calls: labelled objectives and passages, within a length, and the way back from labels."""

from collections.abc import Iterable, Sequence

from curriculum.models import Frozen
from generator.authors.calls import Call, Kind
from generator.authors.passages import clipped, passages_for
from generator.authors.personal import own_words
from generator.authors.slots import Slot
from generator.grounding import Grounding
from generator.models import HomeworkRequest
from generator.purposes import MEANINGS
from prompts import Prompt, render

LONGEST_INTENT = 400


class Context(Frozen):
    """What all calls of one homework share. `brought` is what people typed or uploaded, to be searched for personal data."""

    house: str
    context: str
    prompts: tuple[str, ...]
    objectives: dict[str, str]
    passages: dict[str, str]
    brought: tuple[str, ...]
    seed: int

    def label_of(self, objective_ids: Iterable[str]) -> str:
        """The labels of objectives as a slot line prints them; '-' for earlier learning."""
        by_id = {name: label for label, name in self.objectives.items()}
        return ", ".join(by_id[name] for name in objective_ids if name in by_id) or "-"

    def call(self, kind: Kind, asked: Prompt, shared: tuple[Prompt, ...] = ()) -> Call:
        """A call of this homework: what is shared first, then what is asked."""
        return Call(
            kind=kind,
            system=self.house,
            shared=(self.context, *(prompt.text for prompt in shared)),
            asked=asked.text,
            prompts=(*self.prompts, *(prompt.id for prompt in shared), asked.id),
            brought=self.brought,
            seed=self.seed,
        )


def make_context(request: HomeworkRequest, ground: Grounding, slots: Sequence[Slot]) -> Context:
    """The context of one homework, with what its slots are made of."""
    objectives = {f"O{n}": grounded for n, grounded in enumerate(ground.requested, 1)}
    passages = passages_for(objectives, ground, slots)
    house = render("house", subject=ground.subject, key_stage=ground.key_stage)
    context = render(
        "context",
        title=ground.unit.title,
        subject=ground.subject,
        key_stage=ground.key_stage,
        years=_years(ground.unit.years),
        intent=clipped(ground.unit.intent, LONGEST_INTENT),
        objectives=[{"label": label, "statement": g.objective.statement} for label, g in objectives.items()],
        passages=[passage.model_dump(exclude={"passage_id"}) for passage in passages],
        purpose=MEANINGS[request.purpose].line,
        instructions=request.instructions or "",
    )
    return Context(
        house=house.text,
        context=context.text,
        prompts=(house.id, context.id),
        objectives={label: grounded.id for label, grounded in objectives.items()},
        passages={passage.label: passage.passage_id for passage in passages},
        brought=(request.instructions or "", *own_words(ground.unit, request.objective_ids)),
        seed=request.seed,
    )


def _years(years: tuple[int, ...]) -> str:
    return f"Year{'s' if len(years) > 1 else ''} {', '.join(map(str, years))}" if years else ""
