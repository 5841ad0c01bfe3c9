"""answer-correct: a wrong key, or two places that state different keys."""

import re
from random import Random

from evals.planted.placing import core, pick, rewrite, rewrite_loose
from evals.planted.plant import NoPlace, Plant
from evals.planted.questions import put_choice
from generator.exact import NotExact, recompute
from generator.models import Choice, Classify, Cloze, Homework, Numeric, Order, Task, TrueFalse, Working

DIGITS = re.compile(r"\d+")


def _final(task: Task) -> Numeric | None:
    match task.response:
        case Numeric() as numeric:
            return numeric
        case Working(final=final):
            return final
    return None


def _sums(homework: Homework) -> list[Task]:
    return core(homework, lambda t: _final(t) is not None and DIGITS.search(t.answer.canonical) is not None)


def _with_final(task: Task, **fields: str | None) -> Task:
    final = _final(task)
    if final is None:
        raise NoPlace("it has no sum")
    other = final.model_copy(update=fields)
    response = task.response.model_copy(update={"final": other}) if isinstance(task.response, Working) else other
    return task.model_copy(update={"response": response})


def _raised(text: str) -> str:
    """The text with its last number one higher."""
    found = list(DIGITS.finditer(text))
    if not found:
        raise NoPlace("it has no number in its key")
    last = found[-1]
    return f"{text[: last.start()]}{int(last[0]) + 1}{text[last.end() :]}"


def wrong_sum_everywhere(homework: Homework, rng: Random) -> Homework:
    """A key that is one off in the response, the answer, the last mark point and the model answer."""
    task = pick(rng, _sums(homework), "no sum")
    final, said = _final(task), task.answer.canonical
    assert final is not None
    value, told = _raised(final.value), _raised(said)

    def change(old: Task) -> Task:
        *rest, last = old.marking.points
        points = (*rest, last.model_copy(update={"text": last.text.replace(said.strip("$"), told.strip("$"))}))
        marking = old.marking.model_copy(
            update={
                "points": points,
                "model_answer": old.marking.model_answer.replace(said.strip("$"), told.strip("$")),
            }
        )
        other = _with_final(old, value=value)
        return other.model_copy(
            update={"answer": old.answer.model_copy(update={"canonical": told}), "marking": marking}
        )

    return rewrite(homework, task.id, change)


def key_and_answer_differ(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, _sums(homework), "no sum")
    told = _raised(task.answer.canonical)
    update = {"answer": task.answer.model_copy(update={"canonical": told})}
    return rewrite(homework, task.id, lambda t: t.model_copy(update=update))


def wide_tolerance(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, [t for t in _sums(homework) if _is_number(t)], "no sum with a number for its key")
    final = _final(task)
    assert final is not None
    wide = str(abs(recompute(final.value)) * 2 + 1)
    return rewrite(homework, task.id, lambda t: _with_final(t, tolerance=wide))


def wrong_form_accepted(homework: Homework, rng: Random) -> Homework:
    """Another number among the accepted answers."""
    task = pick(rng, _sums(homework), "no sum")
    wrong = _raised(task.answer.canonical)
    answer = task.answer.model_copy(update={"accept": (*task.answer.accept, wrong)})
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"answer": answer}))


def slide_says_another(homework: Homework, rng: Random) -> Homework:
    """The slide for marking has the answer of another question."""
    lines = list(homework.self_marking)
    if len({line.answer for line in lines}) < 2:
        raise NoPlace("it has one answer on its slide")
    n = rng.randrange(len(lines))
    other = pick(rng, [line.answer for line in lines if line.answer != lines[n].answer], "no other answer")
    lines[n] = lines[n].model_copy(update={"answer": other})
    return homework.model_copy(update={"self_marking": tuple(lines)})


def verdict_turned(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: isinstance(t.response, TrueFalse)), "no true or false")
    response = task.response
    assert isinstance(response, TrueFalse)
    other = response.model_copy(update={"answer": not response.answer})
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"response": other}))


def letters_of_a_sort(homework: Homework, rng: Random) -> Homework:
    """Two letters change places in the key of a sorting task."""
    task = pick(rng, core(homework, lambda t: isinstance(t.response, Classify)), "nothing to sort")
    assert isinstance(task.response, Classify)
    parts = task.answer.canonical.split(";")
    if len(parts) < 2 or not all(re.search(r"\b[A-Z]\b", part) for part in parts[:2]):
        raise NoPlace("it has no letters in the key of its sorting task")
    one, other = (re.findall(r"\b[A-Z]\b", part)[-1] for part in parts[:2])
    swap = {one: other, other: one}
    told = re.sub(r"\b[A-Z]\b", lambda found: swap.get(found[0], found[0]), task.answer.canonical)
    answer = task.answer.model_copy(update={"canonical": told})
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"answer": answer}))


def letters_of_an_order(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: isinstance(t.response, Order)), "nothing to put in order")
    letters = task.answer.canonical.split()
    if len(letters) < 3 or not all(re.fullmatch(r"[A-Z]", letter) for letter in letters):
        raise NoPlace("it has no letters in the key of its order")
    letters[0], letters[1] = letters[1], letters[0]
    answer = task.answer.model_copy(update={"canonical": " ".join(letters)})
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"answer": answer}))


def gaps_swapped(homework: Homework, rng: Random) -> Homework:
    """The answers of two gaps change places in the response, and not in the guidance."""
    tasks = core(homework, lambda t: isinstance(t.response, Cloze) and len({g.answer for g in t.response.gaps}) > 1)
    task = pick(rng, tasks, "no gap-fill with two gaps")
    assert isinstance(task.response, Cloze)
    first, second, *rest = task.response.gaps
    swapped = (
        first.model_copy(update={"answer": second.answer, "accept": second.accept}),
        second.model_copy(update={"answer": first.answer, "accept": first.accept}),
        *rest,
    )
    response = task.response.model_copy(update={"gaps": swapped})
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"response": response}))


def other_option_keyed(homework: Homework, rng: Random) -> Homework:
    held, name = put_choice(homework, rng)
    task = next(task for task in held.tiers.core if task.id == name)
    assert isinstance(task.response, Choice)
    wrong = rng.choice([o.id for o in task.response.options if not o.correct])
    options = tuple(o.model_copy(update={"correct": o.id == wrong}) for o in task.response.options)
    response = task.response.model_copy(update={"options": options})
    return rewrite(held, name, lambda t: t.model_copy(update={"response": response}))


def _is_number(task: Task) -> bool:
    final = _final(task)
    try:
        return final is not None and bool(recompute(final.value).is_number)
    except NotExact:
        return False


PLANTS = (
    Plant(
        "wrong sum everywhere",
        "plain",
        "The key of a sum is wrong, and wrong in every place alike.",
        wrong_sum_everywhere,
    ),
    Plant("key and answer differ", "blatant", "A sum has two different answers.", key_and_answer_differ),
    Plant("tolerance of anything", "plain", "Nearly any number is marked right.", wide_tolerance),
    Plant("wrong answer accepted", "plain", "A wrong number is among those to accept.", wrong_form_accepted),
    Plant("slide says another", "plain", "The slide shows the answer of another question.", slide_says_another),
    Plant("verdict turned", "blatant", "A false statement is marked true in one place.", verdict_turned),
    Plant("letters of a sort", "subtle", "Two letters of the sorting key are swapped.", letters_of_a_sort),
    Plant("letters of an order", "subtle", "Two letters of the order's key are swapped.", letters_of_an_order),
    Plant("gaps swapped", "subtle", "Two gaps have each other's word.", gaps_swapped),
    Plant("other option keyed", "plain", "The option marked right is not the one in the key.", other_option_keyed),
)
