"""Puts what a command has measured into a page, between two comments of its own."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def put(page, name, text):
    """Replace what stands in a page between the comments of a name.

    Raises:
        ValueError: The comments are not there.
    """
    whole = page.read_text()
    before, begin, rest = whole.partition(f"<!-- {name}: ")
    command, end_of_comment, rest = rest.partition(" -->\n")
    _, end, after = rest.partition(f"<!-- {name} end -->")
    if not (begin and end_of_comment and end):
        raise ValueError(f"{page} has no place for {name}")
    page.write_text(f"{before}{begin}{command}{end_of_comment}\n{text}\n\n{end}{after}")
