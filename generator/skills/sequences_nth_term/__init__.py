"""Find and use the nth term of a sequence."""

from generator.skills.base import DrawnSkill
from generator.skills.mistakes import spotted
from generator.skills.sequences_nth_term.find_rule import far_term, find_rule
from generator.skills.sequences_nth_term.from_rule import difference_of_terms, generate
from generator.skills.sequences_nth_term.pattern import pattern
from generator.skills.sequences_nth_term.position import first_over, which_from_rule, which_term

KS = frozenset({3, 4})
OTHERWISE = ("geometric", "special", "fibonacci", "quadratic", "recogni", "non-linear", r"\bnotation")
SKILLS = (
    DrawnSkill(
        id="sequences-nth-term",
        title="Find the nth term of a linear sequence",
        key_stages=KS,
        matches=(
            r"n(?:\^|\s|-)?th term (?:rule|of an? (?:arithmetic|linear)|\(|by)",
            r"find(?:ing)? the n(?:\^|\s|-)?th term",
            r"position-to-term rule and express",
        ),
        rejects=OTHERWISE,
        makers={
            1: (find_rule,),
            2: (far_term, pattern),
            3: (which_term, first_over, spotted(find_rule), spotted(far_term)),
        },
    ),
    DrawnSkill(
        id="sequences-nth-term:generate",
        title="Generate terms from a position-to-term rule",
        key_stages=KS,
        matches=(r"generat\w+ (?:\w+ )*(?:using|by) a position-to-term rule", r"generate any term"),
        rejects=OTHERWISE,
        makers={1: (generate,), 2: (difference_of_terms,), 3: (which_from_rule, spotted(generate))},
    ),
    DrawnSkill(
        id="sequences-nth-term:is-a-term",
        title="Decide where a value appears in a sequence",
        key_stages=KS,
        matches=(r"whether a (?:number|value) (?:is a term|appears)", r"first value bigger or smaller"),
        rejects=OTHERWISE,
        makers={1: (which_from_rule,), 2: (which_term,), 3: (first_over, spotted(which_term))},
    ),
)
