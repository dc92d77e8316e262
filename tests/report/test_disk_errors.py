"""What a disk refuses is told in words, with what to do."""

import errno

import pytest

from generator.report.disk_errors import disk_error_message


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "tempat penyimpanan penuh; kosongkan sebagian"),
        (errno.EDQUOT, "jatah penyimpanan habis"),
        (errno.EACCES, "tidak diizinkan; periksa izin foldernya"),
        (errno.EROFS, "tempat penyimpanannya hanya dapat dibaca"),
        (errno.ENOTDIR, "ada berkas di tempat sebuah folder"),
        (errno.EISDIR, "ada folder di tempat sebuah berkas"),
        (errno.ELOOP, "tautannya berputar"),
        (errno.ENAMETOOLONG, "namanya terlalu panjang"),
        (errno.EIO, "ada gangguan pada penyimpanan"),
    ],
)
def test_reason_is_told_with_the_place(number: int, words: str) -> None:
    """Each kind of refusal names the file, why, and what to do."""
    message = disk_error_message(OSError(number, "in English", "site/index.html"))
    assert message.startswith(f"`site/index.html` tidak dapat dibaca atau ditulis: {words}")
    assert "English" not in message


def test_refusal_without_a_name_is_told() -> None:
    """A refusal that names no file is told all the same."""
    assert disk_error_message(OSError(errno.ENOSPC, "full")).startswith("Tempat penyimpanan penuh; kosongkan")


def test_refused_target_is_named() -> None:
    """Of two names, the place that was to be written is told."""
    assert "`b`" in disk_error_message(OSError(errno.EACCES, "denied", "a", None, "b"))
