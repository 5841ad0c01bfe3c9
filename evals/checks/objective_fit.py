"""How well a task fits an objective: by the rarity of the words they share, and by meaning.

Words are weighed by how few texts of the homework hold them, so that what the whole unit is about decides nothing. Meaning is
the cosine of static vectors, which come inside a package: no network, and the same numbers on every machine.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import TYPE_CHECKING

from evals.checks.evidence import Evidence
from evals.checks.keys import key_texts
from evals.checks.support import CARRIERS
from evals.checks.wording import content, holds_words, plain, share
from evals.thresholds import ASKED_ELSEWHERE, FEWEST_ASKED, HALF_ASKED, KEYED_ELSEWHERE
from generator.models import Passage, Task

if TYPE_CHECKING:
    from curriculum.retrieval.embedding import PackagedEmbedder, Vectors

# Shared words of a task and what an objective's other passages say; of the statement's own words; meaning of each. Fitted on
# pairs of own and sibling objective (the development half of `evals.lo_match`), then rounded.
SHARED, SAID, MEANT, TAUGHT = 2.0, 6.0, 6.0, 2.0
# Verbs and nouns of objectives whatever they are about.
GENERAL = CARRIERS | content(
    "understand use explore recognise discuss analyse apply learn create make evaluate interpret range including key "
    "features able lesson work pupils children text texts sentence sentences problem problems solve information "
    "knowledge skill skills own simple given using based"
)


@dataclass(frozen=True)
class Fits:
    """The tasks and the objectives of one homework, side by side."""

    evidence: Evidence

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that practise an objective; those of earlier learning belong to none of the homework's."""
        return tuple(task for task in self.evidence.tasks if task.objective_ids and not task.retrieves)

    def texts(self, task: Task) -> tuple[str, ...]:
        """What a task says, then each passage that it cites."""
        return _said(task), *(passage.text for passage in self.evidence.cited(task))

    def margin(self, task: Task) -> tuple[str | None, float]:
        """The listed objective without a tag that a task fits best, and by how much more than the best tagged one."""
        scores = {name: self._score(task, name) for name in self.evidence.statements}
        tagged = [scores[name] for name in task.objective_ids if name in scores]
        others = [name for name in scores if name not in task.objective_ids]
        if not tagged or not others:
            return None, 0.0
        best = max(others, key=lambda name: scores[name])
        return best, scores[best] - max(tagged)

    def on_topic(self, task: Task) -> float:
        """How much of what a task says stands in the rest of the homework: share of its words, plus likeness in meaning; 0 to 2."""
        others = [passage.text for passage in self.evidence.passages.values() if passage.id not in task.cites]
        topic = [*self._head, *self.evidence.statements.values(), *others]
        said = _said(task)
        return share(content(said) - CARRIERS, _words(topic)) + float(_row(said) @ _pooled(topic))

    def asks_elsewhere(self, task: Task) -> bool:
        """Whether hardly a word of a question stands in what it cites or in its objectives; or few do, and none of its key.

        The name of the unit in a question says nothing of what is asked ("When will you revise ...?"), and a question of few
        words of its own ("Put these in order") is at home anywhere.
        """
        asked = " ".join([task.stem, *(part.stem for part in task.parts or ())])
        wanted = content(asked.replace(self.evidence.homework.unit.title, " ")) - GENERAL
        known = _words([*self.evidence.statements.values(), *(passage.text for passage in self.evidence.cited(task))])
        found = share(wanted, known)
        if len(wanted) >= FEWEST_ASKED and found < ASKED_ELSEWHERE:
            return True
        key = content(task.answer.canonical) - GENERAL
        return bool(key) and found < HALF_ASKED and share(key, known) < KEYED_ELSEWHERE

    def asks_for_a_term(self, task: Task) -> bool:
        """Whether question and key together are a key term and its meaning as a cited passage of the lesson explains it."""
        told = " ".join([task.stem, *key_texts(task), task.answer.canonical])
        for passage in self.evidence.cited(task):
            term, stop, meaning = plain(passage.text).lower().partition(". ")
            explained = stop and term in self.evidence.terms and holds_words(told, term)
            if explained and content(meaning) <= content(told):
                return True
        return False

    def practised(self, objective: str) -> float | None:
        """How well an objective's statement fits its tasks or its unit, whichever it fits better; 0 to 2. None: no tasks."""
        statement = self.evidence.statements[objective]
        done = [text for task in self.tasks if objective in task.objective_ids for text in self.texts(task)]
        wanted = content(statement) - GENERAL
        if not done or not wanted:
            return None
        near = [*self._head, *(text for name, text in self.evidence.statements.items() if name != objective)]
        wide = [*near, *(passage.text for passage in self.evidence.passages.values())]
        shared = max(share(wanted, _words(done)), share(wanted, _words(wide)))
        return shared + max(float(_row(statement) @ _pooled(texts)) for texts in (done, near, wide))

    @property
    def _head(self) -> tuple[str, str]:
        return self.evidence.homework.unit.title, self.evidence.homework.unit.intent

    def _score(self, task: Task, objective: str) -> float:
        statement = self.evidence.statements[objective]
        taught = [statement, *(passage.text for passage in self._taught(objective, task))]
        texts = self.texts(task)
        words = _words(texts) - CARRIERS
        return (
            SHARED * self._weighed(words & _words(taught), words)
            + SAID * self._weighed(words & content(statement), content(statement))
            + MEANT * float(_row(statement) @ _pooled(texts))
            + TAUGHT * float(_pooled(taught) @ _pooled(texts))
        )

    def _taught(self, objective: str, task: Task) -> list[Passage]:
        """What the objective's other tasks cite; a passage that the task cites itself says nothing about its tag."""
        others = (one for one in self.tasks if objective in one.objective_ids and not set(one.cites) & set(task.cites))
        return list({passage.id: passage for one in others for passage in self.evidence.cited(one)}.values())

    def _weighed(self, found: frozenset[str], wanted: frozenset[str]) -> float:
        weights = self._rarity
        whole = sum(weights[word] for word in wanted)
        return sum(weights[word] for word in found) / whole if whole else 0.0

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """The weight of each stem of the homework: more, the fewer of its texts hold it."""
        texts = [passage.text for passage in self.evidence.passages.values()]
        texts += [*dict.fromkeys(_said(task) for task in self.tasks), *self.evidence.statements.values()]
        held = Counter(word for text in texts for word in content(text))
        return {word: log((len(texts) + 1) / (count + 0.5)) for word, count in held.items()}


def _said(task: Task) -> str:
    said = [task.stem, *(stimulus.text for stimulus in task.stimulus), *(part.stem for part in task.parts or ())]
    marked = [*key_texts(task), *(point.text for point in task.marking.points), task.marking.model_answer]
    skills = [name.replace(":", " ").replace("-", " ") for name in task.cites if name.startswith("skill:")]
    return " ".join([*said, *marked, *skills])


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(content, texts))


def _pooled(texts: Iterable[str]) -> "Vectors":
    """The unit vector of several texts together."""
    total = _row("").copy()
    for text in dict.fromkeys(texts):
        total += _row(text)
    length = float((total @ total) ** 0.5)
    return total / length if length else total


@lru_cache(maxsize=5_000)
def _row(text: str) -> "Vectors":
    """The unit vector of one text; zeros for one without a known word."""
    found: Vectors = _embedder().embed([plain(text)])[0]
    return found


@lru_cache(maxsize=1)
def _embedder() -> "PackagedEmbedder":
    # Its model takes a third of a second to load.
    from curriculum.retrieval.embedding import PackagedEmbedder

    return PackagedEmbedder()
