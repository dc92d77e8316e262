"""Words of public information (PPID): headings of the law, states, places, contents, classes."""

from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.public_information import (
    Presence,
)
from generator.domain.disclosure.public_information import Evidence, Publicity
from generator.languages.translation import translatable
from generator.record import page_addresses
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
LEADS: Final = MappingProxyType(
    {
        Publicity.PERIODIC: "Diumumkan paling lambat setiap enam bulan.",
        Publicity.IMMEDIATE: "Diumumkan seketika bila menyangkut hajat hidup orang banyak.",
        Publicity.STANDING: "Dapat diminta kapan saja.",
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
PORTAL_PLACES: Final = MappingProxyType(
    {
        Evidence.OFFICES: ("Satuan kerja", "/satker/"),
        Evidence.PROCEDURE: ("Cara meminta informasi", f"/{page_addresses.procedure()}"),
    }
)
# The eight contents of an announcement (PERKI 1/2021).
CONTENTS: Final = MappingProxyType(
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
CLASSES: Final = MappingProxyType(
    {
        "berkala": "Berkala",
        "serta-merta": "Serta merta",
        "setiap-saat": "Setiap saat",
        "atas-permintaan": "Atas permintaan",
    }
)
