"""Every call to a language model: the log for an administrator, the answers that were bought, and what was spent."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Select, func, insert, select, update

from curriculum.models import Frozen
from generator.authors.calls import CallRecord
from service.store import tables
from service.store.database import Database

MILLI = Decimal(1000)
MOST_LISTED = 10_000
CALL = tables.model_call.c
FIGURES = (
    *("id", "at", "by", "homework", "kind", "model", "prompts", "outcome"),
    *("tokens_in", "tokens_out", "tokens_cached", "millipence", "seconds"),
)


class CallLine(Frozen):
    """One call as the log lists it; money in thousandths of a penny, None where nobody knew the price."""

    id: int
    at: datetime
    by: str
    homework: str
    kind: str
    model: str
    prompts: tuple[str, ...]
    outcome: str
    tokens_in: int
    tokens_out: int
    tokens_cached: int
    millipence: int | None
    seconds: float


class CallTexts(CallLine):
    """One call with what was sent and what came; None where they were not kept, or no longer."""

    sent: str | None
    answer: str | None


class CallBook:
    """The calls of one store; it is the shelf that `ModelDoor` takes bought answers from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answer(self, key: str) -> str | None:
        """The latest answer that was bought under a key."""
        found = select(CALL.answer).where(CALL.key == key, CALL.answer.is_not(None)).order_by(CALL.id.desc()).limit(1)
        with self._database.reading() as connection:
            return connection.execute(found).scalar_one_or_none()

    def keep(self, record: CallRecord) -> None:
        """Put a call down, with its answer where one came."""
        usage = record.usage
        row = {
            "at": datetime.now(UTC),
            "by": record.caller.by,
            "homework": record.caller.homework,
            "kind": record.kind,
            "model": record.model,
            "prompts": record.prompts,
            "key": record.key,
            "sent": _storable(record.sent),
            "answer": None if record.answer is None else _storable(record.answer),
            "outcome": record.outcome,
            "tokens_in": usage.tokens_in,
            "tokens_out": usage.tokens_out,
            "tokens_cached": usage.tokens_cached,
            "millipence": None if usage.pence is None else int(usage.pence * MILLI + Decimal("0.5")),
            "seconds": record.seconds,
        }
        with self._database.writing() as connection:
            connection.execute(insert(tables.model_call).values(row))

    def spent(self, *, by: str | None = None, homework: str | None = None) -> Decimal:
        """Pence spent on a homework; else this month by a person, or by everybody."""
        total = select(func.coalesce(func.sum(CALL.millipence), 0))
        if homework is not None:
            total = total.where(CALL.homework == homework)
        else:
            total = total.where(CALL.at >= _month_began())
            if by is not None:
                total = total.where(CALL.by == by)
        with self._database.reading() as connection:
            return Decimal(int(connection.execute(total).scalar_one())) / MILLI

    def recent(self, limit: int, *, homework: str | None = None) -> tuple[CallLine, ...]:
        """The latest calls, newest first; of one homework, where it is named."""
        found = select(*(CALL[name] for name in FIGURES)).order_by(CALL.id.desc()).limit(min(limit, MOST_LISTED))
        return self._lines(found if homework is None else found.where(CALL.homework == homework))

    def texts(self, call_id: int) -> CallTexts | None:
        """One call in full; None where there is none of this number."""
        names = (*FIGURES, "sent", "answer")
        with self._database.reading() as connection:
            row = connection.execute(select(*(CALL[n] for n in names)).where(CALL.id == call_id)).mappings().first()
        return None if row is None else CallTexts.model_validate(dict(row))

    def forget(self, days: int) -> int:
        """Delete the texts of calls that are older, and give their number; the figures stay. 0 days keep everything."""
        if not days:
            return 0
        before = datetime.now(UTC) - timedelta(days=days)
        old = (CALL.at < before, CALL.sent.is_not(None))
        with self._database.writing() as connection:
            return connection.execute(update(tables.model_call).where(*old).values(sent=None, answer=None)).rowcount

    def _lines(self, found: Select[tuple[object, ...]]) -> tuple[CallLine, ...]:
        with self._database.reading() as connection:
            return tuple(CallLine.model_validate(dict(row)) for row in connection.execute(found).mappings())


def _month_began() -> datetime:
    return datetime.now(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _storable(text: str) -> str:
    """The text without what no database takes: NUL, and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
