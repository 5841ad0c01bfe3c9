"""How much personal data the finder finds, and how much curriculum text it refuses by mistake."""

from evals.personal_data.measure import HELD_OUT, Clean, Found, Score, clean_texts, found_texts, measure

__all__ = ["HELD_OUT", "Clean", "Found", "Score", "clean_texts", "found_texts", "measure"]
