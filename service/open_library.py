"""Opens the library that the settings name."""

from collections.abc import Callable

from curriculum.library import Library
from service.settings import settings


def open_library(progress: Callable[[str], None] = lambda line: None) -> Library:
    """The current library; the first call shelves the starter packs."""
    return Library.open(settings().home_folder, settings().chroma_url, progress)
