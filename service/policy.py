"""The school's homework policy: what the form proposes before a teacher changes anything.

A YAML file that the setting `policy` names, or the built-in `policy.yaml`. How long and how often are a school's own
choice; the built-in lengths are those of the policy that Threefold was written from.
"""

from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, ValidationError

from curriculum.errors import UnknownSubject
from curriculum.models import Frozen
from curriculum.subjects import subjects_named
from generator.request import LONGEST, SHORTEST, Purpose, RecordIn

BUILT_IN = Path(__file__).with_name("policy.yaml")
USUAL_MINUTES = 45


class BadPolicy(Exception):
    """A policy that cannot be read: one line with the file, the place and what to do."""


class Length(Frozen):
    """How long and how often, for some subjects and key stages; none named means all."""

    subjects: tuple[str, ...] = ()
    key_stages: tuple[int, ...] = ()
    minutes: int = Field(ge=SHORTEST, le=LONGEST)
    every: str = "week"

    def fits(self, subject: str, key_stage: int) -> bool:
        named = {slug for name in self.subjects for slug in subjects_named(name)}
        return (not named or subject in named) and (not self.key_stages or key_stage in self.key_stages)


class Policy(Frozen):
    """What a homework of this school is like unless its teacher says otherwise."""

    lengths: tuple[Length, ...] = ()
    purpose: Purpose = "consolidate"
    record_in: RecordIn = "sheet or book"
    days_to_do: int = Field(7, ge=1, le=60, description="days until it is due")
    help: str = Field("", max_length=300, description="where pupils get help; printed on each sheet")
    supports: Literal["beside", "strip", "back"] = "beside"

    def length_for(self, subject: str, key_stage: int) -> Length:
        """The first rule that fits, or 45 minutes a week where none does."""
        usual = Length(minutes=USUAL_MINUTES)
        return next((length for length in self.lengths if length.fits(subject, key_stage)), usual)


@lru_cache(maxsize=4)
def read_policy(path: Path | None = None) -> Policy:
    """The policy in a file; the built-in one without a file. Raises `BadPolicy`."""
    path = path or BUILT_IN
    try:
        policy = Policy.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
        for length in policy.lengths:
            for name in length.subjects:
                subjects_named(name)
    except OSError as error:
        raise BadPolicy(
            f"{path}: {(error.strerror or 'cannot be read').lower()}; set THREEFOLD_POLICY to a file"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError, UnknownSubject) as error:
        raise BadPolicy(f"{path}: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise BadPolicy(f"{path}: {place}: {first['msg'].lower()}; see docs/policy.md") from error
    return policy
