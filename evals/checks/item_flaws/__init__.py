"""item-flaws: questions are free of the flaws that let pupils guess, or miss what they know."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from evals.checks.item_flaws import cloze_gaps, match_columns, ordered_steps, short_answers, sorted_groups
from evals.checks.item_flaws.absolute_terms import absolute_terms
from evals.checks.item_flaws.all_or_none import all_of_the_above, combined_options, none_of_the_above
from evals.checks.item_flaws.another_kind import another_kind
from evals.checks.item_flaws.base import AskedChoice, ChoiceFlaw, Flaw, Said, asked_choice
from evals.checks.item_flaws.clang import clang
from evals.checks.item_flaws.convergence_cue import convergence_cue
from evals.checks.item_flaws.duplicate_options import duplicate_options
from evals.checks.item_flaws.gap_in_stem import gap_in_stem
from evals.checks.item_flaws.grammatical_cue import grammatical_cue
from evals.checks.item_flaws.implausible_option import implausible_option
from evals.checks.item_flaws.key_position import key_pattern
from evals.checks.item_flaws.logical_cue import logical_cue
from evals.checks.item_flaws.longest_right import longest_right
from evals.checks.item_flaws.lost_sequence import lost_sequence
from evals.checks.item_flaws.negative_stem import double_negative, negative_stem
from evals.checks.item_flaws.nested_options import nested_options
from evals.checks.item_flaws.number_of_options import number_of_options
from evals.checks.item_flaws.number_right import more_than_one_correct, no_single_best
from evals.checks.item_flaws.overlapping_options import overlapping_options
from evals.checks.item_flaws.repeated_words import repeated_words
from evals.checks.item_flaws.same_meaning import same_meaning
from evals.checks.item_flaws.true_false_series import true_false_series
from evals.checks.item_flaws.unequal_length import unequal_length
from evals.checks.item_flaws.unfocused_stem import unfocused_stem
from evals.checks.item_flaws.unlike_form import unlike_form
from evals.checks.item_flaws.vague_terms import vague_terms
from evals.checks.item_flaws.wordy_stem import wordy_stem
from generator.models import (
    Choice,
    Classify,
    Cloze,
    Extended,
    Finding,
    Match,
    Order,
    Response,
    Severity,
    Short,
    Task,
    Tier,
)

CHOICE_FLAWS: tuple[ChoiceFlaw, ...] = (
    no_single_best,
    more_than_one_correct,
    longest_right,
    unequal_length,
    unlike_form,
    another_kind,
    grammatical_cue,
    logical_cue,
    clang,
    convergence_cue,
    absolute_terms,
    vague_terms,
    negative_stem,
    double_negative,
    all_of_the_above,
    none_of_the_above,
    combined_options,
    overlapping_options,
    nested_options,
    duplicate_options,
    same_meaning,
    implausible_option,
    lost_sequence,
    repeated_words,
    unfocused_stem,
    wordy_stem,
    gap_in_stem,
    true_false_series,
    number_of_options,
)
CLOZE_FLAWS = (
    cloze_gaps.two_right_words,
    cloze_gaps.unimportant_gap,
    cloze_gaps.two_gaps_in_a_sentence,
    cloze_gaps.too_many_gaps,
    cloze_gaps.gap_cue,
    cloze_gaps.bank_without_spare,
)
MATCH_FLAWS = (
    match_columns.pairs_side_by_side,
    match_columns.no_spare,
    match_columns.shared_words,
    match_columns.alike_sides,
    match_columns.number_of_rows,
)
ORDER_FLAWS = (ordered_steps.ties, ordered_steps.printed_in_order, ordered_steps.named_places)
SORT_FLAWS = (sorted_groups.heading_in_item, sorted_groups.grouped_order, sorted_groups.twice_or_nowhere)
SHORT_FLAWS = (short_answers.number_wanted, short_answers.several_questions)


class ItemFlaws(HomeworkCheck):
    """Cost of a miss: marks for spotting the odd option out, and a teacher who reads them as knowledge.

    The flaws of choice are those of Haladyna, Downing and Rodriguez (2002), "A review of multiple-choice item-writing
    guidelines", in the list of 19 that Tarrant, Knierim, Hayes and Ware (2006) counted and that Moore, Nguyen, Chen and Stamper
    (arXiv 2307.08161, section 3) put into rules: these found 91 % of the flaws that people had marked. Those of gaps, columns and
    steps follow rules 3 and 7 to 11 for item models. A question printed on several sheets is reported once.
    """

    id = "item-flaws"
    severity = Severity.WARN
    purpose = "no known item-writing flaw gives an answer away or hides what is asked"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        seen: set[tuple[str, Response]] = set()
        said = Said(evidence)
        for task in evidence.all_tasks:
            asked = [("", task.stem, task.response)]
            asked += [(f"parts[{n}].", part.stem, part.response) for n, part in enumerate(task.parts or ())]
            for prefix, stem, response in asked:
                if (stem, response) in seen:
                    continue
                seen.add((stem, response))
                for flaw in _flaws(task, stem, response, said):
                    yield self.failed(flaw.says, flaw.mend, task=task, where=f"{prefix}{flaw.where}")
        for tier in Tier:
            pattern = key_pattern(evidence.tier(tier))
            if pattern:
                yield self.failed(
                    f"on the {tier} sheet {pattern}",
                    "print some of the options in another order",
                    where=f"tiers.{tier}",
                )


def _flaws(task: Task, stem: str, response: Response, said: Said) -> Iterable[Flaw]:
    match response:
        case Choice():
            return _choice_flaws(asked_choice(task, stem, response, said))
        case Cloze():
            return (flaw for look in CLOZE_FLAWS for flaw in look(stem, response))
        case Match():
            return (flaw for look in MATCH_FLAWS for flaw in look(stem, response))
        case Order():
            return (flaw for look in ORDER_FLAWS for flaw in look(stem, response))
        case Classify():
            return (flaw for look in SORT_FLAWS for flaw in look(stem, response))
        case Short() | Extended():
            return (flaw for look in SHORT_FLAWS for flaw in look(task))
    return ()


@lru_cache(maxsize=2_000)
def _choice_flaws(asked: AskedChoice) -> tuple[Flaw, ...]:
    return tuple(flaw for look in CHOICE_FLAWS for flaw in look(asked))
