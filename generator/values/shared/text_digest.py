"""A digest of a sequence of texts, for names that must say all that something was made of."""

from hashlib import sha256


def digest(*parts: str | bytes) -> str:
    """Return the SHA-256 of a sequence of texts or bytes, as 64 hexadecimal digits.

    Where one part ends and the next begins counts.
    """
    hasher = sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hasher.update(b"%d:" % len(raw) + raw)
    return hasher.hexdigest()
