"""Every number at which a check changes its mind, in one place, each with its reason and where it comes from.

Grouped by rule, in the order of the table of rules. A number that the generator shares stands where both may import it from
(`generator.timing`, `generator.selection`) and is named here.
"""

# reading-age
WHOLE_ARTICLES_IN_ORDER = 0.97  # pairs of levels of one article that the reading age must order right (facts/accessibility.md)
WINDOWS_IN_ORDER = 0.92  # the same for windows of 200 words; crude Flesch-Kincaid reaches 0.89 in the whole corpus
LEAST_POOLED_WORDS = 200  # formulas mislead on less: Flesch-Kincaid orders 80 % of pairs of 100-word windows (the same page)
READING_AGES = {1: (7, 6), 2: (9, 8), 3: (11, 9), 4: (13, 11), 5: (15, 13)}  # key stage: core, with supports (the same page)
READING_AGE_ERROR = 1  # year over the target before it is told: 1.8 is the standard deviation of one window, 1.0 of three, as a sheet has

# lo-match; shares and cosines as `evals.checks.objective_fit` adds them, set on the development half of `python -m evals.lo_match`
NOT_PRACTISED = 0.5  # an objective against its tasks and its unit, 0 to 2: 1 % of Oak's own fall below, 95 % of other subjects'
CLEARLY_ANOTHER = 2.5  # how much better a task must fit a sibling objective: 1 % of rightly tagged tasks do by their words alone
OFF_TOPIC = 0.2  # a task against the rest of its homework, 0 to 2: 1 % of Oak's tasks fall below, most of them definitions
FOREIGN_OFF_TOPIC = 0.6  # the same where all that it cites is another lesson's: no clean task does that
LIKE_ITS_OBJECTIVE = 0.5  # a reason that names an objective in other words than its statement still shares half of its stems
FEWEST_STEMS = 4  # fewer words that carry meaning, and a text is like anything
