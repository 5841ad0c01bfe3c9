"""Which subject insert a subject gets: schools name some sixty subjects, and the advice differs for seven kinds."""

import re

GENERAL = "general"

_FAMILIES: dict[str, tuple[str, ...]] = {
    "maths": ("mathematics", "maths", "math", "numeracy", "statistics"),
    "science": ("science", "sciences", "biology", "chemistry", "physics", "psychology", "environmental", "geology"),
    "humanities": (
        "history", "geography", "religious", "religion", "re", "rs", "citizenship", "civics", "sociology", "economics",
        "politics", "philosophy", "classical", "law", "business", "humanities", "ethics",
    ),
    "english": ("english", "literacy", "literature", "media"),
    "languages": (
        "languages", "language", "mfl", "french", "german", "spanish", "italian", "latin", "greek", "mandarin", "chinese",
        "arabic", "urdu", "polish", "russian", "japanese", "welsh", "irish", "hebrew", "bengali", "panjabi", "portuguese",
        "turkish",
    ),
    "computing": ("computing", "computer", "computers", "ict", "it", "informatics"),
    "practical": (
        "art", "arts", "design", "technology", "dt", "music", "physical", "pe", "sport", "games", "drama", "theatre", "dance",
        "cooking", "nutrition", "food", "photography", "textiles", "crafts",
    ),
}  # fmt: skip
FAMILIES: tuple[str, ...] = (*_FAMILIES, GENERAL)
_OF_WORD = {word: family for family, words in _FAMILIES.items() for word in words}
# A word says more than another that stands before it: English language is English, computer science is computing.
_FIRST = ("english", "computer", "religious", "classical", "food")


def family_of(subject: str) -> str:
    """'maths' for 'Mathematics', 'practical' for 'design-technology'; 'general' for a subject that no family knows."""
    words = re.findall(r"[a-z]+", subject.casefold())
    words.sort(key=lambda word: word not in _FIRST)
    return next((_OF_WORD[word] for word in words if word in _OF_WORD), GENERAL)
