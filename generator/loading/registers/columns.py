"""What registers are described with: the columns that several of them have, and how one is put together."""

from typing import Final

from generator.loading.shared.columns import NOTE, SOURCE
from generator.loading.shared.schema import Column, Figures, FileKind, Shape

OFFICE: Final = "data/satker/<satker>/"
YEAR: Final = "data/satker/<satker>/<tahun>/"
SOURCE_AND_NOTE: Final = (*SOURCE, NOTE)
AMOUNT: Final = Figures("rupiah")
SIGNED_AMOUNT: Final = Figures("rupiah", least=None)
COUNT: Final = Figures("jumlah", whole=True)
NUMBER: Final = Figures("angka")
FUNDS: Final = ("RM", "RMP", "PNBP", "BLU", "PLN", "HLN", "PDN", "SBSN", "semua")


def label(name: str, meaning: str, *options: str, required: bool = True, has_english: bool = False) -> Column:
    """Describe a column of labels; where there are ``options``, only they may stand in it."""
    return Column(name, meaning, required=required, options=options, has_english=has_english)


def figure(name: str, meaning: str, figures: Figures = AMOUNT) -> Column:
    """Describe a column of figures (amounts of rupiah unless ``figures`` differs); its cells may be empty."""
    return Column(name, meaning, required=False, figures=figures)


BY_YEAR: Final = label("tahun", "tahun anggaran")
UP_TO_QUARTER: Final = label(
    "triwulan", "1 sampai 4 bila baru sampai triwulan itu; kosong berarti setahun", required=False
)
MONTH: Final = label("bulan", "1 sampai 12", *map(str, range(1, 13)))
SERVICE: Final = label("layanan", "nama layanan, sama di semua berkas kantor ini", has_english=True)
FUND: Final = label("sumber_dana", "`RM`, `PNBP`, `BLU`, … atau `semua`", *FUNDS)


def register(path: str, title: str, purpose: str, key: str, *columns: Column) -> FileKind:
    """Describe a register of an office, whose rows name their source.

    ``path`` begins with :data:`OFFICE` or :data:`YEAR`; the id of the register is made from it, such as
    ``pnbp-bulan``. ``key`` are the names, separated by blanks, of the labels by which a row is the only one
    of its kind; an empty key compares no rows. The columns of source and note are added at the end.
    """
    name = path.rpartition("/")[2].removesuffix(".csv").removesuffix("-<awal>-<akhir>")
    folder = path.removeprefix(YEAR).removeprefix(OFFICE).rpartition("/")[0]
    kind = f"{folder}-{name}" if folder else name
    return FileKind(kind, path, title, purpose, Shape.TABLE, (*columns, *SOURCE_AND_NOTE), tuple(key.split()))


def request_register(name: str, title: str, purpose: str, key: str, *columns: Column) -> FileKind:
    """Describe a register of information requests, drawn up by the office itself and never with a name.

    It lies in ``ppid/`` below the office and has a note, but no columns of source.
    """
    kind = (f"ppid-{name}", f"{OFFICE}ppid/{name}.csv", title, purpose, Shape.TABLE, (*columns, NOTE))
    return FileKind(*kind, tuple(key.split()), is_nameless=True)
