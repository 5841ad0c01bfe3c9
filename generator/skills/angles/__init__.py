"""Find missing angles: on a line, at a point, in a triangle, and with parallel lines, all described in words."""

from functools import partial

from generator.skills.angles.in_terms_of_x import multiples_at_point, multiples_in_triangle, multiples_on_line
from generator.skills.angles.line_and_point import (
    at_point,
    crossing,
    equal_at_point,
    equal_on_line,
    equal_parts,
    on_line,
)
from generator.skills.angles.parallel_lines import PAIRS, parallel_equation, parallel_pair, parallel_two_steps
from generator.skills.angles.triangle import exterior, in_triangle, isosceles, isosceles_named
from generator.skills.base import DrawnSkill
from generator.skills.mistakes import spotted


def _parallel(name: str, title: str, kinds: tuple[str, ...], matches: tuple[str, ...], *rejects: str) -> DrawnSkill:
    pair = partial(parallel_pair, kinds=kinds)
    return DrawnSkill(
        id=f"angles:{name}",
        title=title,
        key_stages=frozenset({3, 4}),
        matches=matches,
        rejects=rejects,
        makers={
            1: (pair,),
            2: (partial(parallel_two_steps, kinds=kinds),),
            3: (partial(parallel_equation, kinds=kinds), spotted(pair)),
        },
    )


BASIC = r"angles (?:at|around) a point|angles on (?:a|the) (?:straight )?line|angles in a full turn"
TRIANGLE_SUM = r"angles (?:of any triangle|in triangles|in (?:a|the) triangle)"
SKILLS = (
    DrawnSkill(
        id="angles",
        title="Find missing angles",
        key_stages=frozenset({3, 4}),
        matches=(
            r"solve problems that require a combination of angles? facts",
            r"\breason mathematically using my knowledge of angle",
        ),
        rejects=("polygon", "circle", "bearing"),
        makers={
            1: (on_line, at_point, in_triangle),
            2: (isosceles_named, exterior, equal_parts),
            3: (
                multiples_in_triangle,
                multiples_on_line,
                multiples_at_point,
                spotted(exterior),
                spotted(isosceles_named),
            ),
        },
    ),
    DrawnSkill(
        id="angles:line-and-point",
        title="Find angles on a line and at a point",
        key_stages=frozenset({3, 4}),
        matches=(r"calculate with angles at a point", rf"(?:find|calculate|work out) (?:\w+ )*(?:{BASIC})"),
        makers={
            1: (on_line, at_point, crossing),
            2: (equal_parts,),
            3: (multiples_on_line, multiples_at_point, spotted(crossing), spotted(at_point)),
        },
    ),
    DrawnSkill(
        id="angles:on-a-line",
        title="Find angles on a straight line",
        key_stages=frozenset({2}),
        matches=(r"angles on (?:a|the) straight line sum to 180",),
        makers={1: (on_line,), 2: (equal_on_line,), 3: (spotted(on_line), spotted(equal_on_line))},
    ),
    DrawnSkill(
        id="angles:at-a-point",
        title="Find angles at a point",
        key_stages=frozenset({2}),
        matches=(r"angles at a point sum to 360", r"angles in a full turn sum to 360"),
        makers={1: (at_point,), 2: (equal_at_point,), 3: (spotted(at_point), spotted(equal_at_point))},
    ),
    DrawnSkill(
        id="angles:triangle",
        title="Find angles in a triangle",
        key_stages=frozenset({2, 3, 4}),
        matches=(rf"{TRIANGLE_SUM}(?: and use this to find|,? sum to 180)",),
        rejects=("demonstrate", "proof", "quadrilateral", "polygon", "pythagoras"),
        makers={1: (in_triangle,), 2: (isosceles,), 3: (spotted(in_triangle), spotted(isosceles))},
    ),
    _parallel(
        "parallel-lines",
        "Find angles on parallel lines",
        tuple(PAIRS),
        (
            r"equal corresponding angles, equal alternate angles",
            r"use facts about a pair of parallel lines",
            r"^angles (?:on|in) parallel lines",
        ),
    ),
    _parallel(
        "alternate",
        "Find alternate angles",
        ("alternate",),
        (r"^alternate angles", r"produces equal alternate"),
        "corresp",
    ),
    _parallel(
        "corresponding",
        "Find corresponding angles",
        ("corresponding",),
        (r"^corresponding angles", r"produces equal corr"),
        "altern",
    ),
    _parallel(
        "co-interior",
        "Find co-interior angles",
        ("co-interior",),
        (r"^co-interior angles", r"supplementary co-interior"),
        "altern",
    ),
)
