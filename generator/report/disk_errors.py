"""Messages for errors of the file system."""

import errno
import os
from typing import Final

_REASONS: Final = {
    errno.ENOSPC: "tempat penyimpanan penuh; kosongkan sebagian, lalu ulangi",
    errno.EDQUOT: "jatah penyimpanan habis; kosongkan sebagian, lalu ulangi",
    errno.EACCES: "tidak diizinkan; periksa izin foldernya, atau pilih folder lain",
    errno.EPERM: "tidak diizinkan; periksa izin foldernya, atau pilih folder lain",
    errno.EROFS: "tempat penyimpanannya hanya dapat dibaca; pilih folder lain",
    errno.ENOTDIR: "ada berkas di tempat sebuah folder; pindahkan berkas itu, lalu ulangi",
    errno.EEXIST: "ada berkas di tempat sebuah folder; pindahkan berkas itu, lalu ulangi",
    errno.EISDIR: "ada folder di tempat sebuah berkas; pindahkan folder itu, lalu ulangi",
    errno.ELOOP: "tautannya berputar; ganti dengan folder biasa",
    errno.ENAMETOOLONG: "namanya terlalu panjang; pilih nama yang lebih pendek",
}
_OTHER: Final = "ada gangguan pada penyimpanan; periksa, lalu ulangi"


def disk_error_message(error: OSError) -> str:
    """Return a message that names the file or folder, the cause, and what to do."""
    name = error.filename2 or error.filename
    cause = _REASONS.get(error.errno or 0, _OTHER)
    return (
        f"`{os.fsdecode(name)}` tidak dapat dibaca atau ditulis: {cause}."
        if name
        else f"{cause.capitalize()}."
    )
