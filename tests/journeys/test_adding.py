"""Who adds a register, a check, a page, a chart, a rule, a duty or an identity touches what the guide names.

The guide is `docs/arsitektur.md`.

Each test adds one to a copy of the program, as lines at the end of the modules that the guide names.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/arsitektur.md").read_text("utf-8")

REGISTER = {
    "loading/registers/registers.py": """
from generator.loading.registers.columns import COUNT, YEAR, figure, label, register
REGISTERS = (
    *REGISTERS,
    register(
        f"{YEAR}kendaraan.csv", "Kendaraan", "Kendaraan dinas menurut keadaannya.", "keadaan",
        label("keadaan", "baik atau rusak"), figure("jumlah", "banyak kendaraan", COUNT),
    ),
)
""",
    "compute/registers/layouts.py": """
LAYOUTS = (
    *LAYOUTS,
    Layout("kendaraan", "pegawai", "kendaraan", ("keadaan",), (Column("jumlah", "jumlah"),), sums=(0,)),
)
""",
    "views/registers/area_words.py": """
TABLES = MappingProxyType({**TABLES, "kendaraan": ("Kendaraan dinas", "Kendaraan menurut keadaannya.")})
""",
}
CHECK = {
    "checks/registers/lucky.py": '''
"""D299: an invented check: nobody serves exactly thirteen people."""

from generator.findings.shared.catalog import finding


def check(context):
    """Find a thirteen."""
    for row in context.ledger.measurements:
        if row.actual == 13:
            yield finding("D299", row.at, "hasilnya tiga belas", "hitung sekali lagi")
''',
    "checks/portal/office.py": """
from generator.checks.registers import lucky
CHECKS = (*CHECKS, lucky.check)
""",
    "findings/shared/catalog.py": """
CAUSES = MappingProxyType({**CAUSES, "D299": Cause("D299", Severity.WARNING, "Tiga belas")})
""",
}
PAGE = {
    "pages/templates/greeting.html": "<h1>Salam</h1>\n<p>{{ view }}</p>\n",
    "views/portal/greeting.py": '''
"""A greeting."""


def greeting(record):
    """Greet with the number of offices."""
    return f"Salam dari {len(record.offices)} kantor."
''',
    "record/page_addresses.py": '''

def greeting():
    """Address the greeting."""
    return "salam/"
''',
    "pages/portal/site.py": """
from generator.views.portal.greeting import greeting
_others = _of_portal


def _of_portal(record, files, data):
    yield from _others(record, files, data)
    page = Page(page_addresses.greeting(), "Salam", "Salam dari kantor.", "")
    yield Draft(page, "greeting.html", {"view": greeting(record)})
""",
}
CHART = {
    "charts/inputs.py": """

@dataclass(frozen=True, slots=True)
class Disc:
    title: str
    description: str
    language: Language = Language.INDONESIAN
""",
    "charts/layouts/disc.py": '''
"""A disc."""

from generator.charts.drawing import BLUE, Annotations, Drawing, mark


def lay_out(chart, size):
    """Place a disc."""
    disc = Annotations(marks=(mark("circle", 40, 40, fill=BLUE, stroke=BLUE, size=90),))
    return Drawing(80, disc.layers())
''',
    "charts/rendering/render.py": """
from generator.charts.inputs import Disc
from generator.charts.layouts import disc
_others = _laid_out


def _laid_out(chart, size):
    return disc.lay_out(chart, size) if isinstance(chart, Disc) else _others(chart, size)
""",
}
RULE = {
    "rules/book.py": """
ARITHMETIC = ARITHMETIC | {"setengah"}
""",
    "compute/shared/formulas.py": """

def _half(actual, target):
    return Decimal(50)


FORMULAS = MappingProxyType({**FORMULAS, "setengah": _half})
""",
}
# An identity with a word of its own: the greater of two figures.
IDENTITY = {
    "domain/verification/identity.py": (
        '    SUM = "ditambah"\n',
        '    SUM = "ditambah"\n    GREATER = "yang-terbesar"\n',
    ),
    "compute/verification/amounts.py": (
        "        Combination.SUM: _sum,\n",
        """\
        Combination.SUM: _sum,
        Combination.GREATER: lambda one, other: max((one, other), key=lambda each: each.low),
""",
    ),
}
# A duty with a proof of its own: what the plan departs from.
DUTY_LIST = "data/acuan/tenggat-lapor.csv"
DUTY = {
    "domain/portal/duty.py": (
        '    DOCUMENT = "dokumen"\n',
        '    DOCUMENT = "dokumen"\n    BASELINE = "data-awal"\n',
    ),
    "loading/portal/duties.py": (
        "    Proof.AGREEMENT: _ONLY_YEARS,\n",
        "    Proof.AGREEMENT: _ONLY_YEARS,\n    Proof.BASELINE: _ONLY_YEARS,\n",
    ),
    "compute/portal/duty_proofs.py": (
        "            Proof.SURVEY: self._survey,\n",
        """\
            Proof.SURVEY: self._survey,
            Proof.BASELINE: lambda year: next(
                (Shown(None, row.at) for row in self.ledger.baselines if row.year == year), None
            ),
""",
    ),
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Copy the program."""
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=ignored))


def _add(program: Path, lines: dict[str, str]) -> None:
    """Add lines at the end of modules that the guide names, or new files in folders that it names."""
    for path, text in lines.items():
        file = program / path
        folder = f"{Path(path).parent}/"
        places = (path, folder, folder.replace("/registers/", "/<topic>/").replace("/portal/", "/<topic>/"))
        assert any(f"`{place}`" in GUIDE for place in places), path
        with file.open("a", encoding="utf-8") as stream:
            stream.write(text)


def _run(program: Path, code: str) -> str:
    """Run code that uses the copy of the program, and return what it prints."""
    path = os.pathsep.join((str(program.parent), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-c", f"from tests import published, small\nfrom tests.small import *\n{code}"],
        env={**os.environ, "PYTHONPATH": path},
        cwd=program.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_register(program: Path) -> None:
    """A register that is described, laid out and named is read, summed and shown."""
    _add(program, REGISTER)
    told = _run(
        program,
        """
table = "keadaan;jumlah;sumber\\nbaik;3;laporan\\nrusak;1;laporan\\n"
pages = published.pages_of(FILES | {OFFICE + "2023/kendaraan.csv": table})
body = next(page.body for path, page in pages.items() if path.endswith("/balai-uji/pegawai/"))
print(published.seen(body))
""",
    )
    assert "Kendaraan dinas" in told
    assert "Jumlah 4" in told


def test_a_check(program: Path) -> None:
    """A check with a code of its own is run on every office."""
    _add(program, CHECK)
    assert (
        _run(program, 'print([f.code for f in findings(changed(RESULT, "3,63", "13"))])').count("D299") == 1
    )


def test_a_page(program: Path) -> None:
    """A page with an address, a view and a template is published."""
    _add(program, PAGE)
    assert "Salam dari 1 kantor." in _run(program, 'print(published.pages_of()["salam/"].body)')


def test_a_chart(program: Path) -> None:
    """A kind of picture with values and a layout is drawn."""
    _add(program, CHART)
    told = _run(
        program,
        """
from pathlib import Path
from generator.charts import render
from generator.charts.inputs import Disc
print(render([Disc("Cakram", "Sebuah cakram.")], Path("cache"))[0].narrow.svg)
""",
    )
    assert told.startswith("<svg")
    assert "Cakram" in told


def test_a_rule(program: Path) -> None:
    """A formula that a dated rule names is used for its years."""
    _add(program, RULE)
    told = _run(
        program,
        """
rules = next(path for path, text in FILES.items() if "maksimum: rasio" in text)
other = {rules: FILES[rules].replace("maksimum: rasio", "maksimum: setengah")}
judged = published.office_of(FILES | other).judged
print([each.achievement.arithmetic for year in judged.years for each in year.indicators
       if hasattr(each.achievement, "arithmetic")])
""",
    )
    assert "setengah" in told


def test_a_duty(program: Path) -> None:
    """A row of the list is a duty of every office; a proof of its own says where it is done."""
    assert f"`{DUTY_LIST}`" in GUIDE
    for path, (before, after) in DUTY.items():
        assert f"`{path}`" in GUIDE
        text = (program / path).read_text("utf-8")
        assert text.count(before) == 1
        (program / path).write_text(text.replace(before, after), "utf-8")
    told = _run(
        program,
        """
from datetime import date
from tests.duties import office_of
duty = {"kode": "awal", "judul": "Data awal Renstra", "bukti": "data-awal", "sejak": "2021"}
start = "indikator;tahun;nilai;sumber;letak\\nkepuasan;2023;3,4;laporan;\\n"
office = office_of({OFFICE + "data-awal.csv": start}, date(2023, 3, 1), duty)
for each in office.duties:
    print((each.duty.title, each.year, each.standing.value, each.at and each.at.path))
""",
    )
    assert "('Data awal Renstra', 2023, 'sudah', 'data/satker/balai-uji/data-awal.csv')" in told


def test_an_identity(program: Path) -> None:
    """An item of a list is held over every office, and shown with the rows that differ."""
    assert "`data/identitas/`" in GUIDE
    for path, (before, after) in IDENTITY.items():
        assert f"`{path}`" in GUIDE
        text = (program / path).read_text("utf-8")
        assert text.count(before) == 1
        (program / path).write_text(text.replace(before, after), "utf-8")
    told = _run(
        program,
        """
identity = \"\"\"\\
nama: Uji
hubungan:
  - kunci: terbesar
    nama: Pegawai kantor = kelompok terbesar
    arti: Contoh.
    dasar: Contoh
    menurut: tahun
    kiri: {daftar: pegawai, angka: jumlah, syarat: [susunan=jabatan]}
    hubungan: sama
    kanan:
      - {daftar: pegawai, angka: jumlah, syarat: [kelompok=PNS]}
      - {daftar: pegawai, angka: jumlah, syarat: [kelompok=PPPK]}
    rumus: yang-terbesar
\"\"\"
staff = "jabatan;Semua;8;laporan\\nstatus;PNS;7;laporan\\nstatus;PPPK;9;laporan\\n"
files = {
    "data/identitas/uji.yml": identity,
    OFFICE + "2023/pegawai.csv": "susunan;kelompok;jumlah;sumber\\n" + staff,
}
pages = published.pages_of(FILES | files)
print(published.seen(pages["satker/balai-uji/periksa-angka/"].body))
print(published.seen(pages["satker/balai-uji/yang-diperiksa/"].body))
""",
    )
    assert "8 seharusnya sama dengan 9 −1 (11,11%)" in told
    assert "dicocokkan satu sama lain: 1 berbeda." in told
