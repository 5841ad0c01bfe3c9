"""The command line. Results go to standard output, progress and errors to standard error, one line an error.

Exit codes: 0 done; 1 a check blocked; 2 the words of the call are off; 3 refused for want of knowledge; 4 a model or
service failed. Commands load what they need when they run, so that `--help` stays quick.
"""

import sys

import typer

from service.cli import calls, check, curriculum, doctor, evals, generate, judge, schema, serve, worker
from service.cli.faults import explain
from service.faults import CALL_IS_OFF

app = typer.Typer(
    name="threefold",
    help="From a scheme-of-work unit and its objectives to a three-tier homework.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
app.command("generate")(generate.generate)
app.command("check")(check.check)
app.command("serve")(serve.serve)
app.command("worker")(worker.worker)
app.command("doctor")(doctor.doctor)
app.command("calls")(calls.calls)
app.command("judge")(judge.judge)
app.command("schema")(schema.schema)
app.add_typer(curriculum.app, name="curriculum")
app.add_typer(evals.app, name="evals")


def main() -> None:
    """Run the command line and leave with its exit code."""
    _refuse_broken_text(sys.argv)
    try:
        code = app(prog_name="threefold", standalone_mode=False)
    except KeyboardInterrupt:
        code = 130
    except Exception as error:
        line, code = explain(error)
        print(line, file=sys.stderr)
    sys.exit(code if isinstance(code, int) else 0)


def _refuse_broken_text(arguments: list[str]) -> None:
    """Leave with 2 where an argument is not text: its bytes were no UTF-8, so no file or page could hold it."""
    for n, argument in enumerate(arguments[1:], 1):
        try:
            argument.encode()
        except UnicodeEncodeError:
            print(f"threefold: argument {n} ({argument[:60]!a}) is not valid text; write it in UTF-8", file=sys.stderr)
            sys.exit(CALL_IS_OFF)
