#ifndef CSQLITE_GATHERED_LOG_H
#define CSQLITE_GATHERED_LOG_H

#include <sqlite3.h>
#include <string.h>

// The write-ahead log in few, large writes. SQLite writes each page of it in two calls, one of 24 bytes and one of the page,
// each where the last one ended; a commit of a busy store makes hundreds. Here they are kept until one ends a commit, until there
// is no room, or until anything else is asked of the file. Whoever looks at the file sees whole commits sooner than without,
// never later: SQLite tells other connections of a commit after its last page.
//
// Everything else, and every other file, is the business of SQLite's own interface to the system.

// SQLite's own interface takes less than 128 KiB at once.
enum { CSQLITE_LOG_ROOM = 120 << 10, CSQLITE_FRAME_HEADER = 24 };

typedef struct {
    sqlite3_file file;  // What SQLite sees. The file of the system lies behind this structure.
    char *bytes;        // CSQLITE_LOG_ROOM of them, made at the first write: who only reads has none.
    sqlite3_int64 start;
    int count;
    int page_ends_commit;  // The next page does.
} csqlite_log;

static inline csqlite_log *csqlite_log_of(sqlite3_file *file) { return (csqlite_log *)(void *)file; }

static inline sqlite3_file *csqlite_log_real(sqlite3_file *file) {
    return (sqlite3_file *)(void *)(csqlite_log_of(file) + 1);
}

// An error belongs to whatever is asked at the moment: a write or a sync of a commit that has not been told yet.
static inline int csqlite_log_flush(sqlite3_file *file) {
    csqlite_log *log = csqlite_log_of(file);
    sqlite3_file *real = csqlite_log_real(file);
    int count = log->count;
    log->count = 0;
    return count ? real->pMethods->xWrite(real, log->bytes, count, log->start) : SQLITE_OK;
}

// SQLite's file format: a frame's header has the size of the database in its second word if the frame ends a commit.
static inline int csqlite_ends_commit(const void *bytes, int count) {
    static const char none[4] = {0, 0, 0, 0};
    return count == CSQLITE_FRAME_HEADER && memcmp((const char *)bytes + 4, none, 4) != 0;
}

static inline int csqlite_log_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    csqlite_log *log = csqlite_log_of(file);
    sqlite3_file *real = csqlite_log_real(file);
    if (log->count && (at != log->start + log->count || count > CSQLITE_LOG_ROOM - log->count)) {
        int code = csqlite_log_flush(file);
        if (code != SQLITE_OK) return code;
    }
    if (!log->bytes) log->bytes = sqlite3_malloc(CSQLITE_LOG_ROOM);
    if (!log->bytes || count > CSQLITE_LOG_ROOM) return real->pMethods->xWrite(real, bytes, count, at);
    if (!log->count) log->start = at;
    memcpy(log->bytes + log->count, bytes, count);
    log->count += count;
    int ends_commit = log->page_ends_commit;
    log->page_ends_commit = csqlite_ends_commit(bytes, count);
    return ends_commit ? csqlite_log_flush(file) : SQLITE_OK;
}

// What is still here belongs to no commit.
static inline int csqlite_log_close(sqlite3_file *file) {
    sqlite3_file *real = csqlite_log_real(file);
    sqlite3_free(csqlite_log_of(file)->bytes);
    return real->pMethods->xClose(real);
}

// After what is kept was written.
#define CSQLITE_LOG_THEN(call)                             \
    int code = csqlite_log_flush(file);                    \
    if (code != SQLITE_OK) return code;                    \
    sqlite3_file *real = csqlite_log_real(file);           \
    return real->pMethods->call

static inline int csqlite_log_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
    CSQLITE_LOG_THEN(xRead(real, bytes, count, at));
}
static inline int csqlite_log_truncate(sqlite3_file *file, sqlite3_int64 size) {
    CSQLITE_LOG_THEN(xTruncate(real, size));
}
static inline int csqlite_log_sync(sqlite3_file *file, int flags) { CSQLITE_LOG_THEN(xSync(real, flags)); }
static inline int csqlite_log_size(sqlite3_file *file, sqlite3_int64 *size) {
    CSQLITE_LOG_THEN(xFileSize(real, size));
}
static inline int csqlite_log_control(sqlite3_file *file, int operation, void *argument) {
    CSQLITE_LOG_THEN(xFileControl(real, operation, argument));
}
#undef CSQLITE_LOG_THEN

static inline int csqlite_log_lock(sqlite3_file *file, int level) {
    return csqlite_log_real(file)->pMethods->xLock(csqlite_log_real(file), level);
}
static inline int csqlite_log_unlock(sqlite3_file *file, int level) {
    return csqlite_log_real(file)->pMethods->xUnlock(csqlite_log_real(file), level);
}
static inline int csqlite_log_check_lock(sqlite3_file *file, int *is_locked) {
    return csqlite_log_real(file)->pMethods->xCheckReservedLock(csqlite_log_real(file), is_locked);
}
static inline int csqlite_log_sector(sqlite3_file *file) {
    return csqlite_log_real(file)->pMethods->xSectorSize(csqlite_log_real(file));
}
static inline int csqlite_log_device(sqlite3_file *file) {
    return csqlite_log_real(file)->pMethods->xDeviceCharacteristics(csqlite_log_real(file));
}

static inline int csqlite_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
    static const sqlite3_io_methods methods = {
        .iVersion = 1,
        .xClose = csqlite_log_close,
        .xRead = csqlite_log_read,
        .xWrite = csqlite_log_write,
        .xTruncate = csqlite_log_truncate,
        .xSync = csqlite_log_sync,
        .xFileSize = csqlite_log_size,
        .xLock = csqlite_log_lock,
        .xUnlock = csqlite_log_unlock,
        .xCheckReservedLock = csqlite_log_check_lock,
        .xFileControl = csqlite_log_control,
        .xSectorSize = csqlite_log_sector,
        .xDeviceCharacteristics = csqlite_log_device,
    };
    sqlite3_vfs *system = vfs->pAppData;
    if (!(flags & SQLITE_OPEN_WAL)) return system->xOpen(system, name, file, flags, out_flags);
    memset(file, 0, sizeof(csqlite_log));
    sqlite3_file *real = csqlite_log_real(file);
    int code = system->xOpen(system, name, real, flags, out_flags);
    // SQLite closes what has methods, also when it was not opened.
    if (real->pMethods) file->pMethods = &methods;
    return code;
}

static inline int csqlite_delete(sqlite3_vfs *vfs, const char *name, int sync_folder) {
    sqlite3_vfs *system = vfs->pAppData;
    return system->xDelete(system, name, sync_folder);
}
static inline int csqlite_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    sqlite3_vfs *system = vfs->pAppData;
    return system->xAccess(system, name, flags, result);
}
static inline int csqlite_full_path(sqlite3_vfs *vfs, const char *name, int room, char *path) {
    sqlite3_vfs *system = vfs->pAppData;
    return system->xFullPathname(system, name, room, path);
}

static const char *const csqlite_gathering = "gathering";

// Makes the interface above known under its name; once, before the first connection that wants it. What is not about files
// is the system's function itself, which does not ask for whom it is called.
static inline int csqlite_register_gathering(void) {
    static sqlite3_vfs gathering;
    sqlite3_vfs *system = sqlite3_vfs_find(0);
    if (!system) return SQLITE_ERROR;
    gathering = *system;
    gathering.pNext = 0;
    gathering.zName = csqlite_gathering;
    gathering.pAppData = system;
    gathering.szOsFile = (int)sizeof(csqlite_log) + system->szOsFile;
    gathering.xOpen = csqlite_open;
    gathering.xDelete = csqlite_delete;
    gathering.xAccess = csqlite_access;
    gathering.xFullPathname = csqlite_full_path;
    return sqlite3_vfs_register(&gathering, 0);
}

#endif
