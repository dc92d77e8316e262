"""What an office states about its information service, and the shared lists of standards and channels."""

from datetime import time
from typing import Final

from generator.domain.disclosure.information_service import (
    Channel,
    ChannelKind,
    Charge,
    ComplaintKind,
    ComplaintWay,
    Contact,
    Form,
    InformationService,
    OpeningHours,
    PledgeContent,
    RequiredStandard,
    ServicePledge,
    ServiceStandard,
)
from generator.domain.shared.reference import Citation
from generator.findings.shared.address import ANYWHERE
from generator.loading.shared.columns import CONFIDENCE
from generator.loading.shared.fields import MapFields, RowFields
from generator.loading.shared.schema import Column, FileKind, Shape, words
from generator.values.disclosure.time_of_day import read_span, read_time
from generator.values.shared.address import Destination
from generator.values.shared.place import Place

_BASIS: Final = Column("dasar", "peraturan dan pasalnya, atau dari mana diketahui")
_ADDRESS: Final = "alamat halaman atau berkasnya, diawali `https://`"

REQUIRED_STANDARDS: Final = FileKind(
    "ppid-standar",
    "data/acuan/ppid-standar.csv",
    "Standar layanan informasi publik",
    "Standar yang menurut peraturan wajib dimiliki setiap kantor.",
    Shape.TABLE,
    (
        Column("kode", "kunci standar"),
        Column("judul", "nama standar"),
        Column("keterangan", "isinya, dengan kata sehari-hari", required=False),
        _BASIS,
        CONFIDENCE,
    ),
)
CHANNELS: Final = FileKind(
    "ppid-saluran",
    "data/acuan/ppid-saluran.csv",
    "Saluran permohonan, pengaduan, dan sengketa",
    "Saluran nasional dan kementerian yang dipakai bersama.",
    Shape.TABLE,
    (
        Column("kode", "kunci saluran"),
        Column("jenis", "`permohonan`, `pengaduan`, atau `sengketa`", options=words(ChannelKind)),
        Column("nama", "nama saluran"),
        Column(
            "alamat",
            "alamat halamannya; kosong bila tidak diketahui",
            required=False,
            leads=(Destination.WEB,),
        ),
        Column("keterangan", "untuk apa, dengan kata sehari-hari", required=False),
        Column("kementerian", "bila hanya untuk kantor satu kementerian", required=False),
        _BASIS,
        CONFIDENCE,
    ),
)
_PLEDGE: Final = (
    Column("ditetapkan", "tanggal ditetapkan, misalnya `2026-01-02`", required=False),
    Column("dasar_hukum", "peraturan yang menjadi dasar pelayanan"),
    Column("prosedur", "sistem, mekanisme, dan prosedurnya"),
    Column("jangka_waktu", "berapa lama permintaan dijawab"),
    Column("biaya", "biaya atau tarifnya"),
    Column("jaminan", "yang dijamin bagi pemohon, dan apa yang dilakukan bila tidak dipenuhi"),
    Column("evaluasi", "bagaimana kinerja pelaksana dievaluasi"),
)
_STANDARD: Final = (
    Column("kunci", "kode standar dari `data/acuan/ppid-standar.csv`"),
    Column("judul", "judul dokumennya, bila berbeda", required=False),
    Column("alamat", _ADDRESS, leads=ANYWHERE),
    Column("berlaku_sejak", "tanggal mulai berlaku", required=False),
)
_CHARGE: Final = (
    Column("apa", "yang dikenai biaya"),
    Column("tarif", "rupiah penuh; `0` bila gratis, kosong bila belum ditetapkan", required=False),
    Column("keterangan", "misalnya `per lembar`", required=False),
)
_HOURS: Final = (
    Column("hari", "misalnya `Senin sampai Kamis`"),
    Column("buka", "misalnya `09.00`"),
    Column("tutup", "misalnya `15.00`"),
    Column("istirahat", "misalnya `12.00-13.00`", required=False),
)
_CONTACT: Final = (
    Column("alamat", "alamat kantor, dengan kode pos", required=False),
    Column("telepon", "telepon kantor, bukan telepon pribadi", required=False),
    Column("surel", "surel kantor", required=False, leads=(Destination.MAILBOX,)),
    Column("laman", "situs kantor, diawali `https://`", required=False, leads=(Destination.WEB,)),
    Column("pejabat", "jabatan yang bertanggung jawab, bukan nama orang", required=False),
)
_FORM: Final = (Column("nama", "nama formulir"), Column("alamat", _ADDRESS, leads=ANYWHERE))
_COMPLAINT: Final = (
    Column("nama", "nama saluran"),
    Column(
        "jenis", "`wbs`, `lapor`, `inspektorat`, atau `kantor`", required=False, options=words(ComplaintKind)
    ),
    Column("alamat", "alamat halamannya, diawali `https://`", required=False, leads=(Destination.WEB,)),
    Column("keterangan", "cara mengadu lewat saluran ini", required=False),
)
_FACILITIES: Final = (
    Column("sarana", "daftar sarana, misalnya `audio`, `huruf braille`, `kursi roda`", many=True),
    Column("keterangan", "keterangan yang ikut terbit", required=False),
)


def _part(
    name: str,
    meaning: str,
    keys: tuple[Column, ...] = (),
    *,
    many: bool = False,
    leads: tuple[Destination, ...] = (),
) -> Column:
    return Column(name, meaning, required=False, many=many, keys=keys, leads=leads)


SERVICE: Final = FileKind(
    "layanan-informasi",
    "data/satker/<satker>/ppid/layanan-informasi.yml",
    "Pelayanan informasi",
    "Maklumat, standar, biaya, jam, kontak, formulir, dan cara mengadu. Semuanya boleh belum diisi.",
    Shape.DOCUMENT,
    (
        _part("maklumat", "maklumat pelayanan dengan enam isi wajibnya", _PLEDGE),
        _part("standar", "daftar standar yang sudah ditetapkan", _STANDARD, many=True),
        _part("biaya", "daftar biaya", _CHARGE, many=True),
        _part("jam", "daftar jam pelayanan", _HOURS, many=True),
        _part("kontak", "cara menghubungi pelayanan informasi", _CONTACT),
        _part("formulir", "daftar formulir", _FORM, many=True),
        _part("permohonan_daring", "alamat untuk meminta informasi secara daring", leads=(Destination.WEB,)),
        _part("pengaduan", "daftar saluran pengaduan kantor", _COMPLAINT, many=True),
        _part("aksesibilitas", "sarana bagi penyandang disabilitas di kantor", _FACILITIES),
        _part("diperbarui", "tanggal terakhir diperbarui, misalnya `2026-06-30`"),
        _part("sumber", "kunci dokumen sumber, bila diambil dari dokumen"),
        _part("letak", "tempatnya di dokumen itu"),
        _part("catatan", "keterangan yang ikut terbit"),
    ),
)


def required_standard(row: RowFields, parts: dict[str, str]) -> RequiredStandard:  # noqa: ARG001
    """Read one of the standards that every office must have."""
    confidence = row.confidence()
    return RequiredStandard(
        row.required_key("kode"), row.required("judul"), row.text("keterangan"), row.required("dasar"),
        confidence, row.at(),
    )  # fmt: skip


def channel(row: RowFields, parts: dict[str, str]) -> Channel:  # noqa: ARG001
    """Read a way to ask, complain or dispute that offices share."""
    confidence = row.confidence()
    return Channel(
        row.required_key("kode"), row.chosen("jenis", ChannelKind) or ChannelKind.COMPLAINT,
        row.required("nama"), row.address("alamat", Destination.WEB), row.text("keterangan"),
        row.text("kementerian"), row.required("dasar"), confidence, row.at(),
    )  # fmt: skip


def information_service(fields: MapFields, parts: dict[str, str]) -> InformationService:  # noqa: ARG001
    """Read what an office states about its information service; it is its own source unless it names one."""
    pledge, contact, access = (fields.under(name) for name in ("maklumat", "kontak", "aksesibilitas"))
    is_cited = fields.text("sumber") or fields.text("letak")
    return InformationService(
        pledge=_pledge(pledge, fields.at("maklumat")) if pledge else None,
        standards=tuple(map(_standard, fields.maps("standar"))),
        charges=tuple(map(_charge, fields.maps("biaya"))),
        hours=tuple(map(_hours, fields.maps("jam"))),
        contact=_contact(contact) if contact else None,
        forms=tuple(
            Form(
                form.required("nama"), form.address("alamat", *ANYWHERE, is_required=True), form.at("alamat")
            )
            for form in fields.maps("formulir")
        ),
        request_address=fields.address("permohonan_daring", Destination.WEB),
        complaints=tuple(map(_complaint, fields.maps("pengaduan"))),
        facilities=access.texts("sarana") if access else (),
        facilities_note=access.text("keterangan") if access else "",
        updated=fields.date("diperbarui"),
        note=fields.text("catatan"),
        at=fields.at(),
        cited=fields.citation() if is_cited else Citation("", ""),
    )


def _pledge(fields: MapFields, at: Place) -> ServicePledge:
    contents = {each: text for each in PledgeContent if (text := fields.text(each.value))}
    return ServicePledge(contents, fields.date("ditetapkan"), at)


def _standard(fields: MapFields) -> ServiceStandard:
    return ServiceStandard(
        fields.required("kunci"), fields.text("judul"),
        fields.address("alamat", *ANYWHERE, is_required=True), fields.date("berlaku_sejak"),
        fields.at("kunci"), fields.at("alamat"),
    )  # fmt: skip


def _charge(fields: MapFields) -> Charge:
    price = fields.number("tarif")
    if price is not None and price < 0:
        fields.report("D205", "tarif", f"tarif `{fields.text('tarif')}` di bawah nol", "periksa tandanya")
    return Charge(fields.required("apa"), price, fields.text("keterangan"))


def _hours(fields: MapFields) -> OpeningHours:
    days, opens, closes = fields.required("hari"), _time(fields, "buka"), _time(fields, "tutup")
    if opens and closes and closes <= opens:
        message = f"jam tutup `{fields.text('tutup')}` tidak sesudah jam buka `{fields.text('buka')}`"
        fields.report("R342", "tutup", message, "periksa keduanya; mungkin isinya tertukar")
    text = fields.text("istirahat")
    pause = read_span(text) if text else None
    if text and not pause:
        remedy = "tulis dua jam dari yang lebih awal, misalnya `12.00-13.00`, atau kosongkan"
        fields.report("R342", "istirahat", f"`{text}` bukan jam istirahat", remedy)
    return OpeningHours(days, opens, closes, pause)


def _time(fields: MapFields, name: str) -> time | None:
    text = fields.required(name)
    read = read_time(text)
    if text and read is None:
        full = f"{text}.00"
        remedy = f"tulis `{full}`" if read_time(full) else "tulis jam dan menit, misalnya `09.00`"
        fields.report("R342", name, f"`{text}` bukan jam", remedy)
    return read


def _contact(fields: MapFields) -> Contact:
    return Contact(
        fields.text("alamat"), fields.text("telepon"), fields.address("surel", Destination.MAILBOX),
        fields.address("laman", Destination.WEB), fields.text("pejabat"),
    )  # fmt: skip


def _complaint(fields: MapFields) -> ComplaintWay:
    kind = fields.choice("jenis", ComplaintKind) or ComplaintKind.OFFICE
    return ComplaintWay(
        fields.required("nama"), kind, fields.address("alamat", Destination.WEB), fields.text("keterangan")
    )
