"""The rules that the suite expects, with their severities, in the order of the contract: a rule that is missing shows."""

from typing import Literal

BLOCK: Literal["block"] = "block"
WARN: Literal["warn"] = "warn"

SEVERITIES: dict[str, Literal["block", "warn"]] = {
    "lo-coverage": BLOCK,
    "lo-known": BLOCK,
    "lo-match": WARN,
    "grounded": BLOCK,
    "answer-correct": BLOCK,
    "marks-add-up": BLOCK,
    "scheme-convention": BLOCK,
    "command-word": WARN,
    "tier-parity": BLOCK,
    "shared-source": WARN,
    "extension-depth": WARN,
    "answer-leak": BLOCK,
    "hint-ladder": WARN,
    "fade-plan": WARN,
    "retrieval-present": WARN,
    "misconception-mapped": WARN,
    "item-flaws": WARN,
    "ramped": WARN,
    "duplicate-task": WARN,
    "reading-age": WARN,
    "plain-language": WARN,
    "british-english": WARN,
    "time-budget": BLOCK,
    "marking-load": WARN,
    "print-fit": WARN,
    "no-personal-data": BLOCK,
    "pupil-safe-language": BLOCK,
    "safeguarding": BLOCK,
    "contradiction": BLOCK,
    "equity": BLOCK,
    "layout": BLOCK,
    "sense": BLOCK,
    "teacher-talk": BLOCK,
    "documentation": BLOCK,
    "claims": BLOCK,
}
