"""Whatever stands in the material stays inside its fence, on lines of ours, and is seen by whoever reads the prompt."""

import re
import unicodedata
from functools import cache

from prompts import render
from prompts.fencing import CLOSE, OPEN, said
from tests.generator.authors.injection.attacks import ATTACKS, Attack
from tests.generator.authors.injection.conftest import Ran

KINDS = ("choice", "match", "order", "classify", "cloze", "true_false", "numeric", "short", "extended")
SLOT = re.compile(r"[SD]\d+ \| (?:-|O\d+(?:, O\d+)*) \| demand \d \| [a-z_]+ \| \d+ marks?")
EARLIER = re.compile(r"[SD]\d+ brings back earlier learning\.")
INSIDE = re.compile(
    r"(?:Unit|For|Intent|Purpose of this homework|O\d+|Wish|Question|Answer|Points|As given|Found|tasks|it is no JSON): ?"
    r"|(?:Objectives|Passages, each with its objective and kind):$|\[P\d+\] |$"
)
UNSEEN = re.compile("[\u034f\u115f\u1160\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\U0001d159\U000e0000-\U000e0fff]")
NUMBERS = re.compile(r"\b[SDOP]?\d+\b(?:, [SD]\d+)*")


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 60
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)


def test_material_stays_inside_its_fence(attack: Attack, ran: Ran, clean: Ran) -> None:
    assert bool(ran.sent) == (attack.ends != "refused")
    for sent in ran.sent:
        assert sent.system == clean.sent[0].system
        outside, inside = _parted(sent.asked)
        assert [line for line in outside if not (SLOT.fullmatch(line) or _plain(line) in _own_lines())] == []
        assert [
            line for line in inside if not (SLOT.fullmatch(line) or EARLIER.match(line) or INSIDE.match(line))
        ] == []
        assert UNSEEN.search(sent.asked) is None
        assert [c for c in sent.asked if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn")] == []


def test_the_model_sees_the_attack(attack: Attack, ran: Ran) -> None:
    """What was never sent has held nobody back."""
    words = [word for word in said(attack.pieces[0]).split() if word.isalpha() and len(word) > 3]
    everything = " ".join(sent.asked for sent in ran.sent)
    assert attack.ends == "refused" or all(word in everything for word in words)


def test_lines_are_as_many_as_planned(attack: Attack, ran: Ran) -> None:
    for sent in ran.sent:
        assert ran.plan
        assert ran.context
        outside, inside = _parted(sent.asked)
        asked = {"core": ran.plan.core, "extension": ran.plan.deeper}.get(sent.call, ())
        slots = [line for line in outside if SLOT.fullmatch(line)]
        assert [line.split(" ")[0] for line in slots] == [slot.label for slot in asked]
        assert [line.partition(":")[0] for line in inside if re.match(r"O\d+:", line)] == list(ran.context.objectives)
        assert re.findall(r"^\[(P\d+)\]", "\n".join(inside), re.M) == list(ran.context.passages)


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The lines outside and inside the fences, which open and close in turn, each on a line of its own."""
    assert text.count(OPEN) == text.count(CLOSE)
    parts: tuple[list[str], list[str]] = ([], [])
    within = 0
    for line in text.splitlines():
        if line in (OPEN, CLOSE):
            assert within == (line == CLOSE)
            within = 1 - within
        else:
            parts[within].append(line)
    assert not within
    return parts


def _plain(line: str) -> str:
    return NUMBERS.sub("#", line)


@cache
def _own_lines() -> frozenset[str]:
    """Every line that the prompts print outside their fences, whatever is asked for."""
    slots = [
        {"label": "S1", "objectives": "O1", "demand": 1, "kind": kind, "marks": 1, "retrieves": "x"} for kind in KINDS
    ]
    line = {"label": "S1", "said": "", "findings": []}
    context = {"title": "", "subject": "", "key_stage": 3, "years": "", "intent": "", "objectives": [], "purpose": ""}
    passage = {"label": "P1", "objective": "O1", "kind": "fact", "text": ""}
    shown = {"label": "S1", "objectives": "O1", "demand": 1, "kind": "short", "marks": 1} | dict.fromkeys(
        ("stem", "answer", "points"), ""
    )
    prompts = [
        render("context", **context, passages=[passage], instructions="x"),
        render("core", slots=slots, minutes=1),
        render("core", slots=[slot | {"retrieves": ""} for slot in slots], minutes=1),
        render("core_tasks", tasks=[shown]),
        render("scaffolded", labels="S1", minutes=1),
        *(render("extension", slots=given, starters=number) for given in (slots, []) for number in (0, 1)),
        render("repair", tasks=[line | {"line": kind} for kind in KINDS], scaffolds=[line | {"line": ""}]),
        render("reparse", fault=""),
    ]
    whole = render("repair", tasks=[line | {"line": " ".join(KINDS)}], scaffolds=[line | {"line": ""}])
    return frozenset(_plain(text) for prompt in (*prompts, whole) for text in _parted(prompt.text)[0])
