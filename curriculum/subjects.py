"""The names that schools, files and query logs use for subjects, key stages and phases: one table for all of them.

Slugs are Oak's. Two subjects are split or shared between sources, so a name stands for every slug it may be filed
under: a science unit is filed under `science` or under one science, a language statement under `languages`.
"""

import re
from difflib import get_close_matches

from curriculum.errors import UnknownSubject

SCIENCES = frozenset({"science", "biology", "chemistry", "physics"})
LANGUAGES = frozenset({"languages", "french", "german", "spanish"})
STAGE_YEARS = {1: (1, 2), 2: (3, 4, 5, 6), 3: (7, 8, 9), 4: (10, 11)}
PHASES = {"primary": (1, 2), "secondary": (3, 4)}

_NAMES: dict[str, tuple[str, ...]] = {
    "art-and-design": ("art", "art-design"),
    "biology": (),
    "chemistry": (),
    "citizenship": ("civics",),
    "computing": ("computer-science", "computers", "ict", "it"),
    "design-and-technology": ("design-technology", "dt", "d-t"),
    "english": ("literacy", "english-language", "english-literature"),
    "food-and-nutrition": ("cooking", "cooking-nutrition", "cooking-and-nutrition", "food", "food-technology"),
    "french": (),
    "geography": (),
    "german": (),
    "history": (),
    "languages": ("mfl", "modern-foreign-languages", "modern-languages", "foreign-languages"),
    "mathematics": ("maths", "math", "numeracy"),
    "music": (),
    "physical-education": ("pe", "p-e", "sport", "games"),
    "physics": (),
    "religious-education": ("re", "r-e", "religious-studies", "rs", "religion"),
    "science": ("combined-science", "sciences"),
    "spanish": (),
}
SUBJECTS: tuple[str, ...] = tuple(_NAMES)
_SLUGS = {name: slug for slug, names in _NAMES.items() for name in (slug, *names)}


def subjects_named(text: str) -> frozenset[str]:
    """Every slug that material of this subject may be filed under.

    'maths' gives mathematics; 'science' all the sciences; 'biology' biology and the undivided `science`; 'French'
    french and the undivided `languages`. Raises `UnknownSubject` with the nearest names.
    """
    slug = _SLUGS.get(re.sub(r"[^a-z]+", "-", text.strip().lower().replace("&", " and ")).strip("-"))
    if slug is None:
        near = get_close_matches(text.strip().lower(), _SLUGS, n=3, cutoff=0.6)
        hint = f"did you mean {', '.join(near)}?" if near else f"choose from {', '.join(_NAMES)}"
        raise UnknownSubject(f"no subject is called {text!r}; {hint}")
    for family, whole in ((SCIENCES, "science"), (LANGUAGES, "languages")):
        if slug in family:
            return family if slug == whole else frozenset({slug, whole})
    return frozenset({slug})


def key_stages_named(text: str) -> frozenset[int]:
    """Key stages meant by 'ks2', 'KS 2', 'key stage 2', '2', 'primary' or 'secondary'; `ValueError` for other words."""
    words = text.strip().lower()
    if words in PHASES:
        return frozenset(PHASES[words])
    found = re.fullmatch(r"(?:ks|key[\s-]*stage)?[\s-]*([1-4])", words)
    if found is None:
        raise ValueError(f"{text!r} is no key stage; write 1, 2, 3, 4, primary or secondary")
    return frozenset({int(found[1])})
