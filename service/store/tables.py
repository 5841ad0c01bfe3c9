"""The tables as they are after the last migration, in the words of `service.store.records`.

A row of `homework_version` or `audit` never changes: triggers of the database refuse it, so that no release and no
console can rewrite who did what.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from service.store.columns import Moment, Plain, Texts, Years

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
tables = MetaData(naming_convention=NAMES)

homework = Table(
    "homework",
    tables,
    Column("id", Plain, primary_key=True),
    Column("title", Plain, nullable=False),
    Column("unit_id", Plain, nullable=False),
    Column("unit_title", Plain, nullable=False),
    Column("subject", Plain, nullable=False),
    Column("key_stage", Integer, nullable=False),
    Column("years", Years, nullable=False),
    Column("objectives", Texts, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("status", Plain, nullable=False),
    Column("author", Plain, nullable=False),
    Column("class_label", Plain),
    Column("due", Plain),
    Column("number", Integer, nullable=False),
    Column("approved_version", Integer),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("updated_by", Plain, nullable=False),
    Column("archived", Boolean, nullable=False),
    # What the library search reads, in one case: neither database folds letters beyond ASCII by itself everywhere.
    Column("folded_words", Plain, nullable=False),
    Column("folded_objectives", Plain, nullable=False),
    Column("unit", Text),
    Column("job_id", Plain, unique=True),
    CheckConstraint("status IN ('draft', 'reviewed', 'approved')", name="status"),
    Index("ix_homework_shelf", "archived", "updated_at"),
)

homework_version = Table(
    "homework_version",
    tables,
    Column("homework_id", Plain, ForeignKey("homework.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("change", Plain, nullable=False),
    Column("by", Plain, nullable=False),
    Column("at", Moment, nullable=False),
    Column("status", Plain, nullable=False),
    # The change whose outcome this row shows: itself, or an earlier one that an undo went back to.
    Column("outcome_of", Integer, nullable=False),
    Column("goes_back_to", Integer),
    Column("undoes", Integer),
    Column("document", Text, nullable=False),
    PrimaryKeyConstraint("homework_id", "number"),
    CheckConstraint("status IN ('draft', 'reviewed', 'approved')", name="status"),
)

link = Table(
    "link",
    tables,
    Column("token", Plain, primary_key=True),
    Column("homework_id", Plain, ForeignKey("homework.id"), nullable=False, index=True),
    Column("tier", Plain, nullable=False),
    Column("by", Plain, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

job = Table(
    "job",
    tables,
    Column("id", Plain, primary_key=True),
    Column("request", Text, nullable=False),
    Column("unit", Text),
    Column("by", Plain, nullable=False),
    Column("key", Plain),
    Column("status", Plain, nullable=False, index=True),
    Column("homework_id", Plain, ForeignKey("homework.id")),
    Column("problem", Text),
    Column("created_at", Moment, nullable=False, index=True),
    Column("finished_at", Moment),
    # One teacher's key says nothing about another's.
    UniqueConstraint("by", "key"),
    CheckConstraint("status IN ('waiting', 'running', 'done', 'failed')", name="status"),
)

job_stage = Table(
    "job_stage",
    tables,
    Column("id", Integer, primary_key=True),
    Column("job_id", Plain, ForeignKey("job.id"), nullable=False, index=True),
    Column("n", Integer, nullable=False),
    Column("stage", Plain, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("seconds", Float),
    Column("count", Plain, nullable=False),
    # How far a stage that takes long has come, in words.
    Column("note", Plain, nullable=False),
)

model_call = Table(
    "model_call",
    tables,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("by", Plain, nullable=False),
    Column("homework", Plain, nullable=False, index=True),
    Column("kind", Plain, nullable=False),
    Column("model", Plain, nullable=False),
    Column("prompts", Texts, nullable=False),
    # A hash of all that could change the answer.
    Column("key", Plain, nullable=False, index=True),
    # Both texts go when they have been kept long enough; the figures stay.
    Column("sent", Text),
    Column("answer", Text),
    Column("outcome", Plain, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("tokens_cached", Integer, nullable=False),
    # Thousandths of a penny, so that sums are exact; none where nobody knows the price.
    Column("millipence", Integer),
    Column("seconds", Float, nullable=False),
)

audit = Table(
    "audit",
    tables,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", Plain, nullable=False),
    Column("action", Plain, nullable=False),
    Column("homework_id", Plain, ForeignKey("homework.id"), index=True),
    Column("detail", Plain, nullable=False),
)
