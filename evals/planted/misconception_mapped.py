"""misconception-mapped: wrong options that nobody would choose for a reason, misconceptions that nobody meets."""

from random import Random

from evals.planted.placing import core, pick, rewrite, rewrite_all
from evals.planted.plant import NoPlace, Plant, Put
from evals.planted.questions import Term, put_choice, terms_of
from generator.models import Answer, Choice, Homework, Marking, MarkPoint, Option, Short, Task


def reasons(said: str | None, *, every: bool) -> Put:
    """Wrong options with this reason; `None` repeats the option."""

    def put(homework: Homework, rng: Random) -> Homework:
        held, name = put_choice(homework, rng)
        task = next(task for task in held.tiers.core if task.id == name)
        assert isinstance(task.response, Choice)
        wrong = [option.id for option in task.response.options if not option.correct]
        chosen = set(wrong if every else rng.sample(wrong, 1))

        def other(option: Option) -> Option:
            reason = option.text if said is None else said
            return option.model_copy(update={"reason": reason}) if option.id in chosen else option

        options = tuple(other(option) for option in task.response.options)
        response = task.response.model_copy(update={"options": options})
        return rewrite(held, name, lambda t: t.model_copy(update={"response": response}))

    return put


def no_misconception_met(homework: Homework, rng: Random) -> Homework:
    """The misconceptions of the lesson are listed, and no task meets one: their tasks ask for key words instead."""
    listed = {p.id for s in homework.sources for p in s.passages if "misconception" in p.id}
    meeting = core(homework, lambda t: bool(listed & set(t.cites)))
    if not meeting:
        raise NoPlace("it meets no misconception")
    said = " ".join(task.stem for task in homework.tiers.all())
    fresh = [term for term in terms_of(homework) if term.term not in said and term.meaning not in said]
    if len(fresh) < len(meeting):
        raise NoPlace("it has too few terms that no question asks for")
    for task, term in zip(meeting, rng.sample(fresh, len(meeting)), strict=True):

        def change(old: Task, term: Term = term) -> Task:
            points = tuple(MarkPoint(marks=p.marks, text=term.term) for p in old.marking.points)
            update = {
                "stem": f"Which word means: **{term.meaning}**?",
                "command_word": "state",
                "response": Short(lines=1),
                "answer": Answer(canonical=term.term),
                "cites": (term.passage,),
                "marking": Marking(points=points, model_answer=term.term),
                "supports": old.supports[:0],
            }
            return old.model_copy(update=update)

        homework = rewrite(homework, task.id, change)
    return no_error_names_one(homework, rng) if _named(homework) else homework


def no_error_names_one(homework: Homework, rng: Random) -> Homework:
    """No common error is tied to the misconception that it comes from."""
    pick(rng, _named(homework), "no error that names its misconception")

    def change(task: Task) -> Task:
        errors = tuple(e.model_copy(update={"misconception_id": None}) for e in task.marking.common_errors)
        marking: Marking = task.marking.model_copy(update={"common_errors": errors})
        return task.model_copy(update={"marking": marking})

    return rewrite_all(homework, change)


def _named(homework: Homework) -> list[Task]:
    return core(homework, lambda t: any(e.misconception_id for e in t.marking.common_errors))


PLANTS = (
    Plant("no reasons", "blatant", "No wrong option says which misunderstanding it catches.", reasons("", every=True)),
    Plant("one reason missing", "plain", "One wrong option says nothing.", reasons("", every=False)),
    Plant("a dash for a reason", "plain", "The reason for one wrong option is a dash.", reasons("-", every=False)),
    Plant("only ‘wrong’", "plain", "The reason for every wrong option is ‘wrong’.", reasons("wrong", every=True)),
    Plant(
        "not right",
        "subtle",
        "The reason for one wrong option is ‘This is not right.’",
        reasons("This is not right.", every=False),
    ),
    Plant("option again", "subtle", "The reason repeats the option.", reasons(None, every=False)),
    Plant(
        "no misconception met", "plain", "The lesson lists misconceptions; no question meets one.", no_misconception_met
    ),
)
