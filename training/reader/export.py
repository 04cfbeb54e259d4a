"""The trained network as the two files users get: reader.onnx and reader.json."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .heads import EDGES
from .labels import ENTITIES, TAGS
from .network import Gated, Reader

ZERO = 128  # the byte that stands for nought
OUTPUTS = ("tags", "entities", "speech", "sourceless", "cue_query", "source_key", "content_start", "content_end", "cue_key")


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


def _table(graph: _Graph, name: str, table: Tensor, index: str) -> str:
    """Look up rows of a table stored as 8-bit integers with one scale a column."""
    values = _array(table)
    scale = np.abs(values).max(0) / 127 + 1e-9
    graph.weight(f"{name}.table", np.round(values / scale).astype(np.int8))
    graph.weight(f"{name}.scale", scale)
    rows = graph.node("Gather", [f"{name}.table", index], f"{name}.rows")
    return graph.node("Mul", [graph.node("Cast", [rows], f"{name}.float", to=TensorProto.FLOAT), f"{name}.scale"], name)


def build(model: Reader, ranges: Sequence[float]) -> onnx.ModelProto:
    """The network in ONNX. `ranges` holds for each layer the largest size of its normalised inputs (see `input_ranges`):
    the layers' products are computed in 8-bit integers, four times as fast."""
    g = _Graph()
    g.weight("axis0", np.array([0], np.int64))
    g.weight("zero", np.array(ZERO, np.uint8))
    columns = [g.weight(f"column{n}", np.array(n, np.int64)) for n in range(4)]
    parts = []
    for column, name in zip(columns, ("word", "prefix", "suffix", "shape"), strict=True):
        index = g.node("Gather", ["rows", column], f"{name}.index", axis=1)
        parts.append(_table(g, name, getattr(model, name).weight, index))
    parts.append(_table(g, "place", model.place.weight, "places"))
    x = parts[0]
    for n, part in enumerate(parts[1:]):
        x = g.node("Add", [x, part], f"embedded{n}")
    for n, (layer, largest) in enumerate(zip(model.layers, ranges, strict=True)):
        x = _gated(g, x, f"layer{n}", layer, largest)
    x = _normalised(g, x, "last", model.norm)
    weight = g.weight("heads.weight", np.ascontiguousarray(_array(model.heads.out.weight).T))
    product = g.node("MatMul", [x, weight], "heads.product")
    out = g.node("Add", [product, g.weight("heads.bias", _array(model.heads.out.bias))], "heads")
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
    scale = g.weight(f"{name}.scale", np.array(largest / (255 - ZERO), np.float32))
    y = g.node("QuantizeLinear", [y, scale, "zero"], f"{name}.bytes")
    pads = g.weight(f"{name}.pads", np.array([d, 0, d, 0], np.int64))
    wide = g.node("Pad", [y, pads, "zero"], f"{name}.pad")
    around = []
    for k, (start, stop) in enumerate(((0, -2 * d), (2 * d, np.iinfo(np.int64).max))):
        places = [g.weight(f"{name}.{at}{k}", np.array([v], np.int64)) for at, v in (("from", start), ("to", stop))]
        around.append(g.node("Slice", [wide, *places, "axis0"], f"{name}.side{k}"))
    joined = g.node("Concat", [around[0], y, around[1]], f"{name}.joined", axis=1)
    weight = _array(layer.mix.weight).T
    # Seven bits, not eight: sums of two products then fit 16 bits, which processors without VNNI need.
    weight_scale = np.abs(weight).max(0) / 63
    small = g.weight(f"{name}.weight", np.round(weight / weight_scale).astype(np.int8))
    mixed = g.node(
        "MatMulIntegerToFloat",
        [joined, small, scale, g.weight(f"{name}.weight_scale", weight_scale), "zero", "",
         g.weight(f"{name}.bias", _array(layer.mix.bias))],
        f"{name}.mix", domain="com.microsoft",
    )  # fmt: skip
    g.node("Split", [mixed], f"{name}.half", outputs=2, axis=1, num_outputs=2)
    gate = g.node("Sigmoid", [f"{name}.half.1"], f"{name}.gate")
    return g.node("Add", [x, g.node("Mul", [f"{name}.half.0", gate], f"{name}.gated")], f"{name}.out")


def input_ranges(model: Reader, batches: Iterable[tuple[Tensor, Tensor, Tensor]]) -> list[float]:
    """For each layer the size that all but one in 20,000 of its normalised inputs stay below."""
    seen: list[list[float]] = [[] for _ in model.layers]
    hooks = [
        layer.norm.register_forward_hook(
            lambda _module, _input, out, at=at: at.append(float(np.quantile(np.abs(_array(out)), 1 - 5e-5)))
        )
        for layer, at in zip(model.layers, seen, strict=True)
    ]
    model.eval()
    for batch in batches:
        model(*batch)
    for hook in hooks:
        hook.remove()
    return [float(np.mean(values)) for values in seen]


def export(
    model: Reader, vocabulary: Sequence[str], transitions: np.ndarray, ranges: Sequence[float], folder: Path, **links
) -> None:
    """Write reader.onnx and reader.json; `links` overrides the linker's settings."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(model.eval(), ranges), str(folder / "reader.onnx"))
    rounded = lambda table: [round(float(v), 4) for v in _array(table.weight)[:, 0]]  # noqa: E731
    settings = {
        "format": "onrecord-reader/1",
        "outputs": list(OUTPUTS),
        "tags": list(TAGS),
        "entities": list(ENTITIES),
        "transitions": [[round(float(v), 4) for v in row] for row in transitions],
        "links": {
            "edges": EDGES.tolist(),
            "source_distance": rounded(model.heads.source_distance),
            "cue_distance": rounded(model.heads.cue_distance),
            "sourceless_weight": 0.0,
            "confidence": [0.0, 0.3, 0.3, 0.3, 0.2, 0.0],
        } | links,
        "vocabulary": "\n".join(vocabulary),
    }  # fmt: skip
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    (folder / "reader.json").write_text(text + "\n", encoding="utf-8")
