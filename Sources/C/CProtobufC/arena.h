#ifndef CPROTOBUFC_ARENA_H
#define CPROTOBUFC_ARENA_H

// The allocator that libprotobuf-c works in: a bump pointer over a few blocks, freed all at once.
//
// The first block belongs to the thread, so a message of ordinary size costs no malloc. Every byte counts against a
// limit, because two bytes on the wire (an empty element of a repeated message) become a whole structure here.

#include <protobuf-c/protobuf-c.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define PBARENA_THREAD_BLOCK (16 * 1024)
#define PBARENA_GROWTH_MAX (1024 * 1024)

typedef struct pbarena_block {
    struct pbarena_block *next;
} pbarena_block;

// An arena lies at the start of its own first block.
typedef struct pbarena {
    ProtobufCAllocator allocator;
    uint8_t *cursor;
    uint8_t *end;
    pbarena_block *blocks;
    size_t reserved;
    size_t limit;
    // The limit was reached; the library saw a failed allocation.
    bool exhausted;
    // The library freed a value while it unpacked, which it does only when a field came twice.
    bool replaced_value;
    bool owns_thread_block;
} pbarena;

typedef struct pbarena_thread_memory {
    alignas(16) uint8_t bytes[PBARENA_THREAD_BLOCK];
    bool taken;
} pbarena_thread_memory;

static inline pbarena_thread_memory *pbarena_of_thread(void) {
    static _Thread_local pbarena_thread_memory memory;
    return &memory;
}

// The way out of the fast path: one more block, or NULL at the limit.
static void *pbarena_allocate_slow(pbarena *arena, size_t size) {
    size_t block = arena->reserved < PBARENA_GROWTH_MAX ? arena->reserved * 2 : PBARENA_GROWTH_MAX;
    if (block < PBARENA_THREAD_BLOCK) block = PBARENA_THREAD_BLOCK;
    if (block < size) block = size;
    if (size > arena->limit || arena->reserved > arena->limit - size) {
        arena->exhausted = true;
        return NULL;
    }
    pbarena_block *fresh = (pbarena_block *)malloc(sizeof(pbarena_block) + 8 + block);
    if (fresh == NULL) {
        arena->exhausted = true;
        return NULL;
    }
    fresh->next = arena->blocks;
    arena->blocks = fresh;
    arena->reserved += block;
    uint8_t *start = (uint8_t *)fresh + 16;
    arena->cursor = start + size;
    arena->end = start + block;
    return start;
}

// The size is what a peer's bytes ask for, so below 2^32: rounding it up cannot overflow.
static inline void *pbarena_allocate(pbarena *arena, size_t size) {
    size = (size + 7) & ~(size_t)7;
    if (size > (size_t)(arena->end - arena->cursor)) return pbarena_allocate_slow(arena, size);
    void *memory = arena->cursor;
    arena->cursor += size;
    return memory;
}

static inline void *pbarena_allocate_zeroed(pbarena *arena, size_t size) {
    void *memory = pbarena_allocate(arena, size);
    if (memory != NULL) memset(memory, 0, size);
    return memory;
}

// The library's own allocations carry their size in front, for the sake of the function below.
static inline void *pbarena_library_alloc(void *arena, size_t size) {
    uint64_t *memory = (uint64_t *)pbarena_allocate((pbarena *)arena, size + 8);
    if (memory == NULL) return NULL;
    *memory = size;
    return memory + 1;
}

// Nothing is freed here, but what the library frees tells something. While it unpacks it frees its own slabs of scanned
// members, and values that another occurrence of the same field replaces or is merged with. The latter need care (see
// UnpackedMessage), so they are told apart: a slab has 1024, 2048, … bytes and starts with a field number, a wire type
// and the length of a length. A string that looks just like that goes unnoticed, and loses nothing but the check of the
// text that it was replaced by.
static inline void pbarena_library_free(void *arena, void *memory) {
    if (memory == NULL) return;
    uint64_t size = ((uint64_t *)memory)[-1];
    const uint8_t *bytes = (const uint8_t *)memory;
    bool looks_like_slab = size >= 1024 && (size & (size - 1)) == 0 && bytes[4] <= 5 && bytes[5] <= 5
        && *(const uint64_t *)memory != 0;
    if (!looks_like_slab) ((pbarena *)arena)->replaced_value = true;
}

// Opens an arena on the calling thread; it has to be closed on the same one. NULL when the machine has no memory.
static inline pbarena *pbarena_open(size_t limit) {
    pbarena_thread_memory *memory = pbarena_of_thread();
    bool owns_thread_block = !memory->taken;
    uint8_t *first = owns_thread_block ? memory->bytes : (uint8_t *)malloc(PBARENA_THREAD_BLOCK);
    if (first == NULL) return NULL;
    memory->taken = true;
    pbarena *arena = (pbarena *)first;
    arena->allocator.alloc = pbarena_library_alloc;
    arena->allocator.free = pbarena_library_free;
    arena->allocator.allocator_data = arena;
    arena->cursor = first + ((sizeof(pbarena) + 15) & ~(size_t)15);
    arena->end = first + PBARENA_THREAD_BLOCK;
    arena->blocks = NULL;
    arena->reserved = 0;
    arena->limit = limit;
    arena->exhausted = false;
    arena->replaced_value = false;
    arena->owns_thread_block = owns_thread_block;
    return arena;
}

static inline void pbarena_close(pbarena *arena) {
    while (arena->blocks != NULL) {
        pbarena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
    if (arena->owns_thread_block) {
        pbarena_of_thread()->taken = false;
    } else {
        free(arena);
    }
}

#endif
