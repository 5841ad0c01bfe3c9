"""Opens the store at an address."""

from sqlalchemy import URL, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError

from service.settings import BadSetting
from service.store.database import Database, in_one_line
from service.store.engines import connect_to
from service.store.migrations import LATEST
from service.store.store import Store


def open_store(url: str) -> Store:
    """The store at `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`, its tables up to date.

    Raises `BadSetting` for an address of another form, `StoreBroken` where there is no database or it cannot be used.
    """
    address = _address(url)
    name = _name(address)
    with in_one_line(name):
        engine = connect_to(address)
        try:
            if _step_reached(engine) != LATEST:
                # Half a second to import, which only a first start and a new release need to spend.
                from service.store.migrating import bring_up_to_date

                bring_up_to_date(engine, name)
        except BaseException:
            engine.dispose()
            raise
    return Store(Database(engine, name))


def _step_reached(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("select version_num from alembic_version")).scalar()


def _address(url: str) -> URL:
    say = "give sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        # Not quoted: it may hold a password.
        raise BadSetting(f"THREEFOLD_DATABASE_URL is no address of a database; {say}") from error
    kind = address.drivername.partition("+")[0]
    if kind in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise BadSetting(f"THREEFOLD_DATABASE_URL: {kind[:40]!r} is no database that is known here; {say}")
    if address.database in (None, "", ":memory:"):
        raise BadSetting(f"THREEFOLD_DATABASE_URL names no file; {say}")
    return address.set(drivername="sqlite+pysqlite")


def _name(address: URL) -> str:
    """Where the database is, for people: no user, no password, none of the options, which may hold one too."""
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    port = f":{address.port}" if address.port else ""
    return f"{address.database or ''} at {address.host or 'this machine'}{port}".strip()
