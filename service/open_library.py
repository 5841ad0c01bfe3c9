"""Opens the library that the settings name."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from curriculum.library import Library
from service.settings import settings


def open_library(progress: Callable[[str], None] = lambda line: None) -> Library:
    """The current library; the first call shelves the starter packs."""
    return Library.open(settings().home_folder, settings().chroma_url, progress)


class LibraryDoor:
    """The current library for a process that lives long: opened once, and anew when an import has made another current."""

    def __init__(self, home: Path, chroma_url: str | None = None) -> None:
        self._home = home
        self._chroma_url = chroma_url
        self._lock = Lock()
        self._library: Library | None = None

    def __call__(self) -> Library:
        from curriculum.shelves import current_version

        with self._lock:
            if self._library is None or current_version(self._home) != self._library.folder:
                self._library = Library.open(self._home, self._chroma_url)
            return self._library
