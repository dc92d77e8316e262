"""Compiled templates, kept as Python keeps compiled modules: beside the program, for the next build."""

import os
import sys
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import FileSystemBytecodeCache


def kept_beside(program: str) -> FileSystemBytecodeCache | None:
    """Keep what the templates of the module at ``program`` compile to; a changed template is compiled anew.

    ``None`` where Python keeps nothing either: when told not to, or where nobody may write.
    """
    source = Path(program)
    folder = Path(cache_from_source(program)).parent
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    # The module says how templates are read, so what it or the library once made is of no use to another.
    maker = sha256(source.read_bytes() + version("jinja2").encode()).hexdigest()[:16]
    return FileSystemBytecodeCache(str(folder), f"{source.stem}.{maker}.%s.jinja")
