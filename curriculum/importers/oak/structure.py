"""How Oak's units hang together: lessons in variants, variants in programmes, and what was taught before.

A lesson can stand in several units, a unit in several programmes, and a programme can offer a choice of variants; all
of it is kept. The order inside a programme gives the units taught just before.
"""

import re
from collections import defaultdict

from curriculum.importers.oak.records import Records
from curriculum.models import Variant

LANGUAGES = ("french", "german", "spanish")
UNITS_BEFORE = 3


class Structure:
    """Variants, years, subjects, key stages and prior units by unit id; lessons by variant id."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._subjects: dict[str, str] = {}
        self._programmes: dict[str, list[str]] = defaultdict(list)
        self._order: dict[str, list[str]] = {}
        for programme in records.of_type("Programme"):
            self._order[programme] = self._units_of(programme)
        self._variants: dict[str, list[str]] = defaultdict(list)
        for variant in records.of_type("UnitVariant"):
            for unit in records.all(variant, "isUnitVariantOf"):
                self._variants[unit].append(variant)
        self._before = self._prior_units()

    def variants(self, unit: str) -> list[Variant]:
        """The ways through a unit, those of earlier years first, then in the data's order."""
        return sorted((self._variant(v) for v in self._variants[unit]), key=lambda v: v.years or (99,))

    def prior_units(self, unit: str) -> tuple[str, ...]:
        return self._before.get(unit, ())

    def subject(self, unit: str) -> str:
        """The scheme's subject; a language by its own name; `science` where several sciences share the unit."""
        if unit in self._subjects:
            return self._subjects[unit]
        self._subjects[unit] = subject = self._find_subject(unit)
        return subject

    def _find_subject(self, unit: str) -> str:
        schemes = self._records.all(unit, "isUnitOf")
        subjects = sorted({re.sub(r"^scheme-|-key-stage-\d$", "", scheme) for scheme in schemes})
        if subjects == ["languages"]:
            for variant in self._variants[unit]:
                for programme in self._programmes[variant]:
                    spoken = next((name for name in LANGUAGES if name in programme), None)
                    if spoken:
                        return spoken
        return subjects[0] if len(subjects) == 1 else "science"

    def key_stage(self, unit: str) -> int:
        schemes = self._records.all(unit, "isUnitOf")
        stages = [int(scheme[-1]) for scheme in schemes if scheme[-1].isdigit()]
        return min(stages) if stages else 0

    def lessons(self, variant: str) -> list[str]:
        """The lessons of a variant in teaching order."""
        records = self._records
        inclusions = sorted(
            records.all(variant, "hasLessonInclusion"), key=lambda i: records.number(i, "sequencePosition")
        )
        return [lesson for inclusion in inclusions for lesson in records.all(inclusion, "includesLesson")]

    def _variant(self, variant: str) -> Variant:
        records = self._records
        programmes = self._programmes[variant]
        tiers = {records.one(p, "hasTier").removeprefix("tier-") for p in programmes}
        boards = {board.removeprefix("examboard-") for p in programmes for board in records.all(p, "hasExamBoard")}
        return Variant(
            id=variant,
            title=records.one(variant, "label"),
            objective_ids=tuple(self.lessons(variant)),
            tier=tiers.pop() if len(tiers) == 1 and "" not in tiers else None,
            exam_boards=tuple(sorted(boards)),
            years=tuple(sorted({year for p in programmes for year in self._years(p)})),
        )

    def _years(self, programme: str) -> list[int]:
        names = self._records.all(programme, "coversYearGroup")
        return [int(year) for name in names for year in re.findall(r"\d+", name)]

    def _units_of(self, programme: str) -> list[str]:
        """The unit ids of a programme in teaching order; its variants learn which programme they stand in."""
        records = self._records
        inclusions = sorted(
            records.all(programme, "hasUnitVariantInclusion"), key=lambda i: records.number(i, "sequencePosition")
        )
        units: list[str] = []
        for inclusion in inclusions:
            included = list(records.all(inclusion, "includesUnitVariant"))
            for choice in records.all(inclusion, "includesUnitVariantChoice"):
                included += records.all(choice, "hasUnitVariantOption")
            for variant in included:
                self._programmes[variant].append(programme)
                units += [u for u in records.all(variant, "isUnitVariantOf") if u not in units]
        return units

    def _prior_units(self) -> dict[str, tuple[str, ...]]:
        """For each unit those just before it, latest first; the first of a year look back into the year before."""
        before: dict[str, tuple[str, ...]] = {}
        for programme, units in sorted(self._order.items()):
            earlier = self._order.get(self._year_before(programme), [])
            for position, unit in enumerate(units):
                subject = self.subject(unit)
                same = [u for u in earlier + units[:position] if u != unit and self.subject(u) == subject]
                prior = tuple(reversed(same[-UNITS_BEFORE:]))
                if len(prior) > len(before.get(unit, ())):
                    before[unit] = prior
        return before

    def _year_before(self, programme: str) -> str:
        return re.sub(r"(year-group-)(\d+)", lambda found: f"{found[1]}{int(found[2]) - 1}", programme)
