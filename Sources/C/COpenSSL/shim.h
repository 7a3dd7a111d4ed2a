#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <time.h>

#include "pipe.h"

// What Swift cannot import: macros that call a control function, and constants that are made by macros.

static const uint64_t copenssl_op_cipher_server_preference = SSL_OP_CIPHER_SERVER_PREFERENCE;
static const uint64_t copenssl_op_no_compression = SSL_OP_NO_COMPRESSION;
static const uint64_t copenssl_op_no_renegotiation = SSL_OP_NO_RENEGOTIATION;
static const uint64_t copenssl_op_no_ticket = SSL_OP_NO_TICKET;
static const uint64_t copenssl_op_prioritize_chacha = SSL_OP_PRIORITIZE_CHACHA;

static const unsigned long copenssl_name_flags = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB;

static inline void copenssl_ctx_set_mode(SSL_CTX *ctx, unsigned int mode) { SSL_CTX_set_mode(ctx, mode); }

static inline int copenssl_ctx_set_min_proto_version(SSL_CTX *ctx, int version) {
    return (int)SSL_CTX_set_min_proto_version(ctx, version);
}

static inline int copenssl_ctx_set_max_proto_version(SSL_CTX *ctx, int version) {
    return (int)SSL_CTX_set_max_proto_version(ctx, version);
}

static inline void copenssl_ctx_set_session_cache_mode(SSL_CTX *ctx, unsigned int mode) {
    SSL_CTX_set_session_cache_mode(ctx, mode);
}

static inline int copenssl_ctx_set_groups_list(SSL_CTX *ctx, const char *names) {
    return (int)SSL_CTX_set1_groups_list(ctx, names);
}

static inline int copenssl_ctx_add_chain_cert(SSL_CTX *ctx, X509 *certificate) {
    return (int)SSL_CTX_add1_chain_cert(ctx, certificate);
}

static inline int copenssl_ctx_set_ticket_keys(SSL_CTX *ctx, void *keys, long size) {
    return (int)SSL_CTX_set_tlsext_ticket_keys(ctx, keys, size);
}

static inline void copenssl_ctx_set_max_cert_list(SSL_CTX *ctx, long bytes) { SSL_CTX_set_max_cert_list(ctx, bytes); }

static inline void copenssl_ctx_set_servername_callback(
    SSL_CTX *ctx, int (*callback)(SSL *ssl, int *alert, void *arg), void *arg
) {
    SSL_CTX_set_tlsext_servername_callback(ctx, callback);
    SSL_CTX_set_tlsext_servername_arg(ctx, arg);
}

static inline int copenssl_set_host_name(SSL *ssl, const char *name) {
    return (int)SSL_set_tlsext_host_name(ssl, name);
}

static inline void copenssl_free(void *memory) { OPENSSL_free(memory); }

// Seconds since 1970; 0 for a time that cannot be read, which no certificate that OpenSSL accepts has.
static inline int64_t copenssl_seconds(const ASN1_TIME *moment) {
    struct tm parts;
    return ASN1_TIME_to_tm(moment, &parts) == 1 ? (int64_t)timegm(&parts) : 0;
}

// Whether a session may be resumed today. A resumption verifies no certificate again, so one that has expired in the
// meantime has to be looked for.
static inline bool copenssl_session_is_fresh(const SSL_SESSION *session) {
    if (!SSL_SESSION_is_resumable(session)) return false;
    if (SSL_SESSION_get_time(session) + SSL_SESSION_get_timeout(session) <= (long)time(NULL)) return false;
    const X509 *peer = SSL_SESSION_get0_peer((SSL_SESSION *)session);
    return peer == NULL || X509_cmp_current_time(X509_get0_notAfter(peer)) > 0;
}

#endif
