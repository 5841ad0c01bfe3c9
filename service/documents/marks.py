"""The neutral mark in the corner of a sheet: a shape that says nothing; only the teacher pack links it to a version."""

from collections.abc import Mapping
from enum import StrEnum

from markupsafe import Markup

from generator.models import Tier


class Mark(StrEnum):
    """Shapes that print well in grey and that no school uses for a rank."""

    SQUARE = "square"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    CROSS = "cross"


Marks = Mapping[Tier, Mark]

USUAL_MARKS: Marks = {Tier.CORE: Mark.SQUARE, Tier.SCAFFOLDED: Mark.CIRCLE, Tier.EXTENSION: Mark.TRIANGLE}

SHAPES = {
    Mark.SQUARE: '<rect x="4" y="4" width="24" height="24"/>',
    Mark.CIRCLE: '<circle cx="16" cy="16" r="13"/>',
    Mark.TRIANGLE: '<path d="M16 3 29 28H3Z"/>',
    Mark.DIAMOND: '<path d="M16 2 30 16 16 30 2 16Z"/>',
    Mark.HEXAGON: '<path d="M9 4h14l7 12-7 12H9L2 16Z"/>',
    Mark.CROSS: '<path d="M12 3h8v9h9v8h-9v9h-8v-9H3v-8h9Z"/>',
}


def drawn(mark: Mark) -> Markup:
    """The shape as an inline picture that is read out by its name."""
    shape = Markup(SHAPES[mark])
    return Markup(
        '<svg class="mark" viewBox="0 0 32 32" role="img" aria-label="{}" fill="none" stroke="currentColor" '
        'stroke-width="2.5">{}</svg>'
    ).format(mark.value, shape)
