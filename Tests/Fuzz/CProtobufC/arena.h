#ifndef CPROTOBUFC_ARENA_H
#define CPROTOBUFC_ARENA_H

// The arena of Sources/C/CProtobufC with the same functions, but with a malloc for each allocation, so that the address
// sanitizer sees every access outside one and every access after the arena was closed.

#include <protobuf-c/protobuf-c.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct pbarena_block {
    struct pbarena_block *next;
    uint64_t size;
} pbarena_block;

typedef struct pbarena {
    ProtobufCAllocator allocator;
    pbarena_block *blocks;
    size_t reserved;
    size_t limit;
    bool exhausted;
    bool replaced_value;
} pbarena;

static inline void *pbarena_allocate(pbarena *arena, size_t size) {
    // What the real arena hands out without asking the limit: its first block.
    size_t limit = arena->limit < SIZE_MAX - 16384 ? arena->limit + 16384 : SIZE_MAX;
    if (size > arena->limit || size + 8 > limit - arena->reserved) {
        arena->exhausted = true;
        return NULL;
    }
    pbarena_block *block = (pbarena_block *)malloc(sizeof(pbarena_block) + size);
    if (block == NULL) {
        arena->exhausted = true;
        return NULL;
    }
    block->next = arena->blocks;
    block->size = size;
    arena->blocks = block;
    arena->reserved += size + 8;
    // As in a thread's block that was used before.
    memset(block + 1, 0xa5, size);
    return block + 1;
}

static inline void *pbarena_allocate_zeroed(pbarena *arena, size_t size) {
    void *memory = pbarena_allocate(arena, size);
    if (memory != NULL) memset(memory, 0, size);
    return memory;
}

static inline void *pbarena_library_alloc(void *arena, size_t size) { return pbarena_allocate((pbarena *)arena, size); }

static inline void pbarena_library_free(void *arena, void *memory) {
    if (memory == NULL) return;
    uint64_t size = ((pbarena_block *)memory)[-1].size;
    const uint8_t *bytes = (const uint8_t *)memory;
    bool looks_like_slab = size >= 1024 && (size & (size - 1)) == 0 && bytes[4] <= 5 && bytes[5] <= 5
        && *(const uint64_t *)memory != 0;
    if (!looks_like_slab) ((pbarena *)arena)->replaced_value = true;
}

static inline pbarena *pbarena_open(size_t limit) {
    pbarena *arena = (pbarena *)malloc(sizeof(pbarena));
    if (arena == NULL) return NULL;
    arena->allocator.alloc = pbarena_library_alloc;
    arena->allocator.free = pbarena_library_free;
    arena->allocator.allocator_data = arena;
    arena->blocks = NULL;
    arena->reserved = 0;
    arena->limit = limit;
    arena->exhausted = false;
    arena->replaced_value = false;
    return arena;
}

static inline void pbarena_close(pbarena *arena) {
    while (arena->blocks != NULL) {
        pbarena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
    free(arena);
}

#endif
