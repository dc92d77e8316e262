"""What MkDocs says reaches people in Indonesian, with the place and what to do."""

import logging

import pytest

from generator.report.mkdocs_messages import PlainWords, in_plain_words, is_summary

NOT_FOUND = "is not found among documentation files."
MEANT = " Did you mean '../c.md'?"
NO_LINK = "tidak menuju ke mana-mana; perbaiki alamatnya"
NOT_IN_NAV = 'but are not included in the "nav" configuration:'
TYPES = "Expected type: <class 'bool'> but received: <class 'str'>"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            f"Doc file 'a/b.md' contains a link 'c.md', but the target 'a/c.md' {NOT_FOUND}{MEANT}",
            f"content/a/b.md: tautan c.md {NO_LINK}, mungkin maksudnya ../c.md.",
        ),
        (
            f"Doc file 'b.md' contains a link 'c.md', but the target {NOT_FOUND}",
            f"content/b.md: tautan c.md {NO_LINK}.",
        ),
        (
            "Doc file 'b.md' contains an unrecognized relative link 'c', it was left as is.",
            f"content/b.md: tautan c {NO_LINK}.",
        ),
        (
            "Doc file 'b.md' contains an absolute link '/c', it was left as is. Did you mean 'c.md'?",
            f"content/b.md: tautan /c {NO_LINK}, mungkin maksudnya c.md.",
        ),
        (
            "Doc file 'b.md' contains a link '#x', but there is no such anchor on this page.",
            "content/b.md: tautan #x menuju ke bagian yang tidak ada di halaman itu.",
        ),
        (
            "Doc file 'b.md' contains a link 'c.md#x', but the doc 'c.md' does not contain an anchor '#x'.",
            "content/b.md: tautan c.md#x menuju ke bagian #x, yang tidak ada di content/c.md.",
        ),
        (
            f"The following pages exist in the docs directory, {NOT_IN_NAV}\n  - a.md\n  - b.md",
            "Halaman berikut belum disebut di bagian nav di mkdocs.yml:\n  - a.md\n  - b.md",
        ),
        (
            "A reference to 'x.md' is included in the 'nav' configuration, which is not found.",
            "mkdocs.yml, nav: x.md tidak ada di content/.",
        ),
        (
            "Excluding 'README.md' from the site because it conflicts with 'index.md'.",
            "content/README.md tidak diterbitkan, karena memakai alamat yang sama dengan content/index.md.",
        ),
        (
            "Error building page 'a.md': 'x' is undefined",
            "Halaman a.md tidak dapat dibuat: 'x' is undefined",
        ),
        (
            "Config value 'nama': Unrecognised configuration name: nama",
            "mkdocs.yml: nama tidak dikenal; periksa ejaannya.",
        ),
        (
            "Config value 'docs_dir': The path '/a/b' isn't an existing directory.",
            "mkdocs.yml, docs_dir: /a/b tidak ada.",
        ),
        (
            "Config value 'theme': The path set in custom_dir ('/a/b') does not exist.",
            "mkdocs.yml, theme: /a/b tidak ada.",
        ),
        (
            "Config value 'plugins': The \"cari\" plugin is not installed",
            "mkdocs.yml, plugins: cari tidak terpasang; hapus barisnya.",
        ),
        (
            f"Config value 'use_directory_urls': {TYPES}",
            f"mkdocs.yml, use_directory_urls: isinya tidak dapat dipakai ({TYPES}).",
        ),
        (
            "Config file '/a/mkdocs.yml' does not exist.",
            "Berkas mkdocs.yml tidak ada; kembalikan berkas itu ke folder portal.",
        ),
        ("Something new {happened} at %s.", "Pesan MkDocs: Something new {happened} at %s."),
    ],
)
def test_messages_are_told_in_plain_words(message: str, told: str) -> None:
    """A known message is Indonesian; another one is passed on as MkDocs' own."""
    assert in_plain_words(message) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("mkdocs.structure.pages", "content/x tidak ada lagi."),
        ("mkdocs.plugins.generator.plugin", "File not found: x"),
        ("properdocs.structure.pages", "content/x tidak ada lagi."),
        ("properdocs.plugins.generator.plugin", "File not found: x"),
    ],
)
def test_what_the_portal_says_itself_stays(name: str, told: str) -> None:
    """The program's own messages are Indonesian already."""
    record = logging.LogRecord(name, logging.ERROR, "", 0, "File not found: %s", ("x",), None)
    assert PlainWords().format(record) == told


def test_a_count_is_no_message() -> None:
    """That MkDocs stopped with so many faults says nothing that it has not said before."""
    assert is_summary("Aborted with 2 warnings in strict mode!")
    assert not is_summary("galat[D201]: Aborted with")
