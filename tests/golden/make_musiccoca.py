"""Builds the stand-ins in ``musiccoca/``: tflite files and a SentencePiece model.

Run once, by hand, where TensorFlow is (nothing else here needs it):

    python -m venv /tmp/tf && /tmp/tf/bin/pip install tensorflow-cpu sentencepiece
    /tmp/tf/bin/python tests/golden/make_musiccoca.py

Made with TensorFlow 2.21.0 and SentencePiece 0.2.3; ``musiccoca_page.txt`` was written
for it.
"""

from pathlib import Path

import musiccoca_parts as parts
import sentencepiece
import tensorflow as tf

HERE = Path(__file__).parent
W = parts.weights()


def spec(*shape, name, dtype=tf.float32):
    return tf.TensorSpec(shape, dtype, name=name)


def text_encoder(inputs_0, inputs_0_1):
    there = (1.0 - inputs_0_1)[:, :, None]
    moved = tf.tanh(tf.gather(W["text/table"], inputs_0) + W["text/position"])
    mean = tf.reduce_sum(moved * there, 1) / tf.reduce_sum(there, 1)
    return {"contrastive_txt_embed": tf.tanh(tf.matmul(mean, W["text/out"]))}


def audio_preprocessor(inputs_0):
    used = inputs_0[:, : parts.FRAMES * parts.FRAME_SAMPLES]
    frames = tf.reshape(used, (parts.FRAMES, parts.FRAME_SAMPLES))
    seen = tf.matmul(tf.matmul(frames, W["sound/into"]), W["sound/bands"])
    return {"features": tf.math.log(tf.abs(seen) + 1e-3)[None]}


def music_encoder(inputs_0):
    flat = tf.reshape(inputs_0, (parts.FRAMES, parts.BANDS))
    mean = tf.reduce_mean(tf.tanh(tf.matmul(flat, W["music/into"])), 0, keepdims=True)
    return {"contrastive_music_embed": tf.tanh(tf.matmul(mean, W["music/out"]))}


def mapper(embedding, noise):
    inner = tf.matmul(embedding, W["mapper/text"])
    inner += tf.matmul(noise, W["mapper/noise"])
    return {"mapped": tf.matmul(tf.tanh(inner), W["mapper/out"])}


def quantizer(embedding):
    left = tf.matmul(embedding, W["codes/into"])
    found = []
    for table in W["codes/table"]:
        apart = tf.reduce_sum(tf.square(left - table), 1)
        code = tf.argmin(apart, output_type=tf.int32)
        found.append(code)
        left -= tf.gather(table, code)[None]
    return {"codes": tf.stack(found)[None]}


FILES = {
    "text_encoder": (
        text_encoder,
        spec(1, parts.TEXT_IDS, name="inputs_0", dtype=tf.int32),
        spec(1, parts.TEXT_IDS, name="inputs_0_1"),
    ),
    "audio_preprocessor": (
        audio_preprocessor,
        spec(1, parts.CLIP_SAMPLES, name="inputs_0"),
    ),
    "music_encoder": (
        music_encoder,
        spec(1, parts.FRAMES, parts.BANDS, name="inputs_0"),
    ),
    "mapper": (
        mapper,
        spec(1, parts.WIDTH, name="embedding"),
        spec(1, parts.WIDTH, name="noise"),
    ),
    "pretrained_vector_quantizer": (quantizer, spec(1, parts.WIDTH, name="embedding")),
}


def main():
    out = HERE / "musiccoca"
    out.mkdir(exist_ok=True)
    for name, (function, *inputs) in FILES.items():
        module = tf.Module()
        module.run = tf.function(function, input_signature=inputs)
        concrete = module.run.get_concrete_function()
        converter = tf.lite.TFLiteConverter.from_concrete_functions([concrete], module)
        data = converter.convert()
        (out / f"{name}.tflite").write_bytes(data)
        print(name, len(data))
    with (out / "spm.model").open("wb") as model:
        sentencepiece.SentencePieceTrainer.train(
            input=str(HERE / "musiccoca_page.txt"),
            model_writer=model,
            vocab_size=parts.VOCABULARY,
            character_coverage=1.0,
            normalization_rule_name="identity",  # the others bring a large table
            minloglevel=1,
        )


if __name__ == "__main__":
    main()
