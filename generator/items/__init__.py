"""The item models: one file each, one line each here. `docs/item-models.md` says how to add one."""

from generator.items.always_sometimes_never import AlwaysSometimesNever
from generator.items.answer_misconception import AnswerMisconception
from generator.items.base import ItemModel, Offer, Scaffold
from generator.items.cause_and_effect import CauseAndEffect
from generator.items.cloze import FillTheGap
from generator.items.compare_two import CompareTwo
from generator.items.computed import Computed
from generator.items.define_term import DefineTerm
from generator.items.earlier_learning import EarlierLearning
from generator.items.explain_why import ExplainWhy
from generator.items.judge_claim import JudgeClaim
from generator.items.match_terms import MatchTerms
from generator.items.pick_correct import PickCorrect
from generator.items.put_in_order import PutInOrder
from generator.items.quiz_question import QuizQuestion
from generator.items.sort_groups import SortGroups
from generator.items.teach_someone import TeachSomeone
from generator.items.term_for_definition import TermForDefinition
from generator.items.true_false import TrueFalseCorrect
from generator.items.unseen_case import UnseenCase
from generator.items.worked_problem import WorkedProblem

__all__ = ["ITEM_MODELS", "ItemModel", "Offer", "Scaffold"]

ITEM_MODELS: tuple[ItemModel, ...] = (
    EarlierLearning(),
    TermForDefinition(),
    DefineTerm(),
    MatchTerms(),
    FillTheGap(),
    PickCorrect(),
    TrueFalseCorrect(),
    AnswerMisconception(),
    SortGroups(),
    PutInOrder(),
    ExplainWhy(),
    CauseAndEffect(),
    CompareTwo(),
    WorkedProblem(),
    Computed(),
    AlwaysSometimesNever(),
    UnseenCase(),
    TeachSomeone(),
    JudgeClaim(),
    QuizQuestion(),
)
