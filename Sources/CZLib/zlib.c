#include "CZLib.h"

#include <zlib.h>

// zlib counts in 32 bits; larger buffers go through it in parts of this size.
static const size_t part = 1u << 30;

static uInt share(size_t left) { return (uInt)(left < part ? left : part); }

enum inflate_result inflate_bytes(
    const uint8_t *packed, size_t count, uint8_t *target, size_t room, size_t *produced) {
    z_stream stream = {0};
    uint8_t beyond;
    size_t read = 0, written = 0;
    *produced = 0;
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return INFLATE_BROKEN;
    enum inflate_result result = INFLATE_BROKEN;
    for (;;) {
        uInt in = share(count - read);
        uInt out = share(room - written);
        int is_full = out == 0;
        stream.next_in = (Bytef *)(packed + read);
        stream.avail_in = in;
        stream.next_out = is_full ? &beyond : target + written;
        stream.avail_out = is_full ? 1 : out;
        int status = inflate(&stream, Z_NO_FLUSH);
        read += in - stream.avail_in;
        size_t more = (is_full ? 1 : out) - stream.avail_out;
        if (is_full && more > 0) {
            result = INFLATE_TOO_LONG;
            break;
        }
        written += more;
        if (status == Z_STREAM_END) {
            result = INFLATE_DONE;
            break;
        }
        if (status != Z_OK) break;
    }
    inflateEnd(&stream);
    *produced = written;
    return result;
}

size_t deflate_room(size_t count) {
    // Data that can't be packed grows by five bytes in each block of 16 KB at most.
    return count + (count >> 12) + (count >> 14) + (count >> 25) + 64;
}

size_t deflate_bytes(const uint8_t *bytes, size_t count, uint8_t *target, size_t room) {
    z_stream stream = {0};
    size_t read = 0, written = 0;
    if (deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    int status = Z_OK;
    while (status == Z_OK && written < room) {
        uInt in = share(count - read);
        uInt out = share(room - written);
        stream.next_in = (Bytef *)(bytes + read);
        stream.avail_in = in;
        stream.next_out = target + written;
        stream.avail_out = out;
        status = deflate(&stream, read + in == count ? Z_FINISH : Z_NO_FLUSH);
        read += in - stream.avail_in;
        written += out - stream.avail_out;
    }
    deflateEnd(&stream);
    return status == Z_STREAM_END ? written : 0;
}

uint32_t checksum_of_bytes(const uint8_t *bytes, size_t count) {
    return (uint32_t)crc32_z(0, bytes, count);
}
