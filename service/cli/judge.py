"""`threefold judge`: what a language model says of a homework where no rule can see, and how far it agrees with people."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from evals.judge.judging import Ask
    from generator.authors.calls import Call
    from generator.authors.wire import Wire

W = TypeVar("W", bound="Wire")


def judge(
    file: Annotated[Path, typer.Argument(help="A homework file (JSON).")],
    agreement: Annotated[
        bool, typer.Option(help="Judge texts that people have scored instead, and tell how far both agree.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Score a homework from 1 to 4 on six qualities, each score with its reason."""
    from evals.homework_file import load_homework
    from evals.judge import judge_homework
    from evals.judge.agreement import measure_agreement

    homework = load_homework(file)
    ask = _ask()
    if agreement:
        rows = measure_agreement(homework, ask)
        if as_json:
            print(json.dumps({"agreement": [row.model_dump(mode="json") for row in rows]}))
            return
        for row in rows:
            kappa = "-" if row.kappa is None else f"{row.kappa:.2f}"
            print(
                f"{row.rubric:24} kappa {kappa:>5}  same {row.same}, within one {row.near}, unscored {row.unscored} "
                f"of {row.texts}"
            )
        return
    verdicts = judge_homework(homework, ask)
    if as_json:
        print(json.dumps({"verdicts": [verdict.model_dump(mode="json") for verdict in verdicts]}, ensure_ascii=False))
        return
    for verdict in verdicts:
        score = "unscored" if verdict.score is None else f"{verdict.score:g} of 4"
        print(f"{verdict.rubric:24} {verdict.task_id:16} {score:9} {verdict.justification}")


def _ask() -> "Ask":
    """Puts calls through the door of the settings. Raises `BadSetting` where no model is set."""
    from generator.authors.calls import Caller
    from service.cli.generate import COMMAND_LINE
    from service.model_author import open_door
    from service.settings import BadSetting, settings
    from service.store import open_store

    here = settings()
    if here.models() is None:
        raise BadSetting("a judge is a language model, and none is set: set THREEFOLD_MODEL, or use `threefold check`")
    here.home_folder.mkdir(parents=True, exist_ok=True)
    door = open_door(here, open_store(here.store_url))

    def ask(call: "Call", form: type[W]) -> W:
        assert door is not None, "a model is set"
        return door.ask(call, form, Caller(by=COMMAND_LINE))[0]

    return ask
