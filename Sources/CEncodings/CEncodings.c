#include "CEncodings.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

text_decoder *decoder_open(const char *encoding) {
    iconv_t made = iconv_open("UTF-8", encoding);
    return made == (iconv_t)-1 ? NULL : (text_decoder *)made;
}

void decoder_close(text_decoder *decoder) { iconv_close((iconv_t)decoder); }

void decoder_restart(text_decoder *decoder) { iconv((iconv_t)decoder, NULL, NULL, NULL, NULL); }

size_t decoder_run(
    text_decoder *decoder, const uint8_t *bytes, size_t count, size_t unit, uint8_t *target,
    size_t room, size_t *read, size_t *invalid) {
    char *in = (char *)bytes, *out = (char *)target;
    size_t left = count, space = room;
    while (left > 0) {
        if (iconv((iconv_t)decoder, &in, &left, &out, &space) != (size_t)-1) break;
        if (errno != EILSEQ || space < 3) break;
        size_t step = left < unit ? left : unit;
        memcpy(out, "\xEF\xBF\xBD", 3);
        out += 3;
        space -= 3;
        in += step;
        left -= step;
        *invalid += 1;
    }
    *read = count - left;
    return room - space;
}

// The length of the valid sequence at the start of bytes, or 0.
static size_t sequence(const uint8_t *bytes, size_t count) {
    uint8_t first = bytes[0];
    size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > count) return 0;
    for (size_t index = 1; index < length; index++)
        if ((bytes[index] & 0xC0) != 0x80) return 0;
    uint8_t second = bytes[1];
    if (first == 0xE0) return second >= 0xA0 ? length : 0;
    if (first == 0xED) return second < 0xA0 ? length : 0;
    if (first == 0xF0) return second >= 0x90 ? length : 0;
    if (first == 0xF4) return second < 0x90 ? length : 0;
    return length;
}

int is_plain_utf8(const uint8_t *bytes, size_t count) {
    const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
    size_t index = 0;
    while (index < count) {
        while (count - index >= 8) {
            uint64_t word;
            memcpy(&word, bytes + index, 8);
            if ((word | (word - ones)) & high) break;
            index += 8;
        }
        while (index < count && bytes[index] >= 0x80) {
            size_t length = sequence(bytes + index, count - index);
            if (length == 0) return 0;
            index += length;
        }
        if (index < count && bytes[index] == 0) return 0;
        if (index < count && bytes[index] < 0x80) index++;
    }
    return 1;
}
