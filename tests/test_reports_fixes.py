"""What to fix on the page of an article: the passages, their links, and the check that found them."""

from report_documents import load, page, shown


def test_at_most_five_fixes_each_leading_to_its_passage():
    tree = page(load("tonic"))
    links = tree.xpath("//ol[@class='fixes']//a/@href")
    assert len(tree.xpath("//ol[@class='fixes']/li")) == 5
    assert all(tree.get_element_by_id(link.removeprefix("#")) is not None for link in links)
    document = load("tonic")
    document["advice"] *= 2
    assert len(page(document).xpath("//ol[@class='fixes']/li")) == 5


def test_a_mark_to_fix_is_shown_with_the_words_before_it():
    document = load("harbour")
    at = document["article"]["text"].index(" drew the loudest applause.")
    document["advice"] = [document["advice"][0] | {"text": "A full stop will do.", "spans": [[at + 26, at + 27]]}]
    assert shown(page(document).find_class("fix-links")[0]) == "¶6 the loudest applause."


def test_a_fix_about_some_of_what_its_check_counts_says_of_how_many():
    document = load("harbour")
    check = next(feature for feature in document["features"] if feature["id"] == "weasels")
    weasel = next(one for one in document["advice"] if one["feature"] == "weasels")
    document["advice"] = [weasel]
    assert "passages" not in shown(page(document).find_class("fix-check")[0])
    check["evidence"] = [*weasel["spans"], [0, 5]]
    assert shown(page(document).find_class("fix-check")[0]).endswith("; here 1 of 2 passages")


def test_a_passage_that_the_advice_quotes_is_linked_there_and_not_listed_again():
    document = load("harbour")
    text = document["article"]["text"]
    start, more = text.index("Critics say"), text.index("312 votes")
    paragraph = sum(begin <= start for begin, _ in document["paragraphs"])
    document["advice"] = [
        document["advice"][0]
        | {
            "text": f"Two claims (first “Critics say” in paragraph {paragraph}): say who.",
            "spans": [[start, start + len("Critics say")], [more, more + len("312 votes")]],
            "quotes": {
                "span": [start, start + len("Critics say")],
                "at": [18, 18 + len("“Critics say” in paragraph 8")],
            },
        }
    ]
    fix = page(document).find_class("fix-words")[0]
    assert shown(fix[0]) == document["advice"][0]["text"]
    assert [shown(link) for link in fix.xpath("./p[1]//a")] == [f"“Critics say” in paragraph {paragraph}"]
    assert [shown(link) for link in fix.xpath("./p[@class='fix-links']/a")] == ["¶2 312 votes"]
