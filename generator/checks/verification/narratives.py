"""B131, R382, R383: texts agree with the figures of their office, one finding for each file.

Which figures and words are read is said by `generator.compute.portal.narratives`; how they must agree by
the identities of the area ``narasi``.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow
from generator.compute.verification.references import Unresolved
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.record.record import OfficeRecord
from generator.values.shared.mention import grouped_digits
from generator.values.shared.place import Place
from generator.values.shared.prose_figures import figures_in

_UNKNOWN: Final = "R382"
_CONTRADICTING: Final = "R383"
_QUOTE: Final = "kutipan"
_WHY: Final = {
    Unresolved.UNREADABLE: (
        "tidak terbaca",
        "tulis seperti `{{realisasi 2022}}` atau `{{pnbp-tahunan penerimaan 2023; triwulan=}}`",
    ),
    Unresolved.NO_REGISTER: ("menunjuk daftar yang tidak ada", "tulis nama daftar yang dimiliki kantor ini"),
    Unresolved.NO_COLUMN: ("menunjuk kolom yang tidak ada", "tulis nama kolom angka daftar itu"),
    Unresolved.NO_ROW: ("tidak menunjuk baris mana pun", "betulkan tahun atau syaratnya"),
    Unresolved.SEVERAL: ("menunjuk beberapa baris", "tambahkan syarat, misalnya `; layanan=semua`"),
    Unresolved.NO_FIGURE: ("menunjuk sel yang kosong", "isi selnya, atau tulis kalimatnya tanpa angka itu"),
}


def check(judged: Callable[[], OfficeRecord]) -> Iterator[Diagnostic]:
    """Find references to no figure, figures that the office does not hold, and words that contradict them."""
    record = judged()
    for each in record.unknown_figures:
        problem, remedy = _WHY[each.why]
        yield finding("B131", each.at, f"rujukan `{each.text}` {problem}", remedy, mark=each.text)
    apart = _apart(record)
    for rows in _by_file(record.identity_rows, _UNKNOWN):
        yield _not_held(rows, apart.get(rows[0].left.entries[0].at.path))
    for rows in _by_file(record.identity_rows, _CONTRADICTING):
        yield _contradicting(rows)
    yield from _stale(record)


def _apart(record: OfficeRecord) -> dict[str, tuple[Decimal, ...]]:
    """Return the figures that stand alone by file; rows of registers say them in their notes instead."""
    marked = {each.at.path: each.apart for each in record.ledger.narratives}
    marked |= {each.at.path: each.apart for each in record.ledger.pages}
    return marked | {record.office.at.path: record.office.apart}


def _stale(record: OfficeRecord) -> Iterator[Diagnostic]:
    """Find figures that are said to stand alone, and stand in no text."""
    office = record.office
    texts = [(each.at.path, each.apart, tuple(each.texts.values())) for each in record.ledger.narratives]
    texts += [(each.at.path, each.apart, (each.text,)) for each in record.ledger.pages]
    texts.append((office.at.path, office.apart, office.texts))
    for path, apart, parts in texts:
        stated = {value for text in parts for value in figures_in(text)}
        stale = [value for value in apart if value not in stated]
        if stale:
            message = f"`angka_lain` menyebut {_listed(stale)}, yang tidak ada di tulisan ini"
            yield finding(_UNKNOWN, Place(path, 1, 0, "angka_lain"), message, "hapus dari `angka_lain`")


def _by_file(rows: Iterable[IdentityRow], code: str) -> Iterator[list[IdentityRow]]:
    """Yield the rows of a code that are to be told, file by file; of a table row by row."""
    wanted = {_UNKNOWN: Verdict.NOTHING_TO_COMPARE, _CONTRADICTING: Verdict.DIFFERENT}[code]
    files: dict[tuple[str, str], list[IdentityRow]] = {}
    for row in rows:
        if row.identity.code == code and row.verdict is wanted:
            entry = row.left.entries[0]
            files.setdefault((entry.at.path, entry.labels["naskah"]), []).append(row)
    yield from files.values()


def _not_held(rows: list[IdentityRow], apart: Iterable[Decimal] | None) -> Diagnostic:
    """Tell the figures that the office does not hold; ``apart`` are those marked already, where marks are."""
    values = list(dict.fromkeys(row.left.value for row in rows))
    listed = "; ".join(grouped_digits(value) for value in (*(apart or ()), *values))
    message = f"angka {_listed(values)} di tulisan ini tidak ada di data kantor"
    where = "di `catatan` barisnya" if apart is None else f"di kepala berkas: `angka_lain: {listed}`"
    remedy = (
        "cocokkan dengan data, lalu betulkan yang keliru; yang memang bukan angka kantor ini ditandai "
        f"{where}"
    )
    mark = grouped_digits(values[0])
    return finding(_UNKNOWN, rows[0].left.entries[0].at, message, remedy, mark=mark)


def _contradicting(rows: list[IdentityRow]) -> Diagnostic:
    stated = []
    for row in rows:
        quote = row.left.entries[0].labels[_QUOTE]
        stated.append(
            f"`{quote}` ({grouped_digits(row.left.value)} dan {grouped_digits(row.right[0].value)})"
        )
    verb = "tidak cocok dengan angkanya"
    remedy = "betulkan kata atau angkanya; baris selengkapnya: `kinerja periksa --hubungan berbeda`"
    return finding(_CONTRADICTING, rows[0].left.entries[0].at, f"{', '.join(stated)} {verb}", remedy)


def _listed(values: Iterable[Decimal]) -> str:
    return ", ".join(f"`{grouped_digits(value)}`" for value in values)
