"""Public information (PPID) of an office and of the portal: what is there, and what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.public_information import (
    ANNOUNCEMENTS,
    EXEMPT_LIST,
    LIST,
    Disclosure,
    Presence,
    day_of,
    is_to_come,
    number_of,
)
from generator.compute.documents.library import REGISTER as DOCUMENTS
from generator.domain.disclosure.public_information import Evidence, LegalItem, Publicity, TimeLimit
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Confidence
from generator.record import addresses
from generator.record.library import leads_to
from generator.record.record import OfficeRecord, Record
from generator.views.shared import numbers
from generator.views.shared.components import Status

# The headings of the law (UU 14/2008, articles 9 to 11 and 17).
HEADINGS: Final = MappingProxyType(
    {
        Publicity.PERIODIC: "Informasi Publik yang Wajib Disediakan dan Diumumkan secara Berkala",
        Publicity.IMMEDIATE: "Informasi Publik yang Wajib Diumumkan secara Serta Merta",
        Publicity.STANDING: "Informasi Publik yang Wajib Tersedia Setiap Saat",
    }
)
EXEMPT_HEADING: Final = "Informasi Publik yang Dikecualikan"
_LEADS: Final = MappingProxyType(
    {
        Publicity.PERIODIC: "Diumumkan paling lambat setiap enam bulan.",
        Publicity.IMMEDIATE: "Diumumkan seketika bila menyangkut hajat hidup orang banyak.",
        Publicity.STANDING: "Dapat diminta kapan saja.",
    }
)
_STATES: Final = MappingProxyType(
    {
        Presence.PRESENT: Status("tercapai", "Ada"),
        Presence.STALE: Status("hampir", "Perlu pemutakhiran"),
        Presence.NOT_APPLICABLE: Status("tidak-berlaku", "Tidak berlaku"),
        Presence.MISSING: Status("tidak-dilaporkan", "Belum dinyatakan"),
    }
)
_PARTS: Final = MappingProxyType(
    {
        Evidence.PROFILE: ("Profil kantor", ""),
        Evidence.PERFORMANCE: ("Target, realisasi, dan capaian", ""),
        Evidence.PLAN_OF_YEAR: ("Perjanjian kinerja dan rencana aksi", ""),
        Evidence.BUDGET: ("Anggaran", "anggaran/"),
        Evidence.STRATEGIC_PLAN: ("Renstra", "renstra/"),
        Evidence.STAFF: ("Pegawai", "pegawai/"),
        Evidence.REVENUE: ("PNBP", "pnbp/"),
        Evidence.SERVICES: ("Layanan", "layanan/"),
        Evidence.EVALUATION: ("Evaluasi", "evaluasi/"),
        Evidence.REQUESTS: ("Layanan informasi", "permohonan/"),
        Evidence.LIST: ("Daftar Informasi Publik", "ppid/daftar/"),
        Evidence.EXEMPT_LIST: ("Daftar Informasi yang Dikecualikan", "ppid/dikecualikan/"),
        Evidence.ALL_PERIODIC: ("Informasi berkala", "ppid/"),
        Evidence.ADDRESS: ("Kontak", "ppid/layanan/#kontak"),
        Evidence.CONTACT: ("Kontak", "ppid/layanan/#kontak"),
        Evidence.COMPLAINTS: ("Pengaduan", "ppid/layanan/#pengaduan"),
        Evidence.WHISTLEBLOWING: ("Pengaduan", "ppid/layanan/#pengaduan"),
        Evidence.NATIONAL_COMPLAINTS: ("Pengaduan", "ppid/layanan/#pengaduan"),
        Evidence.INSPECTORATE: ("Pengaduan", "ppid/layanan/#pengaduan"),
    }
)
# What the portal holds once for all offices.
_SHARED: Final = MappingProxyType(
    {
        Evidence.OFFICES: ("Satuan kerja", "/satker/"),
        Evidence.PROCEDURE: ("Cara meminta informasi", f"/{addresses.procedure()}"),
    }
)
# The eight contents of an announcement (PERKI 1/2021).
_CONTENTS: Final = MappingProxyType(
    {
        "bahaya": "Bahaya dan besarnya",
        "terdampak": "Siapa yang terdampak",
        "evakuasi": "Evakuasi",
        "menghindari": "Cara menghindari",
        "bantuan": "Cara mendapat bantuan",
        "pengumum": "Yang mengumumkan",
        "pengumuman": "Cara diumumkan",
        "penanggulangan": "Yang dilakukan",
    }
)
# The classes of a list of public information, in a word.
_KINDS: Final = MappingProxyType(
    {
        "berkala": "Berkala",
        "serta-merta": "Serta merta",
        "setiap-saat": "Setiap saat",
        "atas-permintaan": "Atas permintaan",
    }
)
_FEW: Final = 10
_MANY: Final = 200


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item: how it stands, where it is, and why it is wanted."""

    anchor: str
    title: str
    explanation: str
    status: Status
    place: str
    path: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadView:
    """A head of the law with what is below it; ``count`` says how much of it is there."""

    title: str
    count: str
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class of public information; ``name`` is its title in a word, ``count`` how much of it is there."""

    anchor: str
    name: str
    title: str
    count: str
    lead: str
    heads: tuple[HeadView, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something that had to be announced at once, with the eight contents that the rule asks for."""

    anchor: str
    title: str
    when: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """Everything the page of public information of one office says."""

    answer: str
    share: str
    tally: tuple[tuple[Status, str], ...]
    oldest: str
    missing: tuple[str, ...]
    classes: tuple[ClassView, ...]
    announcements: tuple[Announcement, ...]
    has_list: bool
    exempt: int
    today: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure: who does what, within how many working days."""

    title: str
    days: str
    explanation: str
    basis: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the procedure with its steps in order."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list: its name, where it leads, what more is known of it, and the cells of its columns.

    ``kind`` is the key of its class, by which a reader may narrow the list.
    """

    name: str
    path: str
    details: tuple[str, ...]
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list as the law asks for it (DIP or DIK); ``kinds`` are the classes of its rows, key and name."""

    columns: tuple[str, ...]
    rows: tuple[ListRow, ...]
    kinds: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> str:
        """How many rows it has."""
        return numbers.count(len(self.rows))

    @property
    def is_long(self) -> bool:
        """Whether a reader is helped by narrowing it."""
        return len(self.rows) > _FEW

    @property
    def is_vast(self) -> bool:
        """Whether a phone is helped by drawing only the rows in sight."""
        return len(self.rows) > _MANY


@dataclass(frozen=True, slots=True)
class OfficeShare:
    """One office among all: how much of the public information is there."""

    name: str
    path: str
    share: str
    counts: tuple[str, ...]
    oldest: str


def disclosure_view(portal: Record, record: OfficeRecord) -> DisclosureView:
    """Show how an office stands with everything that the law wants to be public."""
    told = record.disclosures
    counts = Counter(each.presence for each in told)
    wanted = len(told) - counts[Presence.NOT_APPLICABLE]
    there = counts[Presence.PRESENT] + counts[Presence.STALE]
    missing = tuple(each.item.title for each in told if each.presence is Presence.MISSING)
    return DisclosureView(
        f"{there} dari {wanted} butir yang diminta undang-undang sudah ada",
        _share(told),
        tuple((_STATES[state], str(counts[state])) for state in Presence if counts[state]),
        _oldest(told),
        missing,
        tuple(_class(portal, record, category) for category in Publicity),
        tuple(_announcements(record, portal.today)),
        bool(record.ledger.rows(LIST)),
        len(record.ledger.rows(EXEMPT_LIST)),
        numbers.long_date(portal.today),
    )


def _announcements(record: OfficeRecord, today: date) -> Iterator[Announcement]:
    """Tell of every announcement, the newest first; those of days to come after all others."""
    rows = sorted(record.ledger.rows(ANNOUNCEMENTS), key=lambda each: each.labels["tanggal"], reverse=True)
    for each in sorted(rows, key=lambda each: is_to_come(each, today)):
        begun, ended = day_of(each.labels["tanggal"]), day_of(each.labels["sampai"])
        when = numbers.long_date(begun) if begun else ""
        if ended != begun:
            when += f" sampai {numbers.long_date(ended)}" if ended else ", masih berlangsung"
        when = f"untuk {when}; tanggal itu belum tiba" if is_to_come(each, today) else when
        parts = tuple((title, each.labels[name]) for name, title in _CONTENTS.items())
        yield Announcement(_anchor(each), each.labels["judul"], when, parts)


def _anchor(entry: Entry) -> str:
    return f"pengumuman-{entry.at.line}"


def procedure(portal: Record) -> tuple[Stage, ...]:
    """Tell the way from request to ruling, stage by stage."""
    limits = portal.portal.time_limits
    return tuple(
        Stage(stage, tuple(_step(each) for each in limits if each.stage == stage))
        for stage in dict.fromkeys(each.stage for each in limits)
    )


def _step(each: TimeLimit) -> Step:
    return Step(each.step, str(each.days), each.explanation, sureness(each.legal_basis, each.confidence))


def sureness(legal_basis: str, confidence: Confidence) -> str:
    """Name where a rule comes from, and say so where nobody has confirmed its wording."""
    return f"{legal_basis} (belum dikonfirmasi)" if confidence is Confidence.UNCONFIRMED else legal_basis


def office_shares(offices: Iterable[OfficeRecord]) -> tuple[OfficeShare, ...]:
    """Put offices side by side."""
    return tuple(
        OfficeShare(
            each.office.short_name,
            addresses.disclosure(each.office.slug),
            _share(each.disclosures),
            tuple(str(sum(told.presence is state for told in each.disclosures)) for state in Presence),
            _oldest(each.disclosures),
        )
        for each in offices
    )


def state_names() -> tuple[str, ...]:
    """Name the states in the order in which they are counted."""
    return tuple(_STATES[state].words for state in Presence)


def information_list(portal: Record, record: OfficeRecord) -> ListView:
    """Show the list of public information (DIP): the seven columns of the law, and where it is."""
    names = ("pejabat", "penanggung_jawab", "pembuatan", "bentuk", "retensi")
    heads = ("Nomor", "Dikuasai oleh", "Penanggung jawab", "Waktu dan tempat", "Bentuk", "Simpan")
    titles = {each.code: each.title for each in portal.portal.legal_items}
    rows = record.ledger.rows(LIST)
    ordered = sorted(rows, key=lambda each: (-each.year, number_of(each) or 0, each.labels["nomor"]))
    present = {each.labels["kelas"] for each in rows}
    return ListView(
        heads,
        tuple(
            ListRow(
                each.labels["ringkasan"],
                leads(each),
                _listed_details(each, titles),
                each.labels["kelas"],
                (
                    f"{each.labels['nomor']}/{each.labels['tahun']}",
                    *(numbers.dated(each.labels[name]) for name in names),
                ),
            )
            for each in ordered
        ),
        tuple((key, name) for key, name in _KINDS.items() if key in present),
    )


def _listed_details(entry: Entry, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Say of a row what the law does not ask for: its class, its item, its file, its day, its decree."""
    labels, day = entry.labels, day_of(entry.labels["diperbarui"])
    file = ", ".join(filter(None, (labels["format"], labels["ukuran"])))
    said = (
        _KINDS.get(labels["kelas"], ""),
        titles.get(labels["butir"], ""),
        file,
        f"Diperbarui {numbers.long_date(day)}" if day else "",
        f"Penetapan: {labels['sk']}" if labels["sk"] else "",
        entry.note,
    )
    return tuple(filter(None, said))


def exempt_list(record: OfficeRecord) -> ListView:
    """Show the list of exempt information (DIK) with law, consequences and time limit."""
    names = ("dasar_hukum", "akibat_dibuka", "akibat_ditutup", "jangka_waktu")
    heads = ("Dasar hukum", "Bila dibuka", "Bila ditutup", "Jangka waktu")
    return ListView(
        heads,
        tuple(
            ListRow(
                each.labels["konten"],
                "",
                _exempt_details(each),
                "",
                tuple(each.labels[name] for name in names),
            )
            for each in record.ledger.rows(EXEMPT_LIST)
        ),
    )


def _exempt_details(entry: Entry) -> tuple[str, ...]:
    labels, until = entry.labels, day_of(entry.labels["sampai"])
    said = (
        f"Pasal 17 huruf {labels['huruf']}" if labels["huruf"] else "",
        f"Sampai {numbers.long_date(until)}" if until else "",
        f"Uji konsekuensi: {labels['uji']}" if labels["uji"] else "",
        f"Penetapan: {labels['sk']}" if labels["sk"] else "",
        entry.note,
    )
    return tuple(filter(None, said))


def _share(told: Iterable[Disclosure]) -> str:
    known = [each for each in told if each.presence is not Presence.NOT_APPLICABLE]
    there = sum(each.presence is not Presence.MISSING for each in known)
    return f"{there * 100 // len(known)}%" if known else "tidak ada butir"


def _oldest(told: Iterable[Disclosure]) -> str:
    days = [each.dated for each in told if each.dated]
    return numbers.long_date(min(days)) if days else "belum ada tanggal"


def _class(portal: Record, record: OfficeRecord, category: Publicity) -> ClassView:
    items = [each for each in portal.portal.legal_items if each.category is category]
    told = {each.item.code: each for each in record.disclosures}
    heads = tuple(_head(record, each, items, told) for each in items if not each.parent)
    own = [each.presence for each in record.disclosures if each.item.category is category]
    wanted = len(own) - own.count(Presence.NOT_APPLICABLE)
    count = f"{wanted - own.count(Presence.MISSING)} dari {wanted}" if wanted else "tidak berlaku"
    name = _KINDS[category.value]
    return ClassView(category.value, name, HEADINGS[category], count, _LEADS[category], heads)


def _head(
    record: OfficeRecord, head: LegalItem, items: Iterable[LegalItem], told: dict[str, Disclosure]
) -> HeadView:
    below = [each for each in items if each.parent == head.code] or [head]
    lines = [told[each.code] for each in below if each.code in told]
    there = sum(each.presence not in {Presence.MISSING, Presence.NOT_APPLICABLE} for each in lines)
    wanted = sum(each.presence is not Presence.NOT_APPLICABLE for each in lines)
    count = f"{there} dari {wanted} ada" if wanted else "tidak berlaku"
    if below == [head]:
        count = _STATES[lines[0].presence].words.lower() if lines else ""
    return HeadView(head.title, count, tuple(_line(record, each) for each in lines))


def _line(record: OfficeRecord, told: Disclosure) -> ItemLine:
    place, path = place_of(record, told)
    details = [f"Keadaan {numbers.long_date(told.dated)}"] if told.dated else []
    if told.entry is not None:
        said = (told.entry.labels.get("alasan", ""), told.entry.labels.get("pemilik", ""), told.entry.note)
        details += filter(None, said)
    details.append(sureness(told.item.legal_basis, told.item.confidence))
    item = told.item
    state = _STATES[told.presence]
    anchor = addresses.item_anchor(item.code)
    return ItemLine(anchor, item.title, item.explanation, state, place, path, tuple(details))


def place_of(record: OfficeRecord, told: Disclosure) -> tuple[str, str]:
    """Name the place where an item is, and its address; both are empty where it is nowhere."""
    if told.entry is not None and told.entry.register == ANNOUNCEMENTS:
        page = addresses.disclosure(record.office.slug)
        return told.entry.labels["judul"], f"/{page}#{_anchor(told.entry)}"
    if told.entry is not None:
        address = leads(told.entry)
        name = told.entry.labels["judul"] if told.entry.register == DOCUMENTS else "Buka"
        return (name, address) if address else ("", "")
    if told.evidence is None or told.evidence in _SHARED:
        return _SHARED.get(told.evidence, ("", "")) if told.evidence else ("", "")
    slug = record.office.slug
    if told.evidence is Evidence.SERVICE_REPORT:
        newest = next(each for each in record.service_years if each.published)
        return f"Laporan layanan informasi {newest.year}", f"/{addresses.service_report(slug, newest.year)}"
    name, path = _PARTS[told.evidence]
    if told.evidence in {Evidence.PERFORMANCE, Evidence.PLAN_OF_YEAR} and record.latest:
        return name, f"/{addresses.year(slug, record.latest.year)}"
    return name, f"/{addresses.office(slug)}{path}"


def leads(entry: Entry) -> str:
    """Lead to an address of the web or of this portal; anything else is no link."""
    address = leads_to(entry)
    return address if address.startswith(("https://", "http://", "/")) else ""
