"""What can be found, told once; the index from A to Z."""

from generator.views.portal.search import Kind, Owner, SearchEntry, joined, letters, shortened

NORTH = Owner("satker/utara/", "Balai Utara", "Balai Besar Utara")
SOUTH = Owner("satker/selatan/", "Balai Selatan", "Balai Besar Selatan")
SAMPLE = Owner("satker/contoh/", "Balai Contoh", "Balai Contoh", is_sample=True)
PORTAL = Owner()


def _found(title: str, *owners: Owner, kind: Kind = Kind.INDICATOR, summary: str = "") -> SearchEntry:
    return SearchEntry(kind, title, summary, "a/", owners or (PORTAL,))


def test_what_offices_share_is_told_once() -> None:
    """The same thing of several offices is one entry, the invented office last."""
    entries = joined([_found("A", SAMPLE), _found("A", SOUTH), _found("A", NORTH)])
    assert entries == (_found("A", SOUTH, NORTH, SAMPLE),)


def test_what_differs_stays_apart() -> None:
    """Another kind, another explanation or another place is another entry."""
    assert len(joined([_found("A"), _found("A", kind=Kind.TERM), _found("A", summary="Lain")])) == 3


def test_entries_stand_by_kind_and_title() -> None:
    """Capitals, accents and signs do not change the order."""
    entries = joined([_found("Élan"), _found("zakat"), _found("“Data”"), _found("Zat", kind=Kind.OFFICE)])
    assert [each.title for each in entries] == ["Zat", "“Data”", "Élan", "zakat"]


def test_letters_gather_titles() -> None:
    """A title stands under its first letter whatever signs come before; figures come last."""
    index = letters([_found("3T"), _found("(beta)"), _found("Émas"), _found("Biaya")])
    assert [(each.name, each.anchor, [line.title for line in each.lines]) for each in index] == [
        ("B", "b", ["(beta)", "Biaya"]),
        ("E", "e", ["Émas"]),
        ("0–9", "angka", ["3T"]),
    ]


def test_a_title_of_several_offices_is_one_line() -> None:
    """The line leads to each office, also where they explain the thing differently; samples are marked."""
    (letter,) = letters(
        [_found("A", SAMPLE, summary="x"), _found("A", NORTH, summary="y"), _found("A", SOUTH)]
    )
    (line,) = letter.lines
    assert [(way.title, way.path) for way in line.links] == [
        ("Balai Selatan", "satker/selatan/a/"),
        ("Balai Utara", "satker/utara/a/"),
        ("Balai Contoh (contoh)", "satker/contoh/a/"),
    ]


def test_an_office_is_not_named_twice() -> None:
    """Beside the name of an office its name is left out, and a sample is still marked."""
    for owner, name in ((NORTH, ""), (SAMPLE, "(contoh)")):
        (letter,) = letters([SearchEntry(Kind.OFFICE, owner.name, "", "", (owner,))])
        assert [way.title for way in letter.lines[0].links] == [name]


def test_long_lists_of_their_own_are_left_out_of_the_index() -> None:
    """Items of the law and codes of findings are found by searching only."""
    assert letters([_found("A", kind=Kind.ITEM), _found("B", kind=Kind.FINDING)]) == ()


def test_a_place_leads_to_its_offices() -> None:
    """Who knows only where an office is finds it in the index as well, a place of several offices too."""
    owners = [
        Owner("satker/a/", "Balai A", "Balai Uji A", seats=("Bogor", "Jawa Barat")),
        Owner("satker/b/", "Balai B", "Balai Uji B", seats=("Cimahi", "Jawa Barat"), area="Jawa"),
    ]
    index = letters(SearchEntry(Kind.OFFICE, each.name, "", "", (each,)) for each in owners)
    lines = {line.title: line for letter in index for line in letter.lines if line.kind == "Tempat"}
    assert {title: [way.title for way in line.links] for title, line in lines.items()} == {
        "Bogor": ["Balai A"],
        "Cimahi": ["Balai B"],
        "Jawa Barat": ["Balai A", "Balai B"],
    }
    assert owners[1].places == "Cimahi Jawa Barat Jawa"


def test_help_for_staff_stands_behind_all_letters() -> None:
    """Pages for those who keep the data are a list of their own at the end."""
    index = letters([_found("Aturan mengisi", kind=Kind.STAFF), _found("3T"), _found("Biaya")])
    assert [(each.name, each.anchor) for each in index] == [
        ("B", "b"),
        ("0–9", "angka"),
        ("Untuk pengelola data", "pengelola"),
    ]


def test_a_long_text_ends_at_a_word() -> None:
    """A text is cut between words and says that it was."""
    assert shortened("satu dua\n tiga") == "satu dua tiga"
    assert shortened("satu dua tiga", 10) == "satu dua…"


def test_every_way_of_a_line_has_a_name() -> None:
    """A page of the portal beside those of offices with the same title is named, not left without words."""
    office = Owner("satker/a/", "Balai A", "Balai Uji A")
    (letter,) = letters(
        [
            SearchEntry(Kind.PAGE, "Tenggat lapor", "", "bantuan/tenggat-lapor/", (Owner(),)),
            SearchEntry(Kind.PAGE, "Tenggat lapor", "", "tenggat/", (office,)),
        ]
    )
    (line,) = letter.lines
    assert [link.title for link in line.links] == ["seluruh portal", "Balai A"]
