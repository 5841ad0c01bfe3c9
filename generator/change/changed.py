"""What every change gives back."""

from curriculum.models import Frozen
from generator.models import Homework


class Changed(Frozen):
    """The changed homework, and what the teacher who changed it should look at, a sentence each.

    Findings are those of the homework as it was: whoever keeps the change has it checked anew.
    """

    homework: Homework
    notes: tuple[str, ...] = ()
