"""How fractions stand in a line of working: over a denominator, simplified, as a mixed number."""

from fractions import Fraction

from generator.skills.notation import exact, frac, mixed, mixed_plain, tex


def simplified(value: Fraction, bottom: int) -> str:
    """LaTeX of a value over `bottom`, then simplified, then as a mixed number, as far as each differs."""
    chain = [frac(int(value * bottom), bottom)]
    if value.denominator != bottom:
        chain.append(tex(exact(value)))
    if value > 1 and value.denominator > 1:
        chain.append(mixed(value))
    return " = ".join(chain)


def rewritten(value: Fraction, bottom: int) -> str:
    """LaTeX of a fraction and its equivalent over `bottom`, or of the fraction alone where it is that already."""
    written = frac(int(value * bottom), bottom)
    return written if value.denominator == bottom else f"{tex(exact(value))} = {written}"


def other_forms(value: Fraction, *written: str) -> tuple[str, ...]:
    """What else a pupil may write for a value: the forms given and, above one, a mixed number."""
    mixed_form = [mixed_plain(value)] if value > 1 else []
    return tuple(form for form in dict.fromkeys([*written, *mixed_form]) if form != exact(value))
