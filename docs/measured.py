"""Prints what ``oscine evaluate wren --write`` found into wren.md.

Run by ``./dev docs``; a test compares, so that the page cannot fall behind the numbers.
"""

import sys
from pathlib import Path

from oscine.daemon.evaluate import printed

PAGE = Path(__file__).resolve().parent / "wren.md"
BEGIN = "<!-- numbers: printed by ./dev docs from wren_evaluation.json -->"
END = "<!-- end of numbers -->"


def updated(page: str) -> str:
    """Page with what stands between the marks replaced."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{printed()}\n{END}{after}"


if __name__ == "__main__":
    old = PAGE.read_text(encoding="utf-8")
    new = updated(old)
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.exit("docs/wren.md is behind docs/wren_evaluation.json; run ./dev docs")
