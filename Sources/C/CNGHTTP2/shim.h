#ifndef CNGHTTP2_SHIM_H
#define CNGHTTP2_SHIM_H

#include <nghttp2/nghttp2.h>

// Swift sees these as enumerations without arithmetic; here they are the numbers that go into flags and codes.
#define CNGHTTP2_CONSTANT(name, value) static const int32_t name = (int32_t)(value)
CNGHTTP2_CONSTANT(cnghttp2_deferred, NGHTTP2_ERR_DEFERRED);
CNGHTTP2_CONSTANT(cnghttp2_callback_failure, NGHTTP2_ERR_CALLBACK_FAILURE);
CNGHTTP2_CONSTANT(cnghttp2_bad_client_magic, NGHTTP2_ERR_BAD_CLIENT_MAGIC);
CNGHTTP2_CONSTANT(cnghttp2_flooded, NGHTTP2_ERR_FLOODED);
CNGHTTP2_CONSTANT(cnghttp2_too_many_continuations, NGHTTP2_ERR_TOO_MANY_CONTINUATIONS);
CNGHTTP2_CONSTANT(cnghttp2_no_memory, NGHTTP2_ERR_NOMEM);
#undef CNGHTTP2_CONSTANT

#endif
