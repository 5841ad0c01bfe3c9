"""item-flaws: questions that a pupil who knows nothing gets right, or one who knows all gets wrong."""

from collections.abc import Callable
from random import Random

from evals.planted.placing import core, pick, rewrite
from evals.planted.plant import NoPlace, Plant, Put
from evals.planted.questions import put_choice
from generator.models import Answer, Choice, Cloze, Gap, Homework, MarkPoint, Match, Option, Order, Task

Options = list[Option]


def _choice(change: Callable[[Options, Task, Random], tuple[Options, str]]) -> Put:
    """A sound choice whose options and stem are changed: wrong ones by place, the right one first."""

    def put(homework: Homework, rng: Random) -> Homework:
        held, name = put_choice(homework, rng)
        task = next(task for task in held.tiers.core if task.id == name)
        assert isinstance(task.response, Choice)
        rows = sorted(task.response.options, key=lambda option: not option.correct)
        options, stem = change(rows, task, rng)
        shown = tuple(option.id for option in sorted(options, key=lambda o: (o.id == "z", o.text)))
        by_id = {option.id: option for option in options}
        right = next(n for n, name in enumerate(shown) if by_id[name].correct)
        key = f"{'ABCDE'[right]}: {by_id[shown[right]].text}"

        def change_task(old: Task) -> Task:
            points = tuple(MarkPoint(marks=p.marks, text=key) for p in old.marking.points)
            marking = old.marking.model_copy(update={"points": points, "model_answer": key})
            response = Choice(options=tuple(options), shown_order=shown)
            update = {"response": response, "stem": stem, "answer": Answer(canonical=key), "marking": marking}
            return old.model_copy(update={**update, "supports": old.supports[:1]})

        return rewrite(held, name, change_task)

    return put


def _said(option: Option, text: str) -> Option:
    return option.model_copy(update={"text": text})


def longest_right(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    right = _said(rows[0], f"{rows[0].text}, which is the one that was explained fully and carefully in the lesson")
    return [right, *rows[1:]], task.stem


def all_of_them(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    last = Option(id="z", text="All of the above", correct=False, reason="takes more than one for right")
    return [*rows[:3], last], task.stem


def none_of_them(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    last = Option(id="z", text="None of these", correct=False, reason="finds no option that fits")
    return [*rows[:3], last], task.stem


def negative(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    said = task.stem.replace("Which key word has", "Which key word does not fail to have")
    return rows, said if said != task.stem else f"{task.stem} Choose the one that is not without truth."


def hidden_not(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    """Which of them is not ...: an easy word to miss."""
    return rows, f"Which of these is not a wrong word here? {task.stem}"


def grammar_cue(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    """Only one option fits the last word of the stem."""
    vowel = rows[0].text[:1].lower() in "aeiou"
    article = "an" if vowel else "a"
    if all((row.text[:1].lower() in "aeiou") == vowel for row in rows):
        raise NoPlace("its options all begin alike")
    others = [row for row in rows[1:] if (row.text[:1].lower() in "aeiou") != vowel]
    if len(others) < 3:
        others += [
            _said(row, f"{'umber' if not vowel else 'plain'} {row.text}") for row in rows[1:] if row not in others
        ]
    return [rows[0], *others[:3]], f"{task.stem} The word for this is {article}"


def twice_the_same(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    return [*rows[:3], _said(rows[3], f"{rows[1].text[:1].upper()}{rows[1].text[1:]}")], task.stem


def two_right(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    return [rows[0], rows[1].model_copy(update={"correct": True, "reason": ""}), *rows[2:]], task.stem


def silly_option(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    silly = rng.choice(("a sleepy crocodile", "my uncle's umbrella", "cheese on toast"))
    return [*rows[:3], _said(rows[3], silly)], task.stem


def absolute_terms(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    """The wrong ones all say ‘always’ or ‘never’, the right one does not."""
    words = ("always {}", "never anything but {}", "only ever {}")
    return [
        rows[0],
        *(_said(row, word.format(row.text)) for row, word in zip(rows[1:], words, strict=False)),
    ], task.stem


def word_cues_the_key(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    """A word of the stem stands in the right option alone."""
    word = max(rows[0].text.split(), key=len)
    return rows, f"Think of the {word.lower()} family. {task.stem}"


def overlapping(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    texts = ("10 to 20", "15 to 25", "20 to 30", "5 to 40")
    stem = "About how many minutes would a careful reader take over this lesson?"
    return [_said(row, text) for row, text in zip(rows, texts, strict=True)], stem


def two_options(rows: Options, task: Task, rng: Random) -> tuple[Options, str]:
    yes = _said(rows[0], "True")
    return [yes, _said(rows[1], "False")], f"Is **{rows[0].text}** the word for this? {task.stem}"


def gap_that_two_words_fit(homework: Homework, rng: Random) -> Homework:
    """A gap where a function word stood: any of several fits."""
    task = pick(rng, core(homework, lambda t: isinstance(t.response, Cloze)), "no gap-fill")
    stem = "Complete the sentence.\n\nIn this topic it is {{gap:1}} that pupils learn {{gap:2}} things."
    gaps = (Gap(n=1, answer="important"), Gap(n=2, answer="many"))
    answer = Answer(canonical="important; many")
    points = tuple(MarkPoint(marks=1, text=gap.answer) for gap in gaps)
    marking = task.marking.model_copy(update={"points": points, "model_answer": "(a) important; (b) many"})
    update = {"stem": stem, "response": Cloze(gaps=gaps), "answer": answer, "marking": marking, "marks": 2}
    return rewrite(homework, task.id, lambda t: t.model_copy(update={**update, "supports": t.supports[:0]}))


def matched_in_order(homework: Homework, rng: Random) -> Homework:
    """The right column is printed beside its own left column."""
    task = pick(rng, core(homework, lambda t: isinstance(t.response, Match)), "nothing to match")
    response = task.response
    assert isinstance(response, Match)
    straight = [right for _, right in sorted(response.pairs)]
    straight += [n for n in range(len(response.right)) if n not in straight]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    key = "; ".join(f"{n + 1} {letters[n]}" for n in range(len(response.left)))
    other = response.model_copy(update={"shown_order": tuple(straight)})
    sep = task.answer.canonical
    update = {"response": other, "answer": task.answer.model_copy(update={"canonical": key if ";" in sep else sep})}
    return rewrite(homework, task.id, lambda t: t.model_copy(update=update))


def printed_in_order(homework: Homework, rng: Random) -> Homework:
    """What is to be put in order is in order."""
    task = pick(rng, core(homework, lambda t: isinstance(t.response, Order)), "nothing to put in order")
    response = task.response
    assert isinstance(response, Order)
    straight = tuple(range(len(response.items)))
    key = " ".join("ABCDEFGHIJ"[: len(straight)])

    def change(old: Task) -> Task:
        points = tuple(
            p.model_copy(update={"text": p.text.replace(old.answer.canonical, key)}) for p in old.marking.points
        )
        marking = old.marking.model_copy(
            update={"points": points, "model_answer": old.marking.model_answer.replace(old.answer.canonical, key)}
        )
        order = response.model_copy(update={"shown_order": straight})
        answer = old.answer.model_copy(update={"canonical": key})
        return old.model_copy(update={"response": order, "answer": answer, "marking": marking, "supports": ()})

    return rewrite(homework, task.id, change)


PLANTS = (
    Plant("two right", "blatant", "Two options are right.", _choice(two_right), also=("answer-correct",)),
    Plant("silly option", "blatant", "One option is a joke.", _choice(silly_option)),
    Plant("all of the above", "blatant", "‘All of the above’ is an option.", _choice(all_of_them)),
    Plant("none of these", "plain", "‘None of these’ is an option.", _choice(none_of_them)),
    Plant("longest is right", "plain", "The right option is by far the longest.", _choice(longest_right)),
    Plant("doubly negative", "plain", "‘Which does not fail to ...?’", _choice(negative), also=("plain-language",)),
    Plant(
        "hidden not",
        "plain",
        "‘Which is not ...?’, with nothing to make one see it.",
        _choice(hidden_not),
        also=("plain-language",),
    ),
    Plant("same option twice", "plain", "Two options are the same.", _choice(twice_the_same)),
    Plant("overlapping", "plain", "The ranges overlap, so that two are right.", _choice(overlapping)),
    Plant("true or false in disguise", "plain", "Two options: true, false.", _choice(two_options)),
    Plant("printed in order", "plain", "What is to be put in order is in order.", printed_in_order),
    Plant("matched in order", "plain", "The two columns stand in the same order.", matched_in_order),
    Plant("grammar gives it away", "subtle", "Only one option goes with ‘an’.", _choice(grammar_cue)),
    Plant("always and never", "subtle", "Every wrong option says ‘always’ or ‘never’.", _choice(absolute_terms)),
    Plant(
        "word gives it away",
        "subtle",
        "A word of the question stands in the right option alone.",
        _choice(word_cues_the_key),
        also=("answer-leak",),
    ),
    Plant("two words fit the gap", "subtle", "A gap that many words fit.", gap_that_two_words_fit, also=("grounded",)),
)
