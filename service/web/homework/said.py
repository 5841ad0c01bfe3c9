"""Times as a teacher says them, in the time of the machine that the service runs on."""

from datetime import datetime


def said_time(at: datetime) -> str:
    """'22 November 2026 at 21:10'."""
    local = at.astimezone()
    return f"{local.day} {local:%B %Y} at {local:%H:%M}"
