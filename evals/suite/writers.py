"""Who writes in the suite: item models always; a language model's author where the tests' model server is at hand."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from evals.code_digest import ROOT
from generator.authors.author import ModelAuthor
from generator.authors.calls import Caller, ModelSettings
from generator.authors.door import ModelDoor

NO_SERVER = "tests/model_server is not here: what a model writes is left out"


@cache
def model_server_at_hand() -> bool:
    """Whether the repository's tests stand beside the packages, as in a checkout and not in an installation."""
    return (ROOT / "tests" / "model_server" / "server.py").is_file()


@contextmanager
def model_author() -> Iterator[ModelAuthor | None]:
    """An author whose model is the tests' server with its hand-written answers, fresh for each homework; None without it."""
    if not model_server_at_hand():
        yield None
        return
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    server_module = importlib.import_module("tests.model_server.server")
    with server_module.ModelServer() as server:
        settings = ModelSettings(
            models=("openai/anything",), api_base=server.base_url, first_wait_s=0.05, timeout_s=120
        )
        yield ModelAuthor(ModelDoor(settings), Caller(by="evals", homework=""))
