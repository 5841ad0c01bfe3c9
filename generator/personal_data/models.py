"""What a search for personal data gives back."""

from typing import Literal

from curriculum.models import Frozen

Kind = Literal[
    "name",
    "e-mail",
    "phone",
    "date of birth",
    "UPN",
    "NHS number",
    "address",
    "health",
    "safeguarding",
    "special category",
]


class Personal(Frozen):
    """One place that tells something of a real person; `text[start:end]` of the text that was searched.

    `name` is a person in a school record (register, target, free school meals, family); `health` a person with a
    diagnosis or a need; `special category` a person with religion, ethnicity, language, sexuality or gender.
    """

    kind: Kind
    start: int
    end: int
    text: str
