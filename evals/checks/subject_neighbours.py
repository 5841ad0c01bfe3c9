"""Which subjects share their words, so that a meaning that reads like the one may be right in the other."""

# Their texts may be about anything, and they share their words: a strange definition may be right there.
WIDE = frozenset({"english", "languages", "history", "religious-education", "citizenship", "music", "art-and-design"})
NEIGHBOURS = {
    "science": frozenset(
        {"design-and-technology", "food-and-nutrition", "physical-education", "geography", "mathematics"}
    ),
    "geography": WIDE | {"science", "mathematics"},
    "design-and-technology": frozenset({"science", "art-and-design", "food-and-nutrition", "computing", "mathematics"}),
    "food-and-nutrition": frozenset({"science", "design-and-technology", "physical-education"}),
    "physical-education": frozenset({"science", "music", "art-and-design"}),
    "mathematics": frozenset({"science", "computing", "art-and-design", "design-and-technology"}),
    "computing": frozenset({"mathematics", "design-and-technology", "science"}),
}
