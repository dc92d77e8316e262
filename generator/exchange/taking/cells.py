"""What a typed cell of a workbook means as the text of a cell in a CSV file. Nothing is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from generator.exchange.shared.columns import Content
from generator.exchange.shared.documents import SEPARATOR, items_of
from generator.exchange.taking.reading import CellType, TypedCell, plain
from generator.loading.shared.suggestion import spreadsheet_damage
from generator.sources.shared.files import CONTROL
from generator.values.shared.number import NumberStyle, read_number

_LABEL: Final = re.compile(r".*\[([a-z0-9]+(?:-[a-z0-9]+)*)\]", re.DOTALL)
_BREAKS: Final = re.compile(r"[ \t]*[\r\n\v\f\u2028\u2029]+[ \t]*")
_EDGES: Final = " \t\u00a0\u202f\u200b\ufeff\u2060"
_RETYPE: Final = "ketik lagi isian aslinya dengan tanda petik tunggal (`'`) di depannya, supaya tetap teks"
_PERSON: Final = "; nomor orang (NIK, NIP, rekening) tidak pernah ditulis di portal"
_AS_NUMBER: Final = frozenset({Content.FIGURE, Content.AMOUNT, Content.WHOLE, Content.PRINTED})


@dataclass(frozen=True, slots=True)
class CellUse:
    """What a cell is for: its content, the style of numbers of its file, and how the file has it now.

    ``keys`` are the keys that its labels stand for, by label and by name; ``is_percentage`` says that its
    figures are per cent, ``is_linked`` that it names a key with its title before it.
    """

    content: Content
    style: NumberStyle
    before: str = ""
    is_percentage: bool = False
    is_linked: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The text that a cell stands for, or why it stands for none; a ``remark`` tells how it was read."""

    text: str = ""
    problem: str = ""
    remedy: str = ""
    remark: str = ""


def meaning(cell: TypedCell | None, use: CellUse) -> Meaning:
    """Read a cell by its type; one that may mean two things is a problem with a remedy."""
    if cell is None:
        return Meaning()
    found = _meaning(cell, use)
    if cell.is_formula and not found.problem:
        return Meaning(
            found.text, remark=f"dibaca `{found.text}`, hasil rumus di sel ini; rumusnya tidak ikut"
        )
    return found


def _meaning(cell: TypedCell, use: CellUse) -> Meaning:  # noqa: PLR0911 - one for each type
    match cell.type:
        case CellType.TEXT:
            return _text(cell.text, use)
        case CellType.NUMBER:
            return _number(cell, use)
        case CellType.DAY:
            return _day(cell.text, use)
        case CellType.CLOCK:
            return Meaning(problem="Excel menganggap isian ini jam", remedy=_clock_remedy(use))
        case CellType.TRUTH:
            remedy = (
                "ketik `ya` atau `tidak`, didahului tanda petik tunggal (`'`) bila Excel mengubahnya lagi"
            )
            return Meaning(problem=f"Excel menganggap isian ini nilai logika `{cell.text}`", remedy=remedy)
        case CellType.ERROR:
            problem, remedy = spreadsheet_damage(cell.text)
            return Meaning(problem=f"`{cell.text}` {problem}", remedy=remedy)
        case CellType.UNCOMPUTED:
            remedy = "buka buku kerja ini di Excel atau LibreOffice, lalu simpan lagi; atau ketik hasilnya"
            return Meaning(problem="rumus di sel ini belum dihitung, jadi tidak ada hasilnya", remedy=remedy)


def is_same(cell: TypedCell | None, text: str, use: CellUse) -> bool:
    """Whether what a cell means is what the file has already, however it is written there."""
    before = use.before
    if text == before:
        return True
    if use.is_linked and _key(before, use) == text:
        return True
    if cell is None or cell.type is not CellType.NUMBER or use.content is Content.PRINTED:
        return False
    one, two = read_number(text, use.style), read_number(before, use.style)
    return use.content in _AS_NUMBER and isinstance(one, Decimal) and one == two


def _text(text: str, use: CellUse) -> Meaning:
    plain_text = text.strip(_EDGES + "\r\n")
    is_list = use.content is Content.ITEMS
    joined = SEPARATOR.join(items_of(_BREAKS.sub(SEPARATOR, plain_text))) if is_list else _joined(plain_text)
    if CONTROL.search(joined):
        problem = "sel ini memuat karakter yang tidak terlihat"
        return Meaning(problem=problem, remedy="ketik ulang isinya, jangan menempelkannya dari program lain")
    remark = "" if is_list or joined == plain_text else "ganti baris di dalam sel ini dibaca sebagai spasi"
    return Meaning(_key(joined, use) if use.is_linked else joined, remark=remark)


def _joined(text: str) -> str:
    """Return a text on one line."""
    return _BREAKS.sub(" ", text)


def _key(text: str, use: CellUse) -> str:
    """Return the key that a label stands for; a text that is no label stays as it is."""
    known = use.keys.get(text) or use.keys.get(text.casefold())
    if known:
        return known
    label = _LABEL.fullmatch(text)
    return label[1] if label else text


def _day(text: str, use: CellUse) -> Meaning:
    if use.content is Content.DATE:
        return Meaning(text)
    remedy = _RETYPE
    if use.content is not Content.TEXT:
        remedy = "ubah Format Sel menjadi Angka, lalu ketik lagi angkanya"
    return Meaning(problem=f"Excel mengubah isian ini menjadi tanggal `{text}`", remedy=remedy)


def _clock_remedy(use: CellUse) -> str:
    if use.content is Content.DATE:
        return "ketik lagi tanggalnya saja, tanpa jam, misalnya `2023-12-19`"
    return (
        _RETYPE if use.content is Content.TEXT else "ubah Format Sel menjadi Angka, lalu ketik lagi angkanya"
    )


def _number(cell: TypedCell, use: CellUse) -> Meaning:
    if (
        cell.is_rounded
        and not cell.is_formula
        and len(cell.text.lstrip("-").partition(".")[0]) > len("9" * 15)
    ):
        problem = "angka ini lebih panjang dari 15 digit; Excel sudah mengganti digit terakhirnya dengan nol"
        return Meaning(problem=problem, remedy=f"{_RETYPE}{_PERSON}")
    written = cell.text.replace(".", use.style.value)
    if cell.is_percent:
        return _percent(cell, written, use)
    if use.content is Content.PRINTED:
        remark = (
            "bila laporan mencetak nol di belakangnya, ketik persis seperti tercetak dengan petik "
            "(`'`) di depan"
        )
        return Meaning(written, remark=f"dibaca `{written}`; {remark}")
    if use.content is Content.TEXT:
        return _number_as_text(cell, written, use)
    remark = (
        f"dibaca `{written}`, seperti yang tampak; yang tersimpan lebih panjang" if cell.is_rounded else ""
    )
    return Meaning(written, remark=remark)


def _percent(cell: TypedCell, written: str, use: CellUse) -> Meaning:
    """Read a number that shows as per cent: 0.95 shows as 95 % and is 95 where per cent are meant."""
    hundredfold = plain(Decimal(cell.text) * 100).replace(".", use.style.value)
    if use.is_percentage:
        return Meaning(
            hundredfold, remark=f"dibaca `{hundredfold}`, karena sel ini tampil sebagai {hundredfold}%"
        )
    problem = f"sel ini tampil sebagai {hundredfold}%, padahal isinya bukan persen"
    remedy = "ubah Format Sel menjadi Umum atau Angka, lalu ketik angka yang dimaksud: "
    return Meaning(problem=problem, remedy=f"{remedy}`{hundredfold}` atau `{written}`")


def _number_as_text(cell: TypedCell, written: str, use: CellUse) -> Meaning:
    """Read a number in a column of texts: codes lose their zeros when they become numbers."""
    before = use.before
    has_lost_zeros = before != written and before.lstrip("0") == written.lstrip("0") and before.isdigit()
    if has_lost_zeros:
        remedy = f"ketik `'{before}`, dengan tanda petik tunggal di depan"
        return Meaning(
            problem=f"nol di depan `{before}` hilang karena Excel menganggapnya angka", remedy=remedy
        )
    if "." in cell.text or cell.text.startswith("-"):
        problem = f"Excel menganggap isian ini angka `{written}`, padahal kolom ini berisi teks"
        return Meaning(problem=problem, remedy=_RETYPE)
    return Meaning(written)
