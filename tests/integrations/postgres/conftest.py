from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from embedded_stage import Recado, Start, own_place

from integrations.postgres import embedded


@pytest.fixture
def place() -> Iterator[Path]:
    with own_place(must_be_over=True) as place:
        yield place


@pytest.fixture
def recado() -> Iterator[Callable[..., Recado]]:
    started: list[Recado] = []

    def recado(*args, **kwargs) -> Recado:
        started.append(Recado(*args, **kwargs))
        return started[-1]

    yield recado
    for one in started:
        one.end()


@pytest.fixture
def start(place: Path) -> Iterator[Start]:
    """Starts in this process; whatever was started is stopped at the end."""
    started: list[embedded.Embedded] = []

    def start(data_dir: Path) -> embedded.Embedded:
        started.append(embedded.start(data_dir))
        return started[-1]

    yield start
    for one in started:
        embedded.stop(one)
