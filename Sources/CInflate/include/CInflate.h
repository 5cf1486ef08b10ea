#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

// A narrow door to zlib: packed bytes in one buffer, unpacked bytes in another.

enum inflate_result { INFLATE_DONE, INFLATE_BROKEN, INFLATE_TOO_LONG };

/// Unpacks raw deflate data into at most `room` bytes; `produced` is set to how many were written,
/// also where the data is broken or goes on behind them.
enum inflate_result inflate_bytes(
    const uint8_t *packed, size_t count, uint8_t *target, size_t room, size_t *produced);

/// The CRC-32 of bytes, as ZIP has it.
uint32_t checksum_of_bytes(const uint8_t *bytes, size_t count);

#endif
