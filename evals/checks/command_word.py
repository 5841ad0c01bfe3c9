"""command-word: a question asks in a word that pupils know, and marks what that word asks for."""

from collections.abc import Iterator, Sequence

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.wording import holds_words
from evals.demand import CommandWord, command_word, opening_words
from evals.thresholds import REASONED, SEVERAL_IDEAS
from generator.models import Finding, Severity, Task

# Words of one family ask for the same thing: the tag may name either. The first four lines are ways to answer by choosing or
# writing, which a stem may name beside what it really asks.
FAMILIES = (
    "choose select identify tick circle underline decide find read match mark label state name give true or false",
    "complete write record fill in put order arrange place sort group classify match draw plot rewrite correct",
    "decide choose place put sort group classify",
    "give state name list identify recall define suggest write",
    "give suggest explain describe write",
    "work out calculate find solve write show expand simplify expand and simplify factorise measure round estimate convert express "
    "determine use complete",
    "explain give a reason give reasons justify suggest describe interpret show describe compare use apply correct",
    "compare contrast compare and contrast distinguish differentiate complete describe explain",
    "evaluate assess discuss judge justify argue how far to what extent explain decide give reasons give a reason write",
    "create write design compose plan make invent devise use propose recommend suggest improve",
    "describe outline summarise paraphrase explain write",
    "predict suggest infer deduce explain give show",
    "predict suggest infer deduce give state show",
)


# How an answer is put down, whatever is asked.
FORMATS = frozenset({"true or false", "write", "use", "record", "put", "read", "tick", "circle", "underline", "mark"})


# Commands that are done with a mark on what is printed, and commands for a fact: no long answer is asked for with either.
MARKED = frozenset({"tick", "circle", "underline", "choose", "select", "match", "label", "mark", "true or false"})
FACTS = frozenset({"name", "state", "list", "identify", "define", "recall", "read", "find"})


class CommandWordFits(HomeworkCheck):
    """Cost of a miss: one mark for 'evaluate' and six for 'state', and pupils learn that the words mean nothing.

    The lexicon and what each word fits are those of the exam boards and of the facts page on pedagogy ("Demand (Webb) and command
    words"). Below key stage 3 evaluate, analyse, justify and assess are used only where the curriculum statement itself does.
    """

    id = "command-word"
    severity = Severity.WARN
    purpose = "the command word is in the lexicon and fits marks, demand and key stage"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        stage = evidence.homework.unit.key_stage
        for task in evidence.all_tasks:
            entry = command_word(task.command_word)
            if entry is None:
                yield self.failed(
                    f"{quote(task.command_word)} is no command word that the exam boards define",
                    "use state, describe, explain, compare, calculate or another word of the list",
                    task=task,
                    where="command_word",
                )
                continue
            yield from self._fits(task, entry)
            if stage < entry.from_key_stage and not _curriculum_says(entry.word, task, evidence):
                yield self.failed(
                    f"{quote(entry.word)} is a word for key stage {entry.from_key_stage} and later, and the curriculum statement "
                    "does not use it",
                    "ask pupils to say what they think and why, or to explain",
                    task=task,
                    where="command_word",
                )

    def _fits(self, task: Task, entry: CommandWord) -> Iterator[Finding]:
        asked = [asked for asked in opening_words(task.stem) if asked.word not in FORMATS]
        if (
            asked
            and not any(_alike(one.word, entry.word) for one in asked)
            and not _goes_on_to(task.stem, entry, asked)
        ):
            yield self.failed(
                f"the question says {quote(asked[0].word)} and is tagged {quote(entry.word)}",
                "let the tag name what the question asks",
                task=task,
                where="command_word",
            )
        elif _too_slight(task, entry.word):
            yield self.failed(
                f"{quote(entry.word)} names no {'written' if entry.word in MARKED else 'long'} answer, and the question asks for one "
                f"of {task.marks} marks",
                "let the tag name what pupils write: describe, explain, compare",
                task=task,
                where="command_word",
            )
        least, most = entry.depth
        if not least <= task.demand <= most:
            deep = task.demand > most
            yield self.failed(
                f"{quote(entry.word)} asks for {'less' if deep else 'more'} thinking than demand {task.demand}",
                f"ask with a {'deeper' if deep else 'plainer'} word, or set the demand to {most if deep else least}",
                task=task,
                where="demand",
            )
        fewest, highest = entry.marks
        if task.marks and not task.parts and not fewest <= task.marks <= highest:
            many = task.marks > highest
            yield self.failed(
                f"{task.marks} mark{'s' if task.marks != 1 else ''} for {quote(entry.word)}, which {'earns' if many else 'needs'} "
                f"{f'at most {highest}' if many else f'at least {fewest}'}",
                "ask for more with a deeper word, or give fewer marks"
                if many
                else "give more marks, or ask with a plainer word",
                task=task,
                where="marks",
            )


def _goes_on_to(stem: str, entry: CommandWord, asked: Sequence[CommandWord]) -> bool:
    """Whether a sentence goes on to ask for more, and the tag names that: 'Name it and explain ...'."""
    return entry.depth[1] >= max(one.depth[1] for one in asked) and holds_words(stem, entry.word)


def _too_slight(task: Task, word: str) -> bool:
    """Whether a word for a mark or a fact is the tag of an answer that pupils compose."""
    if word in MARKED and task.response.kind in ("extended", "working"):
        return True
    long = task.response.kind == "extended" or (task.response.kind == "short" and task.demand >= REASONED)
    return word in FACTS and long and task.marks >= SEVERAL_IDEAS


def _alike(one: str, other: str) -> bool:
    """Whether two command words may stand for one request."""
    return one == other or any(holds_words(family, one) and holds_words(family, other) for family in FAMILIES)


def _curriculum_says(word: str, task: Task, evidence: Evidence) -> bool:
    stem = word.removesuffix("e").removesuffix("y")
    named = [evidence.statements.get(name, "") for name in task.objective_ids] or list(evidence.statements.values())
    return any(stem in statement.lower() for statement in named)
