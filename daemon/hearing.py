"""What is played to the model: from the input's ring, cut to the model's steps."""

import numpy as np
from oscine.daemon.resample import Resampler
from oscine.daemon.ring import StereoBlock, TapReader
from oscine.engine.crossfade import rise

_SPARE_SECONDS = 0.01
"""Kept ready at first, so that a step that comes a little early has its sound."""

_MOST_SPARE_SECONDS = 1.0
_LONGEST_SECONDS = 4.0  # what is older than this is of no use to anybody
_RISE_SECONDS = 0.005
_WATCH_SECONDS = 2.0
"""For so long more must have waited than is needed before some of it is dropped."""

_SILENT_DB = -60.0


class Hearing:
    """Gives each step as much sound as it makes, without a gap or a repetition.

    Steps come in bursts and the input does not, so some is kept ready; how much is
    learnt: every gap doubles it, and what was never needed is dropped. Both count as
    overruns, because either way a moment of the input is missing. Used from one thread.

    Attributes:
        overruns: How often a moment of the input was missing.
    """

    def __init__(self, name: str) -> None:
        """Listen to the ring of that name from now on."""
        self.overruns = 0
        self._tap = TapReader(name)
        self._rates = (0, 0)
        self._gain = 1.0
        self._spare_seconds = _SPARE_SECONDS
        self.rest()

    def close(self) -> None:
        """Stop listening."""
        self._resampler = None
        self._tap.close()

    def rest(self) -> None:
        """Forget what has come: nobody listens just now."""
        self._tap.read()
        self._resampler: Resampler | None = None
        self._waiting: StereoBlock = np.zeros((0, 2), np.float32)
        self._is_flowing = False
        self._least = 0
        self._watched = 0

    def take(
        self,
        count: int,
        gain_db: float,
        from_hz: int,
        to_hz: int,
        period_samples: float,
    ) -> StereoBlock:
        """Take what was played since the step before.

        Args:
            count: Samples of the step, at the model's rate.
            gain_db: How loud; -60 is silence. Glides within the block.
            from_hz: Rate of the input.
            to_hz: Rate of the model.
            period_samples: In which the input comes, at its rate.

        Returns:
            float32, ``(count, 2)``; silence while not enough has come.
        """
        self._receive(from_hz, to_hz)
        spare = self._spare_seconds + 2.0 * period_samples / from_hz
        spare_samples = round(spare * to_hz)
        if not self._is_flowing:
            if len(self._waiting) < count + spare_samples:
                return np.zeros((count, 2), np.float32)
            self._begin(count + spare_samples)
            fade = min(count, round(_RISE_SECONDS * to_hz))
            return self._louder(rise(self._next(count), fade), gain_db)
        if len(self._waiting) < count:
            self.overruns += 1
            self._is_flowing = False
            most = max(_MOST_SPARE_SECONDS, count / to_hz)
            self._spare_seconds = min(2.0 * self._spare_seconds, most)
            return np.zeros((count, 2), np.float32)
        block = self._next(count)
        self._shed(count, spare_samples, to_hz)
        return self._louder(block, gain_db)

    @property
    def late_samples(self) -> float:
        """Age of the newest sound that was taken, in samples of the model's rate."""
        from_hz, to_hz = self._rates
        if not from_hz:
            return 0.0
        inside = self._tap.waiting * to_hz / from_hz + len(self._waiting)
        return inside + (self._resampler.delay_samples if self._resampler else 0.0)

    def _receive(self, from_hz: int, to_hz: int) -> None:
        """Fetch what has come."""
        if self._resampler is None or self._rates != (from_hz, to_hz):
            self.rest()
            self._rates = (from_hz, to_hz)
            self._resampler = Resampler(from_hz, to_hz)
        sound, lost = self._tap.read()
        if lost and self._is_flowing:
            self.overruns += 1
            self._is_flowing = False
        if len(sound):
            new = self._resampler.process(sound)
            longest = round(_LONGEST_SECONDS * to_hz)
            self._waiting = np.concatenate((self._waiting, new))[-longest:]

    def _begin(self, wanted: int) -> None:
        """Begin to flow with the newest."""
        self._waiting = self._waiting[-wanted:]
        self._is_flowing = True
        self._least = len(self._waiting)
        self._watched = 0

    def _next(self, count: int) -> StereoBlock:
        block = self._waiting[:count]
        self._waiting = self._waiting[count:]
        return block

    def _shed(self, count: int, spare_samples: int, to_hz: int) -> None:
        """Drop what has waited for long without being needed."""
        self._least = min(self._least, len(self._waiting))
        self._watched += count
        if self._watched < _WATCH_SECONDS * to_hz:
            return
        if self._least > 2 * spare_samples + count:
            self._waiting = self._waiting[self._least - spare_samples :]
            self.overruns += 1
        self._least = len(self._waiting)
        self._watched = 0

    def _louder(self, block: StereoBlock, gain_db: float) -> StereoBlock:
        wanted = 0.0 if gain_db <= _SILENT_DB else 10.0 ** (gain_db / 20.0)
        before, self._gain = self._gain, wanted
        if before == wanted == 1.0:
            return block
        ramp = np.linspace(before, wanted, len(block) + 1, dtype=np.float32)[1:, None]
        return block * ramp
