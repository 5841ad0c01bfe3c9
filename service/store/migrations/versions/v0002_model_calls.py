"""Every call to a language model, and how far a long stage has come."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("job_stage", sa.Column("note", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "model_call",
        sa.Column("id", sa.Integer),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("homework", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("prompts", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("sent", sa.Text),
        sa.Column("answer", sa.Text),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.Column("tokens_cached", sa.Integer, nullable=False),
        sa.Column("millipence", sa.Integer),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_model_call"),
    )
    for column in ("at", "homework", "key"):
        op.create_index(f"ix_model_call_{column}", "model_call", [column])
