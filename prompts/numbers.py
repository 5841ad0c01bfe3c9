"""Numbers that prompts name and that checks or item models hold too; a test keeps both sides equal.

A prompt file writes `{{ numbers.options }}`. Whoever changes a number here changes the identity of every prompt that
names it.
"""

from typing import Final

NUMBERS: Final[dict[str, int]] = {
    "sentence_words": 20,  # longest sentence that a pupil reads
    "options": 4,  # of a multiple-choice question, one of them right
    "fewest_steps": 3,  # things to put in order
    "most_steps": 6,
    "sorted_items": 4,  # fewest things to sort under headings
    "spare_words": 2,  # in a word bank, beyond the words that are needed
    "reason_words": 7,  # fewest words of a reason (evals: documentation)
    "fade_words": 3,  # fewest words that say how a support is withdrawn (evals: fade-plan)
    "deep": 3,  # least demand of a deeper task (generator: derive)
}
