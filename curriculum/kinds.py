"""The closed sets of the curriculum: how far a piece can be trusted, and what sort of thing it is."""

from enum import StrEnum


class Badge(StrEnum):
    """How far a piece of knowledge, or the task made from it, can be trusted."""

    COMPUTED = "computed"
    CURATED = "curated"
    SOURCED = "sourced"
    MODEL_WRITTEN = "model-written"


class MisconceptionKind(StrEnum):
    """What a listed misconception really is; only a contradiction may become a true-or-false question."""

    CONTRADICTION = "contradiction"
    PARTIAL_TRUTH = "partial-truth"
    BEHAVIOUR = "behaviour"
    TEACHER_NOTE = "teacher-note"


class OrderKind(StrEnum):
    """Why a list has an order: stages of a process, dates, or levels of size or rank."""

    PROCESS = "process"
    CHRONOLOGY = "chronology"
    HIERARCHY = "hierarchy"


class Verdict(StrEnum):
    """The answer to an always, sometimes or never question."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"
