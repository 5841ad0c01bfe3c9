"""The rules, one file each, one line each here. `docs/checks.md` says how to add one."""

from evals.checks.answer_correct import AnswerCorrect
from evals.checks.answer_leak import AnswerLeak
from evals.checks.base import Check
from evals.checks.british_english import BritishEnglish
from evals.checks.claims import Claims
from evals.checks.command_word import CommandWordFits
from evals.checks.contradiction import Contradiction
from evals.checks.documentation import Documentation
from evals.checks.duplicate_task import DuplicateTask
from evals.checks.equity import Equity
from evals.checks.evidence import Evidence
from evals.checks.extension_depth import ExtensionDepth
from evals.checks.fade_plan import FadePlan
from evals.checks.grounded import Grounded
from evals.checks.hint_ladder import HintLadder
from evals.checks.item_flaws import ItemFlaws
from evals.checks.lo_coverage import LoCoverage
from evals.checks.lo_known import LoKnown
from evals.checks.lo_match import LoMatch
from evals.checks.marking_load import MarkingLoad
from evals.checks.marks_add_up import MarksAddUp
from evals.checks.misconception_mapped import MisconceptionMapped
from evals.checks.no_personal_data import NoPersonalData
from evals.checks.plain_language import PlainLanguage
from evals.checks.pupil_safe_language import PupilSafeLanguage
from evals.checks.ramped import Ramped
from evals.checks.reading_age import ReadingAge
from evals.checks.retrieval_present import RetrievalPresent
from evals.checks.safeguarding import Safeguarding
from evals.checks.scheme_convention import SchemeConvention
from evals.checks.sense import Sense
from evals.checks.shared_source import SharedSource
from evals.checks.teacher_talk import TeacherTalk
from evals.checks.tier_parity import TierParity
from evals.checks.time_budget import TimeBudget
from generator.models import Finding, Homework

__all__ = ["CHECKS", "Check", "run_checks"]

CHECKS: tuple[Check, ...] = (
    LoCoverage(),
    LoKnown(),
    LoMatch(),
    Grounded(),
    AnswerCorrect(),
    MarksAddUp(),
    SchemeConvention(),
    CommandWordFits(),
    TierParity(),
    SharedSource(),
    ExtensionDepth(),
    AnswerLeak(),
    HintLadder(),
    FadePlan(),
    RetrievalPresent(),
    MisconceptionMapped(),
    ItemFlaws(),
    Ramped(),
    DuplicateTask(),
    ReadingAge(),
    PlainLanguage(),
    BritishEnglish(),
    TimeBudget(),
    MarkingLoad(),
    NoPersonalData(),
    PupilSafeLanguage(),
    Equity(),
    Safeguarding(),
    Contradiction(),
    Sense(),
    TeacherTalk(),
    Documentation(),
    Claims(),
)


def run_checks(homework: Homework) -> tuple[Finding, ...]:
    """Every rule over one homework: the findings, rule by rule in the order of the table."""
    evidence = Evidence(homework)
    return tuple(finding for check in CHECKS for finding in check.look(evidence))
