"""Pages for a batch, and the command that renders stored results."""

import json
import string

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_documents import all_documents, load
from typer.testing import CliRunner

from onrecord.reports.index import render_index
from onrecord.reports.site import page_name, write_site


def index(documents: list[dict]) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render_index(documents, (f"{n}.html" for n in range(len(documents)))))


def rows(tree: lxml.html.HtmlElement) -> list[list]:
    return json.loads(tree.get_element_by_id("data").text)["rows"]


def many(count: int, **changes) -> list[dict]:
    return [load("harbour") | changes for _ in range(count)]


def test_worst_first_and_the_unscored_apart_with_their_reasons():
    documents = all_documents()
    tree = index(documents)
    qualities = [one[5][0] for one in rows(tree)]
    assert qualities == sorted(qualities) and len(qualities) == 4
    apart = tree.get_element_by_id("apart").text_content()
    assert "The article is in German" in apart and "The reader stopped: the text is empty." in apart


def test_an_article_without_an_outlet_is_found_by_its_file():
    named = load("harbour")
    filed = named | {"article": named["article"] | {"outlet": None, "id": "drafts/harbour wall.txt"}}
    packed = {len(one): one for one in rows(index([named, filed]))}
    assert packed[10][-1] == "drafts/harbour wall.txt" and len(packed[9]) == 9


def test_the_index_reads_without_a_script():
    tree = index(all_documents())
    assert len(tree.xpath("//noscript//tbody/tr")) == 4


def test_an_outlets_median_is_shown_from_ten_articles_on():
    assert not index(many(9)).xpath("//*[@id='outlets'] | //a[@href='#outlets']")
    other = load("harbour")
    other["article"] |= {"id": "other", "outlet": "The Oxley Bell"}
    outlets = index([*many(10), other]).get_element_by_id("outlets").text_content()
    assert "The Saltmere Courier" in outlets and "1 outlet with fewer is not shown" in outlets


def test_a_handful_of_articles_has_no_distribution_and_nothing_to_search():
    few, enough = index(many(3)), index(many(4))
    assert not few.find_class("distribution") and few.get_element_by_id("controls").get("class") == "js controls few"
    assert len(enough.find_class("distribution")) == 2
    assert enough.get_element_by_id("controls").get("class") == "js controls"
    for tree in (few, enough):
        assert "Neither score says whether any claim is true." in tree.find_class("distributions")[0].text_content()


def test_a_few_articles_without_scores_are_all_seen_at_once():
    groups = index(all_documents()).xpath("//section[@id='apart']/details")
    assert len(groups) == 2 and all(group.get("open") is not None for group in groups)


def test_the_index_rounds_a_score_as_its_page_does():
    document = load("harbour")
    document["scores"]["sourcing_quality"]["value"] = 64.96  # as 65.0 it would stand in the next bin
    packed = json.loads(lxml.html.fromstring(render_index([document], ["a.html"])).get_element_by_id("data").text)
    assert packed["rows"][0][5][0] == 64.9


def test_an_index_of_nothing_says_so():
    assert "No article was scored." in index([]).text_content()


def pages(folder) -> list[str]:
    """The pages of a site, walked by "next" from the one that has no "previous"."""
    ways = {path.name: neighbours(path) for path in (folder / "articles").iterdir()}
    at = next(name for name, (previous, _) in ways.items() if previous is None)
    walked = [at]
    while at := ways[at][1]:
        assert ways[at][0] == walked[-1]
        walked.append(at)
    return walked


def neighbours(path) -> tuple[str | None, ...]:
    tree = lxml.html.parse(str(path))
    return tuple(next(iter(tree.xpath(f"//a[@rel='{rel}']/@href")), None) for rel in ("prev", "next"))


def in_index(folder) -> list[str]:
    tree = lxml.html.parse(str(folder / "index.html"))
    hrefs = [one[0] for one in rows(tree.getroot())] + tree.xpath("//ul[@class='apart']//a/@href")
    return [href.removeprefix("articles/") for href in hrefs]


def test_a_site_has_a_page_an_article_and_walks_them_as_the_index_does(tmp_path):
    summary = write_site(iter(all_documents()), tmp_path)
    assert (summary.articles, summary.written, summary.unchanged) == (6, 7, 0)
    assert pages(tmp_path) == in_index(tmp_path) and len(in_index(tmp_path)) == 6


def test_an_unchanged_page_is_not_written_again(tmp_path):
    documents = all_documents()
    write_site(documents, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.html")}
    documents[-1]["article"]["title"] = "Another title"
    summary = write_site(documents, tmp_path)
    changed = {path.name for path, time in before.items() if path.stat().st_mtime_ns != time}
    assert changed == {"index.html", page_name(documents[-1]["article"]["id"])}
    assert (summary.written, summary.unchanged) == (2, 5)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")]


def test_a_changed_score_changes_only_the_pages_it_comes_between(tmp_path):
    documents = all_documents()
    write_site(documents, tmp_path)
    order = in_index(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "articles").iterdir()}
    worst = next(one for one in documents if page_name(one["article"]["id"]) == order[0])
    worst["scores"]["sourcing_quality"]["value"] = 99.9
    summary = write_site(documents, tmp_path)
    assert pages(tmp_path) == in_index(tmp_path) == [*order[1:4], order[0], *order[4:]]
    changed = {path.name for path in (tmp_path / "articles").iterdir() if path.stat().st_mtime_ns != before[path.name]}
    assert changed == {order[0], order[1], order[3], order[4]} and summary.written == 5
    afresh = tmp_path / "afresh"
    write_site(documents, afresh)
    for page in (afresh / "articles").iterdir():
        assert page.read_bytes() == (tmp_path / "articles" / page.name).read_bytes()


def test_documents_of_one_id_get_pages_of_their_own(tmp_path):
    write_site(many(3), tmp_path)
    assert len(list((tmp_path / "articles").iterdir())) == 3


@given(st.lists(st.text(alphabet=st.characters(codec=None)), unique=True, max_size=20))
def test_file_names_are_safe_and_differ_for_different_ids(ids):
    names = [page_name(one) for one in ids]
    assert len({name.lower() for name in names}) == len(names)
    assert all(set(name) <= set(string.ascii_lowercase + string.digits + "-.") for name in names)
    assert all(len(name) < 100 and name.endswith(".html") and not name.startswith(("-", ".")) for name in names)


@pytest.mark.parametrize("ending", ["jsonl", "json"])
def test_stored_results_are_rendered_by_the_command(tmp_path, ending):
    from onrecord.scorer.cli.report import report

    documents = all_documents()
    stored = tmp_path / f"results.{ending}"
    stored.write_text(
        json.dumps(documents) if ending == "json" else "".join(json.dumps(one) + "\n" for one in documents),
        encoding="utf-8",
    )
    import typer

    app = typer.Typer()
    app.command()(report)
    done = CliRunner().invoke(app, [str(stored), "--html", str(tmp_path / "pages")])
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "pages" / "articles").iterdir())) == 6


@pytest.mark.parametrize("content", [b"{", b'{"schema": "other/9"}', b"\xff\xfe\x00", b"[1]", b"[" * 100_000])
def test_a_file_that_is_no_result_is_named_and_ends_with_2(tmp_path, content):
    import typer

    from onrecord.scorer.cli.report import report

    stored = tmp_path / "results.json"
    stored.write_bytes(content)
    app = typer.Typer()
    app.command()(report)
    done = CliRunner().invoke(app, [str(stored), "--html", str(tmp_path / "pages")])
    assert done.exit_code == 2
    assert "results.json" in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_missing_result_is_said_in_words(tmp_path):
    import typer

    from onrecord.scorer.cli.report import report

    app = typer.Typer()
    app.command()(report)
    done = CliRunner().invoke(app, [str(tmp_path / "gone.jsonl"), "--html", str(tmp_path / "pages")])
    assert done.exit_code == 2 and done.stderr == f"onrecord: {tmp_path / 'gone.jsonl'}: no such file or directory\n"
