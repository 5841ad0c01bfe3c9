"""`threefold worker`: a process that only works on jobs, beside the service; for a PostgreSQL database."""

import typer


def worker() -> None:
    """Work on the homeworks that are asked for, until stopped."""
    import signal
    import threading

    from service.cli.generate import say
    from service.jobs import start_jobs, stop_jobs
    from service.open_library import LibraryDoor
    from service.settings import settings
    from service.store import open_store

    here = settings()
    if not here.store_url.startswith("postgresql"):
        raise typer.BadParameter(
            "with SQLite the service works on its jobs itself; set THREEFOLD_DATABASE_URL to a PostgreSQL database first"
        )
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda number, frame: stop.set())
    library = LibraryDoor(here.home_folder, here.chroma_url)
    library()
    start_jobs(open_store(here.store_url), here, library)
    say("working on jobs (stop with Ctrl+C)")
    stop.wait()
    stop_jobs()
