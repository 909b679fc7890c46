"""Tiny stand-ins for the files of MusicCoCa: their numbers, and NumPy's word on them.

The published files have the same inputs and outputs (names of the text encoder, order,
shapes, types) and hundreds of megabytes inside. ``make_musiccoca.py`` builds the
``.tflite`` files with TensorFlow from ``weights``; tests hold what LiteRT makes of them
against the functions here, which share nothing with TensorFlow but those numbers.
"""

import numpy as np

TEXT_IDS = 128
CLIP_SAMPLES = 160_000
FRAMES, BANDS = 992, 128
FRAME_SAMPLES = 160
WIDTH = 768
INNER = 4
VOCABULARY = 200
LEVELS = 13  # one more than is used, as the published file may have
CODES = 1024


def weights():
    """All numbers by name, float32; the same on every machine."""
    chance = np.random.RandomState(20_260)

    def normal(*shape, scale=1.0):
        return (chance.randn(*shape) * scale).astype(np.float32)

    return {
        "text/table": normal(VOCABULARY, INNER),
        "text/position": normal(TEXT_IDS, INNER, scale=0.3),
        "text/out": normal(INNER, WIDTH, scale=0.5),
        "sound/into": normal(FRAME_SAMPLES, INNER, scale=FRAME_SAMPLES**-0.5),
        "sound/bands": normal(INNER, BANDS),
        "music/into": normal(BANDS, INNER, scale=BANDS**-0.5),
        "music/out": normal(INNER, WIDTH, scale=0.5),
        "mapper/text": normal(WIDTH, INNER, scale=WIDTH**-0.5),
        "mapper/noise": normal(WIDTH, INNER, scale=0.2 * WIDTH**-0.5),
        "mapper/out": normal(INNER, WIDTH),
        "codes/into": normal(WIDTH, INNER, scale=WIDTH**-0.5),
        "codes/table": normal(LEVELS, CODES, INNER)
        * (0.75 ** np.arange(LEVELS, dtype=np.float32))[:, None, None],
    }


def embed_text(w, ids, paddings):
    """Embedding ``(768,)`` of ids and paddings ``(128,)``."""
    there = (1.0 - paddings)[:, None]
    moved = np.tanh(w["text/table"][ids] + w["text/position"])
    return np.tanh((moved * there).sum(0) / there.sum() @ w["text/out"])


def features(w, clip):
    """Features ``(992, 128)`` of a clip of 160,000 samples."""
    frames = clip[: FRAMES * FRAME_SAMPLES].reshape(FRAMES, FRAME_SAMPLES)
    return np.log(np.abs(frames @ w["sound/into"] @ w["sound/bands"]) + 1e-3)


def embed_features(w, seen):
    """Embedding ``(768,)`` of features."""
    return np.tanh(np.tanh(seen @ w["music/into"]).mean(0) @ w["music/out"])


def mapped(w, embedding, noise):
    """A text's embedding as if it were of sound, ``(768,)``, of any length."""
    inner = embedding @ w["mapper/text"] + noise @ w["mapper/noise"]
    return np.tanh(inner) @ w["mapper/out"]


def codes(w, embedding):
    """Codes ``(13,)``: nearest vector, and of what is left again."""
    left = embedding @ w["codes/into"]
    found = []
    for table in w["codes/table"]:
        found.append(int(np.argmin(((left - table) ** 2).sum(1))))
        left = left - table[found[-1]]
    return np.array(found)
