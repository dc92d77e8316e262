"""What a browser may do on a page: load files of this host, and nothing else.

The page states it itself, so that it holds on a host whose headers no one can set; the servers of
``deploy/`` state it once more, with who may frame the page, which a page can't say of itself.
"""

from typing import Final

IN_PAGE: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
IN_HEADER: Final = f"{IN_PAGE}; frame-ancestors 'none'"
# Pages below sematan/ are made to stand in the pages of others.
EMBEDDED_IN_HEADER: Final = f"{IN_PAGE}; frame-ancestors *"
