"""Runs the pandoc that comes with pypandoc: a tree of ours in, a Word file out, and nothing of the machine in between.

pandoc gets its own JSON tree and never text to parse, so no markup of a stranger means anything to it; `--sandbox` keeps
it from reading files and the network all the same.
"""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pypandoc

from service.documents.errors import DocumentError, Unprintable
from service.documents.word.nodes import Node

API_VERSION = (1, 23, 1)
LANGUAGE = "en-GB"
SECONDS = 60


def to_docx(blocks: Sequence[Node], reference: bytes) -> bytes:
    """The blocks as a .docx in the styles of the reference document.

    Raises `Unprintable` for what pandoc cannot set, and `DocumentError` where it does not run.
    """
    language = {"t": "MetaString", "c": LANGUAGE}
    tree = {"pandoc-api-version": API_VERSION, "meta": {"lang": language}, "blocks": blocks}
    with tempfile.TemporaryDirectory(prefix="threefold-word-") as folder:
        styles = Path(folder, "reference.docx")
        styles.write_bytes(reference)
        return _run(
            "--from=json",
            "--to=docx+empty_paragraphs",
            "--sandbox",
            "--fail-if-warnings",
            "--syntax-highlighting=none",
            f"--reference-doc={styles}",
            "--output=-",
            given=json.dumps(tree).encode(),
        )


@lru_cache(maxsize=1)
def default_reference() -> bytes:
    """The reference document that pandoc brings."""
    return _run("--print-default-data-file=reference.docx")


def _run(*options: str, given: bytes = b"") -> bytes:
    try:
        run = subprocess.run(
            [pypandoc.get_pandoc_path(), *options], input=given, capture_output=True, timeout=SECONDS, check=False
        )
    except OSError as problem:
        raise DocumentError(
            f"Word files need pandoc, which did not start ({problem}); install pypandoc_binary."
        ) from problem
    except subprocess.TimeoutExpired as problem:
        raise DocumentError(f"pandoc took more than {SECONDS} seconds; print this document as a PDF.") from problem
    if run.returncode:
        said = " ".join(run.stderr.decode(errors="replace").split())[:300]
        raise Unprintable(f"This document cannot become a Word file: {said} Change the text it names, or print a PDF.")
    return run.stdout
