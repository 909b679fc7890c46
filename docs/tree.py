"""Prints the files of each package with the first line of each into architecture.md.

Run by ``./dev docs``; a test compares, so that the page cannot fall behind the files.
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BEGIN = "<!-- files: printed by ./dev docs -->"
END = "<!-- end of files -->"
PACKAGES = ("daemon", "engine", "routes")


def listing(root: Path = ROOT) -> str:
    """Give a table per package: each file and the one reason it is there."""
    parts: list[str] = []
    for package in PACKAGES:
        folder = root / package
        init = _first_line(folder / "__init__.py")
        rows = [
            f"| `{package}/{path.name}` | {_first_line(path)} |"
            for path in sorted(folder.glob("*.py"))
            if path.name != "__init__.py"
        ]
        head = f"### {package}/\n\n{init}\n\n| file | what it is for |\n|---|---|\n"
        parts.append(head + "\n".join(rows) + "\n")
    return "\n".join(parts)


def updated(page: str) -> str:
    """Page with what stands between the marks replaced."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{listing()}\n{END}{after}"


def _first_line(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    # Some first sentences go on in a second line.
    return " ".join(said.partition("\n\n")[0].split()).replace("|", "\\|")


if __name__ == "__main__":
    old = PAGE.read_text(encoding="utf-8")
    new = updated(old)
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.exit("docs/architecture.md is behind the files; run ./dev docs")
