"""The root of a journal, as whoever reads its entries can compute it."""

from hashlib import sha256


def root(entries: list[bytes]) -> str:
    """The root of a Merkle tree over entries, in hexadecimal (RFC 9162, section 2.1.1)."""
    return tree(entries).hex()


def tree(entries: list[bytes]) -> bytes:
    if not entries:
        return sha256().digest()
    if len(entries) == 1:
        return sha256(b"\0" + entries[0]).digest()
    split = 1 << ((len(entries) - 1).bit_length() - 1)
    return sha256(b"\1" + tree(entries[:split]) + tree(entries[split:])).digest()
