#ifndef CLIBCURL_SHIM_H
#define CLIBCURL_SHIM_H

#include <curl/curl.h>

// curl's setters and getters are variadic, which Swift cannot call. Each of these names the one type that it passes.

static inline CURLcode clibcurl_set_number(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode clibcurl_set_text(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

// The library copies the bytes. No bytes are a body of length zero, not an absent one.
static inline CURLcode clibcurl_set_body(CURL *easy, const void *bytes, curl_off_t count) {
    CURLcode result = curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, count);
    if (result != CURLE_OK) return result;
    return curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, bytes ? (const char *)bytes : "");
}

static inline CURLcode clibcurl_forget_body(CURL *easy) {
    return curl_easy_setopt(easy, CURLOPT_POSTFIELDS, (const char *)0);
}

// The list stays the caller's until the transfer is over.
static inline CURLcode clibcurl_set_headers(CURL *easy, struct curl_slist *headers) {
    return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode clibcurl_set_error_buffer(CURL *easy, char *buffer) {
    return curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

static inline void clibcurl_set_callbacks(
    CURL *easy, curl_write_callback header, curl_write_callback body, curl_prereq_callback request) {
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, request);
}

// What the callbacks of a transfer get, and what finds it again when it is done.
static inline void clibcurl_set_context(CURL *easy, void *context) {
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, context);
}

static inline void *clibcurl_context(CURL *easy) {
    char *context = (char *)0;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &context);
    return context;
}

static inline long clibcurl_number(CURL *easy, CURLINFO what) {
    long value = 0;
    curl_easy_getinfo(easy, what, &value);
    return value;
}

static inline curl_off_t clibcurl_size(CURL *easy, CURLINFO what) {
    curl_off_t value = 0;
    curl_easy_getinfo(easy, what, &value);
    return value;
}

static inline CURLMcode clibcurl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline void clibcurl_multi_set_callbacks(
    CURLM *multi, curl_socket_callback socket, curl_multi_timer_callback timer, void *context) {
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}

// Takes the next transfer that is done out of the library's list; null when there is none.
static inline CURL *clibcurl_multi_next_done(CURLM *multi, CURLcode *result) {
    int left = 0;
    CURLMsg *message = (CURLMsg *)0;
    while ((message = curl_multi_info_read(multi, &left)) != (CURLMsg *)0) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return (CURL *)0;
}

// The file of authorities that the library was built with, or null.
static inline const char *clibcurl_authorities_file(void) { return curl_version_info(CURLVERSION_NOW)->cainfo; }

// Macros with casts or with names that Swift does not see.
static const long clibcurl_global_all = CURL_GLOBAL_ALL;
static const size_t clibcurl_pause = CURL_WRITEFUNC_PAUSE;
static const int clibcurl_resume = CURLPAUSE_CONT;
static const int clibcurl_hold = CURLPAUSE_RECV;
static const curl_socket_t clibcurl_timeout = CURL_SOCKET_TIMEOUT;
static const long clibcurl_tls12 = CURL_SSLVERSION_TLSv1_2;
static const long clibcurl_http1 = CURL_HTTP_VERSION_1_1;
static const long clibcurl_http2_over_tls = CURL_HTTP_VERSION_2TLS;

#endif
