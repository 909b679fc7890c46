"""Under which heading a row of the table stands, in documents and on surfaces."""

import re

from oscine.daemon.parameters import Request, Row

_GROUPS = (
    ("Transport", r"/(play|pause|stop|reset|transport)"),
    ("Prompts", r"/(prompts?|context)/.*"),
    ("Surface", r"/surface/.*"),
    ("Music", r"/(bpm|key|density|brightness|mute_\w+|only_\w+)"),
    ("Keys", r"/(notes?|notes/held|note_onsets|unmask_width|midi_gate|drum)"),
    ("Model", r"/(model|temperature|top_k|guidance\w*|chunk|seed)"),
    ("Input", r"/input/.*"),
    ("Output", r"/(volume|mute|bypass|buffer)"),
    (
        "What can be heard and watched",
        r"/(beat|(event|meter|analysis|engine|audio)/.*|health|uptime)",
    ),
    ("Scenes", r"/scene/.*"),
    ("MIDI", r"/midi/.*"),
    ("Conversation", r".*"),
)
"""Headings, and which addresses stand below each; the first that fits counts."""

HEADINGS = tuple(title for title, _ in _GROUPS)
"""In the order in which they are shown."""

_CONVERSING = {"Scenes", "MIDI", "Conversation"}
"""Headings below which requests stand."""


def heading(row: Row) -> str:
    """Under which a row stands, in documents and on surfaces."""
    for title, pattern in _GROUPS:
        if re.fullmatch(pattern, row.address) and (
            not isinstance(row, Request) or title in _CONVERSING
        ):
            return title
    raise AssertionError(row.address)  # the last pattern fits everything
