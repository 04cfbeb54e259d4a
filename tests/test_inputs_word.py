"""Word documents: the text as it stands with every change accepted, and one line for whatever is none."""

import io
import zipfile

import pytest
from input_files import BODY, FIRST, PARAGRAPHS, SECOND, only, word_document, word_paragraphs

from onrecord.scorer.inputs import Limits, Reading, read


class TestText:
    def test_paragraphs(self, tmp_path):
        record = only(word_document(tmp_path / "draft.docx", word_paragraphs(PARAGRAPHS)))
        assert record.article is not None and record.note is None
        assert record.article.text == "\n\n".join(PARAGRAPHS) and record.article.id == "draft.docx"

    @pytest.mark.parametrize("style", ["Title", "Heading1"])
    def test_a_headline_before_everything_else_is_the_title(self, tmp_path, style):
        body = word_paragraphs(["Bridge shut"], style) + word_paragraphs([FIRST]) + word_paragraphs(["Cost"], style)
        article = only(word_document(tmp_path / "draft.docx", body)).article
        assert article is not None and article.title == "Bridge shut" and article.text == f"{FIRST}\n\nCost"

    def test_words_in_pieces_links_tables_and_line_breaks(self, tmp_path):
        body = (
            "<w:p><w:r><w:t>The coun</w:t></w:r><w:hyperlink><w:r><w:t>cil </w:t></w:r></w:hyperlink>"
            "<w:r><w:t>closed</w:t><w:tab/><w:t>the</w:t><w:br/><w:t>bridge.</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lanes</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
        article = only(word_document(tmp_path / "draft.docx", body)).article
        assert article is not None and article.text == "The council closed the\nbridge.\n\nLanes"

    def test_tracked_changes_are_accepted_and_that_is_said(self, tmp_path):
        body = (
            "<w:p><w:r><w:t>The council </w:t></w:r><w:del><w:r><w:delText>might shut</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>closed</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> on Monday</w:t></w:r></w:moveFrom>"
            "<w:r><w:t> the bridge.</w:t></w:r></w:p>"
        )
        record = only(word_document(tmp_path / "draft.docx", body))
        assert record.article is not None and record.article.text == "The council closed the bridge."
        assert record.note == "tracked changes are read as accepted"

    def test_text_boxes_pictures_and_field_codes_are_left_out(self, tmp_path):
        box = "".join(f"<w:drawing>{word_paragraphs(['Boxed'])}</w:drawing>" for _ in range(2))
        field = "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
        body = f"<w:p><w:r>{box}</w:r>{field}<w:r><w:t>Text.</w:t></w:r></w:p>"
        article = only(word_document(tmp_path / "draft.docx", body)).article
        assert article is not None and article.text == "Text."


class TestFinding:
    def test_known_by_its_first_bytes(self, tmp_path, monkeypatch):
        raw = word_document(tmp_path / "draft.docx", word_paragraphs(PARAGRAPHS)).read_bytes()
        (tmp_path / "draft.bak").write_bytes(raw)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        texts = [record.article.text for record in read([tmp_path / "draft.bak", "-"]) if record.article]
        assert texts == ["\n\n".join(PARAGRAPHS)] * 2

    def test_the_mark_that_a_draft_is_open_is_passed_over(self, tmp_path):
        word_document(tmp_path / "draft.docx", word_paragraphs([FIRST, SECOND]))
        (tmp_path / "~$draft.docx").write_bytes(b"\x05Ann Lee")
        assert [record.article and record.article.text for record in read([tmp_path])] == [BODY]


class TestRefused:
    def test_no_word_document(self, tmp_path):
        path = word_document(tmp_path / "table.docx", "", part="xl/workbook.xml")
        assert only(path).error == (
            "an archive or another office document, not a Word document: save it as .docx or text"
        )

    @pytest.mark.parametrize("raw", [b"PK\x03\x04 [Content_Types].xml", b"", b"The council closed the bridge."])
    def test_damaged(self, tmp_path, raw):
        (tmp_path / "draft.docx").write_bytes(raw)
        assert "a damaged or locked Word document" in str(only(tmp_path / "draft.docx").error)

    def test_overwritten(self, tmp_path):
        path = word_document(tmp_path / "draft.docx", word_paragraphs(PARAGRAPHS * 50))
        raw = bytearray(path.read_bytes())
        raw[-6:-2] = (2**31).to_bytes(4, "little")  # where the archive's list begins
        (tmp_path / "lost.docx").write_bytes(raw)
        assert "a damaged or locked Word document" in str(only(tmp_path / "lost.docx").error)
        raw = bytearray(path.read_bytes())
        raw[120:160] = bytes(40)
        path.write_bytes(raw)
        assert "a damaged or locked Word document" in str(only(path).error)

    def test_no_words(self, tmp_path):
        assert only(word_document(tmp_path / "draft.docx", "<w:p/>")).error == "empty: no text in it"

    def test_a_bomb(self, tmp_path):
        path = word_document(tmp_path / "draft.docx", word_paragraphs(["x" * 20 * 2**20]))
        assert "unpacks to over 200 times its size, the limit compression_ratio" in str(only(path).error)
        small = Reading(limits=Limits(document_bytes=2**20))
        assert "unpacks to over 1,048,576 bytes, the limit document_bytes" in str(only(path, small).error)

    def test_a_size_that_is_a_lie(self, tmp_path):
        """No more is unpacked than the archive's list says, and then its sum does not fit."""
        path = word_document(tmp_path / "draft.docx", word_paragraphs(["word " * 2**20]))
        info = zipfile.ZipFile(path).getinfo("word/document.xml")
        raw = path.read_bytes()
        path.write_bytes(raw.replace(info.file_size.to_bytes(4, "little"), (5000).to_bytes(4, "little")))
        assert "a damaged or locked Word document (Bad CRC-32" in str(only(path).error)

    def test_entities_and_depth(self, tmp_path):
        raw = word_document(tmp_path / "deep.docx", "<w:sdt>" * 300 + word_paragraphs(["x"]) + "</w:sdt>" * 300)
        assert "nested deeper than 200" in str(only(raw).error)
        path = tmp_path / "entities.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aaaa">]><d><p><t>&a;</t></p></d>')
        assert "refused: XML with entities of its own" in str(only(path).error)
