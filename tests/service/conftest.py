"""Databases to test with: a SQLite file, and a real PostgreSQL server, started once and thrown away at the end."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from service.store import Store, open_store

SERVER_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
# Nothing here outlives the tests: what a power cut would lose need not be saved.
IN_HASTE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of the database `postgres` on a server of our own, which listens on a socket in a temporary folder.

    Skipped where PostgreSQL is not installed; fails there where continuous integration must have it (CI=true).
    """
    found = shutil.which("initdb") or (SERVER_PROGRAMS[-1] if SERVER_PROGRAMS else None)
    if found is None:
        said = "no PostgreSQL server is installed (Debian: apt-get install postgresql)"
        pytest.fail(said) if os.environ.get("CI") == "true" else pytest.skip(said)
    programs = Path(found).resolve().parent
    # Short, because the path of a socket may have 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="threefold-pg-"))
    data, log = folder / "data", folder / "log"
    # The server refuses to run as root.
    owner = "postgres" if os.geteuid() == 0 else getpass.getuser()
    if os.geteuid() == 0:
        shutil.chown(folder, owner)

    def run(program: str, *arguments: str | Path) -> None:
        as_owner = {"user": owner, "group": owner, "extra_groups": []} if os.geteuid() == 0 else {}
        ran = subprocess.run(
            [programs / program, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            check=False,
            **as_owner,
        )
        assert ran.returncode == 0, f"{program}: {ran.stderr} {log.read_text() if log.exists() else ''}"

    try:
        run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", data)
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} {IN_HASTE}"
        run("pg_ctl", "start", "--wait", "-D", data, "-l", log, "-o", options)
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run("pg_ctl", "stop", "-D", data, "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_database_url(postgres_url: str) -> str:
    """The address of an empty database on that server.

    It is emptied rather than made anew, which takes a second; databases that a test made beside it are removed.
    """
    url = postgres_url.replace("/postgres?", "/school?")
    with psycopg.connect(postgres_url, autocommit=True) as server:
        found = server.execute("select datname from pg_database where not datistemplate and datname <> 'postgres'")
        names = {name for (name,) in found}
        for name in names - {"school"}:
            server.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))
        if "school" not in names:
            server.execute("create database school")
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'school'")
    with psycopg.connect(url, autocommit=True) as school:
        found = school.execute("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'")
        for (name,) in found.fetchall():
            school.execute(sql.SQL("drop schema {} cascade").format(sql.Identifier(name)))
        school.execute("create schema public")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database; each test runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return str(request.getfixturevalue("postgres_database_url"))


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(database_url)
    yield opened
    opened.close()
