"""What Alembic runs: the steps, on the connection of the caller, who holds the lock and commits."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
