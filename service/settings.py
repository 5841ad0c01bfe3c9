"""Every setting in one place. All are environment variables that start with THREEFOLD_; `.env.example` lists them."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

LONGEST_QUOTED = 80


class BadSetting(Exception):
    """A setting that cannot be used: one line that names it, quotes it and says what to do."""


class Settings(BaseSettings):
    """What can be set; nothing below `service` reads the environment."""

    model_config = SettingsConfigDict(env_prefix="THREEFOLD_", env_file=".env", env_ignore_empty=True, extra="ignore")

    home: Path = Field(Path("~/.threefold"), description="folder that holds the curriculum and all data")
    chroma_url: str | None = Field(None, description="address of a Chroma server for the vectors; none: in process")

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


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
