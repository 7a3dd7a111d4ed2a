// A disk that fails on purpose, between a program and its SQLite file. Loaded with LD_PRELOAD; the program is not changed.
//
//   cc -shared -fPIC -O2 -pthread -o disk_faults.so disk_faults.c
//   DISK_FAULTS_PATH=/tmp/x/mesh.db DISK_FAULTS_CONTROL=/tmp/x/control LD_PRELOAD=./disk_faults.so mesh serve ...
//
// It numbers every durable write of the process: pwrite, write, ftruncate, fsync, fdatasync, unlink, rename and the creation
// of a file, on the database file and what SQLite keeps beside it. The lock file and the -shm file are left out: they
// hold nothing that has to survive (SQLite rebuilds the -shm, and maps it into memory). The numbers, and what to do at
// one of them, are in a page of memory shared with the harness (`struct control`; `faults.py` knows the same layout), so
// they can be changed while the program runs and read after it was killed.
//
// A killed process leaves in the file all that it wrote. A machine without power does not: what was not synced may be
// there, or not, or in part. Modes LOSE and SCRAMBLE show that. They remember what each write since the last sync of its
// file replaced. LOSE takes all of it back and kills before the write; SCRAMBLE kills after it and keeps some of the
// writes, in an arbitrary choice that is the same in each run.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { KINDS_MAX = 65536 };
enum mode { COUNT, KILL_BEFORE, KILL_AFTER, TEAR, LOSE, SCRAMBLE, FAIL };

struct control {
    _Atomic uint64_t writes;          // how many durable writes there were
    _Atomic uint64_t target;          // the one at which the fault comes; 0 for none
    _Atomic uint32_t mode;            // enum mode
    _Atomic uint32_t error;           // FAIL: the errno, ENOSPC or EIO
    _Atomic uint64_t outage_ns;       // FAIL: the disk works again that long after the fault
    _Atomic uint64_t fired_ns;        // when the fault came, by CLOCK_MONOTONIC; 0 before
    _Atomic int64_t clock_offset_ns;  // added to CLOCK_REALTIME, so that a session of a minute need not take one
    _Atomic uint64_t refused;         // FAIL: how many writes were refused
    char operation[96];               // what the target was, in words
    char kinds[KINDS_MAX];            // the first letter of what each write was, by its number
};

// What a write since the last sync replaced, and what it wrote.
struct unsynced {
    struct unsynced *earlier;
    char path[256];
    off_t at, size;  // `size`: of the file before
    size_t old_count, new_count;
    char *old_bytes, *new_bytes;
    off_t new_size;  // of a truncation; -1 for a write
};

// Written to before the page is mapped, and by programs that have none.
static struct control nowhere, *control = &nowhere;
static char database[4096];
static struct unsynced *newest;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void start(void) {
    const char *path = getenv("DISK_FAULTS_PATH"), *page = getenv("DISK_FAULTS_CONTROL");
    if (!path || !page || strlen(path) >= sizeof database) return;
    int fd = syscall(SYS_openat, AT_FDCWD, page, O_RDWR | O_CLOEXEC, 0);
    if (fd < 0) abort();
    control = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (control == MAP_FAILED) abort();
    strcpy(database, path);
}

// MARK: Which files

static int is_durable(const char *path) {
    size_t length = strlen(database);
    if (!length || strncmp(path, database, length) != 0) return 0;
    const char *rest = path + length;
    return *rest == 0 || (*rest == '-' && strcmp(rest, "-shm") != 0);
}

static int durable_path(int fd, char *path, size_t size) {
    if (!*database || fd < 3) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_durable(path);
}

// MARK: What was not synced

static void pwrite_all(int fd, const char *bytes, size_t count, off_t at) {
    while (count > 0) {
        ssize_t done = syscall(SYS_pwrite64, fd, bytes, count, at);
        if (done <= 0) abort();
        bytes += done, count -= done, at += done;
    }
}

static int remembers(void) {
    uint32_t mode = control->mode;
    return control->target && (mode == LOSE || mode == SCRAMBLE);
}

static void remember(const char *path, const void *bytes, size_t count, off_t at, off_t new_size) {
    struct unsynced *entry = calloc(1, sizeof *entry);
    struct stat status;
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (!entry || fd < 0 || fstat(fd, &status) != 0) abort();
    snprintf(entry->path, sizeof entry->path, "%s", path);
    entry->at = new_size >= 0 ? new_size : at;
    entry->size = status.st_size;
    entry->new_size = new_size;
    size_t replaced = new_size >= 0 ? (size_t)(status.st_size > new_size ? status.st_size - new_size : 0) : count;
    entry->old_bytes = malloc(replaced + 1);
    entry->new_bytes = malloc(count + 1);
    if (!entry->old_bytes || !entry->new_bytes) abort();
    ssize_t got = syscall(SYS_pread64, fd, entry->old_bytes, replaced, entry->at);
    entry->old_count = got > 0 ? got : 0;
    entry->new_count = count;
    if (count) memcpy(entry->new_bytes, bytes, count);
    close(fd);
    entry->earlier = newest;
    newest = entry;
}

static void forget(const char *path) {
    for (struct unsynced **place = &newest; *place;) {
        struct unsynced *entry = *place;
        if (strcmp(entry->path, path) != 0) {
            place = &entry->earlier;
            continue;
        }
        *place = entry->earlier;
        free(entry->old_bytes), free(entry->new_bytes), free(entry);
    }
}

static int opened(const struct unsynced *entry) {
    int fd = syscall(SYS_openat, AT_FDCWD, entry->path, O_RDWR | O_CLOEXEC, 0);
    if (fd < 0) abort();
    return fd;
}

static void redo(const struct unsynced *entry) {
    int fd = opened(entry);
    if (entry->new_size >= 0 && ftruncate(fd, entry->new_size) != 0) abort();
    if (entry->new_size < 0) pwrite_all(fd, entry->new_bytes, entry->new_count, entry->at);
    close(fd);
}

// Oldest first, each with its chance; the choice is the same in every run.
static void redo_some(const struct unsynced *entry, uint64_t number) {
    if (!entry) return;
    redo_some(entry->earlier, number + 1);
    uint64_t mixed = (control->target * 1000003 + number) * 0x9E3779B97F4A7C15u;
    if (mixed >> 63) redo(entry);
}

static void lose_power(int keeps_some) {
    for (struct unsynced *entry = newest; entry; entry = entry->earlier) {
        int fd = opened(entry);
        pwrite_all(fd, entry->old_bytes, entry->old_count, entry->at);
        if (syscall(SYS_ftruncate, fd, entry->size) != 0) abort();
        close(fd);
    }
    if (keeps_some) redo_some(newest, 0);
}

// MARK: The fault

static uint64_t monotonic_ns(void) {
    struct timespec time;
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + time.tv_nsec;
}

static void die(void) {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;) syscall(SYS_pause);
}

enum verdict { GOES_ON, REFUSED, HALF };

// Counts the write and says what becomes of it. The lock is held until `end`, so that nothing happens between.
static enum verdict begin(const char *what, const char *path, size_t count, off_t at, int takes_room) {
    pthread_mutex_lock(&lock);
    uint64_t number = ++control->writes;
    if (number < KINDS_MAX) control->kinds[number] = *what;
    uint32_t mode = control->mode;
    if (number == control->target) {
        snprintf(control->operation, sizeof control->operation, "%s mesh.db%s %zu at %lld", what,
            path + strlen(database), count, (long long)at);
        control->fired_ns = monotonic_ns();
        if (mode == LOSE) lose_power(0);
        if (mode == KILL_BEFORE || mode == LOSE) die();
        if (mode == TEAR) return HALF;
    }
    if (mode != FAIL || !control->fired_ns) return GOES_ON;
    if (monotonic_ns() - control->fired_ns >= control->outage_ns) return GOES_ON;
    // A full disk still syncs, truncates and deletes; a broken one does nothing.
    if (control->error == ENOSPC && !takes_room) return GOES_ON;
    control->refused++;
    // The last free bytes are filled first.
    if (control->error == ENOSPC && number == control->target && count > 1) return HALF;
    return REFUSED;
}

static void end(void) {
    if (control->target && control->writes == control->target) {
        uint32_t mode = control->mode;
        if (mode == SCRAMBLE) lose_power(1);
        if (mode != FAIL && mode != COUNT) die();
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
}

static int refuse(void) {
    pthread_mutex_unlock(&lock);
    errno = control->error;
    return -1;
}

// MARK: The calls

static ssize_t write_at(int fd, const char *path, const void *bytes, size_t count, off_t at) {
    enum verdict verdict = begin("write", path, count, at, 1);
    if (verdict == REFUSED) return refuse();
    if (verdict == HALF) count /= 2;
    if (remembers()) remember(path, bytes, count, at, -1);
    ssize_t done = syscall(SYS_pwrite64, fd, bytes, count, at);
    end();
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    char path[4096];
    if (!durable_path(fd, path, sizeof path)) return syscall(SYS_pwrite64, fd, bytes, count, at);
    return write_at(fd, path, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t write(int fd, const void *bytes, size_t count) {
    char path[4096];
    if (!durable_path(fd, path, sizeof path)) return syscall(SYS_write, fd, bytes, count);
    ssize_t done = write_at(fd, path, bytes, count, lseek(fd, 0, SEEK_CUR));
    if (done > 0) lseek(fd, done, SEEK_CUR);
    return done;
}

int ftruncate64(int fd, off64_t size) {
    char path[4096];
    if (!durable_path(fd, path, sizeof path)) return syscall(SYS_ftruncate, fd, size);
    if (begin("truncate", path, 0, size, 0) == REFUSED) return refuse();
    if (remembers()) remember(path, NULL, 0, 0, size);
    int code = syscall(SYS_ftruncate, fd, size);
    end();
    return code;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int sync_with(long call, int fd) {
    char path[4096];
    if (!durable_path(fd, path, sizeof path)) return syscall(call, fd);
    if (begin("sync", path, 0, 0, 0) == REFUSED) return refuse();
    int code = syscall(call, fd);
    if (code == 0) forget(path);
    end();
    return code;
}

int fsync(int fd) { return sync_with(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_with(SYS_fdatasync, fd); }

int unlink(const char *path) {
    if (!is_durable(path)) return syscall(SYS_unlink, path);
    if (begin("unlink", path, 0, 0, 0) == REFUSED) return refuse();
    forget(path);
    int code = syscall(SYS_unlink, path);
    end();
    return code;
}

int rename(const char *from, const char *to) {
    if (!is_durable(from) && !is_durable(to)) return syscall(SYS_rename, from, to);
    if (begin("rename", is_durable(from) ? from : to, 0, 0, 0) == REFUSED) return refuse();
    forget(from), forget(to);
    int code = syscall(SYS_rename, from, to);
    end();
    return code;
}

static int open_file(const char *path, int flags, mode_t mode) {
    int makes = (flags & O_CREAT) && is_durable(path) && syscall(SYS_access, path, F_OK) != 0;
    if (!makes) return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (begin("create", path, 0, 0, 1) == REFUSED) return refuse();
    int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    end();
    return fd;
}

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...) {                \
        va_list arguments;                                      \
        va_start(arguments, flags);                             \
        mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0; \
        va_end(arguments);                                      \
        return open_file(path, flags, mode);                    \
    }
OPEN(open64)
OPEN(open)

// MARK: The clock

int clock_gettime(clockid_t clock, struct timespec *time) {
    int code = syscall(SYS_clock_gettime, clock, time);
    if (code == 0 && clock == CLOCK_REALTIME) {
        int64_t total = (int64_t)time->tv_sec * 1000000000 + time->tv_nsec + control->clock_offset_ns;
        time->tv_sec = total / 1000000000;
        time->tv_nsec = total % 1000000000;
    }
    return code;
}
