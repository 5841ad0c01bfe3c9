"""equity: work that some pupils cannot do at home, or cannot see."""

from random import Random

from evals.planted.placing import core, pick, rewrite
from evals.planted.plant import Plant, Put
from evals.planted.saying import after_a_question, before_a_question, in_a_help, in_the_brief
from generator.models import Homework, Stimulus

DEVICE = (
    "Watch the video on the class page before you answer.",
    "Look this up on the internet and paste a picture.",
    "Log in to the app and finish the quiz.",
    "Scan the QR code with your phone.",
)
BRIEF = ("You need a laptop and a printer.", "You need a phone with a camera.", "You need internet access at home.")
QUIET_DEVICE = (
    "Search for two more examples and note the web pages.",
    "Type your answer and email it before Friday.",
    "Make a short slideshow to show your answer.",
)
COLOUR = (
    "Explain the words printed in red.",
    "Use the green boxes only.",
    "Which of the coloured parts is the right one? Choose the blue one or the red one.",
)
MONEY = (
    "Ask your parents to drive you to a museum and bring the ticket.",
    "Buy a pack of glitter pens for this.",
    "Describe your last holiday abroad and link it to the topic.",
    "Use your own bedroom desk so that nobody disturbs you.",
)


def figure(alt: str, kind: str = "figure") -> Put:
    """A figure with this alternative text."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, core(homework), "no core task")
        shown = Stimulus(kind="figure", text="bar chart: Monday 3, Tuesday 5, Wednesday 4", alt=alt)
        return rewrite(homework, task.id, lambda t: t.model_copy(update={"stimulus": (*t.stimulus, shown)}))

    return put


PLANTS = (
    Plant("figure without words", "blatant", "A figure that a blind pupil cannot read.", figure("")),
    Plant("figure called figure", "plain", "The alternative text of a figure is ‘figure’.", figure("figure")),
    Plant("device in a question", "blatant", "A question needs a phone or the internet.", before_a_question(DEVICE)),
    Plant("device in the brief", "plain", "The brief asks for a laptop.", in_the_brief("you_need", BRIEF)),
    Plant("device in a help", "plain", "A help is a video.", in_a_help(DEVICE)),
    Plant("colour alone", "plain", "A question points at things by their colour.", after_a_question(COLOUR)),
    Plant("device between the lines", "subtle", "A slideshow, an email, a search.", after_a_question(QUIET_DEVICE)),
    Plant(
        "costs money",
        "subtle",
        "A museum, glitter pens, a holiday abroad.",
        after_a_question(MONEY),
        also=("pupil-safe-language",),
    ),
)
