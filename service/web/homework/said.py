"""Times and names as a teacher says them; times are those of the machine that the service runs on."""

from datetime import datetime

from service.web.render import UNNAMED


def said_time(at: datetime) -> str:
    """'22 November 2026 at 21:10'."""
    local = at.astimezone()
    return f"{local.day} {local:%B %Y} at {local:%H:%M}"


def said_by(name: str) -> str:
    """' by AB'; empty for somebody who has given no initials."""
    return "" if name == UNNAMED else f" by {name}"
