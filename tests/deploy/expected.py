"""What every web server says beside a page or a file of the portal, whichever configuration it follows."""

from typing import Final

from generator.pages.shared.content_security_policy import EMBEDDED_IN_HEADER, IN_HEADER

SAFETY: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}
OPEN: Final = {"atom", "csv", "ics", "json", "jsonld", "parquet", "sqlite", "ttl", "xml"}
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
TYPES: Final = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "atom": "application/atom+xml",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "pdf": "application/pdf",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "xml": "application/xml",
    "zip": "application/zip",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
}
# All that a server may say of what a browser is to do; another one of these on a page would be a surprise.
GOVERNING: Final = (
    *SAFETY,
    "content-security-policy",
    "cross-origin-resource-policy",
    "access-control-allow-origin",
    "cache-control",
    "content-type",
    "strict-transport-security",
    "x-powered-by",
)


def expected(path: str) -> dict[str, str]:
    """Say what governs the page or file at a path, like ``satker/`` or ``assets/portal.css``."""
    ending = path.rpartition(".")[2] if "." in path else "html"
    is_embedded = path.startswith("sematan/")
    said = {
        **SAFETY,
        "content-security-policy": EMBEDDED_IN_HEADER if is_embedded else IN_HEADER,
        "cross-origin-resource-policy": "cross-origin" if is_embedded else "same-origin",
        "cache-control": "public, max-age=600" if path.startswith("assets/") else "no-cache",
        "content-type": TYPES[ending],
    }
    if ending in OPEN:
        said["access-control-allow-origin"] = "*"
    if ending == "pdf":
        del said["content-security-policy"]
    return said
