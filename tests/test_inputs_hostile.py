"""Hostile and odd input: each refusal is one line, bounded in time and memory, and costs nothing else."""

import gzip
import io
import json
import tarfile
import tracemalloc
import zipfile

import pytest
from input_files import FIRST, errors

from onrecord.scorer.inputs import Limits, Reading, find_items

TOO_DEEP = "elements nested deeper than 200, the limit depth; --limit depth=NUMBER allows more"


class TestBinary:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"%PDF-1.7 x", "a PDF document: convert it to text first"),
            (b"PK\x03\x04...", "a ZIP archive or an office document"),
            (b"\x89PNG\r\n", "a picture"),
            (b"text\0text", "NUL bytes"),
            (b"\xff\xfe\x00", "marked as UTF-16-LE but byte"),
            (bytes(range(128, 256)) * 20, "unreadable"),
        ],
    )
    def test_refused_with_its_reason(self, tmp_path, content, reason):
        (tmp_path / "a.txt").write_bytes(content)
        assert reason in str(errors([tmp_path / "a.txt"])[0])

    def test_a_wrong_ending(self, tmp_path):
        (tmp_path / "a.json").write_bytes(b"%PDF-1.7")
        (tmp_path / "b.csv").write_bytes(b"\x89PNG\r\n")
        (tmp_path / "c.html").write_bytes(b"\xff\xd8\xff\xe0")
        assert all("not text but" in str(error) for error in errors([tmp_path]))


class TestArchives:
    """An archive could lead out of its folder ("../../.bashrc"). None is ever unpacked: gzip holds one file."""

    def test_names_with_dots_in_a_zip_archive(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr("../out.txt", FIRST)
        refusal = "not text but a ZIP archive or an office document: unpack it, or save it as .docx or text"
        assert errors([tmp_path / "a.zip"]) == [refusal]

    @pytest.mark.parametrize("mode", ["w", "w:gz"])
    def test_names_with_dots_in_a_tape_archive(self, tmp_path, mode):
        path = tmp_path / "in" / "a.tar.gz"
        path.parent.mkdir()
        with tarfile.open(path, mode) as archive:
            member = tarfile.TarInfo("../out.txt")
            member.size = len(FIRST)
            archive.addfile(member, io.BytesIO(FIRST.encode()))
        (error,) = errors([path])
        assert error == "not text but a tar archive: unpack it"
        assert [one.name for one in tmp_path.rglob("*")] == ["in", "a.tar.gz"]


class TestBounds:
    def test_a_document_over_the_limit(self, tmp_path):
        (tmp_path / "a.txt").write_text(FIRST * 100)
        assert "over 1,000 bytes, the limit document_bytes" in str(
            errors([tmp_path], Reading(limits=Limits(document_bytes=1000)))[0]
        )
        assert errors([tmp_path], Reading(limits=Limits(text_characters=99))) == [
            "5,600 characters, over 99, the limit text_characters; --limit text_characters=NUMBER allows more"
        ]

    def test_limits_are_positive(self):
        with pytest.raises(ValueError, match="depth must be at least 1"):
            Limits(depth=0)

    def test_a_line_of_100_megabytes_is_passed_over_in_little_memory(self, tmp_path):
        path = tmp_path / "a.jsonl"
        with path.open("wb") as file:
            file.write(b'{"text": "')
            for _ in range(100):
                file.write(b"x" * 2**20)
            file.write(b'"}\n' + json.dumps({"text": FIRST}).encode())
        tracemalloc.start()
        found = errors([path], Reading(limits=Limits(record_bytes=2**20)))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert str(found[0]).startswith("a line over 1,048,576 bytes, the limit record_bytes;") and found[1:] == [None]
        assert peak < 16 * 2**20

    @pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.xml.gz", "a.html.gz", "a.warc.gz"])
    def test_decompression_bombs(self, tmp_path, name):
        packed = gzip.compress((b"text\n" if ".csv" in name else b"\n") + b" " * (64 * 2**20), 9)
        (tmp_path / name).write_bytes(packed)
        limits = Limits(document_bytes=2**30, record_bytes=2**30, compression_ratio=100)
        (error,) = errors([tmp_path / name], Reading(limits=limits))
        assert str(error).startswith("unpacks to over 100 times its size, the limit comp") or "warcio" in str(error)

    def test_a_parquet_bomb_stays_small_in_memory(self, tmp_path):
        import pyarrow as pa
        from pyarrow import parquet

        column = pa.DictionaryArray.from_arrays(pa.array([0] * 2000, pa.int32()), pa.array(["x" * 2**20]))
        parquet.write_table(pa.table({"text": column}), tmp_path / "a.parquet")
        before = pa.total_allocated_bytes()
        items = find_items([tmp_path / "a.parquet"])
        assert sum(1 for _ in zip(items, range(100), strict=False)) == 100
        assert pa.total_allocated_bytes() - before < 100 * 2**20

    @pytest.mark.parametrize("tag", ["div", "b", "table><tr><td"])
    def test_deeply_nested_html(self, tmp_path, tag):
        (tmp_path / "a.html").write_text(f"<html><body>{f'<{tag}>' * 20_000}{FIRST}")
        assert errors([tmp_path / "a.html"]) == [TOO_DEEP]

    def test_deeply_nested_markup_inside_json_and_xml(self, tmp_path):
        deep = "<div>" * 20_000 + FIRST
        item = f"<item><encoded><![CDATA[{deep}]]></encoded><post_type>post</post_type><status>publish</status></item>"
        (tmp_path / "a.wxr").write_text(f"<rss><channel>{item}</channel></rss>")
        (tmp_path / "b.json").write_text(json.dumps({"uri": "urn:1", "body_xhtml": deep}))
        assert errors([tmp_path]) == [TOO_DEEP] * 2

    def test_a_cell_of_100_megabytes_ends_in_one_error(self, tmp_path):
        (tmp_path / "a.csv").write_bytes(b'text\n"' + b"x" * (100 * 2**20) + b'"\n')
        (error,) = errors([tmp_path / "a.csv"])
        assert str(error).startswith("the rest of the file was not read: a line over 16,777,216 characters, the limit")

    @pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.xml"])
    def test_a_document_that_is_one_line_of_100_megabytes(self, tmp_path, name):
        start = {"html": b"<p>", "json": b'{"text": "', "xml": b"<nitf>"}.get(name[2:], b"")
        (tmp_path / name).write_bytes(start + b"x" * (100 * 2**20))
        (error,) = errors([tmp_path / name])
        assert "over 33,554,432 bytes, the limit document_bytes" in str(error)

    def test_many_siblings_in_html(self, tmp_path):
        (tmp_path / "a.html").write_text("<html><body><article>" + f"<p>{FIRST}</p>" * 3000)
        assert errors([tmp_path / "a.html"]) == [None]


def xml(declarations: str, text: str) -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE nitf {declarations}><nitf><body><body.content><p>{text}</p></body.content>'
        "</body></nitf>"
    )


class TestXml:
    @pytest.mark.parametrize(
        ("declarations", "text"),
        [
            ('[<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]', "&c;"),
            ('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;"),
            ('[<!ENTITY x SYSTEM "http://127.0.0.1:9/">]', "&x;"),
            ('[<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]', "x"),
        ],
        ids=["billion laughs", "file", "address", "parameter"],
    )
    def test_entities_are_refused(self, tmp_path, declarations, text):
        (tmp_path / "a.xml").write_text(xml(declarations, text))
        (error,) = errors([tmp_path / "a.xml"])
        assert str(error).startswith("refused: XML with entities of its own or external references")

    def test_entities_of_a_wordpress_export_are_refused(self, tmp_path):
        text = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item>&x;</item></channel></rss>'
        (tmp_path / "a.wxr").write_text(text)
        (error,) = errors([tmp_path / "a.wxr"])
        assert str(error).startswith("refused: XML with entities of its own or external references")

    def test_a_document_type_alone_is_fine(self, tmp_path):
        (tmp_path / "a.xml").write_text(xml('SYSTEM "nitf-3-6.dtd"', FIRST))
        assert errors([tmp_path / "a.xml"]) == [None]

    def test_depth(self, tmp_path):
        (tmp_path / "a.xml").write_text("<nitf>" * 100_000)
        assert errors([tmp_path / "a.xml"]) == [TOO_DEEP]

    def test_unknown_kind(self, tmp_path):
        (tmp_path / "a.xml").write_text('<?xml version="1.0"?><feed/>')
        assert "XML of an unknown kind" in str(errors([tmp_path / "a.xml"])[0])

    def test_cut_off_after_a_whole_article(self, tmp_path):
        item = '<newsItem guid="u"><contentSet><inlineData>' + FIRST + "</inlineData></contentSet></newsItem>"
        (tmp_path / "a.xml").write_text(f'<x xmlns="http://iptc.org/std/nar/2006-10-01/">{item}<newsItem>')
        found = errors([tmp_path / "a.xml"])
        assert found[0] is None and str(found[1]).startswith("broken XML")
