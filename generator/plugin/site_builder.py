"""Which site builder the name ``mkdocs`` stands for: ProperDocs where it is installed, MkDocs otherwise.

ProperDocs leads every import of ``mkdocs`` to its own modules. That has to happen before the first such
import, in the process of a build as in those of its offices, so this module is imported before all others
of this floor. Where MkDocs itself has started the build (``mkdocs build``), it stays.
"""

import sys
from importlib.util import find_spec
from typing import Final

if "mkdocs" not in sys.modules and find_spec("properdocs"):
    import properdocs.replacement  # noqa: F401

import mkdocs

# ``mkdocs`` or ``properdocs``: the first part of the names of its modules, and so of its loggers.
NAME: Final = mkdocs.__name__
VERSION: Final = f"{NAME} {mkdocs.__version__}"
