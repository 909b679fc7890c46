"""Draws the monitor's picture as lines of text, for any width from 60 columns up."""

import time
from collections.abc import Sequence

from oscine.daemon.monitor_picture import FLOOR_DB, Event, Picture
from oscine.daemon.parameters import PARAMETERS, SLOTS, Access, Room
from rich.text import Text

WIDE = 104
"""From this many columns on, prompts stand beside the meters."""

_HOT_DB, _WARM_DB = -3.0, -12.0
_LATE_SECONDS = 5.0  # how long an underrun stays red
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SPARKS = "▁▂▃▄▅▆▇█"
_TRANSPORT = {"playing": ("▶", "green"), "paused": ("‖", "yellow")}
_STOPPED = ("■", "red")
_EVENTS = {"told": "cyan", "state": "yellow", "good": "green", "bad": "bold red"}
_KEYS = (
    ("space", "play"),
    ("r", "reset"),
    ("m", "mute"),
    ("↑↓", "slot"),
    ("←→", "weight"),
    ("l", "learn"),
    ("q", "quit"),
)
_CONTROLS = tuple(
    address
    for address, row in PARAMETERS.items()
    if row.room is Room.ENGINE
    and row.access is Access.READ_WRITE
    and row.template == row.address
    and address not in {"/model", "/bpm", "/key", "/buffer"}
)
"""What is shown as a plain word and value, as many as there are."""


def draw(picture: Picture, width: int, height: int, now: float) -> Text:
    """Draw everything into ``width`` columns and ``height`` lines.

    Args:
        picture: What is to be seen.
        width: Columns.
        height: Lines; the log takes what the rest leaves.
        now: Monotonic time, seconds.
    """
    head = [*header(picture, width), Text()]
    foot = [footer(picture, width)]
    room = height - len(head) - len(foot)
    if width >= WIDE:
        right_width = width * 2 // 5
        left_width = width - right_width - 3
        right = [*meters(picture, right_width, now), Text()]
        right += engine(picture, right_width, now)
        left = [*prompts(picture, left_width, max(len(right) - 3, room // 2))]
        left += [Text(), *controls(picture, left_width)]
        body = _beside(left, right, left_width)
    else:
        gap = [Text()] if room >= 32 else []
        lower = [*meters(picture, width, now), *gap, *engine(picture, width, now)]
        if room >= 24:
            lower = [*controls(picture, width), *gap, *lower]
        free = room - len(lower) - len(gap) - 4
        body = [*prompts(picture, width, max(3, free)), *gap, *lower]
    left_over = room - len(body)
    if left_over >= 3:
        body += [*([Text()] if left_over > 8 else []), _title("events", width)]
        body += events(picture.events, width, room - len(body))
    body = body[:room] + [Text()] * (room - len(body))
    lines = [*head, *body, *foot][:height]
    for line in lines:
        line.truncate(width, overflow="ellipsis")
    return Text("\n").join(lines)


def header(picture: Picture, width: int) -> list[Text]:
    """Model, transport, tempo, key and beat; below, how engine and audio are."""
    mark, colour = _TRANSPORT.get(picture.text("/transport"), _STOPPED)
    bpm, key = picture.number("/bpm"), picture.text("/key")
    line = Text.assemble(
        (" oscine ", "bold black on magenta"),
        "  ",
        (picture.text("/model"), "bold"),
        "  ",
        (f"{mark} {picture.text('/transport')}", f"bold {colour}"),
        "  ",
        (f"{bpm:g} bpm" if bpm > 0 else "free tempo", "" if bpm > 0 else "dim"),
        "  ",
        ("any key" if key == "auto" else key, "dim" if key == "auto" else ""),
        "  ",
        beat(picture),
    )
    where = Text(picture.where + " " if width >= 76 else "", "dim")
    where.append("●" if picture.is_connected else "○ no answer", _light(picture))
    first = _apart(line, where, width)
    states = Text.assemble(
        ("engine ", "dim"),
        _state(picture.text("/engine/state")),
        ("   audio ", "dim"),
        _state(picture.text("/audio/state")),
    )
    return [first, states]


def beat(picture: Picture) -> Text:
    """Bar and beat as numbers and as dots."""
    bar, at = picture.pair("/beat")
    text = Text(f"{bar:.0f}.{at:.0f} ", "bold" if picture.is_playing() else "dim")
    for number in range(1, max(4, int(at)) + 1):
        if number == at and picture.is_playing():
            text.append("●", "bold red" if number == 1 else "bold white")
        else:
            text.append("·", "dim")
    return text


def prompts(picture: Picture, width: int, height: int) -> list[Text]:
    """Slots in use, one or two lines each, then the numbers of the others."""
    used = picture.used_slots()
    shown = sorted({*used, picture.selected})
    total = sum(
        picture.number(f"/prompt/{slot}/weight")
        for slot in used
        if picture.prompt(slot)
    )
    blocks = {slot: _slot(picture, slot, total, width) for slot in shown}
    lines: list[Text] = []
    if sum(map(len, blocks.values())) > height - 2:
        # A line each, unless something is wrong with the slot.
        blocks = {
            slot: block if _has_failed(picture, slot) else block[:1]
            for slot, block in blocks.items()
        }
    # What still does not fit goes from the top, but never the selected one.
    waiting = list(shown)
    while sum(len(blocks[slot]) for slot in waiting) > height - 2 and len(waiting) > 1:
        waiting.remove(next(s for s in waiting if s != picture.selected))
    for slot in waiting:
        lines += blocks[slot]
    empty = [slot for slot in SLOTS if slot not in shown]
    last = Text("empty " + " ".join(map(str, empty)), "dim") if empty else Text()
    if len(waiting) < len(shown):
        last = Text(f"{len(shown) - len(waiting)} more are not shown", "dim")
    return [_title("prompts", width), *lines, last]


def controls(picture: Picture, width: int) -> list[Text]:
    """Other controls of the music, by name and value; those that were set, bright."""
    lines = [Text()]
    for address in _CONTROLS:
        row = PARAMETERS[address]
        value = picture.values[address]
        is_set = value != row.default and not row.model_default
        special = row.arguments[0].special
        told = picture.text(address)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            told = "auto" if float(value) in special else told
        elif isinstance(value, bool):
            told = "on" if value else "off"
        word = Text.assemble(
            (address[1:].replace("_", " ") + " ", "cyan" if is_set else "dim"),
            (told, "bold cyan" if is_set else ""),
        )
        if lines[-1].cell_len and lines[-1].cell_len + word.cell_len + 3 > width:
            lines.append(Text())
        if lines[-1].cell_len:
            lines[-1].append("   ")
        lines[-1].append_text(word)
    return lines


def meters(picture: Picture, width: int, now: float) -> list[Text]:
    """Left and right: mean filled, peak hatched, highest of late marked."""
    title = Text("level ", "bold")
    for address, word in (("/mute", "muted"), ("/bypass", "bypassed")):
        if picture.values[address]:
            title.append(f" {word} ", "bold white on red")
            title.append(" ")
    title.append(f"volume {picture.number('/volume'):+.1f} dB ", "dim")
    lines = [_rule(title, width)]
    cells = max(10, width - 12)
    peaks, means = picture.pair("/meter/peak"), picture.pair("/meter/rms")
    for name, peak, mean, held in zip("LR", peaks, means, picture.held, strict=True):
        mark = held.at(now)
        line = Text.assemble((f"{name} ", "bold"), _meter(mean, peak, mark, cells))
        told = f"{mark:7.1f} dB" if mark > FLOOR_DB else "     -∞ dB"
        line.append(told, _zone(mark) if mark > FLOOR_DB else "dim")
        lines.append(line)
    lines.append(_scale(cells))
    return lines


def engine(picture: Picture, width: int, now: float) -> list[Text]:
    """Step times as a curve, and whether all comes in time."""
    step, rtf = picture.number("/engine/step_ms"), picture.number("/engine/rtf")
    budget = step * rtf
    load = 1.0 / rtf if rtf > 0 else 0.0
    colour = "green" if load < 0.5 else "yellow" if load < 0.9 else "bold red"
    first = Text.assemble(("step ", "dim"), (f"{step:.2f} ms ", colour))
    tail = Text(f" of {budget:.0f} ms" if budget else "", "dim")
    space = width - first.cell_len - tail.cell_len
    first.append_text(spark(picture.steps_ms, space, colour))
    first.append_text(tail)
    rate = picture.number("/audio/rate")
    late = [
        _fact(name, f"{picture.number(address):g}", _late_colour(picture, address, now))
        for name, address in (
            ("underruns", "/engine/underruns"),
            ("xruns", "/audio/xruns"),
        )
    ]
    facts = [
        _fact("rtf", f"{rtf:.1f}" if rtf else "-", colour if rtf else "dim"),
        _fact("latency", f"{picture.number('/engine/latency_ms'):.0f} ms"),
        _fact("buffer", f"{picture.number('/buffer'):g} ms"),
    ]
    heard = [*late, _fact("rate", f"{rate:g} Hz" if rate else "-")]
    together = Text("   ").join([*facts, *heard])
    rest = (
        [together]
        if together.cell_len <= width
        else [Text("   ").join(facts), Text("   ").join(heard)]
    )
    return [_title("engine", width), first, *rest]


def spark(values: Sequence[float], width: int, style: str = "") -> Text:
    """Newest values as a curve from 0 to the highest shown; the newest is on the right.

    >>> spark([1.0, 2.0, 8.0], 4).plain
    ' ▂▃█'
    """
    recent = list(values)[-max(0, width) :] if width > 0 else []
    highest = max(recent, default=0.0)
    marks = "".join(
        _SPARKS[min(7, int(8.0 * value / highest))] if highest > 0 else _SPARKS[0]
        for value in recent
    )
    return Text(marks.rjust(max(0, width)), style)


def events(log: Sequence[Event], width: int, height: int) -> list[Text]:
    """Newest events that fit, the newest at the bottom."""
    lines: list[Text] = []
    for event in list(log)[-max(0, height) :] if height > 0 else []:
        line = Text(time.strftime("%H:%M:%S ", time.localtime(event.at)), "dim")
        if event.address:
            line.append(event.address + " ", "dim")
        line.append(event.text or "(empty)", _EVENTS[event.kind])
        line.truncate(width, overflow="ellipsis")
        lines.append(line)
    return lines


def footer(picture: Picture, width: int) -> Text:
    """The keys; while a MIDI control is waited for, what for, and the keys of that."""
    learning = picture.text("/midi/learning")
    if learning:
        return Text.assemble(
            (f" move a MIDI control for {learning} ", "reverse yellow"),
            ("  l next  c cancel", "dim"),
        )
    pad, gap = (" ", "  ") if width >= 76 else ("", " ")
    return Text(gap).join(
        Text.assemble((f"{pad}{key}{pad}", "reverse"), (f" {meaning}", "dim"))
        for key, meaning in _KEYS
    )


def plain_line(picture: Picture) -> str:
    """Everything that matters in one line, for logs and pipes."""
    left, right = picture.pair("/meter/peak")
    late = "/engine/underruns", "/audio/xruns"
    underruns, xruns = (picture.text(address) for address in late)
    if not picture.is_connected:
        return f"no answer from {picture.where}"
    return (
        f"{picture.text('/model')} {picture.text('/transport')}"
        f"  beat {picture.text('/beat').replace(' ', '.')}"
        f"  peak {left:.1f} {right:.1f} dB"
        f"  step {picture.number('/engine/step_ms'):.2f} ms"
        f"  rtf {picture.number('/engine/rtf'):.1f}"
        f"  latency {picture.number('/engine/latency_ms'):.0f} ms"
        f"  underruns {underruns}  xruns {xruns}"
        f"  engine {picture.text('/engine/state')}"
        f"  audio {picture.text('/audio/state')}"
    )


def _slot(picture: Picture, slot: int, total: float, width: int) -> list[Text]:
    text = picture.prompt(slot)
    status = picture.text(f"/prompt/{slot}/status")
    weight = picture.number(f"/prompt/{slot}/weight")
    is_selected = slot == picture.selected
    highest = PARAMETERS[f"/prompt/{slot}/weight"].arguments[0].maximum or 1.0
    cells = 10 if width < 80 else 16
    line = Text.assemble(
        ("▸" if is_selected else " ", "bold magenta"),
        (f"{slot:2d} ", "bold" if weight > 0 else "dim"),
        _bar(weight / highest, cells, "magenta" if is_selected else "blue"),
        (f" {weight:4.2f}", "" if weight > 0 else "dim"),
        (f" {100 * weight / total:3.0f}% " if text and total else " " * 6, "dim"),
        (text or "(empty)", ("bold" if is_selected else "") if text else "dim"),
    )
    word, _, detail = status.partition(": ")
    colour = {"ready": "green", "empty": "dim", "encoding": "yellow"}.get(word, "red")
    if word == "ready" and not detail:
        line.append("  ready", colour)
        return [line]
    if not text and word == "empty":
        return [line]
    second = Text(" " * (cells + 16))
    second.append(word + (": " if detail else ""), colour)
    second.append(detail, "dim" if word == "ready" else colour)
    return [line, second]


def _has_failed(picture: Picture, slot: int) -> bool:
    return picture.text(f"/prompt/{slot}/status").startswith("failed")


def _bar(share: float, cells: int, style: str) -> Text:
    eighths = round(min(1.0, max(0.0, share)) * cells * 8)
    filled = "█" * (eighths // 8)
    if eighths % 8:
        filled += _EIGHTHS[eighths % 8]
    bar = Text(filled, style)
    return bar.append("·" * (cells - len(filled)), "dim")


def _meter(mean_db: float, peak_db: float, held_db: float, cells: int) -> Text:
    mean, peak, held = (_cell(level, cells) for level in (mean_db, peak_db, held_db))
    text = Text()
    for cell in range(cells):
        colour = _zone(FLOOR_DB * (1.0 - (cell + 0.5) / cells))
        if held_db > FLOOR_DB and cell == min(held, cells - 1):
            text.append("┃", "bold " + colour)
        elif cell < mean:
            text.append("█", colour)
        elif cell < peak:
            text.append("▒", colour)
        else:
            text.append("·", "dim")
    return text


def _cell(level_db: float, cells: int) -> int:
    share = min(1.0, max(0.0, 1.0 - level_db / FLOOR_DB))
    return round(share * cells)


def _scale(cells: int) -> Text:
    """Numbers below the meters, each where its level is."""
    line = [" "] * (cells + 2)
    for level in (-48, -36, -24, -18, -12, -6, 0):
        at = 2 + _cell(level, cells) - len(str(level))
        word = str(level)
        if at >= 2 and all(c == " " for c in line[max(0, at - 1) : at + len(word)]):
            line[at : at + len(word)] = word
    return Text("".join(line), "dim")


def _zone(level_db: float) -> str:
    if level_db >= _HOT_DB:
        return "red"
    return "yellow" if level_db >= _WARM_DB else "green"


def _state(told: str) -> Text:
    word = told.partition(":")[0].split(" ")[0]
    colour = {"ready": "green", "failed": "bold red"}.get(word, "yellow")
    return Text(told, colour)


def _light(picture: Picture) -> str:
    return "bold green" if picture.is_connected else "bold red"


def _late_colour(picture: Picture, address: str, now: float) -> str:
    at = picture.late_at.get(address)
    if at is not None and now - at < _LATE_SECONDS:
        return "bold red"
    return "yellow" if picture.number(address) else "green"


def _fact(name: str, told: str, style: str = "") -> Text:
    return Text.assemble((f"{name} ", "dim"), (told, style))


def _title(word: str, width: int) -> Text:
    return _rule(Text(word + " ", "bold"), width)


def _rule(title: Text, width: int) -> Text:
    return title.append("─" * max(0, width - title.cell_len), "dim")


def _apart(left: Text, right: Text, width: int) -> Text:
    gap = width - left.cell_len - right.cell_len
    if gap < 2:
        left.truncate(max(0, width - right.cell_len - 2))
        gap = width - left.cell_len - right.cell_len
    return Text.assemble(left, " " * max(0, gap), right)


def _beside(left: list[Text], right: list[Text], left_width: int) -> list[Text]:
    lines: list[Text] = []
    for number in range(max(len(left), len(right))):
        line = left[number] if number < len(left) else Text()
        line.truncate(left_width, overflow="ellipsis")
        line.append(" " * (left_width - line.cell_len + 3))
        lines.append(line + right[number] if number < len(right) else line)
    return lines
