/// Errors as every path answers them: the body, and the responses that operations refer to.
enum ErrorSchemas {
    static let bodyName = "ErrorResponse"

    static var components: [(name: String, definition: SchemaComponents.Definition)] {
        [(bodyName, .fixed(body)), ("Error", .fixed(error)), ("ErrorDetail", .fixed(detail))]
    }

    /// The key of each response among the components, by status. `default` stands for all others.
    static let names: [(status: String, name: String)] = responses.map { ($0.status, $0.name) }

    /// What stands under `components/responses`.
    static var responseComponents: JSONObject {
        var result = JSONObject()
        for response in responses { result[response.name] = .object(component(response)) }
        return result
    }

    static func reference(_ name: String) -> JSONDocument { ["$ref": .string("#/components/responses/" + name)] }

    // MARK: Schemas

    private static let body: JSONDocument = [
        "type": "object",
        "description": "The body of every error.",
        "required": ["error"],
        "properties": ["error": .object(SchemaComponents.reference("Error"))],
    ]

    private static let error: JSONDocument = [
        "type": "object",
        "description": "What went wrong.",
        "required": ["code", "message", "status"],
        "properties": [
            "code": ["type": "integer", "format": "int32", "description": "The HTTP status."],
            "message": ["type": "string", "description": "What went wrong, in a sentence that names no secret."],
            "status": [
                "type": "string",
                "description": "The gRPC status. Programs decide by it, not by the message.",
                "enum": [
                    "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
                    "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE",
                    "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
                ],
            ],
            "details": [
                "type": "array",
                "description": "More for programs, each with its type.",
                "items": .object(SchemaComponents.reference("ErrorDetail")),
            ],
        ],
    ]

    private static let detail: JSONDocument = [
        "type": "object",
        "description": .string(
            """
            A message of google.rpc, told apart by `@type`. `BadRequest` names the fields that break a rule, \
            `RetryInfo` says after which time a retry makes sense, `QuotaFailure` names the limit that was reached, \
            `ErrorInfo` gives the reason as a constant.
            """
        ),
        "required": ["@type"],
        "properties": [
            "@type": [
                "type": "string",
                "description": "The type of the detail, as a URL.",
                "examples": ["type.googleapis.com/google.rpc.BadRequest"],
            ]
        ],
        "additionalProperties": true,
    ]

    // MARK: Responses

    private struct Response {
        let status: String
        let name: String
        let description: String
        /// The error of the example; nil for the response that stands for many.
        let example: JSONObject?
    }

    private static let responses = [
        Response(
            status: "400",
            name: "BadRequest",
            description: """
                The request breaks a rule (INVALID_ARGUMENT; a `BadRequest` detail names the fields), or the thing is \
                not in a state for it (FAILED_PRECONDITION).
                """,
            example: error(
                400,
                "INVALID_ARGUMENT",
                "The request breaks a rule.",
                "BadRequest",
                ["field_violations": [["field": "name", "description": "must be set"]]]
            )
        ),
        Response(
            status: "401",
            name: "Unauthenticated",
            description: "The key is missing, wrong, expired or revoked (UNAUTHENTICATED).",
            example: error(401, "UNAUTHENTICATED", "The API key is missing.")
        ),
        Response(
            status: "403",
            name: "PermissionDenied",
            description: "The key lacks the scope, or the thing belongs to somebody else (PERMISSION_DENIED).",
            example: error(403, "PERMISSION_DENIED", "The key lacks a scope.")
        ),
        Response(
            status: "404",
            name: "NotFound",
            description: "There is no such thing, or the caller must not know of it (NOT_FOUND).",
            example: error(404, "NOT_FOUND", "There is no such network.")
        ),
        Response(
            status: "409",
            name: "Conflict",
            description: """
                It exists already (ALREADY_EXISTS), or it changed in between: read it again and repeat (ABORTED).
                """,
            example: error(409, "ABORTED", "The etag is not the present one.")
        ),
        Response(
            status: "429",
            name: "TooManyRequests",
            description: """
                A rate, a budget or a queue is exhausted (RESOURCE_EXHAUSTED). A `RetryInfo` detail says when to try \
                again, if waiting helps.
                """,
            example: error(
                429,
                "RESOURCE_EXHAUSTED",
                "The queue is full.",
                "RetryInfo",
                ["retry_delay": "2s"]
            )
        ),
        Response(
            status: "503",
            name: "Unavailable",
            description: "The server cannot answer now. Try again after a while (UNAVAILABLE).",
            example: error(503, "UNAVAILABLE", "The server is shutting down.")
        ),
        Response(status: "default", name: "AnyError", description: "Any other error.", example: nil),
    ]

    private static func component(_ response: Response) -> JSONObject {
        var content: JSONObject = ["schema": .object(SchemaComponents.reference(bodyName))]
        if let example = response.example { content["example"] = ["error": .object(example)] }
        return [
            "description": .string(response.description), "content": ["application/json": .object(content)],
        ]
    }

    private static func error(
        _ code: Int,
        _ status: String,
        _ message: String,
        _ detail: String? = nil,
        _ members: JSONObject = [:]
    ) -> JSONObject {
        var error: JSONObject = ["code": .number(Double(code)), "message": .string(message), "status": .string(status)]
        if let detail {
            let type: JSONObject = ["@type": .string("type.googleapis.com/google.rpc." + detail)]
            error["details"] = [.object(type.merging(members))]
        }
        return error
    }
}
