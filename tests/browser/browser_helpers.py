"""What the browser tests share: the invented documents, and axe-core's findings as lines."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "documents"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def load(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def all_documents() -> list[dict[str, Any]]:
    return [load(path.stem) for path in sorted(FOLDER.glob("*.json"))]


def violations(page) -> list[str]:
    """Axe-core's violations of WCAG 2.2 A and AA and of its best practices."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]
