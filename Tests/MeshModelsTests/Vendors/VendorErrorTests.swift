internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("Errors of every vendor")
struct VendorErrorTests {
    /// Stands in every message, as vendors quote prompts and keys. It must never be seen.
    private static let secret = "sk-secret-0123456789 my prompt"

    struct Case: Sendable, CustomTestStringConvertible {
        let sample: DialectSample
        let status: Int
        let body: String
        let kind: FaultKind
        var headers: [String: String] = [:]
        var wait: Duration?
        var requestID: String?

        var testDescription: String { "\(sample.name) \(status) \(kind) \(body.prefix(120))" }
    }

    private static func anthropic(
        _ status: Int,
        _ type: String,
        _ kind: FaultKind,
        message: String = "no",
        code: String? = nil,
        headers: [String: String] = [:],
        wait: Duration? = nil
    ) -> Case {
        let details = code.map { ",\"details\":{\"error_code\":\"\($0)\"}" } ?? ""
        let error = "{\"type\":\"\(type)\",\"message\":\"\(message) \(secret)\"\(details)}"
        let body = "{\"type\":\"error\",\"error\":\(error),\"request_id\":\"req_9\"}"
        return Case(
            sample: .anthropic,
            status: status,
            body: body,
            kind: kind,
            headers: headers,
            wait: wait,
            requestID: "req_9"
        )
    }

    private static let january = Duration.seconds(31 * 86_400)

    static let anthropicCases = [
        anthropic(400, "invalid_request_error", .callerFault),
        anthropic(400, "invalid_request_error", .contextTooLong, message: "prompt is too long: 210000 tokens > 200000"),
        anthropic(
            400,
            "invalid_request_error",
            .spendStop,
            message: "You have reached your specified API usage limits.",
            wait: january
        ),
        anthropic(400, "invalid_request_error", .spendStop, message: "Your credit balance is too low"),
        anthropic(401, "authentication_error", .authConfig),
        anthropic(402, "billing_error", .spendStop),
        anthropic(403, "permission_error", .authConfig),
        anthropic(404, "not_found_error", .modelGone),
        anthropic(409, "conflict", .serverError),
        anthropic(413, "request_too_large", .callerFault),
        anthropic(429, "rate_limit_error", .throttled, headers: ["retry-after": "30"], wait: .seconds(30)),
        anthropic(429, "rate_limit_error", .spendStop, code: "enforced_spend_limit_reached", wait: january),
        anthropic(402, "billing_error", .spendStop, code: "linked_organization_spend_limit_reached"),
        anthropic(429, "rate_limit_error", .spendStop, code: "contract_spend_limit_reached"),
        anthropic(
            429,
            "rate_limit_error",
            .throttled,
            code: "ramp_limit_exceeded",
            headers: ["retry-after": "5"],
            wait: .seconds(5)
        ),
        anthropic(500, "api_error", .serverError),
        anthropic(503, "api_error", .overloaded),
        anthropic(504, "timeout_error", .serverError),
        anthropic(529, "overloaded_error", .overloaded),
    ]

    private static func openAI(
        _ status: Int,
        type: String = "invalid_request_error",
        code: String? = nil,
        _ kind: FaultKind,
        message: String = "no",
        sample: DialectSample = .openAI,
        headers: [String: String] = [:],
        wait: Duration? = nil
    ) -> Case {
        let code = code.map { "\"\($0)\"" } ?? "null"
        let body =
            "{\"error\":{\"message\":\"\(message) \(secret)\",\"type\":\"\(type)\",\"param\":null,\"code\":\(code),"
            + "\"failed_generation\":\"\(secret)\"}}"
        let headers = headers.merging(["x-request-id": "req_8"]) { first, _ in first }
        return Case(
            sample: sample,
            status: status,
            body: body,
            kind: kind,
            headers: headers,
            wait: wait,
            requestID: "req_8"
        )
    }

    static let openAICases = [
        openAI(400, .callerFault),
        openAI(400, code: "context_length_exceeded", .contextTooLong),
        openAI(400, .contextTooLong, message: "This model's maximum context length is 8192 tokens"),
        openAI(401, code: "invalid_api_key", .authConfig),
        openAI(403, code: "unsupported_country_region_territory", .authConfig),
        openAI(404, code: "model_not_found", .modelGone),
        openAI(409, .serverError), openAI(422, .callerFault),
        openAI(
            429,
            type: "requests",
            code: "rate_limit_exceeded",
            .throttled,
            headers: ["retry-after": "1", "retry-after-ms": "600"],
            wait: .milliseconds(600)
        ),
        openAI(429, type: "insufficient_quota", code: "insufficient_quota", .spendStop),
        openAI(429, type: "insufficient_quota", code: "project_spend_limit_exceeded", .spendStop),
        openAI(429, type: "x", code: "credit_balance_exhausted", .spendStop),
        openAI(500, type: "server_error", .serverError),
        openAI(503, type: "server_error", code: "server_is_overloaded", .overloaded),
        openAI(503, type: "server_error", code: "slow_down", .overloaded),
        openAI(400, code: "content_policy_violation", .policyBlock),
        openAI(400, code: "json_validate_failed", .streamGarbage, sample: .groq),
        openAI(400, code: "model_decommissioned", .modelGone, sample: .groq),
        openAI(413, type: "tokens", code: "rate_limit_exceeded", .throttled, sample: .groq),
        openAI(
            429,
            type: "tokens",
            code: "rate_limit_exceeded",
            .throttled,
            sample: .groq,
            headers: ["retry-after": "2"],
            wait: .seconds(2)
        ),
        openAI(498, type: "x", code: "capacity_exceeded", .throttled, sample: .groq),
        openAI(424, type: "x", .serverError, sample: .groq), openAI(502, type: "x", .serverError, sample: .groq),
        Case(sample: .openAI, status: 502, body: "<html>Bad gateway</html>", kind: .serverError),
        Case(sample: .openAI, status: 522, body: "", kind: .serverError),
        Case(sample: .openAI, status: 301, body: "", kind: .authConfig),
        Case(sample: .openAI, status: 404, body: "{\"detail\":\"Not Found\"}", kind: .modelGone),
    ]

    private static func gemini(
        _ status: Int,
        _ name: String,
        _ kind: FaultKind,
        message: String = "no",
        details: String = "",
        wait: Duration? = nil
    ) -> Case {
        let body =
            "{\"error\":{\"code\":\(status),\"message\":\"\(message) \(secret)\",\"status\":\"\(name)\",\"details\":[\(details)]}}"
        return Case(sample: .gemini, status: status, body: body, kind: kind, wait: wait)
    }

    private static let retryInfo = "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"37s\"}"

    private static func quota(_ id: String) -> String {
        "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":\"\(id)\"}]}"
    }

    static let geminiCases = [
        gemini(400, "INVALID_ARGUMENT", .callerFault),
        gemini(400, "INVALID_ARGUMENT", .contextTooLong, message: "The input token count (9) exceeds the maximum"),
        gemini(
            400,
            "INVALID_ARGUMENT",
            .authConfig,
            details: "{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\"}"
        ),
        gemini(400, "FAILED_PRECONDITION", .authConfig), gemini(403, "PERMISSION_DENIED", .authConfig),
        gemini(404, "NOT_FOUND", .modelGone),
        gemini(
            429,
            "RESOURCE_EXHAUSTED",
            .throttled,
            details: quota("GenerateRequestsPerMinutePerProjectPerModel") + "," + retryInfo,
            wait: .seconds(37)
        ),
        gemini(
            429,
            "RESOURCE_EXHAUSTED",
            .spendStop,
            details: quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier") + "," + retryInfo,
            wait: .seconds(8 * 3_600)
        ),
        gemini(500, "INTERNAL", .serverError),
        gemini(500, "INTERNAL", .contextTooLong, message: "Your input context is too long."),
        gemini(503, "UNAVAILABLE", .overloaded), gemini(504, "DEADLINE_EXCEEDED", .serverError),
        Case(
            sample: .gemini,
            status: 429,
            body: "[{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\"}}]",
            kind: .throttled
        ),
    ]

    static let ollamaCases = [
        Case(
            sample: .ollama,
            status: 400,
            body: "{\"error\":\"does not support tools \(secret)\"}",
            kind: .callerFault
        ),
        Case(
            sample: .ollama,
            status: 400,
            body: "{\"error\":\"the prompt exceeds the context length\"}",
            kind: .contextTooLong
        ),
        Case(sample: .ollama, status: 404, body: "{\"error\":\"model 'x' not found\"}", kind: .modelGone),
        Case(sample: .ollama, status: 429, body: "{\"error\":\"too many\"}", kind: .throttled),
        Case(sample: .ollama, status: 500, body: "{\"error\":\"no memory\"}", kind: .serverError),
        Case(sample: .ollama, status: 502, body: "", kind: .serverError),
    ]

    @Test(
        "Status, code and details decide what follows",
        arguments: anthropicCases + openAICases + geminiCases + ollamaCases
    )
    func kinds(expected: Case) async {
        var answer = ScriptedTransport.Answer(expected.body, status: expected.status)
        for (name, value) in expected.headers { answer = answer.with(name, value) }
        let transport = ScriptedTransport(answer)
        let fault = await #expect(throws: VendorFault.self) {
            try await expected.sample.vendor(transport).generate(.of()) { _ in }
        }
        #expect(fault?.kind == expected.kind && fault?.status == expected.status)
        #expect(fault?.retryAfter == expected.wait && fault?.requestID == expected.requestID)
        let sentence = fault?.sentence ?? ""
        #expect(sentence.contains(expected.sample.name) && sentence.contains("model-1"))
        #expect(!sentence.contains("secret") && !sentence.contains("prompt"))
    }

    struct StreamCase: Sendable, CustomTestStringConvertible {
        let sample: DialectSample
        let event: String
        let kind: FaultKind
        var testDescription: String { "\(sample.name) \(event)" }
    }

    static let streamCases = [
        StreamCase(
            sample: .anthropic,
            event:
                "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"x\"}}\n\n",
            kind: .overloaded
        ),
        StreamCase(
            sample: .anthropic,
            event: "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"x\"}}\n\n",
            kind: .serverError
        ),
        StreamCase(sample: .anthropic, event: "event: error\ndata: {\"type\":\"error\"}\n\n", kind: .serverError),
        StreamCase(
            sample: .openAI,
            event: "data: {\"error\":{\"message\":\"x\",\"type\":\"server_error\",\"code\":null}}\n\n",
            kind: .serverError
        ),
        StreamCase(
            sample: .openAI,
            event: "data: {\"error\":{\"message\":\"x\",\"code\":\"rate_limit_exceeded\"}}\n\n",
            kind: .throttled
        ),
        StreamCase(sample: .openAI, event: "data: {\"error\":{\"message\":\"x\",\"code\":503}}\n\n", kind: .overloaded),
        StreamCase(sample: .groq, event: "data: {\"x_groq\":{\"error\":\"over capacity\"}}\n\n", kind: .serverError),
        StreamCase(
            sample: .gemini,
            event: "data: {\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"x\"}}\r\n\r\n",
            kind: .overloaded
        ),
        StreamCase(sample: .ollama, event: "{\"error\":\"the runner has crashed\"}\n", kind: .serverError),
    ]

    @Test("An error within a stream is told after the text before it", arguments: streamCases)
    func errorsInStreams(expected: StreamCase) async {
        let separator = expected.sample.name == "ollama" ? "\n" : expected.sample.name == "gemini" ? "\r\n\r\n" : "\n\n"
        let events = expected.sample.stream.split(separator: separator, omittingEmptySubsequences: true)
        guard let place = events.firstIndex(where: { $0.contains("Grüß") }) else { return }
        let body = events[...place].map { $0 + separator }.joined() + expected.event
        let heard = Heard()
        let answer = ScriptedTransport.Answer(body, type: expected.sample.contentType)
        let fault = await #expect(throws: VendorFault.self) {
            try await expected.sample.vendor(ScriptedTransport(answer)).generate(.of()) { heard.add($0) }
        }
        #expect(fault?.kind == expected.kind && heard.text == "Grüß Gott, 世")
    }
}
