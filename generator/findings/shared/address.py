"""The finding about an address that can't be published; the caller chooses its code."""

from collections.abc import Collection
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.address import Destination, has_plain_signs, leads_to, likely_web, scheme_of
from generator.values.shared.place import Place

ANYWHERE: Final = (Destination.WEB, Destination.PORTAL)
_EXAMPLES: Final = {
    Destination.WEB: "salin alamat lengkapnya dari peramban, diawali `https://`",
    Destination.PORTAL: "tulis alamat halaman portal ini, diawali satu garis miring, misalnya `/satker/`",
    Destination.MAILBOX: "tulis satu surel kantor, misalnya `ppid@contoh.go.id`",
}
_KINDS: Final = {
    Destination.WEB: "alamat web yang dapat dibuka",
    Destination.PORTAL: "alamat halaman portal ini",
    Destination.MAILBOX: "alamat surel",
}


def unusable_address(
    code: str, at: Place, text: str, allowed: Collection[Destination], *, is_optional: bool = True
) -> Diagnostic | None:
    """Return the finding about an address that leads to none of the ``allowed`` places, else ``None``."""
    if leads_to(text) in allowed:
        return None
    kinds = " atau ".join(_KINDS[each] for each in allowed)
    likely = likely_web(text) if Destination.WEB in allowed else ""
    examples = f"{', atau '.join(_EXAMPLES[each] for each in allowed)}{', atau kosongkan' * is_optional}"
    remedy = f"tulis `{likely}`" if likely else examples
    return finding(code, at, f"`{text}` bukan {kinds}{_reason(text)}", remedy, mark=text)


def _reason(text: str) -> str:
    """Say what is wrong with an address, where one sign of it tells."""
    scheme = scheme_of(text)
    if scheme and scheme not in {"http", "https"} and "." not in scheme:
        return f": `{scheme}:` tidak boleh dipakai"
    if text.startswith("//"):
        return ": awalannya `//` menuju situs lain"
    if not has_plain_signs(text):
        return ": ada spasi, tanda kutip, garis miring terbalik, atau tanda yang tidak terlihat"
    if "@" in text.partition("://")[2].partition("/")[0]:
        return ": nama dan kata sandi tidak boleh ditulis di depan `@`"
    return ""
