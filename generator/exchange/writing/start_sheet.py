"""The first sheet of a workbook: what to do, which sheets there are, and what is due."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from generator.domain.portal.ledger import Ledger
from generator.exchange.shared.layout import FIRST_ROW
from generator.exchange.shared.plan import BookPlan, SheetPlan
from generator.exchange.writing.formats import Formats
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.values.shared.place import column_letters

_MOST_FINDINGS: Final = 200
_STEPS: Final = (
    "1. Isi sel yang putih atau kuning. Yang kuning sudah waktunya diisi; yang abu-abu hanya untuk dilihat.",
    "2. Arahkan penunjuk ke judul kolom untuk membaca artinya. Judul bertanda * wajib diisi.",
    "3. Ketik angka sebagai angka, tanggal sebagai tanggal. Belum ada? Kosongkan dan pilih statusnya.",
    "4. Indikator, dokumen sumber, dan status dipilih dari daftar: tekan tanda panah di kanan sel.",
    "5. Baris baru ditulis di bawah baris terakhir. Untuk menghapus, pilih hapus di kolom Hapus baris?.",
    "6. Indikator baru: satu baris di lembar Kartu indikator. Lembar lain menyebutnya dengan namanya.",
    "7. Simpan sebagai Excel Workbook (.xlsx), lalu unggah ke folder masuk/ di situs tempat data kantor ada.",
    "    Atau di komputer: kinerja masukkan NAMA-BERKAS.xlsx. Hanya sel yang Anda ubah yang berubah.",
)
_ELSEWHERE: Final = (
    "Narasi, layanan informasi, dan laporan PPID berupa kalimat atau daftar bertingkat: ubah di berkasnya.",
    "Begitu juga riwayat dan deret_putus pada kartu indikator, dan riwayat pada profil kantor.",
    "Kartu indikator tidak dihapus dan tidak berganti kunci di sini, sebab angka tahun lain merujuknya.",
)


@dataclass(frozen=True, slots=True)
class StartSheet:
    """What the first sheet tells: the plan, the findings about the office, and the day."""

    plan: BookPlan
    ledger: Ledger | None
    findings: tuple[Diagnostic, ...]
    today: date

    def write(self, sheet: Any, formats: Formats) -> None:  # noqa: ANN401 - the library has no types
        """Write the first sheet."""
        plan = self.plan
        name = self.ledger.office.short_name if self.ledger else plan.slug
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 16)
        sheet.set_column(2, 2, 100)
        sheet.hide_gridlines(2)
        sheet.write_string(0, 0, f"{name}, tahun {plan.year}", formats.of("title"))
        made = (
            f"Dibuat {self.today.isoformat()} dari data portal. Buku kerja ini untuk diisi, lalu "
            "dikembalikan."
        )
        sheet.write_string(1, 0, made, formats.of("note"))
        row = _texts(sheet, 3, "Cara mengisi", _STEPS, formats)
        row = self._sheets(sheet, row + 1, formats)
        row = self._due(sheet, row + 1, formats)
        row = _texts(sheet, row + 1, "Yang tidak diisi di sini", _ELSEWHERE, formats)
        if plan.omitted:
            texts = [f"{path}: {reason}" for path, reason in plan.omitted]
            _texts(sheet, row + 1, "Berkas yang belum dapat ditampilkan", texts, formats)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _sheets(self, sheet: Any, row: int, formats: Formats) -> int:  # noqa: ANN401
        sheet.write_string(row, 0, "Lembar", formats.of("subtitle"))
        sheet.write_string(row, 1, "Isi", formats.of("subtitle"))
        sheet.write_string(row, 2, "Keterangan", formats.of("subtitle"))
        for each in self.plan.sheets:
            row += 1
            sheet.write_url(
                row, 0, f"internal:'{each.title}'!B{FIRST_ROW + 1}", formats.of("link"), each.title
            )
            sheet.write_string(row, 1, _state(each), formats.of("wrapped"))
            sheet.write_string(row, 2, each.kind.purpose, formats.of("wrapped"))
        return row + 1

    def _due(self, sheet: Any, row: int, formats: Formats) -> int:  # noqa: ANN401
        """List the quarters that are over and have indicators without a value, then what checking finds."""
        due = [*_due_sheets(self.plan, self.today)]
        sheet.write_string(row, 0, "Yang perlu dikerjakan", formats.of("subtitle"))
        sheet.write_string(row, 1, "", formats.of("subtitle"))
        sheet.write_string(row, 2, "", formats.of("subtitle"))
        for each in due:
            row += 1
            text = f"{len(each.suggestions)} indikator belum punya baris di lembar ini"
            _linked(sheet, row, (each.title, f"B{FIRST_ROW + 1}"), ("isi", text), formats)
        for (severity, text), places in _together(self._findings(), self._cell):
            row += 1
            _linked(sheet, row, (places[0][0], _span(places)), (severity, text), formats)
        if not due and not self.findings:
            row += 1
            sheet.write_string(row, 0, "Tidak ada. Semua isian sudah dapat diterbitkan.", formats.of("note"))
        return row + 1

    def _findings(self) -> Sequence[Diagnostic]:
        """Return findings about this year and the files of all years, errors first."""
        paths = {path for each in self.plan.sheets for path in (each.path, *each.documents.values())}
        folder = f"/{self.plan.slug}/"
        year = f"{folder}{self.plan.year}/"
        own = [each for each in self.findings if each.at.path in paths or year in each.at.path]
        other = [each for each in self.findings if each not in own and each.severity is Severity.ERROR]
        ordered = sorted(own, key=lambda each: (each.severity is Severity.WARNING, each.at))
        return [*ordered, *other][:_MOST_FINDINGS]

    def _cell(self, finding: Diagnostic) -> tuple[str, str]:
        """Return the title of the sheet and the cell that a finding is about; the path, where it has none."""
        for sheet in self.plan.sheets:
            by_path = {path: line for line, path in sheet.documents.items()}
            if finding.at.path in {sheet.path, *by_path}:
                lines = [row.line for row in sheet.rows]
                line = by_path.get(finding.at.path, finding.at.line)
                row = FIRST_ROW + lines.index(line) + 1 if line in lines else FIRST_ROW
                field = finding.at.field
                column = sheet.names.index(field) + 2 if field in sheet.names else 2
                return sheet.title, f"{column_letters(column)}{row}"
        return str(finding.at), ""


def _together(
    findings: Iterable[Diagnostic], cell_of: Callable[[Diagnostic], tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], list[tuple[str, str]]]]:
    """Yield what is said with all cells one after another of which it is said, in one column of a sheet."""

    def said(found: Diagnostic) -> tuple[str, str, str, str]:
        title, cell = cell_of(found)
        text = f"{found.message}. Saran: {found.help} ({found.code})"
        return found.severity.value, text, title, cell.rstrip("0123456789")

    for (severity, text, _, _), alike in groupby(findings, said):
        yield (severity, text), list(map(cell_of, alike))


def _span(places: Sequence[tuple[str, str]]) -> str:
    """Return one cell, or the first and the last of several; empty where there is none to lead to."""
    first, last = places[0][1], places[-1][1]
    return first if first == last else f"{first}:{last}"


def _linked(sheet: Any, row: int, where: tuple[str, str], texts: tuple[str, str], formats: Formats) -> None:  # noqa: ANN401
    title, cell = where
    if cell:
        sheet.write_url(row, 0, f"internal:'{title}'!{cell}", formats.of("link"), f"{title}!{cell}")
    else:
        sheet.write_string(row, 0, title, formats.of("wrapped"))
    for column, text in enumerate(texts, 1):
        sheet.write_string(row, column, text, formats.of("wrapped"))


def is_due(sheet: SheetPlan, year: int, today: date) -> bool:
    """Whether the quarter of a sheet is over, so that its results can be filled in."""
    quarter = int(sheet.parts.get("tw", "tw0").removeprefix("tw"))
    return bool(quarter) and (year, quarter) < (today.year, (today.month - 1) // 3 + 1)


def _due_sheets(plan: BookPlan, today: date) -> Iterator[SheetPlan]:
    """Yield the sheets of quarters that have ended and lack a row for some agreed indicator."""
    for each in plan.sheets:
        if is_due(each, plan.year, today) and each.suggestions:
            yield each


def _state(sheet: SheetPlan) -> str:
    if not sheet.content:
        return "belum ada"
    return f"{len(sheet.rows)} baris"


def _texts(sheet: Any, row: int, title: str, texts: Sequence[str], formats: Formats) -> int:  # noqa: ANN401
    """Write a heading and lines below it; return the row below them."""
    sheet.write_string(row, 0, title, formats.of("subtitle"))
    for number, text in enumerate(texts, row + 1):
        sheet.write_string(number, 0, text, formats.of("note"))
    return row + len(texts) + 1
