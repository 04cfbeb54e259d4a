"""The trained network as the two files users get: reader.onnx and reader.json."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .heads import EDGES, Heads
from .labels import ENTITIES, TAGS
from .network import Gated, Reader

ZERO = 128  # the byte that stands for nought
OUTPUTS = (
    "tags", "entities", "speech", "sourceless", "cue_query", "source_key", "content_start", "content_end", "cue_key",
)  # fmt: skip


class _Graph:
    """Nodes and weights gathered one after the other."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, inputs: Sequence[str], name: str, outputs: int = 1, **attributes) -> str:
        names = [name] if outputs == 1 else [f"{name}.{n}" for n in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return name


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().numpy().astype(np.float32)


def _table(g: _Graph, name: str, values: np.ndarray, index: str) -> str:
    """Look up rows of a table stored as 8-bit integers with one scale a column."""
    scale = np.abs(values).max(0) / 127 + 1e-9
    small = g.weight(f"{name}.table", np.round(values / scale).astype(np.int8))
    rows = g.node("Gather", [small, index], f"{name}.rows")
    floats = g.node("Cast", [rows], f"{name}.float", to=TensorProto.FLOAT)
    return g.node("Mul", [floats, g.weight(f"{name}.scale", scale)], name)


def build(model: Reader, ranges: Sequence[float]) -> onnx.ModelProto:
    """The network in ONNX, its matrix products in 8-bit integers.

    They are twice as fast, and exact: a token's outputs do not depend on how many others are computed with it.
    `ranges` holds for each layer and for the heads the largest size of their normalised inputs (see `input_ranges`).
    """
    g = _Graph()
    g.weight("axis0", np.array([0], np.int64))
    g.weight("zero", np.array(ZERO, np.uint8))
    columns = [g.weight(f"column{n}", np.array(n, np.int64)) for n in range(4)]
    parts = []
    for column, name in zip(columns, ("word", "prefix", "suffix", "shape"), strict=True):
        index = g.node("Gather", ["rows", column], f"{name}.index", axis=1)
        parts.append(_table(g, name, _array(getattr(model, name).weight), index))
    parts.append(_table(g, "place", _array(model.place.weight), "places"))
    x = parts[0]
    for n, part in enumerate(parts[1:]):
        x = g.node("Add", [x, part], f"embedded{n}")
    for n, (layer, largest) in enumerate(zip(model.gates(), ranges[:-1], strict=True)):
        x = _gated(g, x, f"layer{n}", layer, largest)
    x, scale = _bytes(g, _normalised(g, x, "last", model.norm), "heads", ranges[-1])
    out = _product(g, x, scale, "heads", _array(model.heads.out.weight), _array(model.heads.out.bias))
    g.weight("sizes", np.array(model.heads.sizes, np.int64))
    g.nodes.append(helper.make_node("Split", [out, "sizes"], list(OUTPUTS), axis=1))
    inputs = [
        helper.make_tensor_value_info("rows", TensorProto.INT32, ["tokens", 4]),
        helper.make_tensor_value_info("places", TensorProto.INT32, ["tokens"]),
        helper.make_tensor_value_info("real", TensorProto.FLOAT, ["tokens", 1]),
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["tokens", size])
        for name, size in zip(OUTPUTS, model.heads.sizes, strict=True)
    ]
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, g.weights)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def _normalised(g: _Graph, x: str, name: str, norm: nn.LayerNorm) -> str:
    weights = [g.weight(f"{name}.gain", _array(norm.weight)), g.weight(f"{name}.shift", _array(norm.bias))]
    return g.node("LayerNormalization", [x, *weights], f"{name}.norm", epsilon=1e-5)


def _gated(g: _Graph, x: str, name: str, layer: Gated, largest: float) -> str:
    """One layer; everything between the normalisation and the gate is 8-bit integers."""
    d = layer.dilation
    y = g.node("Mul", [_normalised(g, x, name, layer.norm), "real"], f"{name}.real")
    y, scale = _bytes(g, y, name, largest)
    pads = g.weight(f"{name}.pads", np.array([d, 0, d, 0], np.int64))
    wide = g.node("Pad", [y, pads, "zero"], f"{name}.pad")
    around = []
    for k, (start, stop) in enumerate(((0, -2 * d), (2 * d, np.iinfo(np.int64).max))):
        places = [g.weight(f"{name}.{at}{k}", np.array([v], np.int64)) for at, v in (("from", start), ("to", stop))]
        around.append(g.node("Slice", [wide, *places, "axis0"], f"{name}.side{k}"))
    joined = g.node("Concat", [around[0], y, around[1]], f"{name}.joined", axis=1)
    weights, biases = _array(layer.mix.weight), _array(layer.mix.bias)
    half = len(weights) // 2  # two products, because splitting one's result would copy it
    value = _product(g, joined, scale, f"{name}.value", weights[:half], biases[:half])
    gate = _product(g, joined, scale, f"{name}.open", weights[half:], biases[half:])
    gate = g.node("Sigmoid", [gate], f"{name}.gate")
    return g.node("Add", [x, g.node("Mul", [value, gate], f"{name}.gated")], f"{name}.out")


def _bytes(g: _Graph, x: str, name: str, largest: float) -> tuple[str, str]:
    """Floats from -largest to largest as bytes; also the scale."""
    scale = g.weight(f"{name}.scale", np.array(largest / (255 - ZERO), np.float32))
    return g.node("QuantizeLinear", [x, scale, "zero"], f"{name}.bytes"), scale


def _product(g: _Graph, x: str, scale: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
    """The linear map of bytes, as floats."""
    weight = weight.T
    # Seven bits, not eight: sums of two products then fit 16 bits, which processors without VNNI need.
    weight_scale = np.abs(weight).max(0) / 63
    inputs = [
        x, g.weight(f"{name}.weight", np.round(weight / weight_scale).astype(np.int8)), scale,
        g.weight(f"{name}.weight_scale", weight_scale), "zero", "", g.weight(f"{name}.bias", bias),
    ]  # fmt: skip
    return g.node("MatMulIntegerToFloat", inputs, name, domain="com.microsoft")


def input_ranges(model: Reader, batches: Iterable[tuple[Tensor, Tensor, Tensor]]) -> list[float]:
    """For each layer, and last the heads, the size that all but one in 20,000 of the normalised inputs stay below."""
    norms = [*(layer.norm for layer in model.layers), model.norm]
    seen: list[list[float]] = [[] for _ in norms]
    hooks = [
        norm.register_forward_hook(
            lambda _module, _input, out, at=at: at.append(float(np.quantile(np.abs(_array(out)), 1 - 5e-5)))
        )
        for norm, at in zip(norms, seen, strict=True)
    ]
    model.eval()
    for batch in batches:
        model(*batch)
    for hook in hooks:
        hook.remove()
    return [float(np.mean(values)) for values in seen]


def link_settings(heads: Sequence[Heads]) -> dict[str, Any]:
    """The linker's settings before anything is fitted; distance scores are the mean of all heads'."""

    def table(name: str) -> list[float]:
        values = np.mean([_array(getattr(one, name).weight)[:, 0] for one in heads], 0)
        return [round(float(value), 4) for value in values]

    return {
        "edges": EDGES.tolist(),
        "source_distance": table("source_distance"),
        "cue_distance": table("cue_distance"),
        "sourceless_weight": 0.0,
        "source_weight": 0.25,
        "cue_weight": 1.0,
        "confidence": [0.0, 0.3, 0.0, 0.3, 0.3, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0],
        "least_confidence": [0.0, 0.0],
    }


def export(
    model: Reader, vocabulary: Sequence[str], transitions: np.ndarray, ranges: Sequence[float],
    training: Mapping[str, Any], folder: Path,
) -> None:  # fmt: skip
    """Write reader.onnx and reader.json; `training` tells how it was made."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(model.eval(), ranges), str(folder / "reader.onnx"))
    settings = {
        "format": "onrecord-reader/1",
        "outputs": list(OUTPUTS),
        "tags": list(TAGS),
        "entities": list(ENTITIES),
        "transitions": [[round(float(value), 4) for value in row] for row in transitions],
        "links": link_settings([model.heads]),
        "training": training,
        "vocabulary": "\n".join(vocabulary),
    }
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    (folder / "reader.json").write_text(text + "\n", encoding="utf-8")
