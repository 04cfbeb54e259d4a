"""What the fuzzers found (`tests/fuzz`), mended and kept: the smallest input that shows it."""

import io

import pyarrow as pa
import pytest
from input_files import FIRST, errors
from pyarrow import parquet


def table(column: pa.Array, name: str = "text") -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.table({name: column}), file, compression="none", write_statistics=False)
    return file.getvalue()


def test_a_web_archive_whose_record_names_no_address(tmp_path):
    pytest.importorskip("warcio", reason="needs warcio, the extra onrecord[warc]")
    path = tmp_path / "a.warc"
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>"
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    path.write_bytes(head.encode() + http + b"\r\n\r\n")
    (error,) = errors([path])
    assert str(error).startswith("damaged web archive after record 0")


def test_what_is_wrong_with_a_web_archive_is_said_once(tmp_path, capfd):
    pytest.importorskip("warcio", reason="needs warcio, the extra onrecord[warc]")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\r\nx</p>"
    head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nWARC-Target-URI: http://a b/\r\n"
    (tmp_path / "a.warc").write_bytes(f"{head}Content-Length: {len(http) - 8}\r\n\r\n".encode() + http + b"\r\n\r\n")
    assert str(errors([tmp_path / "a.warc"])[-1]).startswith("damaged web archive after record 1")
    assert capfd.readouterr().err == ""  # warcio would have printed raw bytes


def test_a_parquet_cell_that_is_not_utf_8_costs_one_row(tmp_path):
    whole = table(pa.array([FIRST, FIRST.replace("council", "c\x7funcil"), FIRST]))
    (tmp_path / "a.parquet").write_bytes(whole.replace(b"c\x7funcil", b"c\xffuncil"))
    found = errors([tmp_path / "a.parquet"])
    assert [error is None for error in found] == [True, False, True]
    assert str(found[1]).startswith("a broken cell: 'utf-8' codec can't decode byte 0xff")


def test_a_parquet_date_that_no_calendar_holds_costs_one_row(tmp_path):
    rows = pa.table({"text": [FIRST, FIRST], "date": pa.array([0, 2**60], pa.timestamp("ms"))})
    parquet.write_table(rows, tmp_path / "a.parquet")
    found = errors([tmp_path / "a.parquet"])
    assert found[0] is None and str(found[1]).startswith("a broken cell")


def test_a_parquet_column_whose_name_is_not_utf_8(tmp_path):
    (tmp_path / "a.parquet").write_bytes(table(pa.array([FIRST]), "te\x7ft").replace(b"te\x7ft", b"te\xfft"))
    (error,) = errors([tmp_path / "a.parquet"])
    assert str(error).startswith("unreadable Parquet")


def test_a_table_marked_as_utf_16_that_is_cut_off(tmp_path):
    (tmp_path / "a.csv").write_bytes(f'id,text\n1,"{FIRST}"\n'.encode("utf-16")[:-5])
    (tmp_path / "b.csv").write_bytes(f'id,text\n1,"{FIRST}"\n2,"{FIRST}"\n'.encode("utf-16")[:-3])
    for name in ("a.csv", "b.csv"):
        found = errors([tmp_path / name])
        assert str(found[-1]).startswith("unreadable: marked as UTF-16, but"), found
