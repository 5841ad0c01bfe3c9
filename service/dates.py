"""Days as people write them and as they are printed, in English whatever the machine speaks."""

from datetime import date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d/%m/%y")


def date_in_words(day: date) -> str:
    """'Friday 27 November 2026', as it is printed."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def read_date(said: str) -> date | None:
    """A date as a browser sends it (2026-11-27) or as people write it (27/11/2026); None for anything else."""
    for form in DATE_FORMS:
        try:
            return datetime.strptime(said.strip(), form).date()
        except ValueError:
            continue
    return None


def said_date(said: str) -> str:
    """The day in words where it is a date; 'Friday', or whatever else was asked for, as it is."""
    day = read_date(said)
    return date_in_words(day) if day else said
