"""What is said of a cell that can't be read: the code of the finding, the problem and the exact remedy.

Nothing here reads or reports; ``fields`` does.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.findings.shared.catalog import quoted
from generator.loading.shared import suggestion
from generator.values.shared.key import nearest
from generator.values.shared.number import Misread, NumberFault, NumberStyle

# Words that say only that there is no number.
_NOTHING_YET: Final = {
    "n/a",
    "na",
    "tbd",
    "tba",
    "belum",
    "belum ada",
    "null",
    "x",
}
# Words that may say zero.
_ZERO: Final = {"nihil", "nol", "kosong", "tidak ada"}
DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
YES_NO: Final = {"ya": True, "tidak": False}
_FOREIGN_YES_NO: Final = {
    "yes": "ya", "y": "ya", "true": "ya", "on": "ya", "1": "ya", "benar": "ya",
    "no": "tidak", "n": "tidak", "false": "tidak", "off": "tidak", "0": "tidak", "bukan": "tidak",
}  # fmt: skip


class CellFault(NamedTuple):
    """Why one cell can't be read: the code of the finding, what is wrong, and what to write instead."""

    code: str
    message: str
    remedy: str


def number_fault(
    text: str, misread: Misread, style: NumberStyle, otherwise: str, note_column: str
) -> CellFault:
    """Say why ``text`` is no number (D201 to D204).

    ``otherwise`` is the end of a remedy where there is no number to write; ``note_column`` is the column
    that words are moved to, empty where the file has none.
    """
    if suggestion.BOUND.fullmatch(text):
        instead = _instead_of_words(text, otherwise, note_column)
        message = f"`{text}` menyebut batas atau perkiraan, bukan angka yang pasti"
        return CellFault("D204", message, f"tulis angka pastinya menurut sumber{instead}")
    if misread.fault is NumberFault.OTHER_MARK:
        message = f"tanda desimal `{text}` tidak sama dengan berkasnya, yang memakai {style.word} desimal"
        return CellFault("D201", message, _one_of(misread.suggestions))
    if misread.fault is NumberFault.GROUPED:
        return CellFault("D202", f"`{text}` memakai pemisah ribuan", _one_of(misread.suggestions))
    if misread.fault is NumberFault.UNIT_INSIDE:
        message = f"`{text}` memuat satuan; sel ini hanya untuk angka"
        remark = f"; {_move('keterangannya', note_column)}" if "(" in text else ""
        return CellFault("D203", message, f"{_one_of(misread.suggestions)}{remark}")
    return _no_number(text, misread.suggestions, style, _instead_of_words(text, otherwise, note_column))


def _no_number(text: str, likely: tuple[str, ...], style: NumberStyle, instead: str) -> CellFault:
    """Say what a cell holds that is no number at all, and which numbers it may have been."""
    two = suggestion.two_numbers(text, style)
    problem, cure = two if two[0] else suggestion.spreadsheet_damage(text)
    if likely:
        problem = problem if text.isascii() else suggestion.lookalikes(text) or problem
        remedy = _one_of(likely)
    elif guesses := suggestion.number(text, style):
        remedy = f"{_one_of(guesses)}, lalu cocokkan dengan sumbernya"
    else:
        remedy = cure or f"tulis angka saja, misalnya `3{style.value}63`{instead}"
    return CellFault("D204", f"`{text}` {problem or 'bukan angka'}", remedy)


def _instead_of_words(text: str, otherwise: str, note_column: str) -> str:
    """Say what becomes of words in place of a number: what they state is moved before it is erased."""
    word = text.lower().strip(". ")
    if word in _ZERO:
        return f"; tulis `0` bila memang nol{otherwise}"
    is_statement = any(sign.isalpha() for sign in text) or suggestion.says_something(text)
    if not is_statement or word in _NOTHING_YET:
        return otherwise
    then = otherwise.replace(", atau", ", lalu").replace("; bila belum ada, kosongkan", ", lalu kosongkan")
    return f"; bila tidak ada angkanya, {_move(f'`{text}`', note_column)} dahulu{then}"


def _move(what: str, note_column: str) -> str:
    return (
        f"pindahkan {what} ke kolom `{note_column}`" if note_column else f"simpan {what} di luar berkas ini"
    )


def year_fault(text: str, name: str, expected: int | None) -> CellFault:
    """Say why ``text`` is no fiscal year; ``expected`` is the year that the folder names."""
    remedy = _of_folder(name, suggestion.year(text), expected)
    example = "tulis tahun dengan empat angka, misalnya `2025`"
    return CellFault("D211", f"`{text}` bukan tahun anggaran", remedy or example)


def quarter_fault(text: str, name: str, expected: int | None) -> CellFault:
    """Say why ``text`` is no quarter; ``expected`` is the quarter that the folder names."""
    remedy = _of_folder(name, suggestion.quarter(text), expected)
    return CellFault("D211", f"`{text}` bukan triwulan", remedy or "tulis `1`, `2`, `3`, atau `4`")


def _of_folder(name: str, likely: str, expected: int | None) -> str:
    """Say what to write for a period that can't be read, where its folder names one and where none does.

    What a cell seems to say is not overwritten by what the folder says: the row may stand in the wrong one.
    """
    if expected is None or likely == str(expected):
        return f"tulis `{likely}`" if likely else ""
    if likely:
        return (
            f"tulis `{expected}`, sama dengan foldernya, atau pindahkan baris ini ke folder {name} {likely}"
        )
    return (
        f"tulis `{expected}` bila baris ini memang milik folder ini; cocokkan dahulu setiap sel dengan "
        "judulnya, sebab isinya mungkin bergeser"
    )


def date_fault(text: str, name: str, note_column: str) -> CellFault:
    """Say why ``text``, in the field ``name``, is no day in the form ``2023-12-19`` (D210)."""
    if DATE.fullmatch(text):
        remedy = "periksa tanggal, bulan, dan tahunnya; misalnya `2023-12-19`"
        return CellFault("D210", f"tanggal `{text}` tidak ada dalam kalender", remedy)
    likely = suggestion.days(text)
    if likely:
        message = f"tanggal `{text}` tidak ditulis tahun-bulan-tanggal"
        return CellFault("D210", message, _one_of([str(day) for day in likely]))
    is_blank = text.lower().strip("-. ") in _NOTHING_YET | _ZERO | {""}
    move = "" if is_blank else f"{_move(f'`{text}`', note_column)}, lalu "
    remedy = "cari tanggalnya di sumber, lalu tulis tahun-bulan-tanggal, misalnya `2023-12-19`; bila "
    remedy += f"tidak tercetak, jangan mengira-ngira: {move}kosongkan `{name}`"
    return CellFault("D210", f"`{text}` bukan tanggal yang lengkap", remedy)


def choice_fault(text: str, words: Sequence[str], likely: str | None = None, advice: str = "") -> CellFault:
    """Say that ``text`` is none of the ``words`` that may be chosen, and which one it nearly is (D209).

    ``likely`` is what people mean by it where it is near none, ``advice`` how to choose.
    """
    nearest_word = nearest(text, words) or likely
    others = quoted(each for each in words if each != nearest_word)
    choices = f"pilih salah satu: {quoted(words)}"
    remedy = (
        f"tulis `{nearest_word}`; pilihan lain: {others}"
        if nearest_word
        else "; ".join(filter(None, (advice, choices)))
    )
    return CellFault("D209", f"`{text}` bukan pilihan yang dikenal", remedy)


def yes_no_fault(text: str) -> CellFault:
    """Say that ``text`` is neither ``ya`` nor ``tidak``, and which of them it stands for (D209)."""
    low = text.lower()
    word = low if low in YES_NO else _FOREIGN_YES_NO.get(low)
    remedy = f"tulis `{word}`" if word else "tulis `ya` atau `tidak`"
    return CellFault("D209", f"`{text}` bukan pilihan yang dikenal", remedy)


def key_fault(text: str) -> CellFault:
    """Say that ``text`` is no stable key, and the key that it would be (D212)."""
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    remedy = f"tulis `{slug}`" if slug else "tulis huruf kecil, angka, dan tanda hubung saja"
    return CellFault("D212", f"`{text}` bukan kunci yang benar", remedy)


def location_fault(text: str) -> CellFault:
    """Say that readers can't follow ``text`` to a place in a source document (D213)."""
    likely = suggestion.places(text)
    example = "tulis misalnya `baris 785`, `baris 785-804`, atau `halaman 12`"
    message = f"letak `{text}` tidak dapat diikuti pembaca"
    return CellFault("D213", message, _one_of(likely) if likely else example)


def _one_of(options: Sequence[str]) -> str:
    """Ask for one of the texts that may be meant."""
    request = f"tulis {' atau '.join(f'`{each}`' for each in options)}"
    return f"{request}; pilih yang Anda maksud" if len(options) > 1 else request
