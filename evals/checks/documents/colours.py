"""Colours of a printed page: what lies behind a character, and how well it stands out from it."""

from colorsys import rgb_to_hsv

from evals.checks.documents.read_pdf import MM, WHITE, Colour, Glyph, Page

# An area that covers so much of a page is its paper.
WHOLE_PAGE = 0.95


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2.2 (relative luminance, success criterion 1.4.3), 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def background(page: Page, glyph: Glyph) -> Colour:
    """The colour behind a character: of the last filled area that holds it whole, or of the paper."""
    middle = (glyph.left + glyph.right) / 2
    low, high = glyph.base, glyph.base + 0.5 * glyph.size * MM
    under = [a for a in page.areas if a.left <= middle <= a.right and a.bottom <= low and high <= a.top]
    return under[-1].colour if under else WHITE


def paper(page: Page) -> Colour:
    """The colour of the whole page; white where nothing is filled."""
    whole = WHOLE_PAGE * page.width * page.height
    found = [area.colour for area in page.areas if (area.right - area.left) * (area.top - area.bottom) >= whole]
    return found[-1] if found else WHITE


def is_red(colour: Colour) -> bool:
    hue, saturation, value = rgb_to_hsv(*colour)
    return saturation > 0.4 and value > 0.3 and (hue < 0.05 or hue > 0.94)


def is_green(colour: Colour) -> bool:
    hue, saturation, value = rgb_to_hsv(*colour)
    return saturation > 0.4 and value > 0.2 and 0.22 < hue < 0.45
