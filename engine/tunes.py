"""Tunes from printed collections in the public domain, as music21 brings them."""

import json
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

COLLECTIONS: dict[str, str] = {
    "ryansMammoth": "Ryan's Mammoth Collection, Boston 1883",
    "oneills1850": "O'Neill's Music of Ireland, Chicago 1903",
}
"""Folders of music21's corpus that are read, and what was transcribed in them.

Both prints are in the public domain and the transcriptions came from volunteers who
attached no conditions; docs/wren.md tells of the collections that are not read.
"""

_FORMAT = 1
_REPEAT_ENDS = "end"
_REPEAT_STARTS = "start"
_ROUNDING = 1e-3  # quarters; sums of triplets are not exact
_STRAIN_ENDS = frozenset({"double", "final"})

Progress = Callable[[int, int], None]
"""Told how many files are read, and how many there are."""


class TunesError(RuntimeError):
    """The collections cannot be read; the message tells what to install."""


@dataclass(frozen=True, slots=True)
class Tune:
    """A melody as printed, with its repeats played.

    Attributes:
        source: Collection, file and title.
        collection: Key of ``COLLECTIONS``.
        beats: Upper number of the time signature.
        unit: Lower number of it.
        tonic: Pitch class of the key that is signed.
        mode: Name of its mode, as music21 says it.
        pickup: Quarters before the first whole bar.
        notes: Onset in quarters from the first whole bar, length in quarters, MIDI
            pitch; float32 ``(notes, 3)``.
        quarters: Where the last bar ends, from the first whole bar.
    """

    source: str
    collection: str
    beats: int
    unit: int
    tonic: int
    mode: str
    pickup: float
    notes: np.ndarray
    quarters: float

    @property
    def bar_quarters(self) -> float:
        """Length of a bar."""
        return 4 * self.beats / self.unit


def read_tunes(progress: Progress | None = None) -> list[Tune]:
    """Read all collections, once; later calls read a copy in the user's cache.

    Args:
        progress: Told after each file while music21 reads, which takes minutes.

    Raises:
        TunesError: music21 is not installed and nothing is in the cache.
    """
    kept = platformdirs.user_cache_path("oscine") / "scores" / f"tunes{_FORMAT}.npz"
    if kept.is_file():
        return _unpack(kept)
    files = corpus_files(COLLECTIONS)
    tunes: list[Tune] = []
    for number, (collection, path) in enumerate(files):
        tunes += parse(path, collection)
        if progress is not None:
            progress(number + 1, len(files))
    _pack(kept, tunes)
    return tunes


def corpus_files(collections: Iterable[str]) -> list[tuple[str, Path]]:
    """Find the files of some collections in the installed music21.

    Raises:
        TunesError: music21 is not installed, or without its corpus.
    """
    try:
        # Here, because playing has no use for it.
        import music21  # noqa: PLC0415
    except ImportError as error:
        raise TunesError(
            "the public-domain scores come with music21: pip install oscine[train]"
        ) from error
    root = Path(music21.__path__[0]) / "corpus"
    files = [
        (collection, path)
        for collection in collections
        for path in sorted((root / collection).glob("*.abc"))
    ]
    if not files:
        raise TunesError(f"this music21 came without its corpus; {root} has no tunes")
    return files


def parse(path: Path, collection: str) -> list[Tune]:
    """Read the tunes of one ABC file; those that do not add up are left out."""
    from music21 import converter  # noqa: PLC0415 - as above

    try:
        parsed: Any = converter.parse(path, forceSource=True, storePickle=False)
    except Exception:  # whatever trips over a damaged file, it is one of hundreds
        return []
    tunes = (_tune(score, path, collection) for score in _scores(parsed))
    return [tune for tune in tunes if tune is not None]


def _scores(parsed: Any) -> list[Any]:
    """The pieces of a file, one or many."""
    return list(getattr(parsed, "scores", None) or [parsed])


def _tune(score: Any, path: Path, collection: str) -> Tune | None:
    """Read one piece; None where it is not one melody in one metre and key."""
    parts = list(score.parts)
    if len(parts) != 1:
        return None
    measures = list(parts[0].getElementsByClass("Measure"))
    flat = parts[0].flatten()
    metres = {
        (sign.numerator, sign.denominator)
        for sign in flat.getElementsByClass("TimeSignature")
    }
    keys = list(flat.getElementsByClass("KeySignature"))
    if len(measures) < 4 or len(metres) != 1 or not keys or _changes(keys):
        return None
    ((beats, unit),) = metres
    key = keys[0] if hasattr(keys[0], "tonic") else keys[0].asKey()
    bar = 4 * beats / unit
    pickup, notes, quarters = _played(measures, bar)
    if not notes:
        return None
    title = getattr(score.metadata, "title", None) or path.stem
    return Tune(
        f"{collection}/{path.name}: {title}",
        collection,
        beats,
        unit,
        key.tonic.pitchClass,
        key.mode,
        pickup,
        np.array(notes, np.float32),
        quarters,
    )


def _changes(keys: list[Any]) -> bool:
    return len({key.sharps for key in keys}) > 1


def _played(
    measures: list[Any], bar: float
) -> tuple[float, list[tuple[float, float, int]], float]:
    """Play the measures with their repeats.

    Returns:
        The pickup in quarters, the notes, and the length. No notes where the barlines
        do not add up.
    """
    lengths = [float(measure.highestTime) for measure in measures]
    pickup = lengths[0] if lengths[0] < bar - _ROUNDING else 0.0
    contents = [_notes(measure) for measure in measures]
    at = -pickup
    notes: list[tuple[float, float, int]] = []
    is_tied = False
    for index in _order(measures):
        length = lengths[index]
        astray = abs(at - bar * round(at / bar)) > _ROUNDING
        if length > bar + _ROUNDING or (abs(length - bar) < _ROUNDING and astray):
            return pickup, [], 0.0
        for start, held, pitch, ties, tied in contents[index]:
            if tied and is_tied and notes and notes[-1][2] == pitch:
                notes[-1] = (notes[-1][0], notes[-1][1] + held, pitch)
            else:
                notes.append((at + start, held, pitch))
            is_tied = ties
        at += length
    return pickup, notes, at


def _notes(measure: Any) -> list[tuple[float, float, int, bool, bool]]:
    """Start, length, pitch, whether it is tied on, and whether it may be tied to."""
    found: list[tuple[float, float, int, bool, bool]] = []
    for note in measure.flatten().notes:
        length = float(note.quarterLength)
        if not length:
            continue  # a grace note
        pitch = max(each.midi for each in note.pitches)
        tie = note.tie.type if note.tie is not None else ""
        found.append(
            (
                float(note.offset),
                length,
                pitch,
                tie in {"start", "continue"},
                tie in {"stop", "continue"},
            )
        )
    return found


def _order(measures: list[Any]) -> list[int]:
    """The order in which measures are played: repeats twice, endings in their turn."""
    firsts, seconds = _endings(measures)
    order: list[int] = []
    start = 0
    for index, measure in enumerate(measures):
        if _repeats(measure.leftBarline, _REPEAT_STARTS):
            start = index
        order.append(index)
        if _repeats(measure.rightBarline, _REPEAT_ENDS):
            if index not in seconds:
                order += [i for i in range(start, index + 1) if i not in firsts]
            start = index + 1
        elif getattr(measure.rightBarline, "type", "") in _STRAIN_ENDS:
            start = index + 1
    return order


def _repeats(barline: Any, direction: str) -> bool:
    return getattr(barline, "direction", "") == direction


def _endings(measures: list[Any]) -> tuple[set[int], set[int]]:
    """Measures of first and of later endings."""
    firsts: set[int] = set()
    seconds: set[int] = set()
    for index, measure in enumerate(measures):
        for bracket in measure.getSpannerSites("RepeatBracket"):
            (firsts if "1" in str(bracket.number) else seconds).add(index)
    return firsts, seconds


def _pack(path: Path, tunes: list[Tune]) -> None:
    """Keep tunes, whole or not at all."""
    facts = [
        [t.source, t.collection, t.beats, t.unit, t.tonic, t.mode, t.pickup, t.quarters]
        for t in tunes
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez_compressed(
                file,
                facts=np.frombuffer(json.dumps(facts).encode(), np.uint8),
                notes=np.concatenate([tune.notes for tune in tunes]),
                counts=np.array([len(tune.notes) for tune in tunes]),
            )
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _unpack(path: Path) -> list[Tune]:
    with np.load(path) as kept:
        facts = json.loads(kept["facts"].tobytes())
        ends = np.cumsum(kept["counts"])[:-1]
        notes = np.split(kept["notes"], ends)
    return [
        Tune(*row[:7], notes=part, quarters=row[7])
        for row, part in zip(facts, notes, strict=True)
    ]
