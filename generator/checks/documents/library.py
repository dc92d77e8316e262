"""D250 to D252 and D254 to D256: documents are as their register says, unchanged and fit to be read by all.

What is written inside them is searched for data of persons (P501 and after), as every file of the portal.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Final

from generator.compute.documents.library import (
    LineEnds,
    Mismatch,
    documents,
    file_of,
    mismatch,
    outdated,
    stated_digest,
    unlisted,
)
from generator.domain.documents.library import StoredFile
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.documents.library import no_digest
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.inspection import Inspection, Trait
from generator.values.shared.digest import embedded_digest
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

_Words = tuple[str, str, str]  # code, message and remedy
HEAVY: Final = 20_000_000
_COMMAND: Final = "`kinerja dokumen`"
_TRAITS: Final = {
    Trait.NO_TEXT: (
        "dokumen ini hanya gambar, jadi tidak terbaca pembaca layar dan tidak dapat dicari",
        "terbitkan PDF dari program asalnya, atau pindai ulang dengan pengenalan teks (OCR)",
    ),
    Trait.PLACED: (
        "foto ini memuat koordinat tempat pengambilannya",
        "di Windows: klik kanan → Properti → Detail → Hapus Properti, lalu ganti berkas ini",
    ),
    Trait.PACKED: (
        "ada berkas di dalam arsip ini yang tidak dapat diperiksa",
        "terbitkan berkas di dalamnya satu per satu; bila tidak bisa, periksa sendiri data pribadinya",
    ),
    Trait.CUT: (
        "hanya sebagian isi dokumen ini yang dapat diperiksa",
        "pecah menjadi beberapa berkas, atau periksa sendiri apakah ada data pribadi di dalamnya",
    ),
}


def check(
    portal: Portal, inspected: tuple[InspectedFile, ...], today: date, line_ends: LineEnds
) -> Iterator[Diagnostic]:
    """Find missing, unlisted, changed and unfit documents of every office; ``inspected`` is their content."""
    inspections = {each.file.path: each.inspection for each in inspected}
    for ledger in portal.ledgers:
        register = f"data/satker/{ledger.office.slug}/dokumen.csv"
        yield from _missing(ledger)
        if register not in ledger.doubtful:
            yield from (_unlisted(each, register, today) for each in unlisted(ledger))
        yield from (_unlike(entry, file, today, line_ends) for entry, file in outdated(ledger))
        yield from _twice(ledger)
        office_names = _names(portal, ledger)
        for entry in documents(ledger):
            file = file_of(ledger, entry)
            if file is not None and file.is_sound:
                yield from _unfit(entry, file, inspections[file.path], office_names)


def _missing(ledger: Ledger) -> Iterator[Diagnostic]:
    suggestions = Suggestions(each.name for each in unlisted(ledger))
    for entry in documents(ledger):
        name = entry.labels["berkas"]
        if name and file_of(ledger, entry) is None:
            suggestion = suggestions.nearest(name)
            folder = f"data/satker/{ledger.office.slug}/dokumen/"
            remedy = (
                f"tulis `{suggestion}`"
                if suggestion
                else f"taruh berkasnya di `{folder}`, atau hapus baris ini"
            )
            message = f"berkas `{name}` tidak ada di folder `dokumen/`"
            yield finding("D250", _at(entry, "berkas"), message, remedy, mark=name)


def _unlisted(file: StoredFile, register: str, today: date) -> Diagnostic:
    key = file.name.rpartition(".")[0].replace(".", "-")
    remedy = (
        f"tambahkan baris di `{register}` dengan kunci `{key}`, tanggal `{today}`, berkas `{file.name}`, "
    )
    remedy += f"sha256 `{file.sha256}`, lalu isi judul, jenis, tahun, dan pemiliknya; atau hapus berkas ini"
    return finding("D251", Place(file.path), "dokumen ini belum terdaftar, jadi tidak akan terbit", remedy)


def _unlike(entry: Entry, file: StoredFile, today: date, line_ends: LineEnds) -> Diagnostic:
    """Return the finding about a file that differs from its digest, worded by the kind of difference."""
    wordings: dict[Mismatch, Callable[[Entry, StoredFile], _Words]] = {
        Mismatch.UNSTATED: _undigested,
        Mismatch.NO_DIGEST: _misdigested,
        Mismatch.LINE_ENDS: partial(_turned, line_ends),
        Mismatch.CHANGED: partial(_changed, today),
    }
    code, message, remedy = wordings[mismatch(entry, file, line_ends)](entry, file)
    return finding(code, _at(entry, "sha256"), message, remedy, mark=entry.labels["sha256"])


def _undigested(_: Entry, file: StoredFile) -> _Words:
    message = f"sidik jari `{file.name}` belum ditulis"
    return "D252", message, f"jalankan {_COMMAND}, atau tulis sha256 `{file.sha256}`"


def _misdigested(entry: Entry, file: StoredFile) -> _Words:
    """Ask for the digest alone: a cell without a digest does not show that the file has changed."""
    text = entry.labels["sha256"]
    suggestion = embedded_digest(text)
    remedy = (
        f"tulis `{suggestion}`" if suggestion else f"jalankan {_COMMAND}, atau tulis sha256 `{file.sha256}`"
    )
    return "D255", no_digest(text), f"{remedy}; tanggalnya tetap bila isi `{file.name}` tidak berubah"


def _turned(line_ends: LineEnds, entry: Entry, file: StoredFile) -> _Words:
    """Say how to get the bytes back: digest and date are right as they stand."""
    ends = line_ends[file.path][stated_digest(entry)]
    message = f"hanya akhir baris `{file.name}` yang berubah, seharusnya {ends}; isi dan tanggalnya tetap"
    remedy = (
        f"pastikan `.gitattributes` memuat `data/satker/*/dokumen/** -text`, hapus berkas ini, lalu jalankan "
        f"git checkout -- {file.path}; atau simpan ulang dengan akhir baris {ends}. "
        f"Jangan ubah tanggal dan sidik jarinya"
    )
    return "D256", message, remedy


def _changed(today: date, entry: Entry, file: StoredFile) -> _Words:
    message = f"isi `{file.name}` berubah, padahal tanggalnya masih `{entry.labels['tanggal']}`"
    return "D252", message, f"jalankan {_COMMAND}, atau tulis tanggal `{today}` dan sha256 `{file.sha256}`"


def _twice(ledger: Ledger) -> Iterator[Diagnostic]:
    first: dict[str, Entry] = {}
    for entry in documents(ledger):
        file = file_of(ledger, entry)
        digest = file.sha256 if file else stated_digest(entry)
        earlier = first.setdefault(digest, entry) if digest else entry
        if earlier is not entry:
            message = (
                f"isi dokumen ini sama persis dengan `{earlier.labels['kunci']}` di baris {earlier.at.line}"
            )
            remedy = "hapus salah satu, supaya satu dokumen mempunyai satu alamat"
            yield finding("D254", _at(entry), message, remedy)


def _unfit(
    entry: Entry, file: StoredFile, inside: Inspection, office_names: frozenset[str]
) -> Iterator[Diagnostic]:
    for trait, (message, remedy) in _TRAITS.items():
        if trait in inside.traits:
            yield finding("D254", _at(entry), message, remedy)
    if any(not any(name in maker.casefold() for name in office_names) for maker in inside.makers):
        remedy = (
            "hapus dengan Berkas → Info → Periksa Dokumen di program asalnya, atau ganti dengan nama kantor"
        )
        yield finding("D254", _at(entry), "metadata dokumen ini memuat nama pembuatnya", remedy)
    if file.size > HEAVY:
        message = f"berkas ini lebih besar dari {HEAVY // 1_000_000} MB, jadi mahal diunduh dengan telepon"
        yield finding("D254", _at(entry), message, "kecilkan gambarnya, atau pecah menjadi beberapa berkas")


def _names(portal: Portal, ledger: Ledger) -> frozenset[str]:
    """Return names in lower case that are no person's: of the office and of those above it."""
    office = ledger.office
    names = (office.name, office.short_name, office.parent, office.ministry, portal.publisher)
    return frozenset(name.casefold() for name in names if name)


def _at(entry: Entry, field: str = "") -> Place:
    return Place(entry.at.path, entry.at.line, 0, field)
