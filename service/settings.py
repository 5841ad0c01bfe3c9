"""Every setting in one place. All are environment variables that start with THREEFOLD_; `.env.example` lists them."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What can be set; nothing below `service` reads the environment."""

    model_config = SettingsConfigDict(env_prefix="THREEFOLD_", env_file=".env", extra="ignore")

    home: Path = Field(Path("~/.threefold"), description="folder that holds the curriculum and all data")
    chroma_url: str | None = Field(None, description="address of a Chroma server for the vectors; none: in process")

    @property
    def home_folder(self) -> Path:
        return self.home.expanduser()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
