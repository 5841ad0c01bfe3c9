"""The good answer to a prompt: hand-written tasks where there are any for an objective, plain ones from its passages."""

from collections.abc import Iterable
from itertools import zip_longest

from tests.model_server import bank, plain_supports, plain_tasks
from tests.model_server.memory import Memory
from tests.model_server.reading import Prompt, Slot
from tests.model_server.wire import Wire

# What `threefold doctor` asks.
CONNECTION_TEST = '{"word": "ready"}'


def good_answer(prompt: Prompt, memory: Memory) -> Wire:
    """What a good model would say, as the object that the call asks for."""
    if CONNECTION_TEST in prompt.text:
        return {"word": "ready"}
    if prompt.call == "scaffolded":
        return {"scaffolds": [_scaffold(slot) for slot in prompt.slots]}
    used = memory.given(prompt) | {slot.question for slot in prompt.slots if slot.question}
    tasks = []
    written: dict[str, bank.Entry] = {}
    for slot in prompt.slots:
        if slot.supports_only:
            continue
        task, entry = write_task(slot, prompt, used)
        tasks.append(task)
        written |= {slot.label: entry} if entry else {}
        used |= {task["stem"], *(p.text for p in prompt.passages if not entry and p.label in task["cites"])}
    memory.add(prompt, sorted(used))
    if prompt.call == "extension":
        return {"tasks": tasks, "starters": _starters(prompt)}
    if prompt.call == "repair":
        # A scaffold that failed is written plainly; one whose task is new comes with it.
        mended = [slot for slot in prompt.slots if slot.supports_only]
        ways_in = [
            written[slot.label].scaffold(slot.label) if slot.label in written else plain_supports.scaffold(slot)
            for slot in mended
        ]
        return {"tasks": tasks, "scaffolds": ways_in}
    return {"tasks": tasks}


def write_task(slot: Slot, prompt: Prompt, used: Iterable[str]) -> tuple[Wire, bank.Entry | None]:
    """A task for a slot, and the hand-written entry that it is; no entry where it was made from a passage."""
    taken = set(used)
    asked = " ".join(" ".join(prompt.text.split()).lower().split())
    entries = [
        entry
        for label in slot.objectives
        for entry in bank.of_objective(prompt.objectives.get(label, ""))
        if entry.kind == slot.kind and entry.stem not in taken and " ".join(entry.stem.lower().split()) not in asked
    ]
    entries.sort(key=lambda entry: _distance(entry, slot))
    for entry in entries:
        cites = entry.cites(prompt)
        if cites:
            return entry.task(slot, cites), entry
    return plain_tasks.write(slot, prompt, taken), None


def _distance(entry: bank.Entry, slot: Slot) -> int:
    """How far an entry is from what a slot asks for; too few points are worse than too many."""
    short = 6 if entry.marks < slot.marks else 0
    return 4 * abs(entry.marks - slot.marks) + short + 3 * abs(entry.demand - slot.demand)


def _scaffold(slot: Slot) -> Wire:
    entry = bank.with_stem(slot.question)
    return entry.scaffold(slot.label) if entry else plain_supports.scaffold(slot)


def _starters(prompt: Prompt) -> list[Wire]:
    """As many as were asked for, over the objectives in turn."""
    rows = []
    for label, statement in prompt.objectives.items():
        ready = [one for one in bank.starters() if bank.same_statement(one.entry.statement, statement)]
        cited = [(one, one.entry.cites(prompt)) for one in ready]
        own = [one.starter(label, cites) for one, cites in cited if cites]
        rows.append(own or plain_tasks.starters(label, prompt, prompt.starters))
    in_turn = [one for row in zip_longest(*rows) for one in row if one is not None]
    return in_turn[: prompt.starters]
