"""The trained network as the two files users get: reader.onnx and reader.json."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from .heads import EDGES
from .labels import ENTITIES, TAGS
from .network import Reader

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


def build(model: Reader) -> onnx.ModelProto:
    g = _Graph()
    g.weight("axis0", np.array([0], np.int64))
    columns = [g.weight(f"column{n}", np.array(n, np.int64)) for n in range(4)]
    parts = []
    for column, name in zip(columns, ("word", "prefix", "suffix", "shape"), strict=True):
        index = g.node("Gather", ["rows", column], f"{name}.index", axis=1)
        parts.append(_table(g, name, getattr(model, name).weight, index))
    parts.append(_table(g, "place", model.place.weight, "places"))
    x = parts[0]
    for n, part in enumerate(parts[1:]):
        x = g.node("Add", [x, part], f"embedded{n}")
    for n, layer in enumerate(model.layers):
        d = layer.dilation
        name = f"layer{n}"
        y = g.node(
            "LayerNormalization",
            [x, g.weight(f"{name}.gain", _array(layer.norm.weight)), g.weight(f"{name}.shift", _array(layer.norm.bias))],
            f"{name}.norm", epsilon=1e-5,
        )  # fmt: skip
        y = g.node("Mul", [y, "real"], f"{name}.real")
        wide = g.node("Pad", [y, g.weight(f"{name}.pads", np.array([d, 0, d, 0], np.int64))], f"{name}.pad")
        far = np.iinfo(np.int64).max
        around = []
        for k, (start, stop) in enumerate(((0, -2 * d), (2 * d, far))):
            bounds = [g.weight(f"{name}.{side}{k}", np.array([v], np.int64)) for side, v in (("from", start), ("to", stop))]
            around.append(g.node("Slice", [wide, *bounds, "axis0"], f"{name}.side{k}"))
        joined = g.node("Concat", [around[0], y, around[1]], f"{name}.joined", axis=1)
        mixed = _linear(g, joined, f"{name}.mix", _array(layer.mix.weight), _array(layer.mix.bias))
        g.node("Split", [mixed], f"{name}.half", outputs=2, axis=1, num_outputs=2)
        gate = g.node("Sigmoid", [f"{name}.half.1"], f"{name}.gate")
        x = g.node("Add", [x, g.node("Mul", [f"{name}.half.0", gate], f"{name}.gated")], f"{name}.out")
    x = g.node(
        "LayerNormalization",
        [x, g.weight("last.gain", _array(model.norm.weight)), g.weight("last.shift", _array(model.norm.bias))],
        "last", epsilon=1e-5,
    )  # fmt: skip
    out = _linear(g, x, "heads", _array(model.heads.out.weight), _array(model.heads.out.bias))
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
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(built)
    return built


def _linear(g: _Graph, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
    product = g.node("MatMul", [x, g.weight(f"{name}.weight", np.ascontiguousarray(weight.T))], f"{name}.product")
    return g.node("Add", [product, g.weight(f"{name}.bias", bias)], name)


def export(model: Reader, vocabulary: Sequence[str], transitions: np.ndarray, folder: Path, **links) -> None:
    """Write reader.onnx and reader.json; `links` overrides the linker's settings."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(model.eval()), str(folder / "reader.onnx"))
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
