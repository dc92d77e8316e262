"""The started drawing library. Starting takes half a second, so import this only to draw a picture.

It looks for fonts once, when it is first used. Without those of the system it takes the ones that it brings
along: a picture is the same on every machine, and no font file is opened anew for each letter, which was
three quarters of the work.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import vl_convert as converter

__all__ = ["converter"]

_PLACE: Final = "FONTCONFIG_FILE"
_NO_FONTS: Final = Path(__file__).with_name("fonts.conf")
_EMPTY: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


@contextmanager
def _without_fonts_of_the_system() -> Iterator[None]:
    before = os.environ.get(_PLACE)
    os.environ[_PLACE] = str(_NO_FONTS)
    try:
        yield
    finally:
        # Other programs that this one starts, such as a browser, can't do without fonts.
        if before is None:
            del os.environ[_PLACE]
        else:
            os.environ[_PLACE] = before


with _without_fonts_of_the_system():
    converter.svg_to_png(_EMPTY)
