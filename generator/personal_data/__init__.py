"""Personal data in text that is bound for a language model: found, shown cut short, never sent.

Rules and lists only: nothing here asks a model or leaves the machine.
"""

from generator.personal_data.find import find_personal_data
from generator.personal_data.models import Kind, Personal
from generator.personal_data.shown import shown

__all__ = ["Kind", "Personal", "find_personal_data", "shown"]
