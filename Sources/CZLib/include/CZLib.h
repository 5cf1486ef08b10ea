#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

// A narrow door to zlib: packed bytes in one buffer, unpacked bytes in another, both ways.

enum inflate_result { INFLATE_DONE, INFLATE_BROKEN, INFLATE_TOO_LONG };

/// Unpacks raw deflate data into at most `room` bytes; `produced` is set to how many were written,
/// also where the data is broken or goes on behind them.
enum inflate_result inflate_bytes(
    const uint8_t *packed, size_t count, uint8_t *target, size_t room, size_t *produced);

/// Room that the deflated form of so many bytes may need.
size_t deflate_room(size_t count);

/// Packs bytes as raw deflate data, always in the same way; gives how many were written, 0 where there
/// was no room or no memory.
size_t deflate_bytes(const uint8_t *bytes, size_t count, uint8_t *target, size_t room);

/// The CRC-32 of bytes, as ZIP has it.
uint32_t checksum_of_bytes(const uint8_t *bytes, size_t count);

#endif
