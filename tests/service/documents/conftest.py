"""One homework that holds every kind of answer, built by hand: these tests need no curriculum and no generator."""

from dataclasses import dataclass

import pytest

from curriculum.models import Badge
from generator.models import (
    Answer,
    Capacity,
    Choice,
    CitedSource,
    Classify,
    ClassifyItem,
    Cloze,
    CommonError,
    CoverageRow,
    Draw,
    Extended,
    FeedbackStem,
    Finding,
    Gap,
    Homework,
    HomeworkRequest,
    KeyLine,
    Level,
    MarkedBy,
    Marking,
    MarkPoint,
    Match,
    Numeric,
    ObjectiveHead,
    Option,
    Order,
    ParityRow,
    Part,
    Passage,
    Provenance,
    PupilBrief,
    Response,
    Severity,
    Short,
    Stage,
    Stimulus,
    Support,
    Table,
    Task,
    Tier,
    Tiers,
    TrueFalse,
    UnitHead,
    Working,
)

RESPONSES: tuple[Response, ...] = (
    Short(lines=1),
    Cloze(gaps=(Gap(n=1, answer="KEYnucleus"),), bank=("KEYnucleus", "sparebank")),
    Match(
        left=("heir", "oath"), right=("next ruler", "promise", "castle"), pairs=((0, 0), (1, 1)), shown_order=(2, 0, 1)
    ),
    Choice(
        options=(
            Option(id="a", text="It is alive", correct=True),
            Option(id="b", text="It is dead", correct=False, reason="KEYreason"),
        ),
        shown_order=("b", "a"),
    ),
    Order(items=("first step", "second step", "third step"), shown_order=(1, 2, 0)),
    Classify(
        groups=("hard", "soft"),
        items=(ClassifyItem(text="sea wall", group="hard"), ClassifyItem(text="dune planting", group="soft")),
        shown_order=(1, 0),
    ),
    TrueFalse(answer=False, correction="KEYcorrection"),
    Table(columns=("", "left", "right"), rows=(("size", "KEYcell", "small"),), blanks=((0, 1),)),
    Numeric(value="987654", unit="cm"),
    Working(lines=3, final=Numeric(value="987655", unit="£")),
    Draw(canvas="a labelled cell", expected="KEYdrawing"),
    Extended(lines=6, word_guide="about 60 words"),
)
STAGES = (Stage.RETRIEVAL,) * 5 + (Stage.APPLICATION,) * 4 + (Stage.EXTENSION,) * 3


@dataclass
class Maker:
    """Makes homeworks; `stem` replaces the text of the first question."""

    def __call__(self, stem: str = "Which part is $\\frac{3}{4}$ of it?", minutes: int = 20) -> Homework:
        core = tuple(_task(n, response, stem) for n, response in enumerate(RESPONSES, 1))
        return Homework(
            id="0123456789abcdef",
            title="Castles & cells: homework",
            created_at="2026-01-01T00:00:00+00:00",
            request=HomeworkRequest(unit_id="u", objective_ids=("LO1",), minutes=minutes),
            unit=UnitHead(
                id="u", title="Castles & cells", subject="history", key_stage=3, years=(7,), intent="The intent."
            ),
            objectives=(ObjectiveHead(id="LO1", statement="Name the parts of a cell.", source_id="oak:1"),),
            pupil_brief=_brief(minutes),
            capacity=Capacity(minutes=minutes, limited_by="too few facts", mend="add facts"),
            tiers=Tiers(
                core=core,
                scaffolded=tuple(_supported(task) for task in core),
                extension=(*(_moved(task) for task in core[:4]), _deeper(core[0])),
            ),
            parity=(
                ParityRow(
                    core_id="core-1",
                    scaffolded_id="scaffolded-1",
                    extension_id="extension-E1",
                    objective_ids=("LO1",),
                    held=("objective", "marks"),
                    changed=("clue: points to the word",),
                ),
            ),
            starter=(core[0].model_copy(update={"id": "starter-1", "rationale": "If many miss this, reteach cells."}),),
            self_marking=(KeyLine(n="1", answer="KEYanswer1"), KeyLine(n="13", answer="KEYanswer13")),
            class_feedback=(FeedbackStem(objective_id="LO1", secure="You are secure.", next="Next, learn the names."),),
            self_assessment=(
                "I can name the parts of a cell: not yet / nearly / yes",
                "I will look again at number ____.",
            ),
            peer_assessment=("Read your partner's answer.",),
            exemplar="Question 12: KEYexemplar",
            coverage=(CoverageRow(objective_id="LO1", task_ids=("core-1", "scaffolded-1"), stages=("retrieval",)),),
            sources=(
                CitedSource(
                    id="oak:1",
                    title="Oak National Academy: Cells",
                    licence="OGL 3.0",
                    version="2025",
                    attribution="Contains public sector information.",
                    passages=(Passage(id="p1", text="A cell has a nucleus.", sha256="0"),),
                ),
            ),
            findings=(Finding(rule="ramped", severity=Severity.WARN, message="Demand falls.", mend="Swap two tasks."),),
            provenance=Provenance(author="items", seed=1, versions={"curriculum": "7"}),
        )


@pytest.fixture
def homework() -> Homework:
    return Maker()()


@pytest.fixture
def make_homework() -> Maker:
    return Maker()


def _brief(minutes: int) -> PupilBrief:
    return PupilBrief(
        what="Answer the questions on cells.",
        why="Cells explain life.",
        you_need=("Every living thing is made of cells.",),
        success_criteria=("I can name the parts of a cell.",),
        minutes=minutes,
        minimum="Do questions 1 to 4.",
        record_in="Write on this sheet.",
        due="Friday 9 January",
        help="Ask at school.",
        stop_note="Then stop.",
    )


def _task(n: int, response: Response, stem: str) -> Task:
    gap = " It lies in the {{gap:1}}." if response.kind == "cloze" else ""
    parts = (Part(label="a", stem="Name it.", response=Short(lines=1), marks=2),) if response.kind == "draw" else None
    return Task(
        id=f"core-{n}",
        tier=Tier.CORE,
        stage=STAGES[n - 1],
        demand=1 + (n > 5) + (n > 9),
        command_word="name",
        objective_ids=("LO1",),
        stimulus=(Stimulus(kind="text", text="The stimulus."),) if n == 12 else (),
        stem=(stem if n == 1 else f"Stem of question {n}.") + gap,
        parts=parts,
        response=response,
        answer=Answer(canonical=f"KEYcanonical{n}", accept=("KEYaccept",)),
        marks=2,
        minutes=1.5,
        rationale=f"This task addresses cells, number {n}.",
        marking=Marking(
            points=(
                MarkPoint(marks=1, code="M", text="KEYmethod", reject=("KEYreject",)),
                MarkPoint(marks=1, text="KEYpoint"),
            ),
            levels=(Level(min=1, max=2, descriptor="KEYlevel"),) if n == 12 else None,
            model_answer=f"KEYmodel{n}",
            common_errors=(CommonError(error="KEYerror", reply="KEYreply"),),
        ),
        cites=("p1",),
        badge=Badge.COMPUTED if n == 9 else Badge.SOURCED if n == 1 else Badge.CURATED,
        marked_by=MarkedBy.TEACHER if n == 12 else MarkedBy.SELF,
        verified="nth(3, 5, 7)" if n == 9 else None,
    )


def _supported(task: Task) -> Task:
    help_text = Support(kind="steps", rung="prompt", text="1. Look.\n2. Choose.", changes="KEYchange", fade="KEYfade")
    return task.model_copy(
        update={
            "id": task.id.replace("core", "scaffolded"),
            "tier": Tier.SCAFFOLDED,
            "supports": (help_text,),
            "derived_from": task.id,
        }
    )


def _moved(task: Task) -> Task:
    return task.model_copy(
        update={"id": task.id.replace("core", "extension"), "tier": Tier.EXTENSION, "derived_from": task.id}
    )


def _deeper(task: Task) -> Task:
    return task.model_copy(
        update={"id": "extension-E1", "tier": Tier.EXTENSION, "stage": Stage.EXTENSION, "stem": "Suggest why."}
    )
