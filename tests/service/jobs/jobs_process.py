"""A process that works on jobs until it is killed: `python jobs_process.py HOME [DATABASE_URL]`."""

import sys
import time
from pathlib import Path

from pydantic import SecretStr

from service.jobs import start_jobs
from service.open_library import LibraryDoor
from service.settings import Settings
from service.store import open_store

if __name__ == "__main__":
    home, *url = sys.argv[1:]
    settings = Settings(home=Path(home), database_url=SecretStr(url[0]) if url else None)
    start_jobs(open_store(settings.store_url), settings, LibraryDoor(settings.home_folder))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    time.sleep(600)
