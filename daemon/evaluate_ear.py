"""Which style is heard: a small classifier that learns from the composer's renders."""

from collections.abc import Sequence

import numpy as np


class StyleEar:
    """Tells styles apart by ``evaluate_sound.features``.

    Linear discriminant analysis of the features on one scale; its covariance is shrunk
    by the rule of Ledoit and Wolf, for there are more features than pieces of a style.
    """

    def __init__(self, rows: np.ndarray, styles: Sequence[str]) -> None:
        """Learn.

        Args:
            rows: Features, ``(pieces, n)``.
            styles: What each piece is.
        """
        from sklearn.discriminant_analysis import (  # noqa: PLC0415 - optional
            LinearDiscriminantAnalysis,
        )
        from sklearn.pipeline import make_pipeline  # noqa: PLC0415 - optional
        from sklearn.preprocessing import StandardScaler  # noqa: PLC0415 - optional

        analysis = LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto")
        self._ear = make_pipeline(StandardScaler(), analysis)
        self._ear.fit(rows, list(styles))
        self.styles: tuple[str, ...] = tuple(map(str, self._ear.classes_))

    def chances(self, rows: np.ndarray) -> np.ndarray:
        """Chance of each of ``styles`` for each row, ``(pieces, styles)``."""
        return np.asarray(self._ear.predict_proba(rows))

    def accuracy(self, rows: np.ndarray, styles: Sequence[str]) -> float:
        """Share of the pieces whose style is named."""
        named = [self.styles[best] for best in self.chances(rows).argmax(axis=1)]
        return float(np.mean([a == b for a, b in zip(named, styles, strict=True)]))

    def leaning(self, rows: np.ndarray, first: str, second: str) -> np.ndarray:
        """Log-odds of the second style against the first in nats, ``(pieces,)``."""
        # Chances themselves are 0 and 1 long before the odds end.
        told = np.asarray(self._ear.decision_function(rows))
        if told.ndim == 1:
            return told if second == self.styles[1] else -told
        one, other = (told[:, self.styles.index(style)] for style in (first, second))
        return other - one
