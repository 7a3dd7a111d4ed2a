#ifndef CHIREDIS_SHIM_H
#define CHIREDIS_SHIM_H

#include <hiredis/hiredis.h>

// Swift sees the reader's stack as a tuple, which has no index.

// The type of the item that is being read and has not come whole: 0 between replies, -1 before its first byte.
static inline int chiredis_open_type(const redisReader *reader) {
    return reader->ridx < 0 ? 0 : reader->rstack[reader->ridx].type;
}

// What the reader holds and has not consumed: it begins behind the type byte of the open item.
static inline const char *chiredis_open_bytes(const redisReader *reader, size_t *count) {
    *count = reader->len - reader->pos;
    return reader->buf + reader->pos;
}

// How many arrays an item lies in.
static inline int chiredis_depth(const redisReadTask *task) {
    int depth = 0;
    for (const redisReadTask *parent = task->parent; parent; parent = parent->parent) depth++;
    return depth;
}

#endif
