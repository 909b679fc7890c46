"""Max's file format: boxes, patch cords and what presentation mode shows.

Knows nothing of the table; ``print_max`` draws with it.
"""

import json
from dataclasses import dataclass, field
from typing import Any

Place = tuple[float, float, float, float]


@dataclass(slots=True)
class Patcher:
    """One patcher: boxes with ids, and cords between them."""

    width: float
    height: float
    boxes: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)

    def put(
        self,
        maxclass: str,
        counts: tuple[int, int],
        place: Place,
        *,
        shown: bool = True,
        **more: Any,
    ) -> str:
        """Put a box with so many inlets and outlets; gives its id."""
        box_id = f"obj-{len(self.boxes) + 1}"
        box: dict[str, Any] = {
            "id": box_id,
            "maxclass": maxclass,
            "numinlets": counts[0],
            "numoutlets": counts[1],
            "patching_rect": list(place),
            **more,
        }
        if counts[1]:
            box.setdefault("outlettype", [""] * counts[1])
        if shown:
            box |= {"presentation": 1, "presentation_rect": list(place)}
        self.boxes.append({"box": box})
        return box_id

    def code(self, x: float, y: float, text: str, counts: tuple[int, int]) -> str:
        """Put an object that is no control; presentation mode hides it."""
        place = (x, y, 7.0 * len(text) + 14, 22.0)
        return self.put("newobj", counts, place, shown=False, text=text)

    def words(self, x: float, y: float, text: str, *, bold: bool = False) -> None:
        """Put a comment."""
        place = (x, y, 7.5 * len(text) + 10, 20.0)
        self.put("comment", (1, 0), place, text=text, fontface=int(bold))

    def cord(self, source: str, target: str, outlet: int = 0, inlet: int = 0) -> None:
        """Connect an outlet to an inlet."""
        line = {"source": [source, outlet], "destination": [target, inlet]}
        self.lines.append({"patchline": line})

    def text(self) -> str:
        """The file."""
        patcher = {
            "fileversion": 1,
            "appversion": {
                "major": 8,
                "minor": 5,
                "revision": 0,
                "architecture": "x64",
            },
            "classnamespace": "box",
            "rect": [60.0, 100.0, self.width, self.height],
            "openinpresentation": 1,
            "default_fontsize": 12.0,
            "boxes": self.boxes,
            "lines": self.lines,
        }
        return json.dumps({"patcher": patcher}, indent=1) + "\n"
