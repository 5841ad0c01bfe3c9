"""Stage `request`: what was asked, checked and completed before any work is done."""

from difflib import get_close_matches
from typing import Literal, get_args

from curriculum.errors import UnknownObjective
from curriculum.models import Objective, Unit
from generator.errors import BadRequest
from generator.models import HomeworkRequest

SHORTEST, LONGEST = 10, 120
USUAL_OBJECTIVES = 3
LONGEST_OBJECTIVE = 600
LONGEST_LABEL = 80
LONGEST_HELP = 300
LONGEST_INSTRUCTIONS = 1_000
Purpose = Literal["consolidate", "extend", "prepare", "research", "independent work", "show progress", "study skills"]
PURPOSES: tuple[str, ...] = get_args(Purpose)
RecordIn = Literal["sheet or book", "sheet", "book", "online"]
RECORDS: tuple[str, ...] = get_args(RecordIn)
AUTHORS = ("auto", "items", "model")


def check_request(request: HomeworkRequest, unit: Unit, *, model_at_hand: bool = False) -> HomeworkRequest:
    """The request with its objectives named by id in teaching order; the first three when none are named.

    An objective may be given by id, by position ("LO2", "2") or by its statement. The author `auto` becomes the model where
    one is configured. Raises `BadRequest` or `UnknownObjective`, each one line that says what to do.
    """
    if not SHORTEST <= request.minutes <= LONGEST:
        raise BadRequest(
            f"{request.minutes} minutes: homework is {SHORTEST} to {LONGEST} minutes long; choose a length in between"
        )
    if request.purpose not in PURPOSES:
        raise BadRequest(f"purpose {request.purpose!r} is unknown; choose one of {', '.join(PURPOSES)}")
    if request.author not in AUTHORS:
        raise BadRequest(f"author {request.author!r} is unknown; choose one of {', '.join(AUTHORS)}")
    if request.author == "model" and not model_at_hand:
        raise BadRequest(
            "author 'model' needs a configured language model, and none is: set THREEFOLD_MODEL, or use auto or items"
        )
    if request.record_in not in RECORDS:
        raise BadRequest(f"{request.record_in!r} is no place to record work; choose one of {', '.join(RECORDS)}")
    if request.print_only and request.record_in == "online":
        raise BadRequest("work on paper alone cannot be recorded online; choose sheet or book")
    _refuse_long_lines(request)
    order = teaching_order(unit)
    if not order:
        raise BadRequest(f"unit {unit.slug!r} lists no objectives; add at least one")
    if not request.objective_ids:
        chosen = [objective.id for objective in order[:USUAL_OBJECTIVES]]
    else:
        chosen = [_named(name, unit, order).id for name in request.objective_ids]
    _refuse_unreadable([objective for objective in order if objective.id in chosen])
    in_order = tuple(objective.id for objective in order if objective.id in chosen)
    rest = tuple(dict.fromkeys(name for name in chosen if name not in in_order))
    author = "model" if model_at_hand and request.author == "auto" else request.author
    return request.model_copy(update={"unit_id": unit.id, "objective_ids": in_order + rest, "author": author})


def teaching_order(unit: Unit) -> list[Objective]:
    """The objectives of the first variant in teaching order, or all as listed."""
    by_id = {objective.id: objective for objective in unit.objectives}
    if unit.variants:
        return [by_id[name] for name in dict.fromkeys(unit.variants[0].objective_ids) if name in by_id]
    return list(unit.objectives)


def _named(name: str, unit: Unit, order: list[Objective]) -> Objective:
    wanted = name.strip()
    if not wanted:
        raise BadRequest("an objective is empty; name it by id, by its number or by its statement")
    if len(wanted) > LONGEST_OBJECTIVE:
        raise BadRequest(
            f"an objective is {len(wanted)} characters long; one sentence of at most {LONGEST_OBJECTIVE} is enough"
        )
    everywhere = [*order, *(o for o in unit.objectives if o not in order)]
    for objective in everywhere:
        if wanted.lower() in (
            objective.id.lower(),
            objective.statement.lower(),
            objective.slug.lower(),
            objective.lesson.lower(),
        ):
            return objective
    number = wanted.upper().removeprefix("LO")
    if number.isdecimal() and 1 <= int(number) <= len(order):
        return order[int(number) - 1]
    names = [text for o in everywhere for text in (o.id, o.slug, o.statement) if text]
    near = get_close_matches(wanted, names, n=2, cutoff=0.4)
    hint = f"nearest: {'; '.join(near)}" if near else f"see threefold curriculum show {unit.slug}"
    raise UnknownObjective(f"unit {unit.slug!r} has no objective {wanted[:80]!r}; {hint}")


def _refuse_long_lines(request: HomeworkRequest) -> None:
    for name, text, most in (
        ("due", request.due, LONGEST_LABEL),
        ("class label", request.class_label, LONGEST_LABEL),
        ("help", request.help, LONGEST_HELP),
    ):
        if text and (len(text) > most or not text.isprintable()):
            raise BadRequest(f"{name} is printed on one line: write at most {most} visible characters")
    if request.instructions and len(request.instructions) > LONGEST_INSTRUCTIONS:
        raise BadRequest(
            f"instructions have {len(request.instructions)} characters: say what matters most in {LONGEST_INSTRUCTIONS}"
        )


def _refuse_unreadable(objectives: list[Objective]) -> None:
    for objective in objectives:
        if not objective.statement.strip():
            raise BadRequest(f"objective {objective.id} is empty; write what pupils should know or be able to do")
        if len(objective.statement) > LONGEST_OBJECTIVE:
            raise BadRequest(
                f"objective {objective.id} is {len(objective.statement)} characters long; one sentence of at most "
                f"{LONGEST_OBJECTIVE} is enough"
            )
