"""What the server remembers between calls: the questions that one homework has been given already."""

import hashlib
import threading

from tests.model_server.reading import Prompt


class Memory:
    """Stems given out, by homework; a homework is known by its objectives and passages. Safe between threads."""

    def __init__(self) -> None:
        self._given: dict[str, set[str]] = {}
        self._lock = threading.Lock()

    def given(self, prompt: Prompt) -> set[str]:
        """The stems given out to this homework; a core call begins a new one."""
        with self._lock:
            if prompt.call == "core":
                self._given[_name(prompt)] = set()
            return set(self._given.get(_name(prompt), ()))

    def add(self, prompt: Prompt, stems: list[str]) -> None:
        with self._lock:
            self._given.setdefault(_name(prompt), set()).update(stems)


class Prefixes:
    """How much of a prompt a provider would have cached: whole blocks of a beginning that it has seen."""

    least, block = 1024, 128

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._lock = threading.Lock()

    def cached_tokens(self, text: str) -> int:
        """Tokens (four characters each) of the longest known beginning; remembers this prompt's own."""
        size = self.block * 4
        digest = hashlib.sha256()
        cached = 0
        with self._lock:
            known = True
            for n in range(len(text) // size):
                digest.update(text[n * size : (n + 1) * size].encode())
                name = digest.hexdigest()
                known = known and name in self._seen
                cached += self.block if known else 0
                self._seen.add(name)
        return cached if cached >= self.least else 0


def _name(prompt: Prompt) -> str:
    parts = [*prompt.objectives.values(), *(passage.text for passage in prompt.passages)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
