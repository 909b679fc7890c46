"""Which rows of the table an incoming address means: one by name, several by pattern.

Knows the root; refuses patterns whose matching could take long.
"""

import re

from oscine.daemon.parameters import SLOTS, TABLE, Event, Request, Row
from oscine.daemon.state import unknown

_SPECIAL = frozenset("?*[]{}")
_SLOT = re.compile(r"/prompt/([0-9]{1,9})(?:/|$)")
_MAX_WILD_CARDS = 8
_MAX_WILD_CARDS_PER_PART = 3
_MAX_PATTERN = 200
_CACHED_PATTERNS = 256


class PatternError(Exception):
    """A pattern that cannot be meant, or that is too much work; says which."""


class Addresses:
    """The table as clients address it.

    Attributes:
        root: What stands before every address, such as ``/oscine``, or nothing.
        rows: The rows by their whole address.
    """

    def __init__(self, root: str) -> None:
        """Put ``root`` before every address of the table."""
        self.root = "/" + root.strip("/") if root.strip("/") else ""
        self.rows: dict[str, Row] = {
            self.root + address: row for address, row in TABLE.items()
        }
        self._found: dict[str, tuple[Row, ...]] = {}

    def matching(self, address: str) -> tuple[Row, ...]:
        """Rows that an address which is none by itself means as a pattern.

        Requests and events are reached by their exact name only.

        Returns:
            The rows in the table's order; none if it is no pattern or matches nothing.

        Raises:
            PatternError: It cannot be read, or would take long to match.
        """
        if _SPECIAL.isdisjoint(address):
            return ()
        found = self._found.get(address)
        if found is None:
            matches = re.compile(pattern_expression(address)).fullmatch
            found = tuple(
                row
                for whole, row in self.rows.items()
                if not isinstance(row, (Request, Event)) and matches(whole)
            )
            if len(self._found) >= _CACHED_PATTERNS:
                self._found.clear()
            self._found[address] = found
        return found

    def below_root(self, address: str) -> str:
        """Address without the root, whether or not it came with one."""
        if address == self.root or address.startswith(self.root + "/"):
            return address[len(self.root) :]
        return address

    def unknown(self, address: str) -> str:
        """Sentence on an address that means nothing, with the nearest that does."""
        if address in TABLE:
            return (
                f"addresses begin with {self.root}; did you mean {self.root}{address}?"
            )
        if not _SPECIAL.isdisjoint(address):
            return "the pattern matches no address"
        slot = _SLOT.match(self.below_root(address))
        if slot is not None and int(slot[1]) not in SLOTS:
            return f"no such address; slots go from {SLOTS[0]} to {SLOTS[-1]}"
        sentence = unknown(self.below_root(address)[:100])
        if "did you mean" not in sentence and not address.startswith(self.root + "/"):
            return f"no such address; all begin with {self.root}/"
        return sentence.replace("did you mean /", f"did you mean {self.root}/")


def pattern_expression(pattern: str) -> str:
    """Regular expression for an OSC pattern.

    Raises:
        PatternError: A bracket is left open, or it has more wild cards than a
            matcher that may go back over its steps should be given.

    >>> pattern_expression("/prompt/[1-3]/*")
    '/prompt/[1-3]/[^/]*'
    """
    if len(pattern) > _MAX_PATTERN:
        raise PatternError(f"the pattern is longer than {_MAX_PATTERN} letters")
    # No bracket or brace may hold a slash.
    parts = [_part_expression(part) for part in pattern.split("/")]
    if sum(count for _, count in parts) > _MAX_WILD_CARDS:
        raise PatternError(f"the pattern has more than {_MAX_WILD_CARDS} wild cards")
    return "/".join(text for text, _ in parts)


def _part_expression(part: str) -> tuple[str, int]:
    """Expression for what stands between two slashes, and how many * and {} it has."""
    text: list[str] = []
    wild_cards = 0
    at = 0
    while at < len(part):
        sign = part[at]
        if sign == "*":
            if text[-1:] != ["[^/]*"]:
                text.append("[^/]*")
                wild_cards += 1
        elif sign == "?":
            text.append("[^/]")
        elif sign in "[{":
            end = part.find("]" if sign == "[" else "}", at + 1)
            if end < 0:
                raise PatternError(f"the {sign} of the pattern is not closed")
            inside = part[at + 1 : end]
            text.append(_set(inside) if sign == "[" else _alternatives(inside))
            wild_cards += sign == "{"
            at = end
        else:
            text.append(re.escape(sign))
        at += 1
    if wild_cards > _MAX_WILD_CARDS_PER_PART:
        raise PatternError(
            f"the pattern has more than {_MAX_WILD_CARDS_PER_PART} wild cards "
            "between two slashes"
        )
    return "".join(text), wild_cards


def _set(inside: str) -> str:
    """Expression for ``[...]``: ``!`` negates, ``a-z`` is a range."""
    is_negated = inside.startswith("!")
    letters = inside[1:] if is_negated else inside
    if not letters:
        raise PatternError("the pattern has empty brackets")
    ranges = re.sub(
        r"(.)-(.)", lambda m: f"{min(m[1], m[2])}\0{max(m[1], m[2])}", letters
    )
    escaped = re.sub(r"([\\\]\[^&~|\-])", r"\\\1", ranges).replace("\0", "-")
    return f"[^/{escaped}]" if is_negated else f"[{escaped}]"


def _alternatives(inside: str) -> str:
    """Expression for ``{a,b}``; the same word twice would only cost time."""
    words = dict.fromkeys(inside.split(","))
    return f"(?:{'|'.join(re.escape(word) for word in words)})"
