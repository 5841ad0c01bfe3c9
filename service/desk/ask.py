"""Reads the answers in the form into a request: every answer that is off is named, with its field, at once."""

from collections.abc import Mapping
from datetime import date, timedelta

from curriculum.models import Frozen, Unit
from generator.authors.errors import PersonalDataFound
from generator.authors.personal import own_words, refuse_personal_data
from generator.models import HomeworkRequest
from generator.request import (
    AUTHORS,
    LONGEST,
    LONGEST_HELP,
    LONGEST_INSTRUCTIONS,
    LONGEST_LABEL,
    PURPOSES,
    RECORDS,
    SHORTEST,
)
from service.dates import MONTHS, date_in_words, read_date
from service.desk.errors import DeskError
from service.policy import Policy

MOST_DIGITS = 9
SATURDAY = 5


class BadAnswers(DeskError):
    """Answers that are off: `errors` maps the id of a field to one line that says what to do."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(errors.values()))
        self.errors = dict(errors)


class Answers(Frozen):
    """What stands in the fields of the form, as typed; an empty one takes the policy's usual."""

    objectives: tuple[str, ...] = ()
    minutes: str = ""
    purpose: str = ""
    due: str = ""
    class_label: str = ""
    record_in: str = ""
    print_only: str = ""
    help: str = ""
    seed: str = ""
    author: str = ""
    instructions: str = ""


def read_request(
    answers: Answers, unit: Unit, policy: Policy, today: date, *, model_at_hand: bool = False
) -> HomeworkRequest:
    """The request that the answers mean. Raises `BadAnswers` with all that is off."""
    errors: dict[str, str] = {}
    minutes = _minutes(answers.minutes, policy.length_for(unit.subject, unit.key_stage).minutes, errors)
    due = _due(answers.due, today, errors)
    seed = _seed(answers.seed, errors)
    purpose = answers.purpose or policy.purpose
    if purpose not in PURPOSES:
        errors["purpose"] = f"choose a purpose from the list: {', '.join(PURPOSES)}"
    record_in = answers.record_in or policy.record_in
    if record_in not in RECORDS:
        errors["record_in"] = f"choose from the list: {', '.join(RECORDS)}"
    elif answers.print_only and record_in == "online":
        errors["record_in"] = "work on paper alone cannot be recorded online; choose sheet or book"
    author = answers.author or "auto"
    if author not in AUTHORS or (author == "model" and not model_at_hand):
        errors["author"] = "no language model is set; let item models write it"
    by_model = model_at_hand and author != "items"
    instructions = answers.instructions.strip() if by_model else ""
    if len(instructions) > LONGEST_INSTRUCTIONS:
        errors["instructions"] = f"say what matters most, in at most {LONGEST_INSTRUCTIONS} characters"
    if by_model:
        errors |= _names_in(instructions, own_words(unit, answers.objectives))
    if not answers.objectives:
        errors["objectives"] = "tick at least one objective that has been taught"
    for field, said, most in (
        ("class_label", answers.class_label, LONGEST_LABEL),
        ("help", answers.help, LONGEST_HELP),
    ):
        line = " ".join(said.split())
        if len(line) > most or not line.isprintable():
            errors[field] = f"this is printed on one line; write at most {most} visible characters"
    if errors:
        raise BadAnswers(errors)
    return HomeworkRequest(
        unit_id=unit.id,
        objective_ids=answers.objectives,
        minutes=minutes,
        purpose=purpose,
        seed=seed,
        author="model" if by_model else "items",
        due=due,
        class_label=" ".join(answers.class_label.split()) or None,
        record_in=record_in,
        help=" ".join(answers.help.split()) or policy.help or None,
        print_only=bool(answers.print_only),
        instructions=instructions or None,
    )


def as_answers(request: HomeworkRequest) -> Answers:
    """The request as the form would hold it, to ask again."""
    return Answers(
        objectives=request.objective_ids,
        minutes=str(request.minutes),
        purpose=request.purpose,
        due=_typed_date(request.due or ""),
        class_label=request.class_label or "",
        record_in=request.record_in,
        print_only="yes" if request.print_only else "",
        help=request.help or "",
        seed=str(request.seed),
        author=request.author,
        instructions=request.instructions or "",
    )


def usual_due(policy: Policy, today: date) -> date:
    """The day that the policy's days lead to, or the Monday after where that is no school day."""
    day = today + timedelta(days=policy.days_to_do)
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= SATURDAY else 0)


def _names_in(instructions: str, unit: tuple[str, ...]) -> dict[str, str]:
    """By field, the first place in what was typed that names a person: it would be sent to a language model."""
    errors = {}
    for field, texts in (("instructions", (instructions,)), ("lines", unit)):
        try:
            refuse_personal_data(texts)
        except PersonalDataFound as found:
            errors[field] = str(found)
    return errors


def _minutes(said: str, usual: int, errors: dict[str, str]) -> int:
    if not said.strip():
        return usual
    if not _is_number(said) or not SHORTEST <= int(said) <= LONGEST:
        errors["minutes"] = f"write a whole number of minutes from {SHORTEST} to {LONGEST}"
        return usual
    return int(said)


def _due(said: str, today: date, errors: dict[str, str]) -> str | None:
    if not said.strip():
        return None
    day = read_date(said)
    if day is None:
        errors["due"] = f"write the date as in {today:%d/%m/%Y}, or leave it empty"
        return None
    if day < today:
        errors["due"] = f"{date_in_words(day)} has passed; choose a later day"
    return date_in_words(day)


def _seed(said: str, errors: dict[str, str]) -> int:
    if not said.strip():
        return 1
    if not _is_number(said):
        errors["seed"] = f"write a whole number of at most {MOST_DIGITS} digits"
        return 1
    return int(said)


def _typed_date(printed: str) -> str:
    """The date that is printed as a browser's field holds it; empty where it is no date."""
    _, _, rest = printed.partition(" ")
    day, _, month_and_year = rest.partition(" ")
    month, _, year = month_and_year.partition(" ")
    if month in MONTHS:
        printed = f"{year}-{MONTHS.index(month) + 1}-{day}"
    read = read_date(printed)
    return read.isoformat() if read else ""


def _is_number(said: str) -> bool:
    said = said.strip()
    return said.isascii() and said.isdecimal() and len(said) <= MOST_DIGITS
