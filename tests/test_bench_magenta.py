"""What a Magenta model takes here, as the bench tells it."""

import io

import pytest
from oscine.daemon.bench_magenta import MagentaResult, _ceilings
from oscine.daemon.bench_mrt2 import Mrt2Result, PartTimes, measure_mrt2
from rich.console import Console


def test_ceilings_are_what_has_to_be_read_and_computed():
    temporal, depth, codec, whole = _ceilings("small", "int8", 1, 20e9, 200e9)
    assert temporal.least_ms == pytest.approx(182_639_616 / 20e6)
    assert codec.least_ms == pytest.approx(3.81e9 / 200e6)
    assert whole.least_ms == pytest.approx(
        temporal.least_ms + depth.least_ms + codec.least_ms
    )


def test_more_streams_compute_more_and_read_the_same():
    one, eight = (_ceilings("base", "bfloat16", n, 20e9, 1e12) for n in (1, 8))
    assert [c.megabytes for c in one] == [c.megabytes for c in eight]
    assert eight[0].gigaflops == pytest.approx(8 * one[0].gigaflops)


def test_the_table_sets_the_original_beside_ours():
    times = PartTimes("tokens, then codec", 10.0, 11.0, 12.0, 13.0)
    parts = Mrt2Result("small", "int8", 1, 3.0, (times,))
    original = (PartTimes("original, bfloat16", 45.0, 46.0, 47.0, 48.0),)
    result = MagentaResult(parts, 20.0, 200.0, (), original)
    console = Console(width=120, record=True, file=io.StringIO())
    console.print(result.table())
    assert "4.5 x ours" in console.export_text()


@pytest.mark.slow
def test_all_parts_are_timed():
    result = measure_mrt2("tiny", "float32", 3)
    assert {"conditioning", "temporal", "depth", "tokens", "codec"} <= {
        part.name for part in result.parts
    }
    assert all(0 < part.p50 <= part.worst for part in result.parts)
