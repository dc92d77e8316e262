"""What a finished page costs on its way through the builder, beside Hugo with the same page as Markdown.

    python benchmarks/hugo.py [pages]...

All carry the table of ``halaman.py``; Hugo (of Debian, ``apt-get install hugo``) has the plainest theme, one
template. Pages go two ways through our builder: those of an office, nearly all of a portal, are put into the
theme in the process of the office; those of the whole portal go through MkDocs. The three are run in turn,
each in a process of its own, three times; what counts is the processor, start of the program included, for
Hugo uses all cores. The aim is that of pages of offices.
"""

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))
import halaman
from alat import Spread, figure, place, run
from mkdocs.config import load_config

from generator.phases.finished_office import files_of, packed_files
from generator.plugin.theme import look_of, open_theme
from generator.publication.parts import WaitingParts

SIZES: Final = (1_000, 5_000)
ROUNDS: Final = 3
AIM: Final = 0.6
WHOLE: Final = "halaman jadi, plugin kinerja"
OFFICE: Final = "halaman kantor"
# So many pages does an office have.
PAGES_OF_OFFICE: Final = 275
SETTINGS: Final = """baseURL = "https://contoh.go.id/"
title = "Ukuran"
disableKinds = ["taxonomy", "term", "RSS", "section"]
"""
LAYOUT: Final = (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
    "<body><main>{{ .Content }}</main></body></html>\n"
)


def hugo(count: int) -> float:
    """Build the pages with Hugo; return the seconds of processor."""
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root = Path(folder)
        layouts, content = root / "layouts/_default", root / "content/satker"
        layouts.mkdir(parents=True)
        content.mkdir(parents=True)
        (root / "config.toml").write_text(SETTINGS)
        (root / "layouts/index.html").write_text(LAYOUT)
        (layouts / "single.html").write_text(LAYOUT)
        for number in range(count):
            text = halaman.markdown(number).replace("../../index.md", "/")
            (content / f"k{number}.md").write_text(f"---\ntitle: Indikator {number}\n---\n{text}")
        before = os.times()
        subprocess.run(["hugo", "--quiet", "--source", folder], check=True)  # noqa: S603, S607 - where it is installed
        after = os.times()
        built = sum(1 for _ in (root / "public/satker").glob("*/index.html"))
        if built != count:
            message = f"{built} pages instead of {count}"
            raise AssertionError(message)
    return after.children_user + after.children_system - before.children_user - before.children_system


def offices(count: int) -> int:
    """Put so many pages into the theme and on the disk, as the processes of offices do; return how many."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root, site = Path(folder), Path(folder, "site")
        (root / "content").mkdir()
        halaman.WAYS[WHOLE](root, count)
        theme = open_theme(
            look_of(load_config(str(root / "mkdocs.yml")), is_served=False, is_compressed=False)
        )
        parts = WaitingParts(site)
        waiting = halaman.pages_of(count)
        while pages := tuple(islice(waiting, PAGES_OF_OFFICE)):
            parts.write(files_of(packed_files(dict(theme.pages(pages)))))
        parts.join(site)
        return sum(1 for _ in (site / "satker").glob("*/index.html"))


def main(sizes: tuple[int, ...]) -> int:
    """Print the table and return 1 where finished pages cost more than six tenths of Hugo's."""
    if shutil.which("hugo") is None:
        print("Hugo tidak terpasang.")
        return 1
    enough = True
    for count in sizes:
        ways = ((__file__, OFFICE), (halaman.__file__, WHOLE))
        rounds = [(hugo(count), *(run(*way, str(count)).processor for way in ways)) for _ in range(ROUNDS)]
        hugos, *ours = (Spread(tuple(each)) for each in zip(*rounds, strict=True))
        print(f"{count} halaman: Hugo {figure(hugos.median)} s prosesor", flush=True)
        for (_, way), each in zip(ways, ours, strict=True):
            ratio = each.over(hugos)
            print(f"  {way}: {figure(each.median)} s; {' ('.join(ratio.written('kali'))})", flush=True)
        enough = enough and ours[0].over(hugos).median <= AIM
    return 0 if enough else 1


if __name__ == "__main__":
    words = sys.argv[1:]
    if words[:1] == [OFFICE]:  # one measurement, called by main
        if offices(int(words[1])) != int(words[1]):
            raise AssertionError(words)
    else:
        sys.exit(main(tuple(map(int, words)) or SIZES))
