"""What must not reach a model: broken encodings, outlets' names, bylines, syndication lines, paywalls, near-doubles.

Cleaning is for training and measuring only. It removes what would tell the outlet, and with it the label; a user's
article is scored as it is.
"""

import html
import re
import zlib
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..features.text.boilerplate import boilerplate
from ..features.text.mojibake import mend
from ..features.text.normalise import normalise
from ..features.text.paragraphs import paragraphs
from ..features.text.tokens import tokenize

# Lines that are a page's furniture and tell where the page was.
LINE = re.compile(
    r"\s*(?:by\s+(?:[A-Z][\w.'’-]+[ ,]*|and |special to |of |the |staff |writer){1,8}"
    r"|(?:[A-Z][\w.'’-]+ ){1,4}(?:Reporter|Staff Writer|Correspondent|Contributor)"
    r"|en español|more information|authors?:?|(?:editing|reporting|additional reporting|writing|produced) by .*"
    r"|enlarge this image.*|toggle caption.*|hide caption.*|read more.*|related (?:stories|articles|content):?.*"
    r"|(?:copyright|©|\(c\)).*|all rights reserved.*|this (?:story|article) (?:was|originally|first).*"
    r"|featured image.*|photo(?:s| credit)?:.*|image(?: credit)?:.*|advertisement|sponsored|sources?:.*"
    r"|(?:last )?updated:? .*|posted:? .*|published:? .*|filed (?:under|to):? .*|tags?:.*|follow .* on .*"
    r"|.*\bnewsletters?\b.*sign up.*|sign up .*|subscribe .*|.*appeared first on.*)\s*",
    re.IGNORECASE,
)
LONGEST_LINE = 160
PAYWALL = re.compile(
    r"please (?:make sure|enable|upgrade|use a supported)|your browser|subscribe to (?:read|continue)|are you a robot"
    r"|already a subscriber|log in to|to continue reading|access denied|page not found|cookies",
    re.IGNORECASE,
)
# "TUESDAY, Jan. 3 (Agency) --", "NEW YORK (Agency) -", "WASHINGTON --", "(Agency) -" where a paragraph begins.
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,}[^\n()]{0,40}?(?:\([^)\n]{2,40}\))?\s?"
    r"|[A-Z][a-z]+\.? \d{1,2}, \d{4}\s?(?:\([^)\n]{2,40}\))?\s?"
    r"|\([^)\n]{2,40}\)\s?)(?:--|—|–|- )\s*"
)
AGENCIES = (
    r"(?:HealthDay(?: News| Reporter)?|Reuters Health|Reuters|REUTERS|Associated Press|WebMD(?: Health News)?|AFP)"
)
NAMES = {
    "nytimes": ("The New York Times", "New York Times"), "latimes": ("Los Angeles Times", "L.A. Times"),
    "wsj": ("The Wall Street Journal", "Wall Street Journal", "WSJ"), "npr": ("NPR", "National Public Radio"),
    "washingtonpost": ("The Washington Post",), "cnn": ("CNN",), "abc": ("ABC News", "ABC"), "go": ("ABC News",),
    "politico": ("POLITICO",), "philly": ("Inquirer", "Daily News"), "msn": ("NBC News", "msnbc.com", "MSNBC"),
    "cbsnews": ("CBS News", "CBS"), "nbcnews": ("NBC News", "NBC"), "time": ("TIME",), "ap": ("AP",),
    "usatoday": ("USA TODAY",), "eaglerising": ("Eagle Rising",), "addictinginfo": ("Addicting Info",),
    "healthday": ("HealthDay", "HealthDay News"), "reuters": ("Reuters Health", "Reuters"), "webmd": ("WebMD",),
}  # fmt: skip
STAND_IN = "the publication"
SAME_OUTLET = {"politi.co": "politico.com", "cnn.it": "cnn.com", "abcn.ws": "go.com", "healthday.com": "healthday.com"}

LEAST_WORDS = 100
PERMUTATIONS, BANDS = 64, 16
SHINGLE = 5
ALIKE = 0.5  # Jaccard similarity of five-word shingles from which two texts are one story
CONTAINED = 0.8  # or this share of the shorter one's shingles


def clean(raw: str, outlet: str | None = None) -> str | None:
    """The article's text without what tells its outlet; None where nothing scorable is left (paywall, too short)."""
    text = normalise(html.unescape(mend(raw)))
    lines = [line for line in text.split("\n") if len(line) > LONGEST_LINE or not LINE.fullmatch(line)]
    text = "\n".join(DATELINE.sub("", line, count=1) if DATELINE.match(line) else line for line in lines)
    spans = paragraphs(text)
    for start, end in reversed(boilerplate(text, tokenize(text), spans)):
        text = text[:start] + text[end:]
    text = re.sub(r"\n\s*\n\s*", "\n\n", without_outlet(text, outlet)).strip()
    words = len(text.split())
    return None if words < LEAST_WORDS or (words < 2 * LEAST_WORDS and PAYWALL.search(text)) else text


def outlet_of(domain: str | None) -> str | None:
    """One name for an outlet's domains: "online.wsj.com" and "blogs.wsj.com" are both "wsj.com"."""
    if not domain:
        return None
    labels = domain.lower().strip().split("/")[0].split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in ("co", "com", "org", "net", "gov", "ac") else 2
    short = ".".join(labels[-keep:])
    return SAME_OUTLET.get(short, short)


def without_outlet(text: str, outlet: str | None) -> str:
    """`text` with the outlet's and the health wires' names replaced by "the publication"."""
    text = re.sub(rf"\s?\({AGENCIES}\)", "", text)
    text = re.sub(rf"\b{AGENCIES}\b", STAND_IN, text)
    if not (outlet := outlet_of(outlet)):
        return text
    label = outlet.split(".")[0]
    names = [re.escape(name) for name in NAMES.get(label, ())]
    if len(label) > 4:  # "rightwingnews" finds "Right Wing News" and "RightWingNews.com"
        names.append(r"(?:the )?" + r"[\s'’.-]?".join(map(re.escape, label)) + r"(?:\.com|\.org|\.net)?")
    for name in names:
        flags = re.IGNORECASE if name.startswith("(") else 0
        text = re.sub(rf"\b{name}\b", STAND_IN, text, flags=flags)
    return text


def near_doubles(texts: Sequence[str]) -> NDArray[np.int64]:
    """A cluster number for each text: texts that tell the same story in nearly the same words share one.

    MinHash over five-word shingles with banding finds candidates (Broder 1997); their exact overlap decides.
    """
    shingles = [_shingles(text) for text in texts]
    generator = np.random.default_rng(0)
    factors = generator.integers(1, 2**63, PERMUTATIONS, dtype=np.uint64) | np.uint64(1)
    parent = list(range(len(texts)))
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for i, found in enumerate(shingles):
        if not len(found):
            continue
        signature = np.array([(found * factor).min() for factor in factors]).reshape(BANDS, -1)
        for band in range(BANDS):
            bucket = buckets[band, signature[band].tobytes()]
            for j in bucket[-5:]:
                if _root(parent, i) != _root(parent, j) and _same_story(found, shingles[j]):
                    parent[_root(parent, i)] = _root(parent, j)
            bucket.append(i)
    return np.array([_root(parent, i) for i in range(len(texts))], dtype=np.int64)


def _shingles(text: str) -> NDArray[np.uint64]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    if len(words) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    codes = np.array([zlib.crc32(word.encode()) for word in words], dtype=np.uint64)
    mixed = np.zeros(len(words) - SHINGLE + 1, dtype=np.uint64)
    for k in range(SHINGLE):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + codes[k : k + len(mixed)]
    mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed * np.uint64(0xBF58476D1CE4E5B9))


def _same_story(a: NDArray[np.uint64], b: NDArray[np.uint64]) -> bool:
    shared = len(np.intersect1d(a, b, assume_unique=True))
    return shared >= ALIKE * (len(a) + len(b) - shared) or shared >= CONTAINED * min(len(a), len(b))


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i
