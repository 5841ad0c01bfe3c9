"""`threefold doctor`: what is configured, what is reachable, what is missing."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from service.settings import Settings

GOOD, LOOK, BAD = "ok", "look", "bad"


class Line(NamedTuple):
    """One thing that was looked at: what, how it stands, and what to do where it does not stand well."""

    state: str
    about: str
    said: str


def doctor(
    call: Annotated[bool, typer.Option(help="Ask the model one tiny question, which costs next to nothing.")] = True,
) -> None:
    """Look at settings, library, database, programs and model; leave with 4 where something needed does not work."""
    from service.settings import settings

    here = settings()
    bad = False
    for line in _look(here, call):
        bad = bad or line.state == BAD
        print(f"{line.state:5} {line.about}: {line.said}")
    if bad:
        raise typer.Exit(4)


def _look(here: "Settings", call: bool) -> Iterator[Line]:
    yield Line(GOOD, "data", str(here.home_folder))
    yield _tried("curriculum", lambda: _curriculum(here))
    yield _tried("database", lambda: _database(here))
    yield _tried("printing", _printing)
    yield from _model(here, call)


def _tried(about: str, look: Callable[[], str]) -> Line:
    """What a look says, or the error it ends with as one line."""
    from service.faults import fault_of

    try:
        return Line(GOOD, about, look())
    except Exception as error:
        return Line(BAD, about, fault_of(error).detail)


def _curriculum(here: "Settings") -> str:
    from service.open_library import LibraryDoor

    return f"{len(LibraryDoor(here.home_folder, here.chroma_url)().units())} units"


def _database(here: "Settings") -> str:
    from service.store import open_store

    here.home_folder.mkdir(parents=True, exist_ok=True)
    store = open_store(here.store_url)
    store.ping()
    return store.name


def _printing() -> str:
    from service.documents.content import Document, Paragraph
    from service.documents.pdf import document_pdf

    blank = Document(title="-", file_name="-", audience="teacher", layout="sheet", blocks=(Paragraph(text="$1$"),))
    return f"a page of {len(document_pdf(blank)) // 1000} kB"


def _model(here: "Settings", call: bool) -> Iterator[Line]:
    from generator.authors.training import training_warning

    models = here.models()
    if models is None:
        yield Line(GOOD, "model", "none is set; homework is written without one (THREEFOLD_MODEL)")
        return
    for model in models.models:
        warning = training_warning(model, models.api_base)
        if warning:
            yield Line(LOOK, f"model {model}", warning)
        if call:
            yield _tried(f"model {model}", lambda name=model: _answers(here, name))  # type: ignore[misc]
        else:
            yield Line(LOOK, f"model {model}", "not asked")


def _answers(here: "Settings", model: str) -> str:
    """Asks one model for one word, for real: no answer from the shelf will do."""
    from time import monotonic

    from generator.authors.calls import Call, Caller
    from generator.authors.chat import knows_schema, price_of
    from generator.authors.door import ModelDoor
    from generator.authors.wire import TestAnswer

    models = here.models()
    assert models is not None, "asked only where a model is set"
    one = models.model_copy(update={"models": (model,), "tries": 1})
    question = Call(
        kind="test", system="You test a connection.", shared=(), asked='Answer {"word": "ready"}.', prompts=()
    )
    started = monotonic()
    _, usage = ModelDoor(one).ask(question, TestAnswer, Caller(by="doctor"))
    way = "by its own JSON schema" if knows_schema(model, one) else "by the schema in the prompt"
    price = price_of(model, one)
    cost = "price unknown: budgets need THREEFOLD_MODEL_PRICE_IN and _OUT" if price is None else "price known"
    return f"answered in {monotonic() - started:.1f} s with {usage.tokens_out} tokens, {way}; {cost}"
