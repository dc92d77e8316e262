"""Documents as people hand them in, made on the spot: PDF, Word, Excel, OpenDocument and photos."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests import small
from tests.small import FILES, OFFICE

FOLDER: Final = OFFICE + "dokumen/"
REGISTER: Final = OFFICE + "dokumen.csv"
HEADER: Final = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat;ukuran;sha256;lisensi;butir;catatan\n"


def row(  # noqa: PLR0913 - one name per column
    key: str = "renstra",
    *,
    kind: str = "renstra",
    year: str = "2025",
    dated: str = "2025-03-10",
    file: str = "",
    address: str = "",
    size: str = "",
    digest: str = "",
    licence: str = "",
    item: str = "",
    note: str = "",
) -> str:
    """Write one row of the register of documents."""
    title = f"Dokumen {key}".strip()
    cells = (key, title, kind, year, dated, "Tata Usaha", file, address, size, digest, licence, item, note)
    return ";".join(cells) + "\n"


def portal(root: Path, documents: Mapping[str, bytes], rows: str = "", **texts: str) -> Path:
    """Write the smallest portal with documents by name, and the register that lists them."""
    small.write(root, FILES | ({REGISTER: HEADER + rows} if rows else {}) | texts)
    for name, content in documents.items():
        path = root / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def pdf(*pages: str, author: str = "") -> bytes:
    """Write a PDF with one line of text per page; a page without text holds nothing, like a scan."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        drawn = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET" if text else ""
        fonts = "/Resources << /Font << /F1 3 0 R >> >>"
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R {fonts} >>"
        )
        parts.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    parts.append(f"<< /Author ({author}) >>" if author else "<< >>")
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    size = len(parts) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R"
    return out + f"{tail} /Info {len(parts)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def packed(parts: Mapping[str, str]) -> bytes:
    """Write an archive, which is what Word, Excel and OpenDocument files are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def word(body: str, about: str = "") -> bytes:
    """Write a Word document of paragraphs as Word marks them."""
    return packed({"word/document.xml": f"<w:document>{body}</w:document>", "docProps/core.xml": about})


def photo(*facts: tuple[int, int, bytes]) -> bytes:
    """Write the start of a JPEG with what a camera tells: tag, type, and bytes of each fact."""
    place = 8 + 2 + 12 * len(facts) + 4
    entries, texts = b"", b""
    for tag, kind, value in facts:
        held = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack("<I", place + len(texts))
        texts += value if len(value) > 4 else b""
        entries += struct.pack("<HHI", tag, kind, len(value)) + held
    tiff = b"II*\0" + struct.pack("<IH", 8, len(facts)) + entries + b"\0\0\0\0" + texts
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff + b"\xff\xd9"
