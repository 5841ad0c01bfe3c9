"""answer-leak: the sheet answers its own question."""

from random import Random

from evals.planted.placing import asks_short, core, pick, rewrite, rewrite_one, scaffolded
from evals.planted.plant import NoPlace, Plant
from generator.models import Homework, Task, TrueFalse


def _words(task: Task) -> bool:
    return asks_short(task) and any(len(word) > 3 for word in task.answer.canonical.split())


def _short(homework: Homework, rng: Random) -> Task:
    return pick(rng, core(homework, _words), "no question answered in a few words")


def _helped(homework: Homework, rng: Random) -> Task:
    return pick(rng, scaffolded(homework, lambda t: _words(t) and bool(t.supports)), "no short question with a help")


def _say_in_help(homework: Homework, task: Task, said: str) -> Homework:
    def change(old: Task) -> Task:
        last = old.supports[-1]
        return old.model_copy(update={"supports": (*old.supports[:-1], last.model_copy(update={"text": said}))})

    return rewrite_one(homework, task.id, change)


def key_in_the_stem(homework: Homework, rng: Random) -> Homework:
    task = _short(homework, rng)
    said = f"Remember {task.answer.canonical} from the lesson."
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": f"{said} {t.stem}"}))


def help_says_the_answer(homework: Homework, rng: Random) -> Homework:
    task = _helped(homework, rng)
    return _say_in_help(homework, task, f"The answer is {task.answer.canonical}.")


def help_mentions_the_key(homework: Homework, rng: Random) -> Homework:
    task = _helped(homework, rng)
    said = rng.choice(
        ("Think about what you learnt on {}.", "Your notes on {} will help you.", "Look up {} in your book.")
    )
    return _say_in_help(homework, task, said.format(task.answer.canonical))


def one_letter_missing(homework: Homework, rng: Random) -> Homework:
    """The key with one letter blotted out."""
    task = _helped(homework, rng)
    key = task.answer.canonical
    places = [n for n, letter in enumerate(key) if letter.isalpha() and 0 < n < len(key) - 1]
    n = pick(rng, places, "no letter to leave out")
    return _say_in_help(homework, task, f"Complete the word: {key[:n]}_{key[n + 1 :]}")


def spelt_backwards(homework: Homework, rng: Random) -> Homework:
    task = _helped(homework, rng)
    return _say_in_help(homework, task, f"Read this backwards: {task.answer.canonical[::-1]}")


def model_answer_as_help(homework: Homework, rng: Random) -> Homework:
    tasks = scaffolded(homework, lambda t: bool(t.supports) and len(t.marking.model_answer.split()) >= 8)
    tasks = [t for t in tasks if t.response.kind in ("short", "extended")]
    task = pick(rng, tasks, "no long written answer with a help")
    return _say_in_help(homework, task, f"A good answer: {task.marking.model_answer}")


def model_answer_in_the_brief(homework: Homework, rng: Random) -> Homework:
    tasks = core(
        homework, lambda t: len(t.marking.model_answer.split()) >= 8 and t.response.kind in ("short", "extended")
    )
    task = pick(rng, tasks, "no long written answer")
    brief = homework.pupil_brief
    need = (*brief.you_need, task.marking.model_answer)
    return homework.model_copy(update={"pupil_brief": brief.model_copy(update={"you_need": need})})


def another_question_answers(homework: Homework, rng: Random) -> Homework:
    """The stem of a later task begins with the model answer of an earlier one."""
    tasks = core(homework, lambda t: t.response.kind == "short" and len(t.marking.model_answer.split()) >= 6)
    first = pick(rng, tasks, "no answer in a sentence")
    others = core(homework, lambda t: t.id != first.id and t.response.kind in ("short", "extended", "working"))
    later = pick(rng, others, "no other written question")
    said = first.marking.model_answer.rstrip(".") + "."
    return rewrite(homework, later.id, lambda t: t.model_copy(update={"stem": f"{said} {t.stem}"}))


def verdict_in_a_help(homework: Homework, rng: Random) -> Homework:
    tasks = scaffolded(
        homework, lambda t: isinstance(t.response, TrueFalse) and not t.response.answer and bool(t.supports)
    )
    task = pick(rng, [t for t in tasks if "false" in t.answer.canonical.lower()], "no true or false with a help")
    return _say_in_help(homework, task, "The statement is false.")


def example_solves_the_question(homework: Homework, rng: Random) -> Homework:
    tasks = scaffolded(
        homework, lambda t: any(s.kind == "faded-example" for s in t.supports) and len(t.marking.points) > 1
    )
    task = pick(rng, tasks, "no faded example")
    lines = [f"{n}. {point.text}" for n, point in enumerate(task.marking.points, 1)]
    return _say_in_help(homework, task, "Here is how it goes.\n\n" + "\n".join(lines))


def lone_word_bank(homework: Homework, rng: Random) -> Homework:
    """A word bank with no word but the right ones."""
    tasks = scaffolded(homework, lambda t: t.response.kind == "cloze" and bool(t.supports))
    if not tasks:
        raise NoPlace("it has no gap-fill with a help")
    task = rng.choice(tasks)
    gaps = getattr(task.response, "gaps", ())
    return _say_in_help(homework, task, "Write these words in this order: " + ", ".join(gap.answer for gap in gaps))


PLANTS = (
    Plant("help says it", "blatant", "A help reads ‘The answer is ...’.", help_says_the_answer, also=("hint-ladder",)),
    Plant("key in the stem", "blatant", "The question names its own answer.", key_in_the_stem),
    Plant(
        "model answer as help", "blatant", "The help is the model answer.", model_answer_as_help, also=("hint-ladder",)
    ),
    Plant(
        "words in order",
        "blatant",
        "The words for the gaps are printed in order.",
        lone_word_bank,
        also=("hint-ladder",),
    ),
    Plant(
        "help mentions the key",
        "plain",
        "A help tells pupils to look up the very word.",
        help_mentions_the_key,
        also=("hint-ladder",),
    ),
    Plant(
        "model answer in the brief",
        "plain",
        "What pupils need holds a model answer word for word.",
        model_answer_in_the_brief,
    ),
    Plant(
        "another question answers", "plain", "One question begins with the answer to another.", another_question_answers
    ),
    Plant(
        "verdict in a help",
        "plain",
        "A help says that the statement is false.",
        verdict_in_a_help,
        also=("hint-ladder",),
    ),
    Plant(
        "example solves it",
        "plain",
        "The example is the question itself, worked to its end.",
        example_solves_the_question,
        also=("hint-ladder",),
    ),
    Plant(
        "one letter missing",
        "subtle",
        "The answer is printed with one letter left out.",
        one_letter_missing,
        also=("hint-ladder",),
    ),
    Plant("spelt backwards", "subtle", "The answer is printed backwards.", spelt_backwards, also=("hint-ladder",)),
)
