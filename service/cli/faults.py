"""Turns every error into one line and an exit code; an error that is not ours is not hidden."""

import os

import typer

from service.faults import CALL_IS_OFF, UNFORESEEN, fault_of, one_line


def explain(error: Exception) -> tuple[str, int]:
    """The line for standard error and the exit code. Re-raises what nobody foresaw when THREEFOLD_TRACE is set."""
    # A bad parameter is the nearest public name; its family in the library is the errors of a call.
    call_errors = typer.BadParameter.__mro__[2]
    if isinstance(error, call_errors):
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "threefold"
        message = getattr(error, "format_message", lambda: str(error))()
        if type(error).__name__ == "NoArgsIsHelpError":
            return str(message), CALL_IS_OFF
        return f"{path}: {one_line(message)} (see {path} --help)", CALL_IS_OFF
    if isinstance(error, typer.Abort):
        return "stopped", 130
    fault = fault_of(error)
    if fault.kind != UNFORESEEN.name:
        return f"threefold: {fault.detail}", fault.exit_code
    if os.environ.get("THREEFOLD_TRACE"):
        raise error
    return f"threefold: {fault.detail}; set THREEFOLD_TRACE=1 and report what it prints", fault.exit_code
