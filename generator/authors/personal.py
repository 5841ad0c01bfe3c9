"""Nothing that names a person is sent to a language model."""

from collections.abc import Iterable

from curriculum.models import Unit
from generator.authors.errors import PersonalDataFound
from generator.sources import passage_text


def refuse_personal_data(brought: tuple[str, ...]) -> None:
    """Raises `PersonalDataFound` with the first place that names a person; the person's own words are masked."""
    if not any(brought):
        return
    from generator.personal_data import find_personal_data, shown

    for text in brought:
        for found in find_personal_data(text):
            raise PersonalDataFound(
                f"this looks like a person's {found.kind}: {shown(text, found)}; nothing was sent: take it out, or write a "
                "made-up one"
            )


def own_words(unit: Unit, objective_ids: Iterable[str]) -> tuple[str, ...]:
    """What a school wrote into its own unit about these objectives; nothing of a published unit, which was read before."""
    if not unit.is_own:
        return ()
    wanted = frozenset(objective_ids)
    chosen = [objective for objective in unit.objectives if objective.id in wanted]
    known = [passage_text(piece) for objective in chosen for piece in objective.knowledge.pieces()]
    return (unit.title, unit.intent, *(objective.statement for objective in chosen), *known)
