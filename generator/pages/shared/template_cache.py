"""Cache of compiled templates in the folder where Python has its compiled modules, for the next build.

They are code, so only what this user's programs have compiled themselves is ever run.
"""

import os
import sys
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.sources.cache.cache import Cache, open_cache


@dataclass(frozen=True, slots=True)
class CompiledTemplates(BytecodeCache):
    """Jinja's bytecode cache on top of ours; ``maker`` identifies the program that compiles."""

    cache: Cache
    maker: str

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled before, if anything; Jinja checks that the template is unchanged."""
        bytecode = self.cache.read(self.maker + bucket.key)
        if bytecode is not None:
            bucket.bytecode_from_string(bytecode)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write what was compiled to the cache."""
        self.cache.write(self.maker + bucket.key, bucket.bytecode_to_string())


def template_cache(program: str, kind: str = "") -> BytecodeCache | None:
    """Return the cache of the templates of the module at ``program``; a changed template is compiled anew.

    Templates that the module reads in another way are of another ``kind``. ``None`` where Python writes no
    bytecode either: when told not to, or where nobody may write.
    """
    folder = Path(cache_from_source(program)).parent
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    # The module says how templates are read, so what it or the library once made is of no use to another.
    maker = sha256(Path(program).read_bytes() + version("jinja2").encode()).hexdigest()
    return CompiledTemplates(open_cache(folder, "templat"), f"{maker}{kind}")
