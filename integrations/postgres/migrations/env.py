"""Runs migrations on the connection `migrate` hands over, in one transaction."""

from alembic import context
from sqlalchemy import text

connection = context.config.attributes["connection"]
connection.execute(text("create schema if not exists app"))
context.configure(connection=connection, version_table_schema="app")
with context.begin_transaction():
    context.run_migrations()
