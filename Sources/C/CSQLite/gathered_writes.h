#ifndef CSQLITE_GATHERED_WRITES_H
#define CSQLITE_GATHERED_WRITES_H

#include <sqlite3.h>
#include <string.h>

// What goes to the disk in few, large writes.
//
// The write-ahead log: SQLite writes each page of it in two calls, one of 24 bytes and one of the page, each where the last one
// ended; a commit of a busy store makes hundreds. Here they are kept until one ends a commit, until there is no room, or until
// anything else is asked of the file. Whoever looks at the file sees whole commits sooner than without, never later: SQLite tells
// other connections of a commit after its last page.
//
// The database beside a log: its pages are written when the log is moved into it, in their order, many of them side by side. All
// of them are here or on their way to the system until SQLite syncs the file, which it does before it tells anybody that they
// are no longer to be read from the log. Without a log (before there is one, or a copy that VACUUM makes) nothing is kept.
//
// Everything else, and every other file, is the business of SQLite's own interface to the system.

// SQLite's own interface takes less than 128 KiB at once.
enum { CSQLITE_ROOM = 120 << 10, CSQLITE_FRAME_HEADER = 24 };

typedef struct {
    sqlite3_file file;  // What SQLite sees. The file of the system lies behind this structure.
    char *bytes;        // CSQLITE_ROOM of them, made at the first write: who only reads has none.
    sqlite3_int64 start;
    int count;
    int page_ends_commit;  // The next page does.
    int gathers;
} csqlite_gathered;

static inline csqlite_gathered *csqlite_gathered_of(sqlite3_file *file) { return (csqlite_gathered *)(void *)file; }

static inline sqlite3_file *csqlite_real(sqlite3_file *file) {
    return (sqlite3_file *)(void *)(csqlite_gathered_of(file) + 1);
}

// An error belongs to whatever is asked at the moment: a write or a sync of a commit that has not been told yet.
static inline int csqlite_flush(sqlite3_file *file) {
    csqlite_gathered *kept = csqlite_gathered_of(file);
    sqlite3_file *real = csqlite_real(file);
    int count = kept->count;
    kept->count = 0;
    return count ? real->pMethods->xWrite(real, kept->bytes, count, kept->start) : SQLITE_OK;
}

// SQLite's file format: a frame's header has the size of the database in its second word if the frame ends a commit.
static inline int csqlite_ends_commit(const void *bytes, int count) {
    static const char none[4] = {0, 0, 0, 0};
    return count == CSQLITE_FRAME_HEADER && memcmp((const char *)bytes + 4, none, 4) != 0;
}

static inline int csqlite_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    csqlite_gathered *kept = csqlite_gathered_of(file);
    sqlite3_file *real = csqlite_real(file);
    if (kept->count && (at != kept->start + kept->count || count > CSQLITE_ROOM - kept->count)) {
        int code = csqlite_flush(file);
        if (code != SQLITE_OK) return code;
    }
    if (kept->gathers && !kept->bytes) kept->bytes = sqlite3_malloc(CSQLITE_ROOM);
    if (!kept->gathers || !kept->bytes || count > CSQLITE_ROOM) return real->pMethods->xWrite(real, bytes, count, at);
    if (!kept->count) kept->start = at;
    memcpy(kept->bytes + kept->count, bytes, count);
    kept->count += count;
    int ends_commit = kept->page_ends_commit;
    kept->page_ends_commit = csqlite_ends_commit(bytes, count);
    return ends_commit ? csqlite_flush(file) : SQLITE_OK;
}

// What is still here belongs to no commit, or is in the log as well.
static inline int csqlite_close(sqlite3_file *file) {
    sqlite3_file *real = csqlite_real(file);
    sqlite3_free(csqlite_gathered_of(file)->bytes);
    return real->pMethods->xClose(real);
}

// After what is kept was written.
#define CSQLITE_THEN(call)                   \
    int code = csqlite_flush(file);          \
    if (code != SQLITE_OK) return code;      \
    sqlite3_file *real = csqlite_real(file); \
    return real->pMethods->call

static inline int csqlite_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
    CSQLITE_THEN(xRead(real, bytes, count, at));
}
static inline int csqlite_truncate(sqlite3_file *file, sqlite3_int64 size) {
    CSQLITE_THEN(xTruncate(real, size));
}
static inline int csqlite_sync(sqlite3_file *file, int flags) { CSQLITE_THEN(xSync(real, flags)); }
static inline int csqlite_size(sqlite3_file *file, sqlite3_int64 *size) {
    CSQLITE_THEN(xFileSize(real, size));
}
static inline int csqlite_control(sqlite3_file *file, int operation, void *argument) {
    CSQLITE_THEN(xFileControl(real, operation, argument));
}
static inline int csqlite_lock(sqlite3_file *file, int level) {
    return csqlite_real(file)->pMethods->xLock(csqlite_real(file), level);
}
static inline int csqlite_unlock(sqlite3_file *file, int level) { CSQLITE_THEN(xUnlock(real, level)); }
static inline int csqlite_check_lock(sqlite3_file *file, int *is_locked) {
    return csqlite_real(file)->pMethods->xCheckReservedLock(csqlite_real(file), is_locked);
}
static inline int csqlite_sector(sqlite3_file *file) {
    return csqlite_real(file)->pMethods->xSectorSize(csqlite_real(file));
}
static inline int csqlite_device(sqlite3_file *file) {
    return csqlite_real(file)->pMethods->xDeviceCharacteristics(csqlite_real(file));
}

// The index of the log, which a database has that has a log.
static inline int csqlite_index_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
    csqlite_gathered_of(file)->gathers = 1;
    return csqlite_real(file)->pMethods->xShmMap(csqlite_real(file), page, size, extend, memory);
}
static inline int csqlite_index_lock(sqlite3_file *file, int offset, int count, int flags) {
    CSQLITE_THEN(xShmLock(real, offset, count, flags));
}
static inline void csqlite_index_barrier(sqlite3_file *file) {
    csqlite_real(file)->pMethods->xShmBarrier(csqlite_real(file));
}
static inline int csqlite_index_unmap(sqlite3_file *file, int deletes) {
    csqlite_gathered_of(file)->gathers = 0;
    CSQLITE_THEN(xShmUnmap(real, deletes));
}
#undef CSQLITE_THEN

static inline int csqlite_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
    // Of the second version: what comes with the third reads the file past this.
    static const sqlite3_io_methods methods = {
        .iVersion = 2,
        .xClose = csqlite_close,
        .xRead = csqlite_read,
        .xWrite = csqlite_write,
        .xTruncate = csqlite_truncate,
        .xSync = csqlite_sync,
        .xFileSize = csqlite_size,
        .xLock = csqlite_lock,
        .xUnlock = csqlite_unlock,
        .xCheckReservedLock = csqlite_check_lock,
        .xFileControl = csqlite_control,
        .xSectorSize = csqlite_sector,
        .xDeviceCharacteristics = csqlite_device,
        .xShmMap = csqlite_index_map,
        .xShmLock = csqlite_index_lock,
        .xShmBarrier = csqlite_index_barrier,
        .xShmUnmap = csqlite_index_unmap,
    };
    sqlite3_vfs *system = vfs->pAppData;
    if (!(flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_DB))) return system->xOpen(system, name, file, flags, out_flags);
    memset(file, 0, sizeof(csqlite_gathered));
    csqlite_gathered_of(file)->gathers = (flags & SQLITE_OPEN_WAL) != 0;
    sqlite3_file *real = csqlite_real(file);
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
    gathering.szOsFile = (int)sizeof(csqlite_gathered) + system->szOsFile;
    gathering.xOpen = csqlite_open;
    gathering.xDelete = csqlite_delete;
    gathering.xAccess = csqlite_access;
    gathering.xFullPathname = csqlite_full_path;
    return sqlite3_vfs_register(&gathering, 0);
}

#endif
