"""The library of this process: opened once, and anew when an import has made another version current."""

from threading import Lock
from typing import TYPE_CHECKING

from curriculum.library import Library
from curriculum.shelves import current_version

if TYPE_CHECKING:
    from service.settings import Settings


class CurrentLibrary:
    """Gives the current library. Whoever works on one homework asks once and keeps what was given."""

    def __init__(self, settings: "Settings") -> None:
        self._home, self._chroma_url = settings.home_folder, settings.chroma_url
        self._lock = Lock()
        self._library: Library | None = None

    def now(self) -> Library:
        """The library as it is now; the first call shelves the starter packs. Raises `CurriculumError`."""
        with self._lock:
            if self._library is None or self._library.folder != current_version(self._home):
                self._library = Library.open(self._home, self._chroma_url)
            return self._library
