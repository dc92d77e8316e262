"""Slips of the pen in YAML files."""

import pytest

from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import read_document


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("nama: a\n\tsatuan: b", 2, "ganti tab dengan spasi, sama banyak dengan baris di atasnya"),
        ("nama: a\nsatuan:b\narah: c", 2, "tulis `satuan: b`"),
        ("nama: a\nsatuan = b\narah: c", 2, "tulis `satuan: b`"),
        ("nama: a\nsatuan; b\narah: c", 2, "tulis `satuan: b`"),
        ("nama: a: b", 1, 'apit seluruh isian dengan tanda kutip: `nama: "a: b"`'),
        ("nama: \u201ca: b\u201d", 1, 'pakai tanda kutip lurus: `nama: "a: b"`'),
        ('nama: "a\nsatuan: b\narah: c', 1, 'tulis tanda kutip penutup: `nama: "a"`'),
        ('nama: "a" b\nsatuan: b', 1, 'apit seluruh isian: `nama: "a b"`'),
        ("nama: a\nsatuan: %", 2, 'apit isian dengan tanda kutip: `satuan: "%"`'),
        ("nama: a\n satuan: b", 2, "hapus spasi di awal baris, atau samakan dengan baris di atasnya"),
        ("nama: a\nkota Kota Contoh\narah: c", 2, "tulis `kota: Kota Contoh`"),
        ("nama: a\nkota Kota Contoh\n# arah\n\n# arah mana\narah: c", 2, "tulis `kota: Kota Contoh`"),
        ("nama: a\n[", 2, "samakan spasi di awal baris, dan apit isian yang memuat tanda `:` atau `#`"),
    ],
)
def test_a_slip_is_told_where_it_stands(text: str, line: int, remedy: str) -> None:
    """A file that can't be read is answered with the line of the slip and the line as it should be."""
    (finding,) = read_document(TextFile("a.yml", tuple(text.split("\n")))).diagnostics
    assert (finding.code, finding.at.line, finding.help[: len(remedy)]) == ("B111", line, remedy)
