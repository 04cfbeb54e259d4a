"""spaCy's small English pipeline, textacy's quotation extraction and onrecord on the same articles, on one thread.

    pip install spacy textacy
    OMP_NUM_THREADS=1 python benchmarks/parser_floor.py ARTICLES.jsonl.gz --count 200

`en_core_web_sm` is measured where it is installed. It is not on PyPI; where it is missing, a pipeline of the same
components, layers and sizes is built with random weights. Its speed is the real one's (the same arithmetic for every
token, two transitions a token), or better, for it has neither the lemmatizer nor the attribute rules; its output is
worthless, so textacy's cost on it is an estimate.
"""

import argparse
import time

import spacy
from corpus import texts
from textacy.extract import direct_quotations

from onrecord.scorer import Scorer

# The published configuration of en_core_web_sm 3.8: two token-to-vector networks of width 96, depth 4.
ROWS = [5000, 1000, 2500, 2500, 50, 50]
ATTRIBUTES = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]


def tok2vec(features: int) -> dict:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ATTRIBUTES[:features],
            "rows": ROWS[:features],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def listener() -> dict:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def transitions(task: str, tok2vec: dict, extra: bool) -> dict:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": task,
        "extra_state_tokens": extra,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def small_english() -> tuple[spacy.Language, str]:
    try:
        return spacy.load("en_core_web_sm"), "en_core_web_sm"
    except OSError:
        pass
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": tok2vec(6)})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener()}})
    parser = nlp.add_pipe("parser", config={"model": transitions("parser", listener(), False)})
    nlp.add_pipe("attribute_ruler")
    ner = nlp.add_pipe("ner", config={"model": transitions("ner", tok2vec(4), True)})
    for number in range(49):  # as many tags, relations and entity types as the real one has
        tagger.add_label(f"T{number}")
    for number in range(45):
        parser.add_label(("ROOT", "nsubj", "ccomp", "parataxis", "dobj")[number] if number < 5 else f"r{number}")
    for number in range(18):
        ner.add_label(f"E{number}")
    nlp.initialize()
    return nlp, "a pipeline of en_core_web_sm's components, layers and sizes with random weights"


def scoring(articles: list[str], model: str | None) -> float:
    """CPU seconds of full scoring, without HTML."""
    scorer = Scorer(model)
    list(scorer.score_many(articles[:5]))
    start = time.process_time()
    for document in scorer.score_many(articles):
        document.to_json()
    return time.process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("articles")
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--model")
    given = options.parse_args()
    articles = texts(given.articles, given.count)
    nlp, what = small_english()
    list(nlp.pipe(articles[:5]))
    start = time.process_time()
    parsed = list(nlp.pipe(articles, batch_size=32))
    spent = time.process_time() - start
    words = sum(len(text.split()) for text in articles)
    print(f"spaCy {spacy.__version__}, {what}")
    print(f"  {len(articles) / spent:8.1f} articles a CPU second, {words / spent:,.0f} words")
    start, failures = time.process_time(), 0
    for document in parsed:
        try:
            list(direct_quotations(document))
        except (ValueError, IndexError):
            failures += 1
    both = spent + time.process_time() - start
    print(f"  {len(articles) / both:8.1f} with textacy's quotations ({failures} articles it gave up on)")
    own = scoring(articles, given.model)
    print(f"onrecord, everything but HTML\n  {len(articles) / own:8.1f} articles a CPU second")
    print(f"  {spent / own:8.1f} times spaCy's, {both / own:.1f} times spaCy's with textacy's quotations")


if __name__ == "__main__":
    main()
