"""Turns every error into one line and an exit code; an error that is not ours is not hidden."""

import os

import typer

DONE, BLOCKED, CALL_IS_OFF, NO_KNOWLEDGE, SERVICE_FAILED = 0, 1, 2, 3, 4


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
        return f"{path}: {' '.join(message.split())} (see {path} --help)", CALL_IS_OFF
    if isinstance(error, typer.Abort):
        return "stopped", 130

    from curriculum.errors import CurriculumError
    from evals.homework_file import BadHomework
    from generator.errors import GeneratorError, NoKnowledge

    if isinstance(error, NoKnowledge):
        return f"threefold: {one_line(error)}", NO_KNOWLEDGE
    if isinstance(error, CurriculumError | GeneratorError | BadHomework):
        return f"threefold: {one_line(error)}", CALL_IS_OFF
    if isinstance(error, OSError):
        # A file's name may hold a line break.
        where = f"{' '.join(str(error.filename).split())}: " if error.filename else ""
        return f"threefold: {where}{error.strerror or one_line(error)}; check the path and its permissions", CALL_IS_OFF
    if os.environ.get("THREEFOLD_TRACE"):
        raise error
    kind = type(error).__name__
    return (
        f"threefold: unforeseen {kind}: {one_line(error)}; set THREEFOLD_TRACE=1 and report what it prints",
        SERVICE_FAILED,
    )


def one_line(error: Exception) -> str:
    return " ".join(str(error).split())
