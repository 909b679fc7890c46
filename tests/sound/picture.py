"""The sound's pictures: spectrograms side by side, third octaves, single notes."""

import numpy as np
from sound.measures import CENTRES_HZ, RATE

OURS, THEIRS, PAST = "tab:orange", "tab:blue", "0.55"


def _plots():
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    return plt


def _spectrogram(axis, sound):
    mono = sound.mean(axis=1) + 1e-7
    frames = np.lib.stride_tricks.sliding_window_view(mono, 2048)[::1024]
    power = np.abs(np.fft.rfft(frames * np.hanning(2048))).T ** 2
    level = 10 * np.log10(power + 1e-9)
    bins = np.fft.rfftfreq(2048, 1 / RATE)
    rows = np.searchsorted(bins, np.geomspace(40, 20000, 160))
    top = np.percentile(level, 99.9)
    axis.imshow(
        level[rows], origin="lower", aspect="auto", vmin=top - 75, vmax=top,
        cmap="magma", extent=(0, mono.size / RATE, 0, rows.size),
    )  # fmt: skip
    marks = np.array([63, 250, 1000, 4000, 16000])
    places = np.log(marks / 40) / np.log(500) * rows.size
    axis.set_yticks(places, ["63", "250", "1k", "4k", "16k"], fontsize=7)
    axis.tick_params(labelsize=7)


def _thirds(axis, curves):
    for values, label, colour in curves:
        axis.semilogx(CENTRES_HZ, values, label=label, color=colour, linewidth=1.2)
    axis.set_ylim(-60, 0)
    axis.set_xticks([63, 250, 1000, 4000, 16000], ["63", "250", "1k", "4k", "16k"])
    axis.minorticks_off()
    axis.grid(alpha=0.3)
    axis.tick_params(labelsize=7)


def draw_styles(sounds, styles, folder):
    """A sheet for each style: a row for each part and for the whole."""
    plt = _plots()
    for style, who in sounds.items():
        names = list(who["wren"])
        figure, axes = plt.subplots(
            len(names), 3, figsize=(15, 2.3 * len(names)), squeeze=False
        )
        for row, name in zip(axes, names, strict=True):
            curves = []
            for axis, (source, colour) in zip(
                row, (("wren", OURS), ("gm", THEIRS)), strict=False
            ):
                if name not in who[source]:
                    continue
                _spectrogram(axis, who[source][name])
                told = styles[style][source][name]
                axis.set_title(
                    f"{source} {name}: crest {told['crest_db']:.1f} dB, punch "
                    f"{told['punch_db']:.1f}, centroid {told['centroid_hz']:.0f} Hz, "
                    f"width {told['width_db']:.1f} dB, {told['lufs']:.1f} LUFS",
                    fontsize=7,
                )
                curves.append((told["thirds_db"], source, colour))
            _thirds(row[2], curves)
            row[2].legend(fontsize=7)
        figure.tight_layout()
        figure.savefig(folder / f"{style.replace(' ', '-')}.png", dpi=70)
        plt.close(figure)


def draw_notes(notes, folder):
    """Third octaves of single notes, beside the programs'."""
    plt = _plots()
    names = list(notes)
    columns = 8
    rows = -(-len(names) // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(22, 2.0 * rows))
    for axis, name in zip(axes.ravel(), names, strict=False):
        curves = [
            (notes[name][who]["thirds_db"], who, colour)
            for who, colour in (("wren", OURS), ("gm", THEIRS))
            if who in notes[name]
        ]
        _thirds(axis, curves)
        axis.set_title(name, fontsize=8)
    figure.tight_layout()
    figure.savefig(folder / "notes.png", dpi=55)
    plt.close(figure)


def mean_thirds(styles, who, name):
    """Mean over the styles in which a part plays."""
    rows = [
        told[who][name]["thirds_db"] for told in styles.values() if name in told[who]
    ]
    return np.mean(rows, axis=0)


def draw_summary(told, before, path):
    """Mean third octaves of every part and of the whole; small, for the page."""
    plt = _plots()
    names = ("drums", "bass", "chords", "melody", "counter", "whole")
    figure, axes = plt.subplots(2, 3, figsize=(10, 5), sharex=True, sharey=True)
    for axis, name in zip(axes.ravel(), names, strict=True):
        curves = []
        if before:
            curves.append((mean_thirds(before["styles"], "wren", name), "before", PAST))
        curves.append((mean_thirds(told["styles"], "wren", name), "wren", OURS))
        if any(name in style["gm"] for style in told["styles"].values()):
            rows = mean_thirds(told["styles"], "gm", name)
            curves.append((rows, "General MIDI", THEIRS))
        _thirds(axis, curves)
        axis.set_title(name, fontsize=9)
    axes[0, 0].legend(fontsize=8)
    figure.supylabel("third octaves, dB below the whole", fontsize=9)
    figure.supxlabel("Hz", fontsize=9)
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    plt.close(figure)
