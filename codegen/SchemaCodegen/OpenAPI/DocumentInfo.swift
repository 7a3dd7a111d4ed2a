/// What the document says about the API as a whole.
enum DocumentInfo {
    static func info(version: String) -> JSONDocument {
        ["title": "AI Mesh", "version": .string(version), "description": .string(description)]
    }

    static let servers: JSONDocument = [["url": "/"]]

    static let keyScheme = "apiKey"
    static let bearerScheme = "bearer"

    static let securitySchemes: JSONDocument = [
        "apiKey": [
            "type": "apiKey", "in": "header", "name": "x-api-key",
            "description": "A key made by `POST /api/mesh/security/api-keys`: user.timestamp.signature.",
        ],
        "bearer": [
            "type": "http", "scheme": "bearer",
            "description": "The same key, as `Authorization: Bearer <key>`.",
        ],
    ]

    private static let description = """
        Networks of AI agents that share a memory and work on tasks. The same methods are offered over gRPC; this \
        document and all paths in it are made from the schema.

        ## Authentication

        Every operation whose `security` is not empty needs an API key, either as `x-api-key` or as \
        `Authorization: Bearer`. A key has scopes; `x-required-scope` names the one that an operation needs. `write` includes `create`, \
        `admin` includes all, otherwise scopes do not include one another.

        ## JSON

        Names are written in snake_case and read in snake_case and lowerCamelCase. Enum values are written as the \
        short lower-case names listed here and read in any case of letters (`medium`, `MEDIUM`). 64-bit integers are \
        written as strings, because JavaScript's numbers end at 2^53, and read as strings or numbers. Times are \
        RFC 3339 (`2026-11-01T00:00:00Z`), durations seconds with an `s` (`1.5s`), bytes base64. Money is whole \
        nano-dollars (1 USD = 1,000,000,000) where a name ends in `_nano_usd`. `null` means the same as leaving the \
        member out.

        ## Errors

        An error is `{"error": {"code", "message", "status", "details"}}`: the HTTP status, a sentence for people, \
        the gRPC status for programs, and details of google.rpc. A request that breaks a bound of this document is \
        refused with INVALID_ARGUMENT and a `BadRequest` detail that names each field.

        | HTTP | status |
        |---|---|
        | 400 | INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE |
        | 401 | UNAUTHENTICATED |
        | 403 | PERMISSION_DENIED |
        | 404 | NOT_FOUND |
        | 409 | ALREADY_EXISTS, ABORTED |
        | 429 | RESOURCE_EXHAUSTED |
        | 499 | CANCELLED |
        | 500 | UNKNOWN, INTERNAL, DATA_LOSS |
        | 501 | UNIMPLEMENTED |
        | 503 | UNAVAILABLE |
        | 504 | DEADLINE_EXCEEDED |

        ## Streams

        - `application/x-ndjson`: one JSON object a line, `{"result": …}` for a message, `{"error": …}` as the last \
        line of a stream that failed.
        - `text/event-stream`: server-sent events. `id` is the place in the stream, `event` the kind of what \
        happened, `data` the message as JSON. A client that comes back with `Last-Event-ID` goes on after that event. \
        Of a task, `completed` is sent as `complete`, and `failed`, `cancelled` and `timed_out` as `error`.
        - WebSocket: one JSON object a text message, both ways.

        An error before the first message is an ordinary error response.

        ## Retries

        Operations marked `x-idempotent` may be repeated: twice has the effect of once. Others that make something \
        take an `idempotency_key`: the same key within 24 hours answers what the first call made, and makes no second \
        one.

        ## Pages

        Lists answer `page_size` elements at most and a `next_page_token`, which is empty on the last page. Send it \
        as `page_token`, with the same filters, for the next page. Tokens are opaque.
        """
}
