"""The picture of a training: how surprising music is to wren's model, by updates."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from oscine.engine.wren_tokens import BAR_LEVELS, LEVEL

_GROUPS = {
    "drums": ("kick", "snare", "cymbal", "hands"),
    "chords": ("harmony", "voicing", "chords"),
    "bass": ("bass", "bass_touch"),
    "melody": ("melody", "melody_touch"),
    "counter-melody": ("counter", "counter_touch"),
    "what holds for a bar": tuple(
        name for name, level in LEVEL.items() if level in BAR_LEVELS
    ),
}


def draw_losses(diary: Sequence[dict[str, Any]], path: Path) -> None:
    """Draw the losses of a training's diary.

    Args:
        diary: A mapping for each look, as ``train_wren`` notes them; none draws
            nothing.
        path: A picture, in the format of its suffix.
    """
    if not diary:
        return
    import matplotlib as mpl  # noqa: PLC0415 - only who trains has it

    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415 - as above

    steps = [line["step"] for line in diary]
    figure, (whole, parts) = plt.subplots(1, 2, figsize=(10, 3.6))
    whole.plot(steps, [line["loss"] for line in diary], label="learned from")
    whole.plot(steps, [line["held_out"] for line in diary], label="held out")
    for name, levels in _GROUPS.items():
        parts.plot(
            steps,
            [sum(line["levels"][level] for level in levels) for line in diary],
            label=name,
        )
    parts.set_yscale("log")
    for axis, title in ((whole, "all"), (parts, "held out, by part")):
        axis.set_title(title, fontsize=10)
        axis.set_xlabel("updates")
        axis.grid(alpha=0.3)
        axis.legend(fontsize=8)
    whole.set_ylabel("nats a frame")
    figure.tight_layout()
    figure.savefig(path, dpi=90)
    plt.close(figure)
