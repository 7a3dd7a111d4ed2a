/// The paths that do not come from the schema: for machines that run and watch the server.
enum OperationsPaths {
    static let tag: JSONDocument = [
        "name": "Operations", "description": "For those who run the server: metrics, this document, probes.",
    ]

    static let paths: [(path: String, item: JSONDocument)] = [
        (
            "/metrics",
            item(
                "getMetrics",
                "The metrics of the server",
                ["200": answer("Metrics in the text format of Prometheus.", "text/plain", ["type": "string"])]
            )
        ),
        (
            "/openapi.json",
            item(
                "getOpenAPI",
                "This document",
                ["200": answer("An OpenAPI 3.1 document.", "application/json", ["type": "object"])]
            )
        ),
        (
            "/healthz",
            item("getLiveness", "Whether the process lives", ["200": ["description": "It lives."]])
        ),
        (
            "/readyz",
            item(
                "getReadiness",
                "Whether the server takes requests",
                [
                    "200": ["description": "It takes requests."],
                    "503": ["description": "It does not: it starts, shuts down, or a part that it needs is missing."],
                ]
            )
        ),
    ]

    private static func item(_ name: String, _ summary: String, _ responses: JSONObject) -> JSONDocument {
        [
            "get": [
                "operationId": .string("Operations_" + name),
                "tags": ["Operations"],
                "summary": .string(summary),
                "responses": .object(responses),
                "security": [],
            ]
        ]
    }

    private static func answer(_ description: String, _ mediaType: String, _ schema: JSONDocument) -> JSONDocument {
        ["description": .string(description), "content": .object([mediaType: ["schema": schema]])]
    }
}
