"""Turns every error into one line and an exit code; an error that is not ours is not hidden."""

import errno
import os
import re

import typer

DONE, BLOCKED, CALL_IS_OFF, NO_KNOWLEDGE, SERVICE_FAILED = 0, 1, 2, 3, 4
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# Longer than any word a person means; a path is whole, for each part of it is a word.
ENDLESS = re.compile(r"([^\s/]{40})[^\s/]{4,}([^\s/]{37})")


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

    from curriculum.errors import CurriculumError
    from evals.homework_file import BadHomework
    from generator.errors import GeneratorError, NoKnowledge
    from service.settings import BadSetting

    if isinstance(error, NoKnowledge):
        return f"threefold: {one_line(error)}", NO_KNOWLEDGE
    if isinstance(error, CurriculumError | GeneratorError | BadHomework | BadSetting):
        return f"threefold: {one_line(error)}", CALL_IS_OFF
    if isinstance(error, OSError):
        return f"threefold: {one_line(_of_the_system(error))}", CALL_IS_OFF
    if os.environ.get("THREEFOLD_TRACE"):
        raise error
    kind = type(error).__name__
    return (
        f"threefold: unforeseen {kind}: {one_line(error)}; set THREEFOLD_TRACE=1 and report what it prints",
        SERVICE_FAILED,
    )


def one_line(said: Exception | str) -> str:
    """The message without line breaks; a word of more than 80 characters shows its two ends."""
    return ENDLESS.sub(r"\1...\2", " ".join(str(said).split()))


def _of_the_system(error: OSError) -> str:
    if error.errno in FULL:
        return f"the disk is full{f' at {error.filename}' if error.filename else ''}; free space and try again"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}; check the path and its permissions"
