#define _GNU_SOURCE
#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// A file in memory without a name, with these bytes in it; -1 where there is none to be had.
static int nameless(const char *bytes, size_t count) {
    int file = memfd_create("throughline", MFD_CLOEXEC);
    while (file >= 0 && count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            close(file);
            return -1;
        }
        bytes += written;
        count -= (size_t)written;
    }
    if (file >= 0) lseek(file, 0, SEEK_SET);
    return file;
}

static void limit(int resource, rlim_t value) {
    struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

/// In the child: sets its bounds and becomes the program; tells why it could not through `fault`.
static void become(char *const arguments[], int input, int output, int fault, child_limits limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    limit(RLIMIT_CPU, limits.processor_seconds);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, limits.output);
    limit(RLIMIT_CORE, 0);
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(input, 0);
    dup2(output, 1);
    dup2(nowhere, 2);
    execvp(arguments[0], arguments);
    // A program that was just written may still be open in a child that another thread forked.
    for (int attempt = 0; errno == ETXTBSY && attempt < 200; attempt++) {
        struct timespec rest = {0, 5000000};
        nanosleep(&rest, NULL);
        execvp(arguments[0], arguments);
    }
    int reason = errno;
    (void)!write(fault, &reason, sizeof reason);
    _exit(127);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/// Waits for the child, no longer than it may take; returns 0 where it had to be ended.
static int waited(pid_t child, unsigned seconds, int *status) {
    double end = now() + seconds;
    long pause = 200000;
    while (1) {
        pid_t ended = waitpid(child, status, WNOHANG);
        if (ended == child) return 1;
        if (ended < 0 && errno != EINTR) return 0;
        if (now() > end) break;
        struct timespec rest = {0, pause};
        nanosleep(&rest, NULL);
        if (pause < 4000000) pause += pause / 4;
    }
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
    while (waitpid(child, status, 0) < 0 && errno == EINTR) {}
    return 0;
}

static child_result told(int status, int in_time, int output) {
    child_result result = {CHILD_ENDED, 0, NULL, 0};
    if (!in_time) {
        result.outcome = CHILD_TOO_SLOW;
    } else if (WIFSIGNALED(status)) {
        int sign = WTERMSIG(status);
        // A limit that is reached in full ends the child with SIGKILL.
        result.outcome = sign == SIGXCPU || sign == SIGKILL ? CHILD_TOO_SLOW
            : sign == SIGXFSZ                               ? CHILD_TOO_MUCH
                                                            : CHILD_FAULT;
    } else {
        result.code = WEXITSTATUS(status);
        struct stat about;
        if (fstat(output, &about) == 0 && about.st_size > 0) {
            void *bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, output, 0);
            if (bytes != MAP_FAILED) {
                result.output = bytes;
                result.count = (size_t)about.st_size;
            }
        }
    }
    return result;
}

static child_result run(char *const arguments[], const void *bytes, size_t count, child_limits limits) {
    child_result result = {CHILD_NOT_STARTED, 0, NULL, 0};
    int fault[2];
    if (pipe2(fault, O_CLOEXEC) != 0) return result;
    int input = nameless(bytes, count);
    int output = nameless(NULL, 0);
    pid_t child = input < 0 || output < 0 ? -1 : fork();
    if (child == 0) become(arguments, input, output, fault[1], limits);
    close(fault[1]);
    if (child > 0) {
        int reason = 0, status = 0;
        ssize_t got;
        while ((got = read(fault[0], &reason, sizeof reason)) < 0 && errno == EINTR) {}
        int in_time = waited(child, limits.clock_seconds, &status);
        if (got == (ssize_t)sizeof reason) {
            if (reason == ENOENT || reason == ENOTDIR || reason == EACCES) result.outcome = CHILD_MISSING;
        } else {
            result = told(status, in_time, output);
        }
    }
    close(fault[0]);
    if (input >= 0) close(input);
    if (output >= 0) close(output);
    return result;
}

child_result child_pdf_layout(const char *program, const void *bytes, size_t count, child_limits limits) {
    char *const arguments[] = {(char *)program, "-q", "-l", "5000", "-bbox-layout", "-", "-", NULL};
    return run(arguments, bytes, count, limits);
}

child_result child_run(const char *words, size_t size, const void *bytes, size_t count, child_limits limits) {
    char *arguments[32] = {NULL};
    size_t start = 0;
    for (int number = 0; number < 31 && start < size; number++) {
        arguments[number] = (char *)words + start;
        start += strlen(words + start) + 1;
    }
    return run(arguments, bytes, count, limits);
}

void child_result_free(child_result result) {
    if (result.output) munmap((void *)result.output, result.count);
}
