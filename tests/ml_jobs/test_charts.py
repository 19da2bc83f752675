"""Charts: what the pixels show."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from ml_jobs.charts import BAR, BEST, FLOOR, HEIGHT, PAPER, WIDTH, Bar, bars

NAMES = ("seg", "ter", "qua", "qui", "sex", "sáb", "dom")


def drawn(*counts: int) -> Image.Image:
    columns = [Bar(name=name, count=count) for name, count in zip(NAMES, counts, strict=True)]
    return Image.open(BytesIO(bars("Sua semana", "16/11 a 22/11", columns))).convert("RGB")


def high(picture: Image.Image, n: int) -> int:
    """Pixels of a column, from the floor up."""
    x = int(60 + (WIDTH - 120) / 7 * (n + 0.5))
    colours = {tuple(bytes.fromhex(each[1:])) for each in (BAR, BEST)}
    return sum(picture.getpixel((x, y)) in colours for y in range(FLOOR - 2))


def test_columns_are_as_high_as_their_counts() -> None:
    picture = drawn(2, 0, 8, 4, 0, 1, 0)
    heights = [high(picture, n) for n in range(7)]
    assert [heights[1], heights[4], heights[6]] == [0, 0, 0]
    assert heights[2] == pytest.approx(2 * heights[3], abs=4)
    assert heights[2] == pytest.approx(4 * heights[0], abs=8)


def test_it_is_opaque_and_fits_a_phone() -> None:
    picture = drawn(0, 0, 0, 0, 0, 0, 0)
    assert picture.size == (WIDTH, HEIGHT)
    assert picture.getpixel((0, 0)) == tuple(bytes.fromhex(PAPER[1:]))
    assert len(bars("Sua semana", "", [Bar(name="seg", count=1)])) < 60_000


def test_large_numbers_stay_inside() -> None:
    picture = drawn(999, 1, 998, 500, 0, 3, 999)
    assert all(high(picture, n) <= FLOOR - 200 for n in range(7))


def test_nothing_is_imported_before_it_is_drawn() -> None:
    code = "import sys, ml_jobs.charts, bot.firing.weekly; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
