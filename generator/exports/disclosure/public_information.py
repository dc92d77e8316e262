"""Public information for machines: how each item of the law stands, and the lists DIP and DIK."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from generator.compute.disclosure.public_information import EXEMPT_LIST, LIST, Disclosure, Presence
from generator.compute.disclosure.self_assessment import Answer
from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.listing import Row, all_rows
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.library import leads_to
from generator.record.record import OfficeRecord, Record

ITEM_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("kode", "teks", "kunci butir"),
    Field("kelas", "teks", "berkala, serta-merta, atau setiap-saat"),
    Field("judul", "teks", "judul butir"),
    Field("keadaan", "teks", "ada, perlu-pemutakhiran, tidak-berlaku, atau belum (belum dinyatakan)"),
    Field("bukti", "teks", "bagian portal yang memenuhinya"),
    Field("alamat", "teks", "alamat menurut kantor"),
    Field("alasan", "teks", "mengapa tidak berlaku"),
    Field("tanggal", "tanggal", "hari terakhir yang dibicarakan isinya"),
    Field("dasar", "teks", "dasar hukum"),
    Field("keyakinan", "teks", "seberapa yakin bunyi aturannya"),
)
LIST_FIELDS: Final = (
    Field("tahun", "teks", "tahun daftar ditetapkan"),
    Field("nomor", "teks", "nomor urut di tahun itu"),
    Field("ringkasan", "teks", "ringkasan isi informasi"),
    Field("pejabat", "teks", "pejabat atau unit yang menguasai"),
    Field("penanggung_jawab", "teks", "penanggung jawab pembuatan atau penerbitan"),
    Field("pembuatan", "teks", "waktu dan tempat pembuatan"),
    Field("bentuk", "teks", "bentuk yang tersedia"),
    Field("retensi", "teks", "jangka waktu penyimpanan"),
    Field("kelas", "teks", "kelas informasi"),
    Field("butir", "teks", "kunci butir menurut undang-undang"),
    Field("alamat", "teks", "alamat"),
    Field("format", "teks", "format berkas"),
    Field("ukuran", "teks", "ukuran berkas"),
    Field("diperbarui", "teks", "tanggal terakhir diperbarui"),
    Field("sk", "teks", "surat penetapan"),
)
EXEMPT_FIELDS: Final = (
    Field("konten", "teks", "bagian yang dikecualikan"),
    Field("dasar_hukum", "teks", "undang-undang dan pasalnya"),
    Field("huruf", "teks", "huruf pada pasal 17 UU 14/2008"),
    Field("akibat_dibuka", "teks", "akibat bila dibuka"),
    Field("akibat_ditutup", "teks", "pertimbangan bila ditutup"),
    Field("jangka_waktu", "teks", "berapa lama"),
    Field("sampai", "teks", "tanggal berakhir"),
    Field("uji", "teks", "rujukan uji konsekuensi"),
    Field("sk", "teks", "surat penetapan"),
)
QUESTION_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("kode", "teks", "kunci pertanyaan"),
    Field("indikator", "teks", "kelompok pertanyaan"),
    Field("pertanyaan", "teks", "yang ditanyakan"),
    Field("keadaan", "teks", "ada, sebagian, belum, atau tidak-berlaku"),
    Field("butir_ada", "teks", "kunci butir yang sudah ada"),
    Field("butir_belum", "teks", "kunci butir yang belum dinyatakan"),
    Field("alamat", "teks", "alamat bukti menurut kantor"),
    Field("diperbarui", "teks", "tanggal bukti menurut kantor"),
    Field("dasar", "teks", "peraturan atau dokumen penilaian"),
)


def disclosure_copies(record: Record, cache: FileCache = no_cache) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the machine copies of every office."""
    for office in record.published:
        if not office.disclosures:
            continue
        slug, name = office.office.slug, office.office.short_name
        questions, items = question_rows(office), item_rows(office)
        listed = entry_rows(office, LIST, LIST_FIELDS)
        exempt = entry_rows(office, EXEMPT_LIST, EXEMPT_FIELDS)
        for folder, title, fields, rows in (
            (page_addresses.disclosure(slug), "kelengkapan", ITEM_FIELDS, items),
            (page_addresses.self_assessment(slug), "bukti SAQ", QUESTION_FIELDS, questions),
            (page_addresses.information_list(slug), "DIP", LIST_FIELDS, listed),
            (page_addresses.exempt_list(slug), "DIK", EXEMPT_FIELDS, exempt),
        ):
            if rows:
                content = (f"{name}: {title}", record.portal.licence_url, fields, rows, cache)
                yield from all_rows(partial(page_addresses.copy_in, folder), *content)


def item_rows(office: OfficeRecord) -> list[Row]:
    """Return a row for each item of the law: its state in an office (columns ``ITEM_FIELDS``)."""
    return [_item(office.office.slug, each) for each in office.disclosures]


def question_rows(office: OfficeRecord) -> list[Row]:
    """Return a row for each question of the self-assessment of an office (columns ``QUESTION_FIELDS``)."""
    return [_question(office.office.slug, each) for each in office.answers]


def _item(slug: str, disclosure: Disclosure) -> Row:
    item, labels = disclosure.item, disclosure.entry.labels if disclosure.entry else {}
    address = leads_to(disclosure.entry) if disclosure.entry else ""
    return (
        slug, item.code, item.category.value, item.title, disclosure.presence.value,
        disclosure.evidence.value if disclosure.evidence else "", address, labels.get("alasan", ""),
        disclosure.dated.isoformat() if disclosure.dated else "", item.legal_basis, item.confidence.value,
    )  # fmt: skip


def _question(slug: str, answer: Answer) -> Row:
    question, labels = answer.question, answer.entry.labels if answer.entry else {}
    present = (
        each.item.code for each in answer.disclosures if each.presence in {Presence.PRESENT, Presence.STALE}
    )
    missing = (each.item.code for each in answer.disclosures if each.presence is Presence.MISSING)
    return (
        slug, question.code, question.indicator, question.text, answer.answered.value, " ".join(present),
        " ".join(missing), labels.get("alamat", ""), labels.get("diperbarui", ""), question.legal_basis,
    )  # fmt: skip


def entry_rows(office: OfficeRecord, register: str, fields: Iterable[Field]) -> list[Row]:
    """Return the rows of a register of an office: the labels that ``fields`` name."""
    rows = office.ledger.rows(register)
    return [tuple(each.labels.get(field.name, "") for field in fields) for each in rows]
