"""R375, R376: former keys lead to one place only, and what an office is called is the same in all lists."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from generator.domain.portal.ledger import Portal
from generator.domain.shared.history import Former
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.open_cell import is_open
from generator.values.shared.place import Place


class _Subject(NamedTuple):
    """An office or card with its current key and its former names."""

    key: str
    history: tuple[Former, ...]


_STATED: Final = {"name": "nama", "short_name": "nama_pendek", "unit": "satuan"}


def check_portal(portal: Portal) -> Iterator[Diagnostic]:
    """Find former keys that another office has, and names of offices that nobody says have changed."""
    offices = [_Subject(ledger.office.slug, ledger.office.history) for ledger in portal.ledgers]
    yield from _claimed(offices, "kantor")
    yield from _renamed(portal)


def check_offices(portal: Portal) -> Iterator[Diagnostic]:
    """Find former keys of indicators that another indicator of the office has."""
    for ledger in portal.ledgers:
        yield from _claimed((_Subject(card.id, card.history) for card in ledger.indicators), "indikator")


def _claimed(subjects: Iterable[_Subject], kind: str) -> Iterator[Diagnostic]:
    """Find former keys that are in use, by themselves or others, or were had by two."""
    all_subjects = tuple(subjects)
    owners = {each.key: each.key for each in all_subjects}
    for subject in all_subjects:
        yield from _contradicting(subject)
        for former in (each for each in subject.history if each.key):
            owner = owners.setdefault(former.key, f"riwayat {subject.key}")
            if former.key == subject.key:
                yield _in_use(former, f"`{former.key}` adalah kunci {kind} ini sekarang, jadi tidak pindah")
            elif owner == former.key:
                yield _in_use(former, f"`{former.key}` masih dipakai {kind} lain, jadi alamatnya tidak bebas")
            elif owner != f"riwayat {subject.key}":
                yield _in_use(former, f"`{former.key}` sudah tertulis di {owner}")


def _contradicting(subject: _Subject) -> Iterator[Diagnostic]:
    """Find two histories of one thing that end in the same year and state different names or units."""
    first: dict[tuple[int, str], Former] = {}
    for former in subject.history:
        for field, name in _STATED.items():
            stated = getattr(former, field)
            other = first.setdefault((former.until, field), former) if stated else former
            if stated and getattr(other, field) != stated:
                message = f"dua riwayat sampai {former.until} menyebut `{name}` yang berbeda"
                remedy = (
                    f"cocokkan dengan baris {other.at.line}: tulis tahun terakhir masing-masing di `sampai`"
                )
                yield finding("R302", Place(former.at.path, former.at.line), message, remedy, mark=stated)


def _in_use(former: Former, message: str) -> Diagnostic:
    place = former.at
    remedy = "tulis kunci yang benar-benar pernah dipakai di sini saja; bila kuncinya tidak berubah, hapus "
    return finding(
        "R375",
        Place(place.path, place.line, 0, ""),
        message,
        f"{remedy}`kunci` dari riwayat ini",
        mark=former.key,
    )


def _renamed(portal: Portal) -> Iterator[Diagnostic]:
    """Find offices that the list of units knows under another name, which no history tells of."""
    offices = {ledger.office.slug: ledger.office for ledger in portal.ledgers}
    for peer in portal.league.peers:
        office = offices.get(peer.office)
        if office is None or is_open(office.name):
            continue
        if _spelling(office.name) != _spelling(peer.name):
            now, listed = office.name, peer.name
            message = f"`{listed}` di daftar unit, `{now}` di profil kantor `{office.slug}`"
            remedy = f"tulis `{now}` di sini; bila `{listed}` nama yang baru, tulis itu di `satker.yml` dan "
            remedy += "catat nama yang lama di `riwayat`, supaya tahun yang lalu tetap memakai namanya"
            yield finding("R376", Place(peer.at.path, peer.at.line, 0, "nama"), message, remedy, mark=listed)


def _spelling(name: str) -> str:
    return " ".join(name.casefold().split())
