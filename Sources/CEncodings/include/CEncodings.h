#ifndef CENCODINGS_H
#define CENCODINGS_H

#include <stddef.h>
#include <stdint.h>

// A narrow door to iconv of the C library: bytes in an encoding in one buffer, UTF-8 in another.

typedef struct text_decoder text_decoder;

/// A decoder of an encoding; NULL where the C library does not know it.
text_decoder *decoder_open(const char *encoding);
void decoder_close(text_decoder *decoder);
/// Forgets what came before.
void decoder_restart(text_decoder *decoder);

/// Decodes into at most `room` bytes and returns how many were written; `read` is set to how many
/// were taken, fewer than `count` where the last character is cut off or `room` is full.
/// For what is invalid U+FFFD is written, `unit` bytes are passed over, and `invalid` grows.
size_t decoder_run(
    text_decoder *decoder, const uint8_t *bytes, size_t count, size_t unit, uint8_t *target,
    size_t room, size_t *read, size_t *invalid);

/// Whether bytes are valid UTF-8 without a zero byte.
int is_plain_utf8(const uint8_t *bytes, size_t count);

#endif
