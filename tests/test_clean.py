"""Cleaning of training articles: what tells the outlet, pages without an article, near-doubles."""

import pytest
from invented_news import article

from onrecord.training.clean import clean, near_doubles, outlet_of


def test_cleaning_takes_out_what_tells_the_outlet():
    text = f"By Ana Koren\n\n{article(1, True)}\n\nCopyright 2024 The Velden Courier\n\nShe told the Velden Courier so."
    cleaned = clean(text, "veldencourier.example") or ""
    assert "Courier" not in cleaned and "By Ana" not in cleaned and "She told the publication so." in cleaned


@pytest.mark.parametrize("text", ["", "Too short.", "Please enable cookies in your browser. " * 20])
def test_pages_without_an_article_are_left_out(text):
    assert clean(text) is None


def test_outlets_have_one_name():
    names = ("online.wsj.com", "wsj.com", "blogs.wsj.com", "politi.co", "news.bbc.co.uk", None)
    assert [outlet_of(name) for name in names] == ["wsj.com", "wsj.com", "wsj.com", "politico.com", "bbc.co.uk", None]


def test_near_doubles_are_found_and_others_are_not():
    texts = [article(i, True) for i in range(6)]
    texts.append(texts[2].replace("Monday", "Tuesday") + " One more line was added here.")
    clusters = near_doubles(texts)
    assert clusters[6] == clusters[2] and len(set(clusters)) == 6
