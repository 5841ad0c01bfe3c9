"""Whether a text says anything of this homework, or stands where a text should be.

What is said of one homework shares a word with what the homework teaches; the words of school in general (a task, a lesson, to
practise, to improve, important, next week) fit any homework, and count for none. Where a lesson is about such a word ("write a
paragraph"), its objectives hold it, and it counts.
"""

import re
from functools import cached_property

from evals.checks.evidence import Evidence
from evals.checks.keys import key_texts
from evals.checks.objective_fit import GENERAL
from evals.checks.wording import content, plain, words
from generator.models import Task

EMPTY = re.compile(
    r"^[\s.…_?–—-]*$|^\W*(?:n/?a|none|nil|tb[cd]|todo|to do|to be (?:added|completed|confirmed)|placeholder|lorem "
    r"ipsum.*|xxx+|(?:insert|add|write) (?:an? |the |your |some )?"
    r"(?:text|reason|rationale|answer|content|note|comment|description|detail|example|point|feedback)s?(?: here)?|"
    r"see (?:above|below|mark scheme|answers?)|as (?:above|appropriate|needed)|teacher(?:'s)? (?:judge?ment"
    r"|discretion)|"
    r"(?:any |a )?(?:correct|right|suitable|appropriate|sensible|reasonable|good|valid)(?: or \w+)? (?:answers?"
    r"|responses?)"
    r"(?: accepted| given)?|(?:award )?(?:the )?(?:\d+ |one |full )?marks?(?: for (?:a |the |any )?(?:correct|right"
    r"|good) answer)?|"
    r"answers? (?:will |may )?var(?:y|ies)|mark accordingly|use (?:your )?professional judge?ment|own answer)\W*$",
    re.I,
)
LEAST_TAKEN_UP = 3
"""Stems in a row that a rationale shares with its question; two ("correct statement") happen by chance."""
OBJECTIVE_VERBS = content(
    "explain describe use identify understand know understands knows learn explore recognise state name give compare apply evaluate "
    "analyse discuss develop show find work make create answer think consider"
)
"""What every objective begins with: that a lesson's objectives hold them makes them no word of the lesson."""
SCHOOL = (
    GENERAL
    | OBJECTIVE_VERBS
    | content(
        # What is set, where, with what, by whom.
        "task question activity exercise worksheet sheet page paper book exercise-book notebook textbook slide slides "
        "slideshow note notes folder pen pencil ruler board box space line homework classwork lesson class classroom "
        "school course curriculum scheme unit topic subject syllabus programme session term week day today tomorrow "
        "yesterday year test exam examination assessment assess quiz mark marks grade score level target objective "
        "outcome goal aim criterion criteria standard expectation expectations teacher pupil student child learner "
        "reader classmate partner parent adult home"
    )
    | content(
        # What is done with it.
        "practise practice revise revision recap review repeat consolidate reinforce embed strengthen secure deepen "
        "extend stretch challenge improve develop build grow help support prepare progress achieve succeed success "
        "attain meet cover address link relate refer include allow enable let encourage engage enjoy motivate inspire "
        "demonstrate check assess measure test prove attempt try complete finish do submit hand follow listen read "
        "write reread copy present look see say tell talk discuss ask reply respond correct edit change judge decide "
        "accept award credit take go come keep continue carry need require want expect hope remember recall forget "
        "matter depend become stay set select provide serve gain spend start begin stop aim concentrate focus revisit "
        "withdrawn beside retrieve memorise memory miss leave happen seem mean move on fit suit stick teach taught "
        "again redo rework fix sort review consult search discuss share pair swap plan aim"
    )
    | content(
        # How it is, and what is said of people.
        "good great well better best excellent outstanding brilliant fair weak poor strong secure basic simple easy "
        "hard difficult tricky challenging clear careful carefully neat neatly tidy full detailed detail accurate "
        "relevant suitable appropriate sensible reasonable acceptable valid useful helpful important essential vital "
        "crucial key main central fundamental interesting engaging fun enjoyable relevant meaningful valuable "
        "worthwhile quick quickly slow time future life later soon next past previous earlier current whole entire "
        "several various different various confident confidence independent independently effort attitude ability "
        "understanding knowledge skill skills learning thinking content material information point points statement "
        "response solution attempt result performance quality quantity number amount lot area areas strength weakness "
        "weaker stronger gap gaps issue misunderstanding misunderstand mistake error slip wrong incorrect right true "
        "correct partial partly some little satisfactory harder easier clearer longer shorter faster deeper higher "
        "lower further closer closely properly thoroughly really quite too fully well developing working towards "
        "expected exceeding beyond below above instruction instructions presentation handwriting spelling sure certain "
        "able possible job career world everyday real useful base foundation basis discretion judgement professional "
        "own"
    )
)
"""Stems of words that fit any homework of any subject."""
DONE = content(
    "written shown understood learnt met kept chosen gone felt thought found held led meant put went came spoken heard given seen "
    "known told"
)
"""The same in the past: a reason that says what was shown and what was understood says something; a mark point does not."""


class Specific:
    """What one homework speaks of, for telling a text about it from a text about any."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        said = content(" ".join([evidence.homework.unit.title, *evidence.statements.values()]))
        self.general = SCHOOL - (said - OBJECTIVE_VERBS)

    @cached_property
    def taught(self) -> frozenset[str]:
        """Stems of what the homework teaches and asks, without the words of school in general."""
        evidence = self._evidence
        texts = [passage.text for passage in evidence.passages.values()]
        texts += [text for task in evidence.tasks for text in (task.stem, *key_texts(task), *(task.retrieves or ()))]
        return evidence.topic.union(*map(content, texts)) - self.general

    def speaks_of_it(self, text: str) -> bool:
        """Whether a text shares a word with what the homework teaches."""
        return bool(content(text) & self.taught)

    def says_nothing(self, text: str) -> bool:
        """Whether every word of a text fits any homework; figures, formulas and letters of options say something."""
        held = content(text)
        said = bool(held) or len(words(text)) > 1
        return said and not held - self.general - DONE and "$" not in text and not re.search(r"\d", text)

    def says_why(self, task: Task, about: frozenset[str]) -> bool:
        """Whether a rationale says more than which objective the task serves: a word of the task, or two words of its own."""
        text = plain(task.rationale)
        if any(plain(place) in text for place in task.retrieves or ()):
            return True
        if not (content(text) - self.general) & about:
            return False
        for statement in self._evidence.statements.values():
            text = re.sub(re.escape(plain(statement).rstrip(".")), " ", text, flags=re.I)
        left = content(re.sub(r"\bLO ?\d+\b", " ", text)) - self.general
        return bool(left & about) or len(left) > 1 or _takes_up(text, task)


def _takes_up(text: str, task: Task) -> bool:
    """Whether a text says again, in order, what the question asks: "the order of instructions matters" is this question's own."""
    asked, said = (" ".join(_stems_in_order(one)) for one in (task.stem, text))
    asked_words = asked.split()
    runs = (" ".join(asked_words[n : n + LEAST_TAKEN_UP]) for n in range(len(asked_words) - LEAST_TAKEN_UP + 1))
    return any(f" {run} " in f" {said} " for run in runs)


def _stems_in_order(text: str) -> list[str]:
    return [stem for word in words(plain(text)) for stem in sorted(content(word))]


def empty(text: str) -> bool:
    """Whether a text is missing, or only stands where a text should be."""
    return not text.strip() or EMPTY.match(plain(text)) is not None
