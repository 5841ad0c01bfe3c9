"""documentation: a teacher who did not write the homework can set it, mark it and act on it."""

import re
from collections import Counter
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.hidden_characters import hidden_character, places
from evals.checks.keys import key_texts
from evals.checks.wording import content, plain, words
from generator.authors.foreign import COMPUTING, foreign_words
from generator.models import Finding, Severity, Task

LEAST_RATIONALE = 7
LEAST_STEM = 5
MOST_ALIKE = 2
EMPTY = re.compile(
    r"^[\s.…_?-]*$|^\W*(?:n/?a|none|nil|tb[cd]|todo|to do|to be (?:added|completed|confirmed)|placeholder|lorem "
    r"ipsum.*|xxx+|insert .*|"
    r"see (?:above|below|mark scheme|answers?)|as (?:above|appropriate|needed)|teacher(?:'s)? (?:judge?ment"
    r"|discretion)|"
    r"(?:any |a )?(?:correct|right|suitable|appropriate|sensible|reasonable|good|valid)(?: or \w+)? (?:answers?"
    r"|responses?)"
    r"(?: accepted| given)?|(?:award )?(?:the )?(?:\d+ |one |full )?marks?(?: for (?:a |the |any )?(?:correct|right"
    r"|good) answer)?|"
    r"answers? (?:will |may )?var(?:y|ies)|mark accordingly|use (?:your )?professional judge?ment|own answer)\W*$",
    re.I,
)
BOILERPLATE = re.compile(
    r"\b(?:good (?:work|job|effort)|well done|keep (?:it up|going|up the)|try harder|great (?:work|job|effort)"
    r"|excellent work|"
    r"more effort|check your work carefully|lorem ipsum|placeholder|\[insert|\bTODO\b|\bTBC\b)\b",
    re.I,
)
# Words that fit any rationale, and so say nothing about this task.
ANY_TASK = content(
    "this task question activity addresses objective objectives lesson learning pupils students practise practice "
    "homework helps consolidate supports understanding knowledge skills skill important good useful topic unit improve "
    "develop key because allows assess check test progress demonstrate apply show reinforce deepen work answer think"
)


class Documentation(HomeworkCheck):
    """Cost of a miss: a cover teacher sets work that nobody can explain, and marks it by guesswork."""

    id = "documentation"
    severity = Severity.BLOCK
    purpose = "rationale, marking guidance, feedback stems and pupil brief are present and specific"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        yield from self._brief(evidence)
        for task in evidence.all_tasks:
            yield from self._task(task, evidence)
        if not any(task.marking.common_errors for task in evidence.tasks):
            yield self.failed(
                "no task names a common error with its reply",
                "name the likeliest wrong answers and what to say to them",
                where="marking.common_errors",
            )
        yield from self._copied(evidence)
        yield from self._feedback(evidence)
        yield from self._hidden(evidence)
        yield from self._foreign(evidence)

    def _brief(self, evidence: Evidence) -> Iterator[Finding]:
        brief = evidence.homework.pupil_brief
        for name in ("what", "why", "minimum", "record_in", "help", "stop_note"):
            text: str = getattr(brief, name)
            if empty(text) or len(words(text)) < 3:
                yield self.failed(
                    f"the pupil brief says {quote(text or 'nothing')} under {name!r}",
                    "tell pupils in a sentence",
                    where=f"pupil_brief.{name}",
                )
        for name in ("you_need", "success_criteria"):
            entries: tuple[str, ...] = getattr(brief, name)
            # Where little can be said to an absent pupil, nothing is printed: that is honest, and no gap.
            missing = not entries and name != "you_need"
            if missing or any(empty(text) for text in entries):
                yield self.failed(
                    f"the pupil brief leaves {name!r} empty",
                    "write what an absent pupil needs and how success is known",
                    where=f"pupil_brief.{name}",
                )

    def _task(self, task: Task, evidence: Evidence) -> Iterator[Finding]:
        about = content(
            " ".join([task.stem, *key_texts(task), *(s.text for s in task.stimulus), *(task.retrieves or ())])
        )
        about |= evidence.topic | content(" ".join(passage.text for passage in evidence.cited(task)))
        reason = content(task.rationale) - ANY_TASK
        if empty(task.rationale) or len(words(task.rationale)) < LEAST_RATIONALE or not reason & about:
            yield self.failed(
                f"the rationale {quote(task.rationale or 'nothing')} does not say why this task is set",
                "name the objective, why this task serves it, and what a wrong answer would show",
                task=task,
                where="rationale",
            )
        marking = task.marking
        if empty(marking.model_answer):
            yield self.failed(
                f"the model answer is {quote(marking.model_answer or 'empty')}",
                "write the answer that earns every mark",
                task=task,
                where="marking.model_answer",
            )
        for n, point in enumerate(marking.points):
            if empty(point.text):
                yield self.failed(
                    f"mark point {quote(point.text or 'nothing')} says nothing about what earns the mark",
                    "write the idea that earns it",
                    task=task,
                    where=f"marking.points[{n}]",
                )
        for n, level in enumerate(marking.levels or ()):
            if empty(level.descriptor):
                yield self.failed("a level has no descriptor", "describe it", task=task, where=f"marking.levels[{n}]")
        for n, slip in enumerate(marking.common_errors):
            if empty(slip.error) or empty(slip.reply):
                yield self.failed(
                    f"common error {quote(slip.error or 'nothing')} has the reply {quote(slip.reply or 'nothing')}",
                    "say what pupils do wrong and what to reply, or leave the entry out",
                    task=task,
                    where=f"marking.common_errors[{n}]",
                )

    def _copied(self, evidence: Evidence) -> Iterator[Finding]:
        """One reason under many different questions is no reason for any of them."""
        own = {plain(task.stem): task for task in evidence.tasks if task.derived_from is None}
        for text, count in Counter(plain(task.rationale) for task in own.values()).items():
            serves = {task.objective_ids for task in own.values() if plain(task.rationale) == text}
            # Draws of one skill for one objective honestly share their reason.
            many = count > MOST_ALIKE and (len(serves) > 1 or count > len(own) / 2)
            if many and not empty(text) and not _names_what_it_retrieves(text, evidence):
                yield self.failed(
                    f"{count} different tasks share the rationale {quote(text)}",
                    "say of each what it does for its objective",
                    where="rationale",
                )

    def _feedback(self, evidence: Evidence) -> Iterator[Finding]:
        rows = {row.objective_id: (n, row) for n, row in enumerate(evidence.homework.class_feedback)}
        for name in evidence.requested:
            if name not in rows:
                yield self.failed(
                    f"objective {name} has no feedback stem", "write ‘secure’ and ‘next’ for it", where="class_feedback"
                )
                continue
            n, row = rows[name]
            about = content(evidence.statements.get(name, "")) | evidence.topic
            for part, text in (("secure", row.secure), ("next", row.next)):
                dull = BOILERPLATE.search(text) or len(words(text)) < LEAST_STEM or not content(text) & about
                if empty(text) or dull:
                    yield self.failed(
                        f"feedback stem {quote(text or 'nothing')} for objective {name} is not specific",
                        "say what of the objective is secure, or what to work on and how",
                        where=f"class_feedback[{n}].{part}",
                    )

    def _hidden(self, evidence: Evidence) -> Iterator[Finding]:
        """What is printed must be what is written: the file is read on screens that obey what no eye sees."""
        for place, text in places(evidence.homework):
            hidden = hidden_character(text)
            if hidden:
                yield self.failed(
                    f"{quote(text)} holds the hidden character {hidden}",
                    "delete it, or write the text again",
                    where=place,
                )

    def _foreign(self, evidence: Evidence) -> Iterator[Finding]:
        """An address, markup or words to a machine got in from somebody's material; no teacher wrote them for pupils."""
        computing = evidence.homework.unit.subject == COMPUTING
        in_head = False
        for text, where, task in every_text(evidence):
            found = foreign_words(text, computing=computing)
            in_head = in_head or bool(found and task is None)
            # A reason repeats its objective: no task is at fault for that.
            if found and not (in_head and where == "rationale"):
                what, _, mend = found.rpartition("; ")
                yield self.failed(f"{quote(text)} holds {what}", mend, task=task, where=where)


def empty(text: str) -> bool:
    """Whether a text is missing, or only stands where a text should be."""
    return not text.strip() or EMPTY.match(plain(text)) is not None


def _names_what_it_retrieves(rationale: str, evidence: Evidence) -> bool:
    """Several retrieval tasks from one earlier lesson honestly share their reason."""
    return any(plain(place) in rationale for task in evidence.tasks for place in task.retrieves or ())
