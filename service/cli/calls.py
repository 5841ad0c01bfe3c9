"""`threefold calls`: what was asked of language models, what came, what it took; for the administrator."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from service.store.model_calls import CallLine


def calls(
    show: Annotated[int | None, typer.Option(help="Number of one call: print what was sent and what came.")] = None,
    limit: Annotated[int, typer.Option(help="How many to list, the latest first.", min=1, max=10_000)] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """List the calls to language models, or show one in full."""
    from service.settings import settings
    from service.store import open_store

    here = settings()
    here.home_folder.mkdir(parents=True, exist_ok=True)
    book = open_store(here.store_url).calls
    if show is not None:
        found = book.texts(show)
        if found is None:
            raise typer.BadParameter(f"no call has the number {show}; `threefold calls` lists them")
        gone = f"not kept (texts are kept for {here.model_keep_days} days)"
        print(
            found.model_dump_json(indent=2)
            if as_json
            else f"{_line(found)}\n\n--- sent\n{found.sent or gone}\n\n--- came\n{found.answer or found.outcome}"
        )
        return
    lines = book.recent(limit)
    spent = book.spent()
    if as_json:
        listed = [line.model_dump(mode="json") for line in lines]
        print(json.dumps({"calls": listed, "spent_this_month_pence": f"{spent:.2f}"}, ensure_ascii=False))
        return
    for line in lines:
        print(_line(line))
    print(f"spent this month: {spent:.2f}p")


def _line(call: "CallLine") -> str:
    cost = "price unknown" if call.millipence is None else f"{call.millipence / 1000:.2f}p"
    return (
        f"{call.id:6} {call.at:%Y-%m-%d %H:%M} {call.kind:10} {call.outcome:18} {call.tokens_in:6} in {call.tokens_out:6} out "
        f"{call.seconds:6.1f} s  {cost}  {call.model}  {call.by} {call.homework}"
    )
