"""Changes the answer of one question wherever it is stated: in its response, its key, its scheme and its bank."""

import re

from generator.change.task_edit import TaskEdit
from generator.errors import BadChange
from generator.models import Choice, Cloze, Draw, Extended, Marking, Numeric, Response, Short, Task, Working

Renamed = list[tuple[str, str]]


def edit_answer(task: Task, edit: TaskEdit, label: str) -> Task:
    """The task with its new key, exact value, options or gap answers.

    Where an option or a gap is reworded, the key, the scheme and the model answer that quote it say the new words.
    Raises `BadChange` for a key that the kind of question does not hold.
    """
    response = task.response
    if edit.answer is not None and edit.answer != task.answer.canonical:
        if not isinstance(response, Short | Extended | Draw | Numeric | Working):
            raise BadChange(
                f"the key of question {label} follows from what is printed to choose from or to fill in; change its "
                "options or gaps, or replace the question"
            )
        task = task.model_copy(update={"answer": task.answer.model_copy(update={"canonical": edit.answer})})
    if edit.accept is not None:
        task = task.model_copy(update={"answer": task.answer.model_copy(update={"accept": edit.accept})})
    if edit.value is not None:
        task = task.model_copy(update={"response": _with_value(response, edit.value, label)})
    if edit.options is not None:
        task = _with_options(task, edit.options, label)
    if edit.gaps is not None:
        task = _with_gaps(task, edit.gaps, label)
    return task


def _with_value(response: Response, value: str, label: str) -> Response:
    if isinstance(response, Numeric):
        return response.model_copy(update={"value": value})
    if isinstance(response, Working):
        return response.model_copy(update={"final": response.final.model_copy(update={"value": value})})
    raise BadChange(f"question {label} is not answered by a number; give its answer in words")


def _with_options(task: Task, options: dict[str, str], label: str) -> Task:
    response = task.response
    if not isinstance(response, Choice):
        raise BadChange(f"question {label} has no options; change its text or its answer")
    unknown = sorted(set(options) - {option.id for option in response.options})
    if unknown:
        names = ", ".join(option.id for option in response.options)
        raise BadChange(f"question {label} has no option {unknown[0][:40]!r}; its options are {names}")
    renamed = [(o.text, options[o.id]) for o in response.options if options.get(o.id, o.text) != o.text]
    changed = tuple(o.model_copy(update={"text": options.get(o.id, o.text)}) for o in response.options)
    texts = [" ".join(option.text.lower().split()) for option in changed]
    if len(set(texts)) < len(texts):
        raise BadChange(f"two options of question {label} say the same; reword one of them")
    return _say(task.model_copy(update={"response": response.model_copy(update={"options": changed})}), renamed)


def _with_gaps(task: Task, gaps: dict[int, str], label: str) -> Task:
    response = task.response
    if not isinstance(response, Cloze):
        raise BadChange(f"question {label} has no gaps; change its text or its answer")
    unknown = sorted(set(gaps) - {gap.n for gap in response.gaps})
    if unknown:
        numbers = ", ".join(str(gap.n) for gap in response.gaps)
        raise BadChange(f"question {label} has no gap {unknown[0]}; its gaps are {numbers}")
    renamed = [(gap.answer, gaps[gap.n]) for gap in response.gaps if gaps.get(gap.n, gap.answer) != gap.answer]
    new = dict(renamed)
    if any(gap.answer in new and gap.n not in gaps for gap in response.gaps):
        raise BadChange(f"two gaps of question {label} have the same answer; give a new answer to both of them")
    changed = tuple(
        gap.model_copy(update={"answer": gaps[gap.n], "accept": ()}) if gap.answer in new and gap.n in gaps else gap
        for gap in response.gaps
    )
    bank = tuple(new.get(word, word) for word in response.bank) if response.bank else response.bank
    return _say(
        task.model_copy(update={"response": response.model_copy(update={"gaps": changed, "bank": bank})}), renamed
    )


def _say(task: Task, renamed: Renamed) -> Task:
    """The task with the new words wherever its key, its scheme and its supports quote the old ones whole."""
    answer = task.answer.model_copy(
        update={
            "canonical": _reworded(task.answer.canonical, renamed),
            "accept": tuple(text for text in task.answer.accept if text not in dict(renamed)),
        }
    )
    supports = tuple(s.model_copy(update={"text": _reworded(s.text, renamed)}) for s in task.supports)
    marking = _marking(task.marking, renamed)
    return task.model_copy(update={"answer": answer, "marking": marking, "supports": supports})


def _marking(marking: Marking, renamed: Renamed) -> Marking:
    points = tuple(
        point.model_copy(update={"text": text, "accept": ()})
        if (text := _reworded(point.text, renamed)) != point.text
        else point
        for point in marking.points
    )
    errors = tuple(e.model_copy(update={"error": _reworded(e.error, renamed)}) for e in marking.common_errors)
    return marking.model_copy(
        update={
            "points": points,
            "common_errors": errors,
            "model_answer": _reworded(marking.model_answer, renamed),
        }
    )


def _reworded(text: str, renamed: Renamed) -> str:
    """Each old wording that stands whole in the text in its new form, all at once, so that two may change places."""
    new = dict(renamed)
    if not new:
        return text
    olds = "|".join(re.escape(old) for old in sorted(new, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{olds})(?!\w)", lambda found: new[found[0]], text)
