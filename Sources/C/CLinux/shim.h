#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

// What Swift's Glibc module does not hold: epoll, eventfd, and calls that want _GNU_SOURCE.
//
// Without _GNU_SOURCE itself: it changes types in glibc's headers, and a program that imports both modules would see two
// definitions of each. The few functions that it would bring are declared here.

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

extern int accept4(int descriptor, struct sockaddr *address, socklen_t *size, int flags);
extern int pipe2(int ends[2], int flags);
extern int pthread_setname_np(pthread_t thread, const char *name);

// Whether two threads are one. pthread_t is a pointer to one importer and a number to another.
static inline uintptr_t clinux_current_thread(void) { return (uintptr_t)pthread_self(); }

static inline int64_t clinux_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static inline int clinux_watch(int epoll, int operation, int descriptor, uint32_t interest, uint64_t token) {
    struct epoll_event event = {.events = interest, .data = {.u64 = token}};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

// Fills in tokens and events side by side, because Swift sees a packed structure as unaligned memory.
static inline int clinux_wait(int epoll, uint64_t *tokens, uint32_t *events, int count_max, int timeout_ms) {
    struct epoll_event ready[256];
    if (count_max > 256) count_max = 256;
    int count = epoll_wait(epoll, ready, count_max, timeout_ms);
    for (int position = 0; position < count; position++) {
        tokens[position] = ready[position].data.u64;
        events[position] = ready[position].events;
    }
    return count;
}

// An address of any family, whose type Swift need not know.
static inline int clinux_bind(int descriptor, const void *address, socklen_t size) {
    return bind(descriptor, (const struct sockaddr *)address, size);
}

static inline int clinux_connect(int descriptor, const void *address, socklen_t size) {
    return connect(descriptor, (const struct sockaddr *)address, size);
}

static inline int clinux_accept(int descriptor, void *address, socklen_t *size) {
    return accept4(descriptor, (struct sockaddr *)address, size, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static inline int clinux_local_address(int descriptor, void *address, socklen_t *size) {
    return getsockname(descriptor, (struct sockaddr *)address, size);
}

// The address as text, ended by NUL.
static inline const char *clinux_address_text(int family, const void *address, void *text, socklen_t size) {
    return inet_ntop(family, address, (char *)text, size);
}

// A handler that does the one thing it may: hand the number of the signal to whoever reads the pipe. The variable is this
// file's own in each object that includes it, so installing is done from one place (SignalWatch.swift).
static int clinux_signal_pipe = -1;

static void clinux_signal_handler(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(clinux_signal_pipe, &byte, 1);
    (void)written;
    errno = saved;
}

// Returns the end to read from, or -1.
static inline int clinux_open_signal_pipe(void) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    clinux_signal_pipe = ends[1];
    return ends[0];
}

static inline int clinux_catch_signal(int number) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = clinux_signal_handler;
    action.sa_flags = SA_RESTART;
    return sigaction(number, &action, NULL);
}

// The name of a thread, as `top -H` and perf show it: at most fifteen bytes.
static inline void clinux_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

#endif
