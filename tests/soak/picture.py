"""The soak's plots."""


def draw(story, path):
    """Draw memory, files, load and underruns over time; returns the file."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(4, 1, figsize=(9, 10), sharex=True)
    memory, files, load, level = axes
    for name, samples in story["processes"].items():
        minutes = [s["seconds"] / 60 for s in samples]
        memory.plot(minutes, [s["private_mb"] for s in samples], label=name)
        files.plot(minutes, [s["files"] for s in samples], label=name)
    minutes = [t["seconds"] / 60 for t in story["ticks"]]
    load.plot(minutes, [t["rtf"] for t in story["ticks"]], label="rtf", linewidth=0.7)
    load.plot(
        minutes,
        [100 * t["waited"] for t in story["ticks"]],
        label="waited for a processor, 1/100 s",
        linewidth=0.7,
    )
    level.plot(
        minutes, [t["peak"] for t in story["ticks"]], label="peak", linewidth=0.5
    )
    late = level.twinx()
    late.plot(minutes, [t["underruns"] for t in story["ticks"]], color="C1")
    late.set_ylabel("underruns so far", color="C1")
    late.set_ylim(bottom=0)
    for axis, title in zip(
        axes,
        (
            "private memory, MiB",
            "open files",
            "real-time factor, and what others took",
            "peak level and underruns",
        ),
        strict=True,
    ):
        axis.set_title(title, loc="left", fontsize=10)
        axis.legend(fontsize=8, loc="best")
        axis.grid(alpha=0.3)
        if story["warm_seconds"]:
            axis.axvspan(0, story["warm_seconds"] / 60, color="0.92")
    load.set_yscale("log", nonpositive="clip")
    load.set_ylim(bottom=0.1)
    level.set_xlabel("minutes; grey is the warm-up")
    figure.tight_layout()
    figure.savefig(path, dpi=90)
    plt.close(figure)
    return path
