import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from embedded_stage import Recado, Start, processes, stopped

from integrations.postgres import embedded


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory others may enter, unlike tmp_path: as root, the server is somebody else."""
    place = Path(os.path.realpath(tempfile.mkdtemp(prefix="recado-test-")))
    place.chmod(0o755)
    yield place
    try:
        assert stopped(place)
    finally:
        for process in processes(place):
            process.kill()
        shutil.rmtree(place)


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
