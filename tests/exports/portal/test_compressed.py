"""Compressed copies of files, for servers that hand them out."""

import gzip
import random

import brotli
import pytest

from generator.exports.portal.compressed import compressed_copies

TEXT = b"kepuasan;3,63\n" * 500


def test_text_gets_both_copies() -> None:
    """A file of text gets a copy for each way of packing, and both unpack to the file."""
    copies = dict(compressed_copies("satker/a.csv", TEXT))
    assert list(copies) == ["satker/a.csv.br", "satker/a.csv.gz"]
    assert brotli.decompress(copies["satker/a.csv.br"]) == TEXT
    assert gzip.decompress(copies["satker/a.csv.gz"]) == TEXT


def test_equal_files_have_equal_copies() -> None:
    """Neither the clock nor the name goes into a copy."""
    first = [content for _, content in compressed_copies("a.html", TEXT)]
    assert first == [content for _, content in compressed_copies("b/c.html", TEXT)]
    assert first[1][4:8] == bytes(4)  # where gzip would write the time


@pytest.mark.parametrize("path", ["a.pdf", "a.xlsx", "a.png", "a.csv.gz", "csv/a", "a"])
def test_what_is_packed_already_is_left_alone(path: str) -> None:
    """Documents and pictures, and copies themselves, get no copy."""
    assert list(compressed_copies(path, TEXT)) == []


@pytest.mark.parametrize("content", [b"", b"a", random.Random(1).randbytes(300)])  # noqa: S311
def test_a_copy_that_would_not_be_smaller_is_not_made(content: bytes) -> None:
    """A file too small or too mixed to be packed is sent as it is."""
    assert list(compressed_copies("a.txt", content)) == []


def test_a_long_file_is_packed_whole() -> None:
    """A file longer than the widest window unpacks to itself."""
    content = random.Random(1).randbytes(100_000) * 50  # noqa: S311
    copies = dict(compressed_copies("a.csv", content))
    assert brotli.decompress(copies["a.csv.br"]) == content
