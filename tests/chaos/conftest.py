"""A stage for every test, and the log of its processes when one fails."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from chaos.stage import Stage, staged
from postgres import Databases


@pytest.fixture
async def stage(databases: Databases, tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(databases.app, databases.superuser, tmp_path) as stage:
        yield stage
