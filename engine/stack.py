"""How large a transformer is; no array library is needed to say it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StackConfig:
    """One transformer's size.

    Attributes:
        num_layers: Blocks.
        dim: Width of the stream.
        hidden: Width between the two matrices of the feed-forward part.
        heads: Attention heads.
        head_dim: Width of each.
    """

    num_layers: int
    dim: int
    hidden: int
    heads: int
    head_dim: int


@dataclass(frozen=True, slots=True)
class WrenConfig:
    """Everything that decides the shapes of wren's token model.

    Attributes:
        temporal: The transformer over frames.
        depth: The transformer over the levels of one frame.
        window_frames: How far back each temporal layer looks, in frames.
    """

    temporal: StackConfig
    depth: StackConfig
    window_frames: int


WREN = WrenConfig(
    temporal=StackConfig(num_layers=4, dim=256, hidden=768, heads=4, head_dim=64),
    depth=StackConfig(num_layers=2, dim=128, hidden=384, heads=4, head_dim=32),
    window_frames=64,
)
"""The size that ships: four bars are in view, and what was longer ago echoes."""
