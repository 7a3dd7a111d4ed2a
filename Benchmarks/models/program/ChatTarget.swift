internal import EventIO
internal import MeshDomain
internal import OutboundHTTP

/// OpenAI's chat completions over HTTP/1.1: the bare upstream, or a proxy that answers in its form.
struct ChatTarget: ModelTarget {
    private let client: HTTPClient
    private let url: String
    private let isStream: Bool
    private let wantsRefusal: Bool

    init(_ options: BenchmarkOptions, _ loops: LoopGroup) {
        var configuration = HTTPClientConfiguration()
        // A share for each loop, which is all that is wanted at once.
        configuration.connectionsPerHostMax = options.atOnce * loops.loops.count
        configuration.connectionsMax = max(configuration.connectionsMax, configuration.connectionsPerHostMax)
        client = HTTPClient(loops: loops.loops, configuration: configuration)
        url = "http://127.0.0.1:\(options.port)\(options.path)/chat/completions"
        isStream = options.isStream
        wantsRefusal = options.wantsRefusal
    }

    func call(model: String) async throws {
        let answer: HTTPExchange
        let body: [UInt8]
        do {
            answer = try await client.send(request(model))
            body = try await answer.collect()
        } catch {
            if wantsRefusal { return }
            throw error
        }
        if wantsRefusal, answer.status != 200 { return }
        guard answer.status == 200, !wantsRefusal else {
            throw BenchmarkFault(
                description: "status \(answer.status): \(String(decoding: body.prefix(300), as: UTF8.self))"
            )
        }
        guard body.count > Self.bytesMin, !isStream || body.suffix(Self.end.count).elementsEqual(Self.end) else {
            throw BenchmarkFault(description: "an answer that is not whole: \(body.count) bytes")
        }
    }

    private static let bytesMin = 200
    private static let end = Array("data: [DONE]\n\n".utf8)

    private func request(_ model: String) -> HTTPRequest {
        var members: [String: JSONValue] = [
            "model": .string(model),
            "messages": .array([.object(["role": .string("user"), "content": .string(Prompt.text)])]),
            "max_tokens": .number(Double(Prompt.tokensMax)),
        ]
        if isStream { members["stream"] = .bool(true) }
        return HTTPRequest(
            "POST",
            url,
            headers: [("content-type", "application/json"), ("authorization", "Bearer sk-bench")],
            body: Array(JSONValue.object(members).text.utf8)
        )
    }
}
