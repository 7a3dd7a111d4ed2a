#ifndef COPENSSL_PIPE_H
#define COPENSSL_PIPE_H

// The two ends of one TLS connection in memory, as a BIO.
//
// OpenSSL's own memory BIOs copy the input once more and keep their buffers for as long as the connection lives. Here
// the input is the caller's memory, borrowed for one call, and the output goes straight to the caller's memory when it
// has offered some, else into a block that is freed as soon as it was taken: an idle connection holds this structure
// and nothing else.

#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct copenssl_pipe {
    // Borrowed for one call.
    const uint8_t *input;
    size_t input_left;
    // Borrowed for one call; holds what was written until it is full.
    uint8_t *offered;
    size_t offered_count;
    size_t offered_capacity;
    // Owned. What did not fit above, and all that is written when nothing was offered.
    uint8_t *output;
    size_t output_count;
    size_t output_capacity;
    // What the peer may still send before the handshake is over.
    size_t handshake_left;
    bool is_shaking_hands;
    bool handshake_too_large;
    // The newest session that the server offered for resumption; owned.
    SSL_SESSION *session;
} copenssl_pipe;

#define COPENSSL_PIPE_BLOCK_MIN 512

static inline copenssl_pipe *copenssl_pipe_of(BIO *bio) { return (copenssl_pipe *)BIO_get_data(bio); }

static int copenssl_pipe_read(BIO *bio, char *data, size_t size, size_t *count) {
    copenssl_pipe *pipe = copenssl_pipe_of(bio);
    BIO_clear_retry_flags(bio);
    if (pipe->input_left == 0) {
        BIO_set_retry_read(bio);
        return 0;
    }
    size_t taken = size < pipe->input_left ? size : pipe->input_left;
    if (pipe->is_shaking_hands) {
        if (taken > pipe->handshake_left) {
            pipe->handshake_too_large = true;
            return 0;
        }
        pipe->handshake_left -= taken;
    }
    memcpy(data, pipe->input, taken);
    pipe->input += taken;
    pipe->input_left -= taken;
    *count = taken;
    return 1;
}

static bool copenssl_pipe_reserve(copenssl_pipe *pipe, size_t size) {
    if (size <= pipe->output_capacity - pipe->output_count) return true;
    size_t capacity = pipe->output_capacity * 2;
    if (capacity < COPENSSL_PIPE_BLOCK_MIN) capacity = COPENSSL_PIPE_BLOCK_MIN;
    if (capacity < pipe->output_count + size) capacity = pipe->output_count + size;
    uint8_t *fresh = (uint8_t *)realloc(pipe->output, capacity);
    if (fresh == NULL) return false;
    pipe->output = fresh;
    pipe->output_capacity = capacity;
    return true;
}

static int copenssl_pipe_write(BIO *bio, const char *data, size_t size, size_t *count) {
    copenssl_pipe *pipe = copenssl_pipe_of(bio);
    BIO_clear_retry_flags(bio);
    // What is in the owned block comes after what is in the offered memory, so the latter is closed once it was full.
    if (pipe->output_count == 0 && size <= pipe->offered_capacity - pipe->offered_count) {
        memcpy(pipe->offered + pipe->offered_count, data, size);
        pipe->offered_count += size;
    } else {
        if (!copenssl_pipe_reserve(pipe, size)) return 0;
        memcpy(pipe->output + pipe->output_count, data, size);
        pipe->output_count += size;
    }
    *count = size;
    return 1;
}

static long copenssl_pipe_ctrl(BIO *bio, int command, long number, void *pointer) {
    (void)bio;
    (void)number;
    (void)pointer;
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

// Made once for the process and never freed. NULL when the machine has no memory.
static inline BIO_METHOD *copenssl_pipe_method_new(void) {
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "memory pipe");
    if (method == NULL) return NULL;
    BIO_meth_set_read_ex(method, copenssl_pipe_read);
    BIO_meth_set_write_ex(method, copenssl_pipe_write);
    BIO_meth_set_ctrl(method, copenssl_pipe_ctrl);
    return method;
}

static inline copenssl_pipe *copenssl_pipe_new(size_t handshake_max) {
    copenssl_pipe *pipe = (copenssl_pipe *)calloc(1, sizeof(copenssl_pipe));
    if (pipe == NULL) return NULL;
    pipe->handshake_left = handshake_max;
    pipe->is_shaking_hands = true;
    return pipe;
}

static inline void copenssl_pipe_free(copenssl_pipe *pipe) {
    free(pipe->output);
    SSL_SESSION_free(pipe->session);
    free(pipe);
}

// Gives the pipe to a connection, both as its input and as its output. The pipe has to outlive the connection.
static inline bool copenssl_pipe_attach(copenssl_pipe *pipe, const BIO_METHOD *method, SSL *ssl) {
    BIO *bio = BIO_new(method);
    if (bio == NULL) return false;
    BIO_set_data(bio, pipe);
    BIO_set_init(bio, 1);
    SSL_set_bio(ssl, bio, bio);
    return true;
}

static inline void copenssl_pipe_drop_output(copenssl_pipe *pipe) {
    free(pipe->output);
    pipe->output = NULL;
    pipe->output_count = 0;
    pipe->output_capacity = 0;
}

#endif
