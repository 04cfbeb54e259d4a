"""Which files are read: folders, patterns, links, odd names, and standard input."""

import gzip
import io
import json
import os

import pytest
from input_files import FIRST, errors

from onrecord.scorer.inputs import find_items, printable, read


class TestFilesAndFolders:
    def test_a_folder_is_walked_in_the_order_of_names(self, tmp_path):
        for name in ("b.txt", "a/z.txt", "a/c.md", ".hidden.txt", ".git/x.txt", "picture.png", "notes.odt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(FIRST)
        assert [item.id for item in find_items([tmp_path])] == ["b.txt", "a/c.md", "a/z.txt"]

    def test_patterns(self, tmp_path):
        for name in ("a.txt", "b.txt", "c.md"):
            (tmp_path / name).write_text(FIRST)
        assert [item.id for item in find_items([f"{tmp_path}/*.txt"])] == ["a.txt", "b.txt"]
        assert errors([f"{tmp_path}/*.pdf"]) == ["nothing matches this pattern"]

    def test_a_file_whose_name_looks_like_a_pattern(self, tmp_path):
        (tmp_path / "[a].txt").write_text(FIRST)
        assert errors([tmp_path / "[a].txt"]) == [None]

    def test_missing(self, tmp_path):
        assert errors([tmp_path / "none.txt"]) == ["no such file or folder"]

    def test_a_folder_without_articles(self, tmp_path):
        (tmp_path / "x.png").write_bytes(b"\x89PNG")
        (only,) = errors([tmp_path])
        assert only.startswith("no article in this folder: no file ends in .txt, ") and only.endswith(" or .warc")

    def test_symbolic_links_out_of_the_folder_are_refused(self, tmp_path):
        inside, outside = tmp_path / "in", tmp_path / "out"
        inside.mkdir(), outside.mkdir()
        (outside / "secret.txt").write_text(FIRST)
        (inside / "a.txt").write_text(FIRST)
        (inside / "b.txt").symlink_to(outside / "secret.txt")
        (inside / "c").symlink_to(outside)
        (inside / "d.txt").symlink_to(inside / "a.txt")
        found = {record.path.name: record.error for record in read([inside]) if record.path}
        refusal = "a symbolic link that leads out of the folder"
        assert found == {"a.txt": None, "b.txt": refusal, "c": refusal, "d.txt": None}

    def test_a_link_that_the_user_names_is_followed(self, tmp_path):
        (tmp_path / "a.txt").write_text(FIRST)
        (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
        assert errors([tmp_path / "link.txt"]) == [None]

    def test_links_in_circles(self, tmp_path):
        (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
        (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
        assert len(errors([tmp_path])) == 2 and None not in errors([tmp_path])
        assert None not in errors([tmp_path / "a.txt"])

    def test_pipes_and_devices_in_a_folder(self, tmp_path):
        os.mkfifo(tmp_path / "a.txt")
        assert errors([tmp_path]) == ["not a regular file"]
        assert errors(["/dev/zero"]) == ["not a regular file"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
    def test_unreadable(self, tmp_path):
        (tmp_path / "a.txt").write_text(FIRST)
        (tmp_path / "a.txt").chmod(0)
        assert errors([tmp_path]) == ["permission denied"]

    def test_names_with_newlines_and_undecodable_bytes_stay_on_one_line(self, tmp_path):
        name = os.fsdecode(b"two\nlines\x1b[31m \xff.txt")
        (tmp_path / name).write_text(FIRST)
        (record,) = read([tmp_path])
        assert record.article is not None and record.article.id == "two\\nlines\\x1b[31m \\udcff.txt"
        assert record.label.isprintable() and record.label.encode()

    def test_printable(self):
        assert printable("a\tb\u202ec") == "a\\tb\\u202ec"


class TestStandardInput:
    @pytest.mark.parametrize(
        ("content", "count"),
        [
            (FIRST.encode(), 1),
            (json.dumps({"text": FIRST}).encode(), 1),
            (json.dumps([{"text": FIRST}] * 3).encode(), 3),
            (b"\n".join([json.dumps({"text": FIRST}).encode()] * 3), 3),
            (f"<html><body><article>{'<p>' + FIRST + '</p>'}</article></body></html>".encode(), 1),
        ],
        ids=["text", "json", "list", "lines", "html"],
    )
    def test_the_format_is_recognised(self, monkeypatch, content, count):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert errors(["-"]) == [None] * count

    def test_compressed(self, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(b"x"))))
        assert "decompress it first" in str(errors(["-"])[0])

    def test_nothing(self, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
        assert errors(["-"]) == ["empty: no text in it"]
