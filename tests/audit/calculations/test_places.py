"""The same fact in several places: in tables by their heads, in lines by their units, under labels alike."""

from generator.audit.formats.rows import rows_of
from tests.reports import audit, firm, table, told

HEAD = "Indikator|Target|Realisasi|Capaian"
BREAK = "Kalimat di antara tabel.\n"


def test_labels_of_most_words_and_one_target_are_one() -> None:
    """“Rasio penerimaan …” and “Rasio pendapatan …” with the same target are asked about."""
    one = table(HEAD, "Rasio pendapatan operasional terhadap biaya operasional (POBO)|75|66,46|88,61")
    other = table(HEAD, "Rasio penerimaan operasional terhadap biaya operasional (POBO)|75|73,31|97,75")
    assert told(one + BREAK + other) == [
        ("angka yang sama", "73,31", "66,46"),
        ("angka yang sama", "97,75", "88,61"),
    ]
    elsewhere = other.replace("75\t", "80\t")
    assert told(one + BREAK + elsewhere.replace("97,75", "91,64")) == []


def test_money_by_the_head_of_its_table() -> None:
    """No budget in one table, and the same budget in two others; a code before the label is none of it."""
    full = table("Kode|Keluaran|Anggaran", "6077.CAH|Sarana bidang industri|1.550.000.000")
    none = table("Keluaran|Pagu (ribuan Rp)", "CAH Sarana bidang industri|0")
    (row,) = firm(BREAK.join([full, full, none]))
    assert (row.printed, row.follows) == ("0", "1.550.000.000")


def test_progress_of_quarters_is_told_apart() -> None:
    """Each quarter is its own fact; a head of the year is another one."""
    head = "Indikator|% Fisik TW I|% Fisik TW II"
    heads = ("Indikator|TW I|TW I|TW II|TW II", "|Fisik Target|Fisik Realisasi|Fisik Target|Fisik Realisasi")
    right = table(*heads, "Indeks kepuasan masyarakat|25|33|50|56")
    wrong = table(*heads, "Indeks kepuasan masyarakat|25|25|50|56")
    assert told(right + BREAK + right) == []
    assert told(right + BREAK + wrong) == [("angka yang sama", "25", "33")]
    assert told(right + BREAK + table(head, "Indeks kepuasan masyarakat|70|80")) == []


def test_a_column_called_achievement_may_hold_the_actual() -> None:
    """It does where it has the unit of the target and no other column is the actual."""
    one = table("Indikator|Target|Capaian", "Nilai akuntabilitas kinerja|75 Nilai|76,80 Nilai")
    two = table(HEAD, "Nilai akuntabilitas kinerja|75 Nilai|76,80 Nilai|102,40")
    three = table(HEAD, "Nilai akuntabilitas kinerja|75 Nilai|76,08 Nilai|101,44")
    assert told(one + BREAK + two) == []
    assert told(one + BREAK + three) == [("angka yang sama", "76,08", "76,80")]


def test_a_label_that_a_table_states_twice_is_no_fact() -> None:
    """Its rows have lost what tells them apart."""
    twice = table("Kegiatan|Pagu", "Monitoring dan evaluasi|25.370.000", "Monitoring dan evaluasi|4.000.000")
    assert told(twice + BREAK + table("Kegiatan|Pagu", "Monitoring dan evaluasi|25.370.000")) == []


LINES = """Tabel {number}. Capaian kinerja

Indikator Target Realisasi Capaian (%)

{objective}

Nilai minimal akuntabilitas kinerja
{target} Nilai
82,25 Nilai
{achieved}% 25% 40,70% 50%
"""


def test_lines_state_facts() -> None:
    """The objective before the indicator changes nothing; 75 is not 76, and 108 is 108,22."""
    first = LINES.format(number=1, objective="", target=76, achieved="108,22")
    same = LINES.format(number=2, objective="Terwujudnya akuntabilitas", target=76, achieved="108")
    assert told(first + same) == []
    other = LINES.format(number=2, objective="Terwujudnya akuntabilitas", target=75, achieved="109,67")
    assert [(kind, printed) for kind, printed, _ in told(first + other)] == [
        ("angka yang sama", "75"),
        ("angka yang sama", "109,67"),
    ]
    beside = other.replace("Capaian kinerja", "Perbandingan capaian dengan balai lain")
    assert told(first + beside) == []


def test_what_another_place_explains_is_asked() -> None:
    """The achievement follows from the target of other tables: the target is the slip, and not the rate."""
    good = ("Indeks layanan publik|4,00|4,57|114,25", "Nilai akuntabilitas|75|76,80|102,40",
            "Indeks kepuasan masyarakat|3,60|3,63|100,83", "Nilai kearsipan unit|80|72|90,00")  # fmt: skip
    right = table(HEAD, *good, "Nilai minimal laporan keuangan|91|98|107,69")
    wrong = table(HEAD, *good, "Nilai minimal laporan keuangan|90|98|107,69")
    rows = rows_of(audit(BREAK.join([right, right, wrong])))
    assert [(row.printed, row.is_certain) for row in rows] == [("90", True), ("107,69", False)]
    assert "cocok bila 90 dibaca 91" in rows[1].said
