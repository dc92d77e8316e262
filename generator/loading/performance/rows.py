"""Rows of the CSV files: one function per kind of file, from named cells to one fact.

What is wrong is added to the findings. A cell that can't be read gets a stand-in that checks accept, so that
the other cells of its row are checked in the same run; a portal with such a finding is never published.
"""

from decimal import Decimal
from functools import cache
from typing import Final

from generator.domain.performance.plan import (
    Action,
    AgreedTarget,
    AgreementRevision,
    Baseline,
    GoalTarget,
    InterimTarget,
    PlanTarget,
)
from generator.domain.performance.result import Absence, Asserted, Measure, Measurement
from generator.domain.shared.office import Node, NodeKind, Perspective
from generator.domain.shared.reference import SourceDocument, Unit
from generator.findings.shared.catalog import quoted
from generator.loading.shared import suggestion
from generator.loading.shared.fields import RowFields
from generator.loading.shared.source_kinds import SOURCE_KINDS, likely_source_kind
from generator.values.shared.address import Destination
from generator.values.shared.number import decimals_of, read_number
from generator.values.shared.period import FIRST_YEAR, YEAR_END, Period

Parts = dict[str, str]
_FULL: Final = Decimal(100)
_STATUS_WORDS: Final = {
    "on progress": Absence.IN_PROGRESS,
    "dalam proses": Absence.IN_PROGRESS,
    "proses": Absence.IN_PROGRESS,
    "n/a": Absence.NOT_APPLICABLE,
    "na": Absence.NOT_APPLICABLE,
    **{absence.value: absence for absence in Absence},
}
_ZERO_WORDS: Final = {"nihil", "nol", "kosong", "tidak ada"}
_NOT_YET: Final = ("belum", "tbd", "tba", "menunggu", "tidak diukur", "tidak dilaporkan")
_STATUSES: Final = quoted(each.value for each in Absence)
_NO_ACTUAL: Final = f"; bila belum ada, kosongkan dan tulis sebabnya di kolom `status`: {_STATUSES}"


def _span(parts: Parts) -> tuple[int, int]:
    return int(parts["awal"]), int(parts["akhir"])


def unit(row: RowFields, parts: Parts) -> Unit:  # noqa: ARG001
    """Read one unit of the shared list."""
    key = row.required_key("id")
    low, high = row.bounds()
    return Unit(key, row.required("nama"), row.required("lambang"), row.yes("bulat"), low, high, row.at())


def document(row: RowFields, parts: Parts) -> SourceDocument:  # noqa: ARG001
    """Read one source document."""
    kind = row.required("jenis")
    row.one_of("jenis", SOURCE_KINDS, likely_source_kind(kind))
    return SourceDocument(
        row.required_key("id"), row.required("judul"), kind, row.year("tahun") or FIRST_YEAR,
        row.date("tanggal"), row.text("penerbit"), row.text("rujukan"), row.at(),
        row.address("alamat", Destination.WEB),
    )  # fmt: skip


def node(row: RowFields, parts: Parts) -> Node:
    """Read one goal or objective of a strategic plan."""
    unread = NodeKind.OBJECTIVE if row.text("induk") else NodeKind.GOAL
    kind = row.chosen("jenis", NodeKind) or unread
    perspective = row.choice("perspektif", Perspective)
    return Node(
        row.required("kode"), kind, row.text("induk"), row.required("nama"), perspective,
        _span(parts), row.at(), row.citation(),
    )  # fmt: skip


def goal_target(row: RowFields, parts: Parts) -> GoalTarget:
    """Read the target of a goal itself."""
    return GoalTarget(
        row.required("tujuan"), _year_in_span(row, parts), row.number_or_not_set("target"),
        row.required("satuan"), row.text("catatan"), row.at("target"), row.citation(),
    )  # fmt: skip


def plan_target(row: RowFields, parts: Parts) -> PlanTarget:
    """Read a medium-term target of one year."""
    return PlanTarget(
        row.required("indikator"), _year_in_span(row, parts), row.number_or_not_set("target"),
        _span(parts), row.text("catatan"), row.at("target"), row.citation(), row.text("kode"),
        row.text("induk"),
    )  # fmt: skip


def _year_in_span(row: RowFields, parts: Parts) -> int:
    """Read a year of the file's span; the first one stands in for a year that is none of them."""
    year = row.year("tahun")
    first, last = _span(parts)
    if first > last:
        name = row.at().path.rpartition("/")[2].replace(f"{first}-{last}", f"{last}-{first}")
        message = f"masa di nama berkas ini terbalik: {first} sampai {last}"
        row.report("R306", "tahun", message, f"ganti nama berkasnya menjadi `{name}`")
    elif year and not first <= year <= last:
        remedy = f"tulis tahun antara {first} dan {last}, atau pindahkan baris ini ke berkas masa yang tepat"
        row.report("R306", "tahun", f"tahun {year} di luar masa berkas ini", remedy)
        return first
    return year or first


def baseline(row: RowFields, parts: Parts) -> Baseline:  # noqa: ARG001
    """Read the starting value of an indicator."""
    return Baseline(
        row.required("indikator"), row.year("tahun") or FIRST_YEAR, row.number_or_not_set("nilai"),
        row.text("catatan"), row.at("nilai"), row.citation(),
    )  # fmt: skip


def revision(row: RowFields, parts: Parts) -> AgreementRevision:
    """Read one version of a year's agreement."""
    row.required("revisi")
    return AgreementRevision(
        int(parts["tahun"]), row.count("revisi", 0), row.date("tanggal"), row.text("keterangan"),
        row.at(), row.citation(), row.number("pagu"),
    )  # fmt: skip


def agreed_target(row: RowFields, parts: Parts) -> AgreedTarget:
    """Read one indicator of a year's agreement."""
    row.required("revisi")
    return AgreedTarget(
        row.required("indikator"), int(parts["tahun"]), row.count("revisi", 0), row.text("kode"),
        row.required("induk"), row.number_or_not_set("target"), row.text("catatan"),
        row.at("target"), row.citation(),
    )  # fmt: skip


def interim_target(row: RowFields, parts: Parts) -> InterimTarget:
    """Read a cumulative target up to a quarter."""
    return InterimTarget(
        row.required("indikator"), int(parts["tahun"]), row.quarter("triwulan") or YEAR_END,
        row.number("target"), _physical(row, "target_fisik"), row.at(), row.citation(),
    )  # fmt: skip


def action(row: RowFields, parts: Parts) -> Action:
    """Read one planned activity."""
    return Action(
        row.required("indikator"), int(parts["tahun"]), row.quarter("triwulan") or YEAR_END,
        row.required("kegiatan"), row.at(), row.citation(), row.text("catatan"),
    )  # fmt: skip


def measurement(row: RowFields, parts: Parts) -> Measurement:
    """Read one realised value, or why there is none yet."""
    period = _period_of_folder(row, parts)
    before = len(row.findings)
    actual = _actual(row)
    absence = row.choice("status", Absence)
    part = row.text("rincian")
    if len(row.findings) == before:
        is_shifted = actual is None and absence is None and isinstance(read_number(part, row.style), Decimal)
        _check_status(row, actual, absence, part if is_shifted else "")
        part = "" if is_shifted else part
    return Measurement(
        row.required("indikator"), period, part, actual, absence,
        _physical(row, "fisik"), row.text("catatan"), parts["penulis"], row.at("realisasi"), row.citation(),
    )  # fmt: skip


@cache  # one for all rows of a folder
def _period(year: str, quarter: str) -> Period:
    return Period(int(year), int(quarter[2:]))


def _period_of_folder(row: RowFields, parts: Parts) -> Period:
    period = _period(parts["tahun"], parts["tw"])
    year, quarter = row.year("tahun", period.year), row.quarter("triwulan", period.quarter)
    if year and year != period.year:
        _misplaced(row, "tahun", year, period.year)
    if quarter and quarter != period.quarter:
        _misplaced(row, "triwulan", quarter, period.quarter)
    return period


def _misplaced(row: RowFields, name: str, written: int, folder: int) -> None:
    message = f"{name} `{written}` tidak sama dengan foldernya, `{folder}`"
    remedy = f"tulis `{folder}`, atau pindahkan baris ini ke folder {name} {written}"
    row.report("R306", name, message, remedy)


def _actual(row: RowFields) -> Decimal | None:
    """Read the value; for a word that means "none yet", name the status to use instead."""
    text = row.text("realisasi")
    remedy = _remedy_of_word(text, has_note=row.has("catatan"))
    if not remedy:
        return row.number("realisasi", _NO_ACTUAL)
    row.report("D204", "realisasi", f"`{text}` bukan angka", remedy)
    return None


def _remedy_of_word(text: str, *, has_note: bool) -> str:
    """Say what to do with a word in place of the value; nothing where it may be a spoilt number."""
    word = text.lower()
    status = _STATUS_WORDS.get(word)
    if status:
        return f"kosongkan `realisasi` dan tulis `{status.value}` di kolom `status`"
    if word in _ZERO_WORDS:
        return f"tulis `0` bila hasilnya memang nol{_NO_ACTUAL}"
    if not word or any(sign.isdigit() or sign in "#=" for sign in word):
        return ""
    if word.startswith(_NOT_YET) or not (any(map(str.isalpha, word)) or suggestion.says_something(text)):
        return f"kosongkan `realisasi`, lalu tulis sebabnya di kolom `status`: {_STATUSES}"
    moved = f"pindahkan `{text}` ke kolom `catatan`" if has_note else f"catat dahulu `{text}` di tempat lain"
    return (
        f"tulis angkanya menurut sumber, dan {moved}; bila sumber tidak memuat angka, tanyakan kepada "
        f"penyusunnya, atau kosongkan sesudah dipindahkan dan tulis sebabnya di kolom `status`: {_STATUSES}"
    )


def _check_status(row: RowFields, actual: Decimal | None, absence: Absence | None, shifted: str) -> None:
    """Report a value with a reason why it is missing, or neither; ``shifted`` is one in the column before."""
    if actual is not None and absence is not None:
        remedy = "kosongkan `status` bila angkanya benar, atau kosongkan `realisasi`"
        row.report("D214", "status", "realisasi sudah berisi angka, tetapi status juga diisi", remedy)
    if actual is None and absence is None:
        remedy = f"isi angkanya, atau tulis sebabnya di kolom `status`: {_STATUSES}"
        if shifted:
            remedy = (
                f"pindahkan `{shifted}` dari kolom `rincian` ke `realisasi`, bila itu angkanya; atau {remedy}"
            )
        row.report("D208", "realisasi", "realisasi kosong tanpa status", remedy)


def _physical(row: RowFields, name: str) -> Decimal | None:
    value = row.number(name)
    if value is not None and not 0 <= value <= _FULL:
        message = f"kemajuan fisik `{row.text(name)}` di luar 0 sampai 100"
        row.report("D205", name, message, "tulis persen antara 0 dan 100")
        return None
    return value


def asserted(row: RowFields, parts: Parts) -> Asserted | None:
    """Read a figure as a report prints it; without its measure nobody knows what it is a figure of."""
    measure = row.chosen("ukuran", Measure)
    quarter = (row.quarter("triwulan") if row.text("triwulan") else None) or YEAR_END
    value = row.number("nilai", "") if row.required("nilai") else None
    value = Decimal() if value is None else value
    item, cited = row.required("butir"), row.citation()
    period = Period(int(parts["tahun"]), quarter)
    return None if measure is None else Asserted(
        measure, item, period, value, decimals_of(value), row.text("catatan"), row.at("nilai"), cited
    )  # fmt: skip
