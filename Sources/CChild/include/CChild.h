#ifndef CCHILD_H
#define CCHILD_H

#include <stddef.h>

// A narrow door to a child process: one program reads bytes that nobody else sees, and its output is
// given back. Swift has no call that sets limits between fork and exec.

enum child_outcome {
    CHILD_ENDED,
    /// There is no such program.
    CHILD_MISSING,
    /// It used up its seconds of processor or of clock.
    CHILD_TOO_SLOW,
    /// It wrote more than it may.
    CHILD_TOO_MUCH,
    /// It was ended by another signal, as by a fault of its own.
    CHILD_FAULT,
    /// No process, or no memory for its input, was to be had.
    CHILD_NOT_STARTED
};

typedef struct child_limits {
    unsigned processor_seconds;
    unsigned clock_seconds;
    size_t memory;
    size_t output;
} child_limits;

typedef struct child_result {
    enum child_outcome outcome;
    /// The exit code of a program that ended.
    int code;
    /// What it wrote; NULL where it wrote nothing.
    const unsigned char *output;
    size_t count;
} child_result;

/// Has a program in PATH, `pdftotext` as a rule, write the words of a document in PDF with their
/// places. The document is its standard input, from memory that has no name; no shell takes part.
child_result child_pdf_layout(const char *program, const void *bytes, size_t count, child_limits limits);
/// Has a program in PATH, or at a path, read bytes as its standard input and write others. `words` are the
/// program and its arguments, each ended by a NUL, at most 31 of them; no shell takes part.
child_result child_run(const char *words, size_t size, const void *bytes, size_t count, child_limits limits);
void child_result_free(child_result result);

#endif
