"""Every setting in one place. All are environment variables that start with THREEFOLD_; `.env.example` lists them."""

import os
import secrets
from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

LONGEST_QUOTED = 80
DATABASE_FILE, JOBS_FILE, SECRET_FILE = "threefold.db", "jobs.db", "secret"
SHORTEST_SECRET = 16


class BadSetting(Exception):
    """A setting that cannot be used: one line that names it, quotes it and says what to do."""


class Settings(BaseSettings):
    """What can be set; nothing below `service` reads the environment."""

    model_config = SettingsConfigDict(env_prefix="THREEFOLD_", env_file=".env", env_ignore_empty=True, extra="ignore")

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
