"""The original token model, ``magenta-rt`` from PyPI, as a peer to be compared with."""

import dataclasses
import functools
import warnings
from collections.abc import Mapping

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.depthformer import TokenModelConfig
from oscine.engine.stack import StackConfig

_PREFIX = "params/depthformer/"


def _quietly(function):
    """Let the original warn of what is not ours to mend."""

    @functools.wraps(function)
    def quiet(*args, **kwargs):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return function(*args, **kwargs)

    return quiet


@_quietly
def model_class(config: TokenModelConfig, compute_dtype=jnp.float32):
    """Make the original's description of a model of any size."""
    from magenta_rt.config import MUSICCOCA, ModelSpec
    from magenta_rt.jax import model as models

    def spec(size: StackConfig):
        return ModelSpec(
            num_layers=size.num_layers,
            model_dims=size.dim,
            hidden_dims=size.hidden,
            num_heads=size.heads,
            dim_per_head=size.head_dim,
            ffn_use_gated_activation=False,
        )

    source = StackConfig(1, config.source_dim, config.source_dim, 1, 8)
    style = dataclasses.replace(MUSICCOCA, embedding_size=config.style_dim)
    window = config.window_frames
    members = {
        "encoder_size": spec(source),
        "decoder_temporal_size": spec(config.temporal),
        "decoder_depth_size": spec(config.depth),
        "encoder_max_past_horizon": window,
        "decoder_temporal_self_attention_max_past_horizon": window,
        "decoder_temporal_cross_attention_max_past_horizon": window,
        "compute_dtype": compute_dtype,
        "input_configs": property(
            lambda self: (style, *super(kind, self).input_configs[1:])
        ),
    }
    kind = type("Original", (models.MagentaRT2ModelBase,), members)
    return kind


class Original:
    """The original's streaming step, without its codec, on given tensors."""

    @_quietly
    def __init__(
        self,
        config: TokenModelConfig,
        tree: Mapping[str, jax.Array],
        compute_dtype=jnp.float32,
    ):
        import flax.traverse_util

        model = model_class(config, compute_dtype)()
        # Vendored: there only once the package is imported.
        import sequence_layers.jax as sl

        self._sl = sl
        self._model = model.depthformer_config().make()
        flat = {
            tuple(name.removeprefix(_PREFIX).split("/")): jnp.asarray(tensor)
            for name, tensor in tree.items()
        }
        self._params = {"params": flax.traverse_util.unflatten_dict(flat)}
        # A fifth of the compile time; the numbers are the same to a millionth.
        options = {"xla_backend_optimization_level": 0}
        self._step = jax.jit(self._take_step, compiler_options=options)

    @_quietly
    def source(self, conditioning: np.ndarray) -> np.ndarray:
        """``(batch, time, 144)`` to what cross-attention reads."""
        x = self._sl.Sequence.from_values(jnp.asarray(conditioning))

        def embed(model, x):
            return model.encoder.body.layer(x, training=False)

        embedded = jax.jit(functools.partial(self._model.apply, method=embed))
        return np.asarray(embedded(self._params, x).values)

    def _initial_state(self, batch: int):
        def method(model):
            spec = jax.ShapeDtypeStruct((144,), jnp.int32)
            return model.sampler.get_initial_state(
                batch, spec, constants={}, training=False
            )

        rngs = {"random": jax.random.PRNGKey(0)}
        return self._model.apply(self._params, rngs=rngs, method=method)

    def _take_step(self, params, conditioning, temperature, top_k, state):
        x = self._sl.Sequence.from_values(conditioning[:, None])
        constants = {"temperature": temperature, "top_k": top_k}

        def method(model, x, state):
            return model.sampler.step(x, state, training=False, constants=constants)

        return self._model.apply(
            params, x, state, method=method, mutable=["intermediates"]
        )

    @_quietly
    def play(
        self,
        conditioning: np.ndarray,
        temperature: np.ndarray,
        top_k: np.ndarray,
        keys: np.ndarray,
    ) -> dict[str, np.ndarray]:
        """Play frames ``(batch, time, 144)`` with knobs ``(batch, time)``.

        Returns ``tokens (batch, time, 12)``, ``temporal (batch, time, dim)`` and
        ``logits (batch, time, 12, 12294)``, which are not capped.
        """
        state = jax.jit(self._initial_state, static_argnums=0)(conditioning.shape[0])
        encoder, output, (_, *rest), delay = state
        state = (encoder, output, (jnp.asarray(keys), *rest), delay)
        heard = {"tokens": [], "temporal": [], "logits": []}
        for frame in range(conditioning.shape[1]):
            (drawn, state), emitted = self._step(
                self._params,
                jnp.asarray(conditioning[:, frame]),
                jnp.asarray(temperature[:, frame]),
                jnp.asarray(top_k[:, frame]),
                state,
            )
            inner = emitted["intermediates"]["decoder"]
            heard["tokens"].append(drawn.values[:, 0])
            heard["temporal"].append(inner["temporal_outputs"][0][:, 0])
            heard["logits"].append(jnp.concatenate(inner["depth_logits"], 1))
        return {name: np.stack(each, 1) for name, each in heard.items()}


@_quietly
def discretize_cfg(value: float, step: float, highest: int) -> int:
    """Bin a guidance as the original does."""
    from magenta_rt.jax import system

    return system.discretize_cfg(value, step, highest)
