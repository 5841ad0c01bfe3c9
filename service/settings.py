"""Every setting in one place. All are environment variables that start with THREEFOLD_; `.env.example` lists them."""

import os
import secrets
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from generator.authors.calls import ModelSettings

LONGEST_QUOTED = 80
DATABASE_FILE, JOBS_FILE, SECRET_FILE = "threefold.db", "jobs.db", "secret"
SHORTEST_SECRET = 16


class BadSetting(Exception):
    """A setting that cannot be used: one line that names it, quotes it and says what to do."""


class Settings(BaseSettings):
    """What can be set; nothing below `service` reads the environment."""

    model_config = SettingsConfigDict(
        env_prefix="THREEFOLD_", env_file=".env", env_ignore_empty=True, extra="ignore", protected_namespaces=()
    )

    home: Path = Field(Path("~/.threefold"), description="folder that holds the curriculum and all data")
    chroma_url: str | None = Field(None, description="address of a Chroma server for the vectors; none: in process")
    database_url: SecretStr | None = Field(
        None, description="database of homeworks: postgresql://... ; none: an SQLite file in the home folder"
    )
    policy: Path | None = Field(None, description="the school's homework policy, a YAML file; none: the built-in one")
    secret_key: SecretStr | None = Field(
        None, description="signs the forms of pages, 16 characters or more; none: made once and kept in the home folder"
    )
    largest_body_kb: int = Field(1024, ge=16, le=102_400, description="largest request that is read, in kilobytes")
    model: str = Field(
        "", description="language model by its LiteLLM name; several with commas, tried in order; none: no model"
    )
    model_api_base: str | None = Field(
        None, description="address of the model's service, where it is not the provider's own"
    )
    model_api_key: SecretStr | None = Field(
        None, description="key for it; none: the provider's own variable, as OPENAI_API_KEY"
    )
    model_timeout_s: float = Field(
        300, gt=0, le=3600, description="longest wait for one answer, in seconds, up to an hour"
    )
    model_tries: int = Field(
        3, ge=1, le=10, description="how often one model is asked before the next one, or giving up"
    )
    model_longest_wait_s: float = Field(60, ge=0, le=3600, description="longest wait between two tries, in seconds")
    model_at_once: int = Field(16, ge=1, le=256, description="calls that run at the same time at one provider")
    model_a_minute: int | None = Field(
        None, ge=1, description="calls that start within a minute at one provider; none: no limit"
    )
    model_structured: Literal["auto", "schema", "prompt"] = Field(
        "auto",
        description="how a model is held to a form: by the provider's JSON schema, or by the schema in the prompt",
    )
    model_most_tokens: int = Field(12_000, ge=500, le=200_000, description="longest answer of a model, in tokens")
    model_temperature: float | None = Field(None, ge=0, le=2, description="none: the provider's own")
    model_budget_homework: Decimal | None = Field(None, ge=0, description="most pence for one homework; none: no limit")
    model_budget_person: Decimal | None = Field(
        None, ge=0, description="most pence a month for one person; none: no limit"
    )
    model_budget_month: Decimal | None = Field(
        None, ge=0, description="most pence a month for everybody; none: no limit"
    )
    model_pence_per_dollar: Decimal = Field(Decimal(80), gt=0, description="providers' prices are in dollars")
    model_price_in: Decimal | None = Field(
        None, ge=0, description="pence for a million tokens sent; none: LiteLLM's list"
    )
    model_price_out: Decimal | None = Field(
        None, ge=0, description="pence for a million tokens answered; none: LiteLLM's list"
    )
    model_keep_days: int = Field(365, ge=0, description="days that prompts and answers are kept; 0: for ever")

    @property
    def home_folder(self) -> Path:
        """The folder, which need not exist yet. Raises `BadSetting` for one that cannot be."""
        given = str(self.home)[:LONGEST_QUOTED]
        try:
            home = self.home.expanduser()
        except RuntimeError as error:
            raise BadSetting(
                f"THREEFOLD_HOME {given!r}: no such user has a home; give a folder's whole path"
            ) from error
        nearest = next(path for path in (home, *home.absolute().parents) if path.exists())
        if not nearest.is_dir():
            raise BadSetting(f"THREEFOLD_HOME {given!r}: {nearest.name[:LONGEST_QUOTED]!r} is a file; give a folder")
        return home

    @property
    def store_url(self) -> str:
        """Where homeworks are kept: the URL that is set, or an SQLite file in the home folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home_folder.absolute() / DATABASE_FILE}"

    @property
    def jobs_url(self) -> str:
        """Where running work is kept: beside the homeworks on PostgreSQL, in a file of its own otherwise."""
        if self.store_url.startswith("postgresql"):
            return self.store_url
        return f"sqlite:///{self.home_folder.absolute() / JOBS_FILE}"

    def models(self) -> ModelSettings | None:
        """What the door to language models needs; None where no model is set."""
        names = tuple(dict.fromkeys(name.strip() for name in self.model.split(",") if name.strip()))
        if not names:
            return None
        return ModelSettings(
            models=names,
            api_base=self.model_api_base,
            api_key=self.model_api_key,
            timeout_s=self.model_timeout_s,
            tries=self.model_tries,
            longest_wait_s=self.model_longest_wait_s,
            at_once=self.model_at_once,
            a_minute=self.model_a_minute,
            structured=self.model_structured,
            most_tokens=self.model_most_tokens,
            temperature=self.model_temperature,
            budget_homework=self.model_budget_homework,
            budget_person=self.model_budget_person,
            budget_month=self.model_budget_month,
            pence_per_dollar=self.model_pence_per_dollar,
            price_in=self.model_price_in,
            price_out=self.model_price_out,
        )

    def secret(self) -> bytes:
        """What forms are signed with: the setting, or a secret made at the first call, readable by its owner alone."""
        if self.secret_key is not None:
            given = self.secret_key.get_secret_value()
            if len(given) < SHORTEST_SECRET:
                raise BadSetting(
                    f"THREEFOLD_SECRET_KEY has {len(given)} characters; give {SHORTEST_SECRET} or more, or leave it unset"
                )
            return given.encode()
        path = self.home_folder / SECRET_FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(path, "xb", opener=_for_its_owner) as file:
                file.write(secrets.token_hex(32).encode())
        except FileExistsError:
            pass
        return path.read_bytes()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
