"""Two reports side by side: what is worse than it was."""

from evals.suite.report import Alarms, Report

# Shares are of counts in the hundreds: a step of one case is noise where generation has changed.
CATCH_STEP = 0.02
ALARM_STEP = 0.002
WARNING_STEP = 0.05


def regressions(old: Report, new: Report) -> list[str]:
    """A line for each thing that is worse; nothing where the suites or the libraries differ too much to tell."""
    found = []
    before = {row.rule: row for row in old.rules}
    if old.oak == new.oak:
        for row in new.rules:
            was = before.get(row.rule)
            if was and was.planted and row.planted and row.share < was.share - CATCH_STEP:
                found.append(f"{row.rule} catches {row.share:.0%} of its planted defects, and caught {was.share:.0%}")
        found += [f"{name} is caught in no homework" for name in _lost(old, new)]
        found += _unread(old, new)
    if old.labelled and new.labelled:
        found += _alarms("the labelled set", old.labelled, new.labelled)
    known = {row.name for row in old.surprises}
    found += [f"{row.name} is {row.outcome}: {row.note}" for row in new.surprises if row.name not in known]
    return found


def _lost(old: Report, new: Report) -> list[str]:
    """Rules that were planted before and have no place now: a rule that nobody measures is no better than none."""
    planted = {row.rule for row in new.rules if row.planted}
    return [row.rule for row in old.rules if row.planted and new.rules and row.rule not in planted]


def _unread(old: Report, new: Report) -> list[str]:
    both = [(name, old.unread[name], found) for name, found in new.unread.items() if name in old.unread]
    return [line for name, was, now in both for line in _alarms(f"what {name} wrote, unread", was, now)]


def _alarms(what: str, old: Alarms, new: Alarms) -> list[str]:
    found = []
    if new.blocked_share > old.blocked_share + ALARM_STEP:
        found.append(f"{what}: {new.blocked_share:.1%} of tasks blocked, and it was {old.blocked_share:.1%}")
    if new.warnings_each > old.warnings_each + WARNING_STEP:
        found.append(f"{what}: {new.warnings_each:.2f} warnings a homework, and it was {old.warnings_each:.2f}")
    return found
