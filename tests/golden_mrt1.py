"""Compares the token model of Magenta RealTime 1 with what the original once said.

    python tests/golden_mrt1.py PARAMS.npz IO.npz

PARAMS holds the parameters by their slash-joined names, IO what the original made of
them: ``enc`` ids and ``encoded``, ``targets`` and ``logits_tf`` where those were given,
and tokens by how they were chosen: ``greedy_w5``, ``sample_w5_t1.1_k40_seed7``. All
sizes are read from the two files. Prints each error and exits with 1 if any is over
tolerance.
"""

import argparse
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import mrt1_decode, mrt1_model
from oscine.engine.mrt1_writer import Writer

ENCODER_TOLERANCE = 1e-5
LOGITS_TOLERANCE = 1e-4
_RUN = re.compile(r"(greedy|sample)_w([\d.]+)(?:_t([\d.]+)_k(\d+)_seed(\d+))?$")


class Golden:
    """A model with the original's answers."""

    def __init__(self, parameters, answers, levels=None):
        self.answers = dict(answers)
        shapes = {name: array.shape for name, array in parameters.items()}
        probe = mrt1_model.dims_of(shapes)
        # As many as the table of distances between levels, unless told otherwise.
        levels = levels or probe.depth_buckets
        self.dims = mrt1_model.dims_of(
            shapes,
            levels=levels,
            frames=self.answers["targets"].shape[1] // levels,
            source=self.answers["enc"].shape[1],
        )
        assert mrt1_model.shapes_of(self.dims) == shapes, "these are other parameters"
        self.weights = mrt1_model.pack(parameters, self.dims)

    def encoded(self):
        ids = jnp.asarray(self.answers["enc"])
        return jax.jit(mrt1_model.encode, static_argnums=1)(
            self.weights, self.dims, ids
        )

    def encoder_error(self):
        return float(np.abs(self.encoded() - self.answers["encoded"]).max())

    def logits_error(self):
        logits = jax.jit(mrt1_model.teacher_forced, static_argnums=1)(
            self.weights,
            self.dims,
            self.encoded(),
            jnp.asarray(self.answers["targets"]),
        )
        return float(np.abs(logits - self.answers["logits_tf"]).max())

    def runs(self):
        """Names of the answers that are tokens, each with how they were chosen."""
        return [name for name in self.answers if _RUN.match(name)]

    def wrong_tokens(self, name):
        """How many tokens differ from the answer of this name."""
        how, guidance, temperature, top_k, seed = _RUN.match(name).groups()
        assert (how == "greedy") == (temperature is None)
        knobs = mrt1_decode.Knobs(
            np.float32(guidance), np.float32(temperature or 0.0), np.int32(top_k or 1)
        )
        answer, source = self.answers[name], self.answers["enc"]
        writer = Writer(self.weights, self.dims)
        if float(guidance) == 0.0:  # each row was on its own
            rows = [write(writer, row[None], knobs, int(seed or 0)) for row in source]
            return int((np.stack(rows) != answer).sum())
        return int((write(writer, source, knobs, int(seed or 0)) != answer[0]).sum())


def write(writer, source, knobs, seed):
    """Tokens of a whole chunk, ``(frames * levels,)``."""
    page = writer.listen(source, mrt1_decode.first_key(seed, 0))
    frames = []
    for _ in range(writer.dims.frames):
        ids, page = writer.write(page, knobs)
        frames.append(ids)
    return np.concatenate(frames)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("params")
    parser.add_argument("io")
    parser.add_argument("--levels", type=int, help="codes of a frame")
    chosen = parser.parse_args(arguments)
    with np.load(chosen.params) as parameters, np.load(chosen.io) as answers:
        golden = Golden(dict(parameters), answers, chosen.levels)
    print(golden.dims)
    errors = [
        ("encoder", golden.encoder_error(), ENCODER_TOLERANCE),
        ("logits, teacher-forced", golden.logits_error(), LOGITS_TOLERANCE),
    ]
    errors += [(name, golden.wrong_tokens(name), 0) for name in golden.runs()]
    for name, error, tolerance in errors:
        verdict = "ok" if error <= tolerance else "OVER"
        print(f"{name:32} {error:<12.3g} tolerance {tolerance:<8g} {verdict}")
    return int(any(error > tolerance for _, error, tolerance in errors))


if __name__ == "__main__":
    sys.exit(main())
