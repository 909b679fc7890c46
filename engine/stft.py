"""The short-time Fourier transform of the codec: sound to spectra and back, hop by hop.

Frames are two hops long and begin a hop apart; the window is a periodic Hann window.
The Nyquist bin is dropped, so that a frame of ``2 * bins`` samples has ``bins`` bins.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np


def analyse(audio: jax.Array, following: jax.Array) -> jax.Array:
    """Turn sound into spectra; a frame sees its own hop and the next.

    Args:
        audio: float32 ``(batch, frames * hop, channels)``.
        following: float32 ``(batch, hop, channels)``, what comes after ``audio``; zeros
            where nothing does. Its length sets the hop.

    Returns:
        float32 ``(batch, channels, frames, bins, 2)``, real and imaginary parts; bins
        equals hop.
    """
    batch, hop, channels = following.shape
    joined = jnp.concatenate([audio, following], axis=1)
    # hops: batch, frames + 1, hop, channels
    hops = joined.reshape(batch, -1, hop, channels)
    frames = jnp.concatenate([hops[:, :-1], hops[:, 1:]], axis=2)
    frames = jnp.moveaxis(frames, 3, 1) * _window(hop)
    spectra = jnp.fft.rfft(frames, axis=-1)[..., :-1]
    return jnp.stack([spectra.real, spectra.imag], axis=-1)


def synthesise(spectra: jax.Array, overlap: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Turn spectra into sound; each hop is the overlap of two frames.

    Args:
        spectra: float32 ``(batch, channels, frames, bins, 2)``.
        overlap: float32 ``(batch, bins, channels)``, the second half of the frame
            before; zeros at the beginning.

    Returns:
        Sound, float32 ``(batch, frames * bins, channels)``, and the next overlap.
    """
    batch, channels, frames, bins, _ = spectra.shape
    values = jax.lax.complex(spectra[..., 0], spectra[..., 1])
    values = jnp.concatenate([values, jnp.zeros_like(values[..., :1])], axis=-1)
    sound = jnp.fft.irfft(values, axis=-1) * _synthesis_window(bins)
    # halves: batch, frames, half, bins, channels
    halves = jnp.moveaxis(sound.reshape(batch, channels, frames, 2, bins), 1, -1)
    second = jnp.concatenate([overlap[:, None], halves[:, :, 1]], axis=1)
    hops = halves[:, :, 0] + second[:, :-1]
    return hops.reshape(batch, frames * bins, channels), second[:, -1]


def _window(hop: int) -> np.ndarray:
    phase = 2.0 * np.pi * np.arange(2 * hop) / (2 * hop)
    return (0.5 - 0.5 * np.cos(phase)).astype(np.float32)


def _synthesis_window(hop: int) -> np.ndarray:
    """Undo the analysis window: windowed twice, overlapping frames add up to one."""
    window = _window(hop).astype(np.float64)
    square = window**2
    return (window / (square + np.roll(square, hop))).astype(np.float32)
