"""How much personal data the finder finds, and how much curriculum text it refuses by mistake."""

from evals.personal_data.measure import FIRST_SIGHT, Clean, Found, Score, clean_texts, found_texts, held_out, measure

__all__ = ["FIRST_SIGHT", "Clean", "Found", "Score", "clean_texts", "found_texts", "held_out", "measure"]
