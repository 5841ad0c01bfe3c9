"""claims: what a school must not repeat."""

from evals.planted.plant import Plant
from evals.planted.saying import in_a_help, in_a_reply, in_the_brief, in_the_feedback, in_the_reason

OFSTED = (
    "Ofsted requires homework of this kind every week.",
    "Inspectors want to see this in every book.",
    "This is the format that Ofsted approves.",
)
GRADES = (
    "This is Outstanding practice.",
    "Our homework was rated Outstanding.",
    "It moves a lesson from Good to Outstanding.",
)
PROMISES = (
    "This is guaranteed to raise your grades.",
    "It will boost your results by the summer.",
    "Proven to work in every school.",
)
FIGURES = (
    "Research shows that this adds 7 months of progress.",
    "Studies found that feedback doubles progress by 50 %.",
    "Retrieval has an effect size of 0.8.",
)
STYLES = (
    "This one suits visual learners.",
    "Kinaesthetic learners can act it out.",
    "Choose the task that fits your learning style.",
)
QUIET = (
    "Pupils who do this move up by one grade on average.",
    "It is what inspectors will be looking for next term.",
    "Left-brained pupils will like this one.",
    "Evidence proves that it works for all children, in all subjects.",
)

PLANTS = (
    Plant("the inspector wants it", "blatant", "‘Ofsted requires ...’ in the reason.", in_the_reason(OFSTED)),
    Plant("a retired grade", "plain", "‘Outstanding’ in the reason.", in_the_reason(GRADES)),
    Plant("a promise", "blatant", "A grade is promised to pupils.", in_the_brief("why", PROMISES)),
    Plant(
        "a promise in the feedback", "plain", "A result is promised in the feedback.", in_the_feedback("next", PROMISES)
    ),
    Plant("a bare figure", "plain", "‘7 months of progress’, and no source.", in_the_reason(FIGURES)),
    Plant("a learning style", "plain", "A help is for ‘visual learners’.", in_a_help(STYLES)),
    Plant("a learning style in a reply", "plain", "A reply speaks of learning styles.", in_a_reply(STYLES)),
    Plant("a quiet claim", "subtle", "A claim without the usual words.", in_the_reason(QUIET)),
)
