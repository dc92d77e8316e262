"""R319 to R322, R328 and R381: what the rows of the registers say together."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from generator.checks.shared.context import Context
from generator.compute.registers.budget import REGISTER as TREE
from generator.compute.registers.budget import is_below, lowest
from generator.compute.registers.surveys import FEWEST
from generator.compute.shared.arithmetic import total
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import kind_of
from generator.values.shared.mention import grouped_digits, names_all, plain
from generator.values.shared.number import is_whole
from generator.values.shared.place import Place

_RESPONDENTS: Final = "survei-responden"
_REQUESTS: Final = "ppid-permohonan"
_OUTCOMES: Final = ("dikabulkan_penuh", "dikabulkan_sebagian", "ditolak", "proses", "dicabut")
_MONEY: Final = ("pagu", "blokir", "realisasi")
_SERVICE: Final = "layanan"
# Figures that are parts of another one in their row; shares without one are parts of a hundred.
_WHOLES: Final = (
    (("ditindaklanjuti",), "jumlah"),
    (("tepat_waktu",), "jatuh_tempo"),
    (("nilai",), "bobot"),
    (("blokir",), "pagu"),
    (("realisasi_anggaran",), "pagu"),
    (("penggunaan",), "pagu_penggunaan"),
    (("dalam_negeri",), "pagu"),
    (("impor",), "pagu"),
    (("promotor", "pasif", "detraktor"), ""),
)
_COUNTED: Final = frozenset({"jumlah", "jatuh_tempo"})
_HUNDRED: Final = 100
# Three rounded shares may make a little more than a hundred.
_ALL_PERCENT: Final = Decimal("100.5")
# Labels that are not words: two that look alike without their marks may be two.
_CODES: Final = frozenset(
    {
        "kode",
        "nomor",
        "id",
        "tahun",
        "triwulan",
        "bulan",
        "tanggal",
        "revisi",
        "indikator",
        "butir",
        "unit",
        "baris",
    }
)
# Marks without which two groups would have one name: up to five years, and more than five years.
_TELLING: Final = "<>\u2264\u2265=+%"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find groups too small to publish, money that does not add up, and names spelt in two ways."""
    entries = context.ledger.entries
    for entry in entries:
        yield from _small_group(entry)
        yield from _overspent(entry)
        yield from _parts(entry)
        yield from _unaccounted(entry)
    yield from _sums(context.ledger.rows(TREE))
    yield from _spellings(entries)


def _small_group(entry: Entry) -> Iterator[Diagnostic]:
    count = entry.figures.get("jumlah")
    if entry.register == _RESPONDENTS and count is not None and is_whole(count) and 0 < count < FEWEST:
        message = f"kelompok `{entry.labels['kelompok']}` hanya {count} orang, jadi orangnya dapat dikenali"
        remedy = "gabungkan dengan kelompok di sebelahnya, misalnya `50 tahun ke atas`"
        yield finding("R319", _at(entry, "jumlah"), message, remedy)


def _overspent(entry: Entry) -> Iterator[Diagnostic]:
    ceiling, spent = entry.figures.get("pagu"), entry.figures.get("realisasi")
    # A ceiling below zero is another finding.
    if ceiling is not None and spent is not None and 0 <= ceiling < spent:
        message = f"realisasi {grouped_digits(spent)} lebih besar daripada pagu {grouped_digits(ceiling)}"
        remedy = "periksa banyak angka nol keduanya di sumber; bila memang begitu, sebut sebabnya dan kedua "
        remedy += f"angkanya, `{grouped_digits(spent)}` dan `{grouped_digits(ceiling)}`, di `catatan`"
        if not names_all(entry.note, ceiling, spent):
            yield finding("R321", _at(entry, "realisasi"), message, remedy)


def _parts(entry: Entry) -> Iterator[Diagnostic]:
    """Find parts whose sum is larger than their whole in the same row."""
    for columns, column in _WHOLES:
        whole = entry.figures.get(column) if column else _ALL_PERCENT
        values = [value for each in columns if (value := entry.figures.get(each)) is not None]
        together = total(values)
        # A fraction of a thing, and a share above a hundred, are other findings.
        is_odd = column in _COUNTED and not all(map(is_whole, (*values, whole or Decimal())))
        if is_odd or (not column and max(values, default=0) > _HUNDRED):
            continue
        is_more = whole is not None and together is not None and whole >= 0 and together > whole
        if not is_more or together is None or whole is None:
            continue
        stated = (together, whole) if column else (together,)
        if not names_all(entry.note, *stated):
            name = f"`{column}` {plain(whole)}" if column else "100 persen"
            verb = "bersama-sama " if len(values) > 1 else ""
            listed = " + ".join(f"`{each}`" for each in columns if entry.figures.get(each) is not None)
            message = f"{listed} {verb}{plain(together)}, lebih besar daripada {name}"
            remedy = "cocokkan dengan sumber; bila memang begitu, sebut sebabnya dan "
            remedy += " dan ".join(f"`{grouped_digits(each)}`" for each in stated) + " di `catatan`"
            yield finding("R381", _at(entry, columns[0]), message, remedy)


def _unaccounted(entry: Entry) -> Iterator[Diagnostic]:
    """Find requests that came in and are neither answered, under way nor withdrawn."""
    if entry.register != _REQUESTS:
        return
    came = entry.figures.get("masuk")
    outcomes = [value for name in _OUTCOMES if (value := entry.figures.get(name)) is not None]
    # An outcome that is unknown, or another finding, says nothing of the sum.
    is_whole_story = len(outcomes) == len(_OUTCOMES) and all(
        is_whole(each) and each >= 0 for each in outcomes
    )
    if came is not None and is_whole(came) and came >= 0 and is_whole_story and came != sum(outcomes):
        names = ", ".join(f"`{name}`" for name in _OUTCOMES)
        message = f"{came} permohonan masuk, tetapi {sum(outcomes)} yang jelas nasibnya"
        yield finding("R328", _at(entry, "masuk"), message, f"samakan dengan jumlah {names}")


def _sums(rows: Sequence[Entry]) -> Iterator[Diagnostic]:
    for year in {each.year for each in rows}:
        of_year = [each for each in rows if each.year == year]
        leaves = lowest(of_year)
        for row in of_year:
            below = [leaf for leaf in leaves if is_below(leaf.labels["kode"], row.labels["kode"])]
            for name in _MONEY if below else ():
                stated, summed = row.figures.get(name), total(leaf.figures.get(name) for leaf in below)
                if stated is None or summed is None or stated == summed:
                    continue
                if not names_all(row.note, stated, summed):
                    yield _unequal(row, name, stated, summed)


def _unequal(row: Entry, name: str, stated: Decimal, summed: Decimal) -> Diagnostic:
    code, sum_text = row.labels["kode"], grouped_digits(summed)
    message = f"{name} `{code}` tertulis {grouped_digits(stated)}, jumlah bagiannya {sum_text}"
    remedy = (
        "periksa angka bagiannya; bila laporan memang mencetak begitu, sebut sebabnya dan kedua angkanya, "
    )
    remedy += f"`{grouped_digits(stated)}` dan `{grouped_digits(summed)}`, di `catatan`"
    return finding("R320", _at(row, name), message, remedy)


def _spellings(entries: tuple[Entry, ...]) -> Iterator[Diagnostic]:
    """Find names that differ only in their writing: two rows of one thing would be counted as two things."""
    first: dict[tuple[str, str, str], str] = {}
    reported: set[tuple[str, str, str]] = set()
    for entry in entries:
        for column in _named_by(entry.at.path):
            name = entry.labels.get(column, "")
            # Services are the same in all registers; other names are those of their own.
            scope = "" if column == _SERVICE else entry.register
            usual = first.setdefault((scope, column, _plain(name)), name)
            if name != usual and (scope, column, name) not in reported:
                reported.add((scope, column, name))
                message = f"{column.replace('_', ' ')} `{name}` di tempat lain ditulis `{usual}`"
                yield finding("R322", _at(entry, column), message, f"tulis `{usual}`", mark=name)


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum() or sign in _TELLING)


@cache
def _named_by(path: str) -> tuple[str, ...]:
    """Return the columns of a register in which people write names freely that tell its rows apart."""
    match = kind_of(path)
    if not match:
        return ()
    kind = match[0]
    # A name that is nearly a usual one is reported where the cell is read.
    free = {
        column.name
        for column in kind.columns
        if not (column.options or column.usual or column.figures or column.leads)
    }
    return tuple(name for name in kind.key if name in free and name not in _CODES)


def _at(entry: Entry, field: str) -> Place:
    return Place(entry.at.path, entry.at.line, 0, field)
