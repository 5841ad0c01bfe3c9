"""The form as a browser sent it: which unit it means, and which of its objectives are ticked."""

import hashlib

from pydantic import ConfigDict
from starlette.datastructures import FormData, QueryParams

from curriculum.errors import BadPack, UnknownUnit
from curriculum.importers.own.outline import KEY_STAGE_OF_YEAR, ReadUnit
from curriculum.library import Library
from curriculum.models import Unit
from curriculum.reading.text import fold
from service.desk.ask import Answers, BadAnswers, as_answers
from service.desk.choices import objectives_of, usual_ticks
from service.desk.paste import BadPaste, Pasted, as_pasted, read_pasted
from service.store.records import Job

LONGEST_TITLE = 120
STAGES: dict[str, tuple[int, int | None]] = {
    **{f"ks{stage}": (stage, None) for stage in sorted(set(KEY_STAGE_OF_YEAR.values()))},
    **{f"y{year}": (stage, year) for year, stage in KEY_STAGE_OF_YEAR.items()},
}
# The fields of a paste, by the names that the form gives them.
FIELDS = {
    "title": "title",
    "objectives": "lines",
    "terms": "terms",
    "facts": "facts",
    "misconceptions": "misconceptions",
}


class AskForm(Answers):
    """Every field by its name in the form.

    `do` is the button that was pressed and `choose` the unit whose button it was; `own` is set while a pasted unit is
    filled in, `shown` once the answers were on the page, `seen` names the objectives that the ticks belong to.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    do: str = ""
    subject: str = ""
    stage: str = ""
    words: str = ""
    unit: str = ""
    choose: str = ""
    shown: str = ""
    seen: str = ""
    own: str = ""
    title: str = ""
    lines: str = ""
    terms: str = ""
    facts: str = ""
    misconceptions: str = ""

    @property
    def pasted(self) -> bool:
        """Whether there is text that is too long for an address."""
        return bool(self.title or self.lines or self.terms or self.facts or self.misconceptions)


def form_from(sent: QueryParams | FormData) -> AskForm:
    """The fields as sent; of a name sent twice the last counts, but every tick does. A file is no answer."""
    given: dict[str, object] = {name: value for name, value in sent.items() if isinstance(value, str)}
    ticks = tuple(value for value in sent.getlist("objectives") if isinstance(value, str))
    form = AskForm.model_validate({**given, "objectives": ticks})
    own = {"library": "", "own": "yes"}.get(form.do, form.own)
    unit = "" if form.do == "change" else form.choose or form.unit
    return form.model_copy(update={"own": own, "unit": unit})


def form_of(job: Job) -> AskForm:
    """The form that a job was asked with, to ask again."""
    answers = as_answers(job.request).model_dump()
    if job.unit is None:
        return AskForm(**answers, unit=job.request.unit_id, shown="yes")
    pasted = as_pasted(job.unit)
    return AskForm(
        **answers,
        shown="yes",
        own="yes",
        subject=pasted.subject,
        stage=f"y{pasted.year}" if pasted.year else f"ks{pasted.key_stage}",
        title=pasted.title,
        lines=pasted.objectives,
        terms=pasted.terms,
        facts=pasted.facts,
        misconceptions=pasted.misconceptions,
    )


def read_unit(form: AskForm, library: Library) -> ReadUnit | None:
    """The unit that is chosen or pasted, with what was held back; None while there is none. Raises `BadAnswers`."""
    if form.own:
        return _pasted(form)
    if not form.unit:
        return None
    try:
        return ReadUnit(unit=library.unit(form.unit), held=())
    except UnknownUnit as error:
        raise BadAnswers({"words": str(error)}) from error


def seen_mark(unit: Unit) -> str:
    """A short name for the objectives of a unit as they are: ticks made for others mean nothing here."""
    said = "\n".join((unit.id, *(objective.statement for objective in unit.objectives)))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def ticks_of(form: AskForm, unit: Unit) -> tuple[str, ...]:
    """The ticked objectives in teaching order; the usual ones where the form has not shown these objectives yet."""
    choices = objectives_of(unit)
    ticked = tuple(choice.id for choice in choices if choice.id in form.objectives)
    asked_again = bool(ticked) and not form.seen
    return ticked if asked_again or form.seen == seen_mark(unit) else usual_ticks(choices)


def _pasted(form: AskForm) -> ReadUnit:
    errors = {}
    title = fold(form.title)
    if not title:
        errors["title"] = "name the unit, as in your scheme of work"
    elif len(title) > LONGEST_TITLE or not title.isprintable():
        errors["title"] = f"this is printed on one line; write at most {LONGEST_TITLE} visible characters"
    if not form.subject:
        errors["subject"] = "choose the subject"
    key_stage, year = STAGES.get(form.stage, (0, None))
    if not key_stage:
        errors["stage"] = "choose the year or key stage"
    if not form.lines.strip():
        errors["lines"] = "paste at least one objective, such as ‘Explain how a river erodes its bed’"
    if errors:
        raise BadAnswers(errors)
    pasted = Pasted(
        title=title,
        subject=form.subject,
        key_stage=key_stage,
        year=year,
        objectives=form.lines,
        terms=form.terms,
        facts=form.facts,
        misconceptions=form.misconceptions,
    )
    try:
        return read_pasted(pasted)
    except BadPaste as error:
        raise BadAnswers({FIELDS[error.field]: str(error)}) from error
    except BadPack as error:
        # Its message is for a file: it starts with the name of the file and the line.
        raise BadAnswers({"title": str(error).split(": ", 1)[-1]}) from error
