"""All that the page to ask shows: the form filled in, what was found, and what is known for the ticked objectives."""

from collections.abc import Mapping
from datetime import date

from curriculum.errors import UnknownSubject
from curriculum.library import Library
from curriculum.models import Frozen, Quarantined, Unit
from curriculum.subjects import SUBJECTS
from generator.request import LONGEST, PURPOSES, RECORDS, SHORTEST
from service.desk import Desk
from service.desk.ask import BadAnswers, read_request, usual_due
from service.desk.capacity import CapacityTold, tell_capacity
from service.desk.choices import (
    FoundUnits,
    ObjectiveChoice,
    UnitChoice,
    find_units,
    objectives_of,
    stages_taught,
    subject_name,
    subjects_taught,
    unit_choice,
)
from service.policy import Policy
from service.store.records import Card, LibraryQuery
from service.web.pages.ask_form import AskForm, read_unit, seen_mark, ticks_of

EXAMPLE = "geography-ks3-rivers-and-flooding"
RECENT = 3
OLDEST = (("ks5", "Key stage 5"), ("y12", "Year 12"), ("y13", "Year 13"))


class AskPage(Frozen):
    """The context of ask.html.j2. `errors` maps the id of a field to one line; `example` is the unit of the example;
    `chosen`, `objectives`, `ticks`, `seen`, `held` and `every` (the policy's words) are about the unit in question;
    `model` is the language model that is set, `model_warning` what to look for in its provider's settings."""

    form: AskForm
    errors: dict[str, str]
    subjects: dict[str, str]
    stages: tuple[tuple[str, str], ...]
    purposes: tuple[str, ...] = PURPOSES
    records: tuple[str, ...] = RECORDS
    shortest: int = SHORTEST
    longest: int = LONGEST
    found: FoundUnits | None = None
    example: UnitChoice
    recent: tuple[Card, ...]
    chosen: UnitChoice | None = None
    objectives: tuple[ObjectiveChoice, ...] = ()
    ticks: tuple[str, ...] = ()
    seen: str = ""
    held: tuple[Quarantined, ...] = ()
    every: str = ""
    model: str | None = None
    model_warning: str | None = None
    capacity: CapacityTold | None = None


def ask_page(desk: Desk, form: AskForm, today: date, errors: Mapping[str, str] | None = None) -> AskPage:
    """The page for a form, complete or not. `errors` are those of a request that was refused; others are found here."""
    library, found_errors = desk.library(), dict(errors or {})
    try:
        read = read_unit(form, library)
    except BadAnswers as error:
        read = None
        if not form.own or form.do == "check":
            found_errors = {**error.errors, **found_errors}
    unit = read.unit if read else None
    found = None
    if not unit and not form.own:
        found = _found(library, form, found_errors)
    filled = _filled(form, unit, desk.policy, today)
    return AskPage(
        form=filled,
        errors=found_errors,
        subjects={slug: subject_name(slug) for slug in sorted(SUBJECTS)} if form.own else subjects_taught(library),
        stages=(*stages_taught(), *(OLDEST if form.own else ())),
        found=found,
        example=unit_choice(example_unit(library)),
        recent=desk.store.homeworks.find(LibraryQuery(per_page=RECENT)).cards,
        chosen=unit_choice(unit) if unit else None,
        objectives=objectives_of(unit) if unit else (),
        ticks=filled.objectives,
        seen=seen_mark(unit) if unit else "",
        held=read.held if read else (),
        every=_every(desk.policy, unit) if unit else "",
        model=desk.model,
        model_warning=desk.model_warning,
        capacity=_capacity(desk, filled, unit, today) if unit and not found_errors else None,
    )


def example_unit(library: Library) -> Unit:
    """The unit of the ready example: a starter pack, or the first on the shelf where that pack was taken off."""
    units = library.units()
    return library.unit(next((unit.id for unit in units if unit.id == EXAMPLE), units[0].id))


def _found(library: Library, form: AskForm, errors: dict[str, str]) -> FoundUnits:
    try:
        return find_units(library, subject=form.subject, stage=form.stage, words=form.words)
    except UnknownSubject as error:
        errors.setdefault("subject", str(error))
        return find_units(library, stage=form.stage, words=form.words)


def _filled(form: AskForm, unit: Unit | None, policy: Policy, today: date) -> AskForm:
    """The form with the policy's usual answers where nothing was typed yet."""
    usual = {
        "purpose": form.purpose or policy.purpose,
        "record_in": form.record_in or policy.record_in,
        "due": form.due if form.shown else form.due or usual_due(policy, today).isoformat(),
        "help": form.help if form.shown else form.help or policy.help,
        "seed": form.seed or "1",
    }
    if unit:
        usual["minutes"] = form.minutes or str(policy.length_for(unit.subject, unit.key_stage).minutes)
    return form.model_copy(update={**usual, "objectives": ticks_of(form, unit) if unit else form.objectives})


def _every(policy: Policy, unit: Unit) -> str:
    length = policy.length_for(unit.subject, unit.key_stage)
    return f"{length.minutes} minutes every {length.every}"


def _capacity(desk: Desk, filled: AskForm, unit: Unit, today: date) -> CapacityTold | None:
    if not filled.objectives:
        return CapacityTold(
            tone="warn", short="Nothing is ticked", headline="Tick at least one objective to see how much is known."
        )
    try:
        return tell_capacity(
            desk, read_request(filled, unit, desk.policy, today, model_at_hand=desk.model is not None), unit
        )
    except BadAnswers:
        return None
