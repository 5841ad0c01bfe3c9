"""What the short words on a question say to a teacher: how demanding it is, and how far it can be trusted."""

from curriculum.models import Badge

DEMANDS = {1: "recall", 2: "use", 3: "reason", 4: "extended"}
BADGES_SAY = {
    Badge.COMPUTED: "the answer was worked out by the program, and checked a second time",
    Badge.CURATED: "from a starter pack or from your own material",
    Badge.SOURCED: "from imported material that nobody here has checked",
    Badge.MODEL_WRITTEN: "written by a language model: read the question and its answer",
}


def said_demand(demand: int) -> str:
    """'Demand 2 of 4: use'."""
    return f"Demand {demand} of 4: {DEMANDS[demand]}"
