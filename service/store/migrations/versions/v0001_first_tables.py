"""Homeworks and their versions, links, jobs and their stages, the audit log; versions and the log never change."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HOMEWORK_STATUS = "status IN ('draft', 'reviewed', 'approved')"
JOB_STATUS = "status IN ('waiting', 'running', 'done', 'failed')"
CHANGELESS = ("homework_version", "audit")


def upgrade() -> None:
    _create_homework()
    _create_homework_version()
    _create_link()
    _create_job()
    _create_audit()
    for table in CHANGELESS:
        for statement in _refusals(table, op.get_bind().dialect.name):
            op.execute(statement)


def _create_homework() -> None:
    op.create_table(
        "homework",
        sa.Column("id", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("unit_id", sa.Text, nullable=False),
        sa.Column("unit_title", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("key_stage", sa.Integer, nullable=False),
        sa.Column("years", sa.Text, nullable=False),
        sa.Column("objectives", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("class_label", sa.Text),
        sa.Column("due", sa.Text),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("approved_version", sa.Integer),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.Text, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.Column("folded_words", sa.Text, nullable=False),
        sa.Column("folded_objectives", sa.Text, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("job_id", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_homework"),
        sa.UniqueConstraint("job_id", name="uq_homework_job_id"),
        sa.CheckConstraint(HOMEWORK_STATUS, name="ck_homework_status"),
    )
    op.create_index("ix_homework_shelf", "homework", ["archived", "updated_at"])


def _create_homework_version() -> None:
    op.create_table(
        "homework_version",
        sa.Column("homework_id", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("outcome_of", sa.Integer, nullable=False),
        sa.Column("goes_back_to", sa.Integer),
        sa.Column("undoes", sa.Integer),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("homework_id", "number", name="pk_homework_version"),
        sa.ForeignKeyConstraint(["homework_id"], ["homework.id"], name="fk_homework_version_homework_id"),
        sa.CheckConstraint(HOMEWORK_STATUS, name="ck_homework_version_status"),
    )


def _create_link() -> None:
    op.create_table(
        "link",
        sa.Column("token", sa.Text),
        sa.Column("homework_id", sa.Text, nullable=False),
        sa.Column("tier", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("token", name="pk_link"),
        sa.ForeignKeyConstraint(["homework_id"], ["homework.id"], name="fk_link_homework_id"),
    )
    op.create_index("ix_link_homework_id", "link", ["homework_id"])


def _create_job() -> None:
    op.create_table(
        "job",
        sa.Column("id", sa.Text),
        sa.Column("request", sa.Text, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("homework_id", sa.Text),
        sa.Column("problem", sa.Text),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_job"),
        sa.ForeignKeyConstraint(["homework_id"], ["homework.id"], name="fk_job_homework_id"),
        sa.UniqueConstraint("by", "key", name="uq_job_by"),
        sa.CheckConstraint(JOB_STATUS, name="ck_job_status"),
    )
    op.create_index("ix_job_status", "job", ["status"])
    op.create_index("ix_job_created_at", "job", ["created_at"])
    op.create_table(
        "job_stage",
        sa.Column("id", sa.Integer),
        sa.Column("job_id", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Float),
        sa.Column("count", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_job_stage"),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_job_stage_job_id"),
    )
    op.create_index("ix_job_stage_job_id", "job_stage", ["job_id"])


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("homework_id", sa.Text),
        sa.Column("detail", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sa.ForeignKeyConstraint(["homework_id"], ["homework.id"], name="fk_audit_homework_id"),
    )
    op.create_index("ix_audit_homework_id", "audit", ["homework_id"])


def _refusals(table: str, dialect: str) -> list[str]:
    """Triggers that refuse to change or remove what stands in the table."""
    said = f"rows of {table} never change"
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{event} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{said}'); END"
            for event in ("update", "delete")
        ]
    return [
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{said}'; END $$",
        f"CREATE TRIGGER {table}_changeless BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
        f"CREATE TRIGGER {table}_kept BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
    ]
