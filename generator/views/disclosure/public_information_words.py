"""Words of public information (PPID): headings of the law, states, places, contents, classes."""

from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.public_information import (
    Presence,
)
from generator.domain.disclosure.public_information import Evidence, Publicity
from generator.languages.translation import Words, translatable, translate
from generator.record import page_addresses
from generator.views.shared.components import Status

# The headings of the law (UU 14/2008, articles 9 to 11 and 17).
HEADINGS: Final = Words(
    {
        Publicity.PERIODIC: translatable(
            "Informasi Publik yang Wajib Disediakan dan Diumumkan secara Berkala"
        ),
        Publicity.IMMEDIATE: translatable("Informasi Publik yang Wajib Diumumkan secara Serta Merta"),
        Publicity.STANDING: translatable("Informasi Publik yang Wajib Tersedia Setiap Saat"),
    }
)
EXEMPT_HEADING: Final = translatable("Informasi Publik yang Dikecualikan")
LEADS: Final = Words(
    {
        Publicity.PERIODIC: translatable("Diumumkan paling lambat setiap enam bulan."),
        Publicity.IMMEDIATE: translatable("Diumumkan seketika bila menyangkut hajat hidup orang banyak."),
        Publicity.STANDING: translatable("Dapat diminta kapan saja."),
    }
)
STATES: Final = MappingProxyType(
    {
        Presence.PRESENT: Status("tercapai", translatable("Ada")),
        Presence.STALE: Status("hampir", translatable("Perlu pemutakhiran")),
        Presence.NOT_APPLICABLE: Status("tidak-berlaku", translatable("Tidak berlaku")),
        Presence.MISSING: Status("tidak-dilaporkan", translatable("Belum dinyatakan")),
    }
)
OFFICE_PLACES: Final = MappingProxyType(
    {
        Evidence.PROFILE: (translatable("Profil kantor"), ""),
        Evidence.PERFORMANCE: (translatable("Target, realisasi, dan capaian"), ""),
        Evidence.PLAN_OF_YEAR: (translatable("Perjanjian kinerja dan rencana aksi"), ""),
        Evidence.BUDGET: (translatable("Anggaran"), "anggaran/"),
        Evidence.STRATEGIC_PLAN: (translatable("Renstra"), "renstra/"),
        Evidence.STAFF: (translatable("Pegawai"), "pegawai/"),
        Evidence.REVENUE: (translatable("PNBP"), "pnbp/"),
        Evidence.SERVICES: (translatable("Layanan"), "layanan/"),
        Evidence.EVALUATION: (translatable("Evaluasi"), "evaluasi/"),
        Evidence.REQUESTS: (translatable("Layanan informasi"), "permohonan/"),
        Evidence.LIST: (translatable("Daftar Informasi Publik"), "ppid/daftar/"),
        Evidence.EXEMPT_LIST: (translatable("Daftar Informasi yang Dikecualikan"), "ppid/dikecualikan/"),
        Evidence.ALL_PERIODIC: (translatable("Informasi berkala"), "ppid/"),
        Evidence.ADDRESS: (translatable("Kontak"), "ppid/layanan/#kontak"),
        Evidence.CONTACT: (translatable("Kontak"), "ppid/layanan/#kontak"),
        Evidence.COMPLAINTS: (translatable("Pengaduan"), "ppid/layanan/#pengaduan"),
        Evidence.WHISTLEBLOWING: (translatable("Pengaduan"), "ppid/layanan/#pengaduan"),
        Evidence.NATIONAL_COMPLAINTS: (translatable("Pengaduan"), "ppid/layanan/#pengaduan"),
        Evidence.INSPECTORATE: (translatable("Pengaduan"), "ppid/layanan/#pengaduan"),
    }
)
# What the portal holds once for all offices.
PORTAL_PLACES: Final = MappingProxyType(
    {
        Evidence.OFFICES: (translatable("Satuan kerja"), "/satker/"),
        Evidence.PROCEDURE: (translatable("Cara meminta informasi"), f"/{page_addresses.procedure()}"),
    }
)
# The eight contents of an announcement (PERKI 1/2021).
CONTENTS: Final = Words(
    {
        "bahaya": translatable("Bahaya dan besarnya"),
        "terdampak": translatable("Siapa yang terdampak"),
        "evakuasi": translatable("Evakuasi"),
        "menghindari": translatable("Cara menghindari"),
        "bantuan": translatable("Cara mendapat bantuan"),
        "pengumum": translatable("Yang mengumumkan"),
        "pengumuman": translatable("Cara diumumkan"),
        "penanggulangan": translatable("Yang dilakukan"),
    }
)
# The classes of a list of public information, in a word.
CLASSES: Final = Words(
    {
        "berkala": translatable("Berkala"),
        "serta-merta": translatable("Serta merta"),
        "setiap-saat": translatable("Setiap saat"),
        "atas-permintaan": translatable("Atas permintaan"),
    }
)


def state(presence: Presence) -> Status:
    """Return how an item stands, in the current language."""
    return Status(STATES[presence].key, translate(STATES[presence].words))
