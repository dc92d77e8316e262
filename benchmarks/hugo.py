"""What a finished page costs on its way through the builder, beside Hugo with the same page as Markdown.

    python benchmarks/hugo.py [pages]...

Both carry the table of ``halaman.py``; Hugo (of Debian, ``apt-get install hugo``) has the plainest theme,
one template. Both are run in turn, each in a process of its own, three times; what counts is the processor,
start of the program included, for Hugo uses all cores.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))
import halaman
from alat import Spread, figure, place, run

SIZES: Final = (1_000, 5_000)
ROUNDS: Final = 3
AIM: Final = 0.6
OURS: Final = "halaman jadi, plugin kinerja"
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


def main(sizes: tuple[int, ...]) -> int:
    """Print the table and return 1 where finished pages cost more than six tenths of Hugo's."""
    if shutil.which("hugo") is None:
        print("Hugo tidak terpasang.")
        return 1
    enough = True
    for count in sizes:
        pairs = [(run(halaman.__file__, OURS, str(count)).processor, hugo(count)) for _ in range(ROUNDS)]
        ours, others = (Spread(tuple(each)) for each in zip(*pairs, strict=True))
        ratio = ours.over(others)
        print(
            f"{count} halaman: kinerja {figure(ours.median)} s, Hugo {figure(others.median)} s prosesor; "
            f"{' ('.join(ratio.written('kali'))})"
        )
        enough = enough and ratio.median <= AIM
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main(tuple(int(each) for each in sys.argv[1:]) or SIZES))
