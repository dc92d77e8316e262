"""The list of permissions to publish what looks like the data of a person."""

from typing import Final

from generator.domain.privacy.permission import Permission
from generator.findings.privacy.identifiers import PERMISSIONS
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, FileKind, Shape, words
from generator.values.privacy.search import Identity

PERMITTED: Final = FileKind(
    "data-pribadi-diizinkan",
    PERMISSIONS,
    "Data pribadi yang diizinkan",
    "Nomor dan alamat milik kantor yang boleh terbit walaupun tampak seperti data pribadi, dengan alasannya.",
    Shape.TABLE,
    (
        Column("nilai", "nomor atau alamatnya; `@nama.domain` untuk semua alamat surel di satu domain"),
        Column(
            "jenis",
            "`telepon`, `rekening`, `npwp`, `surel`, `tanggal-lahir`, `paspor`, `bpjs`, atau `sim`; "
            "`nip`, `nik`, dan `kk` selalu ditolak",
            options=words(Identity),
        ),
        Column("alasan", "mengapa boleh terbit, dan siapa yang memutuskannya"),
        Column(
            "satker",
            "nama folder kantor, bila hanya boleh di berkas kantor itu; kosong: semua",
            required=False,
        ),
    ),
)


def permission(row: RowFields, parts: dict[str, str]) -> Permission:  # noqa: ARG001
    """Read one permission to publish."""
    return Permission(
        row.required("nilai"),
        row.chosen("jenis", Identity),
        row.required("alasan"),
        row.text("satker"),
        row.at(),
    )
