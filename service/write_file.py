"""Writes a file whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> None:
    """Put the content, a text as UTF-8, in place of the file `path`; until it is all on disk, the old file stays as it is.

    Raises `OSError`, with `path` as its file, where the folder or the disk does not take it; nothing is left behind.
    """
    # The same folder, because only a move inside one file system is a single step.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
