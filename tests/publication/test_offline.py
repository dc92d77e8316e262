"""A portal as one ZIP file, which opens from a folder."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.publication.offline import offline_page, write_zip

SYMBOLS = {"info": '<symbol id="info" viewBox="0 0 9 9"><path d="M1 1"/></symbol>'}
FILES = {
    "index.html": '<body><a href="/portal/satker/">A</a></body>',
    "satker/index.html": '<body><a href="/portal/">A</a></body>',
    "satker/index.html.gz": "x",
    "assets/ikon.svg": f"<svg>{SYMBOLS['info']}</svg>",
    "satker/a.csv": "a;b\n",
    ".kinerja": "tanda",
}


@pytest.mark.parametrize(
    ("address", "moved"),
    [
        ("/portal/", "../../index.html"),
        ("/portal/satker/b/", "../b/index.html"),
        ("/portal/satker/a/#isi", "index.html#isi"),
        ("/portal/satker/a/data.csv", "data.csv"),
        ("/portal/cari/?cari=ikm#hasil", "../../cari/index.html?cari=ikm#hasil"),
        ("/portal/assets/portal.css", "../../assets/portal.css"),
        ("#isi", "#isi"),
        ("", ""),
        ("../b/", "../b/index.html"),
        ("https://contoh.go.id/a/", "https://contoh.go.id/a/"),
        ("//contoh.go.id/a/", "//contoh.go.id/a/"),
        ("mailto:a@contoh.go.id", "mailto:a@contoh.go.id"),
        ("/lain/", "/lain/"),
        ("/portal/assets/ikon.svg#tidak-ada", "../../assets/ikon.svg#tidak-ada"),
    ],
)
def test_addresses_lead_to_files(address: str, moved: str) -> None:
    """Within the portal every address becomes relative and names a file; others, and words, stay."""
    page = f'<body><a href="{address}">href="{address}"</a></body>'
    expected = page.replace(f'<a href="{address}"', f'<a href="{moved}"')
    assert offline_page(page, "satker/a/index.html", "/portal/", SYMBOLS) == expected


def test_icons_stand_in_the_page() -> None:
    """No browser takes an icon from another file, so each that is shown stands in the page once."""
    use = '<svg class="icon"><use href="/assets/ikon.svg#info"></use></svg>'
    page = offline_page(f"<body>{use}{use}</body>", "index.html", "/", SYMBOLS)
    assert page.count('href="#ikon-info"') == 2
    assert page.count('<symbol id="ikon-info" viewBox="0 0 9 9">') == 1


def test_what_needs_a_server_is_left_out() -> None:
    """Scripts that load data, the manifest, the browser's search; a policy for files stands there."""
    head = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        '<link rel="manifest" href="/a"><link rel="search" href="/b"><link rel="icon" href="/c.svg">\n'
        '<script src="/assets/cari.js" defer></script>\n<script src="/assets/saring.js" defer></script>\n'
        '<meta http-equiv="refresh" content="0; url=../b/">'
    )
    page = offline_page(head, "a/index.html", "/", {})
    assert "style-src file:" in page
    assert "manifest" not in page
    assert "cari.js" not in page
    assert '<script src="../assets/saring.js" defer>' in page
    assert '<link rel="icon" href="../c.svg">' in page
    assert 'url=../b/index.html"' in page


def _site(folder: Path) -> Path:
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_a_zip_holds_the_site_in_one_folder(tmp_path: Path) -> None:
    """It has the name of the file; notes and compressed copies stay out; equal sites give equal bytes."""
    site, target = _site(tmp_path / "site"), tmp_path / "arsip.zip"
    assert write_zip(site, "/portal/", target) == 4
    with ZipFile(target) as archive:
        assert [entry.filename for entry in archive.infolist()] == [
            "arsip/assets/ikon.svg",
            "arsip/index.html",
            "arsip/satker/a.csv",
            "arsip/satker/index.html",
        ]
        assert archive.read("arsip/satker/index.html") == b'<body><a href="../index.html">A</a></body>'
        assert archive.read("arsip/satker/a.csv") == b"a;b\n"
    before = target.read_bytes()
    write_zip(site, "/portal/", target)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["arsip.zip", "site"]


def test_a_zip_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    """What can't be read stops it, and nothing half is left."""
    site, target = _site(tmp_path / "site"), tmp_path / "arsip.zip"
    target.write_bytes(b"lama")
    (site / "buruk.html").write_bytes(b"\xff")
    with pytest.raises(UnicodeDecodeError):
        write_zip(site, "/", target)
    assert target.read_bytes() == b"lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["arsip.zip", "site"]


@pytest.mark.parametrize(
    ("place", "told"),
    [("site/a.zip", "tidak boleh berada di folder portal"), ("tidak-ada/a.zip", "belum ada; buat dahulu")],
)
def test_a_zip_stands_outside_the_portal(tmp_path: Path, place: str, told: str) -> None:
    """It would become part of itself, or of the next build; a folder that is missing is named."""
    (tmp_path / "data").mkdir()
    result = CliRunner().invoke(main, ["bangun", "--akar", str(tmp_path), "--zip", str(tmp_path / place)])
    assert result.exit_code == 2
    assert told in result.output
