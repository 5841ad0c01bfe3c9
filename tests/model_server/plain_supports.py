"""Supports for any question by the way it is answered; none of them can hold its key."""

from tests.model_server import wire
from tests.model_server.reading import Slot
from tests.model_server.wire import Wire

COVER = "Cover the choices. Answer in your own words first, then look for the choice that is nearest to your words."
SURE = "Do the ones that you are sure of first, and cross out each one as you use it."
READ = "Read the whole sentence aloud with your word in it. Does it make sense?"
UNDERLINE = "Underline the words of the question that tell you what to write about. Then find them in your notes."
CHECK = "Look for the words that could make the statement wrong, and check each of them."
STEPS = "Write down what you are told. Write down what you have to find. Then write one step on each line."
PLAN = "Make a list of your ideas first, one for each mark. Then write one full sentence for each idea."
BY_KIND = {
    "choice": ("strategy", COVER, "Answer with the choices covered and no reminder."),
    "match": ("strategy", SURE, "Match without the reminder next time."),
    "order": ("strategy", "Find the first and the last one. Then fit the others between them.", "Order with no help."),
    "classify": ("strategy", SURE, "Sort without the reminder next time."),
    "cloze": ("prompt", READ, "Fill the gaps without the reminder."),
    "true_false": ("prompt", CHECK, "Judge the next statement without the reminder."),
    "short": ("prompt", UNDERLINE, "Answer the next question without the reminder."),
    "numeric": ("strategy", STEPS, "Set out the next one without the list of steps."),
    "extended": ("strategy", PLAN, "Plan the next long answer alone."),
}


def scaffold(slot: Slot) -> Wire:
    """A scaffold with the question as it is."""
    kind, text, fade = BY_KIND.get(slot.kind, BY_KIND["short"])
    supports = [wire.support(kind, text, fade, rung="prompt")]
    if slot.kind in ("short", "extended") and slot.marks > 1:
        starter = "I know that ... This is because ..." if slot.kind == "extended" else "One reason is ..."
        supports.append(wire.support("sentence-starter", starter, "Write the first sentence alone next time."))
    return wire.scaffold(slot.label, supports)
