"""The letter that asks an office for information: who writes to whom, for what, answered until when."""

from dataclasses import dataclass
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.record.record import OfficeRecord
from generator.views.disclosure.answer_days import AnswerLimits, answer_limits


@dataclass(frozen=True, slots=True)
class LetterField:
    """One thing that the writer fills in: its name, what is meant, and what is to be ticked, if anything."""

    name: str
    hint: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestLetter:
    """The letter in its parts, from the head to the signature; what the writer knows is left blank."""

    place: str
    to: tuple[str, ...]
    subject: str
    opening: tuple[str, ...]
    fields: tuple[LetterField, ...]
    closing: tuple[str, ...]
    signature: str


_ASKING: Final = (
    "Berdasarkan Pasal 4 dan Pasal 22 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi "
    "Publik, saya meminta informasi berikut."
)
_OTHERWISE: Final = (
    "Bila informasi ini tidak Saudara kuasai, mohon diberitahukan badan publik yang menguasainya. Bila "
    "ditolak seluruhnya atau sebagian, mohon disebut alasannya menurut Pasal 17."
)
_FIELDS: Final = (
    LetterField("Nama", "nama lengkap, atau nama lembaga dan yang mewakilinya"),
    LetterField("Alamat", "untuk jawaban lewat pos"),
    LetterField("Nomor telepon atau surel", "untuk pemberitahuan dan jawaban"),
    LetterField("Informasi yang diminta", "sejelas mungkin: dokumen apa, tahun berapa, bagian mana"),
    LetterField("Tujuan penggunaan", "untuk apa informasinya dipakai"),
    LetterField(
        "Cara memperoleh",
        "pilih satu atau lebih",
        ("melihat, membaca, atau mencatat di kantor", "salinan lunak (berkas)", "salinan cetak"),
    ),
    LetterField("Cara mengirim salinan", "pilih satu", ("surel", "pos", "diambil sendiri")),
)


def request_letter(portal: Portal, record: OfficeRecord) -> RequestLetter:
    """Return the letter to an office.

    It asks for what UU 14/2008 lets a body ask of whoever wants information: name, address, what, and why.
    """
    office, service = record.office, record.ledger.information_service
    contact = service.contact if service else None
    reached = contact.address if contact and contact.address else f"di {office.seat}"
    return RequestLetter(
        "……………………………, ……………………………",
        (
            "Kepada Yth.",
            "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
            office.name,
            reached,
            *([contact.email] if contact and contact.email else []),
        ),
        "Permintaan informasi publik",
        (
            "Dengan hormat,",
            _ASKING,
        ),
        _FIELDS,
        (_answer(answer_limits(portal)), _OTHERWISE, "Hormat saya,"),
        "(……………………………………………)",
    )


def _answer(limits: AnswerLimits | None) -> str:
    if limits is None:
        return "Saya mohon jawaban tertulis dalam batas waktu menurut Pasal 22."
    return (
        f"Saya mohon jawaban tertulis paling lambat {limits.answer} hari kerja sejak permintaan ini diterima "
        f"(Pasal 22); bila diperpanjang, paling lambat {limits.extension} hari kerja sesudah itu, dengan "
        "alasan tertulis."
    )
