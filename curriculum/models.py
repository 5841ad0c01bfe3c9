"""What we know of a curriculum: units, objectives and the knowledge attached to them.

One model serves three sources: the starter packs, Oak's open curriculum and a school's own units. Everything here is
frozen; text is Markdown with LaTeX maths between dollar signs.
"""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from curriculum.kinds import (
    Badge as Badge,
    MisconceptionKind as MisconceptionKind,
    OrderKind as OrderKind,
    Verdict as Verdict,
)

# What the source of a school's own unit begins with.
OWN_SOURCE = "own:"


class Frozen(BaseModel):
    """A value that never changes and refuses fields it does not know, so that a typing slip in a pack is seen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Frozen):
    """Where knowledge comes from, with the licence that lets a school use it."""

    id: str
    title: str
    url: str | None = None
    licence: str
    version: str
    attribution: str | None = None


class Idea(Frozen):
    """One mark point: an idea in pupils' words, with wordings to accept and to reject."""

    text: str
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


class Statement(Frozen):
    """A national curriculum statement that a unit serves."""

    id: str
    text: str
    subject: str = ""
    key_stage: int = 0
    years: tuple[int, ...] = Field((), description="the years it is set for, where the national curriculum names any")


class Term(Frozen):
    """A key term in the sense its lesson uses."""

    id: str
    term: str
    definition: str = Field(description="a phrase or sentence that does not use the term itself")
    category: str | None = Field(None, description="what sort of thing it is, singular: 'cell structure', 'device'")
    accept: tuple[str, ...] = Field((), description="other spellings and names to accept as the term")
    points: tuple[Idea, ...] = Field((), description="the ideas a definition must hold, one mark each")
    central: bool = Field(True, description="its lesson is about it: it stands in what the lesson teaches")
    everyday: bool = Field(
        False, description="an ordinary word: pupils are not asked what it means, only which one it is"
    )
    near: tuple[str, ...] = Field(
        (),
        description="ids of terms of the unit with a meaning near to this one's, nearest first: what it is mistaken for",
    )
    shares_a_word: bool = Field(
        False, description="the definition uses one word of a longer term: it can be the answer, never the question"
    )


class Fact(Frozen):
    """A true sentence that stands alone off the board."""

    id: str
    text: str
    gap: str | None = Field(None, description="the words to leave out in a gap-fill: they stand in the text once")
    accept: tuple[str, ...] = Field(
        (), description="other words that would be right in the gap, or as the cause where there is no gap"
    )
    cause: str | None = Field(None, description="the cause half of a cause and effect pair, as a clause")
    effect: str | None = Field(None, description="the effect half, as a clause")
    why: str | None = Field(None, description="the 'why' question that this cause answers, ending in a question mark")
    standalone: bool = True


class Misconception(Frozen):
    """Something pupils wrongly believe, as a flat claim, with the reply a good teacher gives."""

    id: str
    claim: str
    reply: str
    kind: MisconceptionKind = MisconceptionKind.CONTRADICTION
    fact: str | None = Field(None, description="id of the fact that contradicts it")
    wrong: str | None = Field(None, description="the wrong words inside the claim")
    right: str | None = Field(None, description="the words that put the claim right when they replace `wrong`")
    safeguarding: bool = Field(False, description="a hurtful or prejudiced claim: never in front of a pupil")


class Sequence(Frozen):
    """Things with one right order."""

    id: str
    title: str
    kind: OrderKind
    instruction: str = Field(description="how to order them: 'from the smallest to the largest'")
    steps: tuple[str, ...] = Field(min_length=3)


class Dimension(Frozen):
    """One line of a comparison: what is compared, and how it stands on each side."""

    by: str
    left: str
    right: str


class Comparison(Frozen):
    """Two things of one kind, compared by named dimensions."""

    id: str
    left: str
    right: str
    dimensions: tuple[Dimension, ...] = Field(min_length=2)


class Group(Frozen):
    """One side of a sort: a heading and the members that belong to it alone."""

    name: str
    members: tuple[str, ...]


class Sorting(Frozen):
    """Lists with no shared member, to sort into their groups."""

    id: str
    instruction: str
    groups: tuple[Group, ...] = Field(min_length=2)


class Case(Frozen):
    """An unseen case: the same knowledge somewhere the pupil has not met it."""

    id: str
    context: str
    question: str
    command_word: str
    points: tuple[Idea, ...]
    model_answer: str
    demand: int = Field(3, ge=2, le=4)
    first_step: str | None = Field(None, description="what to think about first; a hint, never the answer")


class QuantifiedClaim(Frozen):
    """A claim that holds always, sometimes or never, with what proves it."""

    id: str
    claim: str
    verdict: Verdict
    because: str
    example: str | None = None
    counterexample: str | None = None


class Judgement(Frozen):
    """An arguable claim with evidence on both sides."""

    id: str
    claim: str
    support: tuple[str, ...]
    against: tuple[str, ...]
    model_answer: str


class WorkedExample(Frozen):
    """A problem with its solution, step by step, and a parallel one for the pupil."""

    id: str
    problem: str
    steps: tuple[str, ...]
    answer: str
    parallel_problem: str | None = None
    parallel_steps: tuple[str, ...] = ()
    parallel_answer: str | None = None
    parallel_accept: tuple[str, ...] = ()
    common_error: str | None = Field(None, description="a wrong answer pupils give, and the slip behind it")


class EarlierQuestion(Frozen):
    """A short question on learning from before the unit, for spaced retrieval."""

    id: str
    question: str
    answer: str
    accept: tuple[str, ...] = ()
    learnt_in: str = Field(description="where it was learnt: 'key stage 2 science: living things'")


class Knowledge(Frozen):
    """All that is known for one objective."""

    terms: tuple[Term, ...] = ()
    facts: tuple[Fact, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    sequences: tuple[Sequence, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    sortings: tuple[Sorting, ...] = ()
    cases: tuple[Case, ...] = ()
    claims: tuple[QuantifiedClaim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    worked_examples: tuple[WorkedExample, ...] = ()

    def pieces(self) -> Iterator[Frozen]:
        """Every piece of knowledge, in field order."""
        for field in type(self).model_fields:
            yield from getattr(self, field)


class Objective(Frozen):
    """What pupils should know or be able to do, with the knowledge that supports it."""

    id: str
    statement: str = Field(description="starts with a verb: 'Explain how ...'; no 'I can'")
    lesson: str = Field("", description="title of the lesson that teaches it")
    slug: str = Field("", description="the address of the lesson, where it has one")
    why: str | None = Field(None, description="why it matters, in a sentence for the pupil")
    you_need: str | None = Field(None, description="enough for a pupil who missed the lesson, without the book")
    keywords: tuple[str, ...] = Field(
        (), description="names of its key words, for searching, whatever their definitions"
    )
    skills: tuple[str, ...] = Field((), description="computed maths skills that practise it")
    serves: tuple[str, ...] = Field((), description="ids of the national curriculum statements it serves")
    knowledge: Knowledge = Knowledge()


class Variant(Frozen):
    """One way through a unit: a tier, an exam board, a text; its objectives in teaching order."""

    id: str
    title: str
    objective_ids: tuple[str, ...]
    tier: str | None = None
    exam_boards: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


class Unit(Frozen):
    """A run of lessons on one topic, with its intent and what came before."""

    id: str
    slug: str
    title: str
    subject: str
    key_stage: int
    years: tuple[int, ...] = ()
    intent: str = ""
    description: str = Field("", description="what the unit covers, for searching")
    source: Source
    badge: Badge
    statements: tuple[Statement, ...] = ()
    objectives: tuple[Objective, ...]
    earlier: tuple[EarlierQuestion, ...] = ()
    prior_units: tuple[str, ...] = Field((), description="ids of the units taught just before, latest first")
    variants: tuple[Variant, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether a school wrote it: nobody has read it for names of pupils."""
        return self.source.id.startswith(OWN_SOURCE)


class Quarantined(Frozen):
    """Knowledge held back at import: what, where, and why."""

    kind: str
    id: str
    text: str
    unit_id: str | None = None
    lesson: str | None = None
    reason: str
    detail: str = ""
