"""The libraries of the models stay behind integrations/llm, and cost nothing until a model is asked."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "tools", "language", "integrations", "ml_jobs", "prompts")
LIBRARIES = ("pydantic_ai", "openai", "google.genai", "httpx2")


def imported(text: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {library for library in LIBRARIES for name in names if f"{name}.".startswith(f"{library}.")}


def test_only_the_seam_imports_them() -> None:
    files = [file for package in PACKAGES for file in (ROOT / package).rglob("*.py")]
    knowing = {file.parent for file in files if imported(file.read_text(encoding="utf-8"))}

    assert knowing == {ROOT / "integrations" / "llm"}


@pytest.mark.parametrize(
    "line", ["import openai.types", "from google import genai", "from pydantic_ai.models import x"]
)
def test_an_import_is_found(line: str) -> None:
    assert imported(line)


def test_nothing_heavy_is_imported_before_a_model_is_asked() -> None:
    code = (
        "import sys, integrations.llm as llm; llm.Models, llm.size, llm.cost; "
        "print(*{'pydantic', 'pydantic_ai', 'openai', 'google.genai', 'httpx2', 'structlog'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.split() == []
