"""The reader's network: embeddings, gated dilated convolutions (Dauphin et al. 2017), linear heads.

A convolution is written as a matrix product over a token and its two neighbours at the layer's distance, the form in
which the exported network runs.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ...features.reading.attributions.inputs import AFFIXES, HASHED_WORDS, PLACES, SHAPES
from .heads import Heads

WIDTH = 192
DILATIONS = (1, 2, 4, 8, 16, 1)


def half_precision() -> torch.autocast:
    """Matrix products in 16-bit floats: twice as fast where the processor has them, and no worse."""
    return torch.autocast("cpu", torch.bfloat16)


class Reader(nn.Module):
    def __init__(self, words: int, width: int = WIDTH, dilations: Sequence[int] = DILATIONS, drop: float = 0.15):
        super().__init__()
        self.word = nn.Embedding(HASHED_WORDS + words, width)
        self.prefix = nn.Embedding(AFFIXES, width)
        self.suffix = nn.Embedding(AFFIXES, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.place = nn.Embedding(PLACES, width)
        for table in (self.word, self.prefix, self.suffix, self.shape, self.place):
            nn.init.normal_(table.weight, std=0.3)
        self.layers = nn.ModuleList(Gated(width, dilation) for dilation in dilations)
        self.norm = nn.LayerNorm(width)
        self.heads = Heads(width)
        self.drop = drop

    def gates(self) -> "list[Gated]":
        return [layer for layer in self.layers if isinstance(layer, Gated)]

    def forward(self, rows: Tensor, place: Tensor, mask: Tensor) -> Tensor:
        """Word rows (batch, T, 4), places (batch, T), mask (batch, T) -> all outputs (batch, T, sum of head sizes)."""
        x = self.word(rows[..., 0]) + self.prefix(rows[..., 1]) + self.suffix(rows[..., 2]) + self.shape(rows[..., 3])
        x = F.dropout(x + self.place(place), self.drop, self.training)
        real = mask.unsqueeze(-1).to(x.dtype)
        for layer in self.layers:
            x = layer(x, real)
        return self.heads(F.dropout(self.norm(x), self.drop, self.training))


class Gated(nn.Module):
    """x + a * sigmoid(b), where a and b are one linear map of a token and its neighbours `dilation` away."""

    def __init__(self, width: int, dilation: int):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, 2 * width)
        with torch.no_grad():
            self.mix.weight[:width] *= 1.5

    def forward(self, x: Tensor, real: Tensor) -> Tensor:
        y = self.norm(x) * real
        d = self.dilation
        before = F.pad(y, (0, 0, d, 0))[:, :-d]
        after = F.pad(y, (0, 0, 0, d))[:, d:]
        a, b = self.mix(torch.cat([before, y, after], -1)).chunk(2, -1)
        return x + a * torch.sigmoid(b)
