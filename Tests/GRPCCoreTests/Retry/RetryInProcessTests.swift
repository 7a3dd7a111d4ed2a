internal import GRPCCore
internal import OddSchemas
internal import Protobuf
internal import RPCTestSupport
internal import Synchronization
internal import Testing

/// A service that answers well.
private struct Steady: OddSwitch {
    func `return`(_ request: OddKeywords, _ context: ServerContext) async throws -> OddCollisions {
        .with { $0.schemaField = Int32(request.`repeat`.utf8.count) }
    }

    func `repeat`(
        _ request: OddKeywords,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        for number in 0..<Int32(request.`repeat`.utf8.count) {
            try await responses.send(.with { $0.schemaField = number })
        }
    }

    func `import`(_ requests: RequestStream<OddKeywords>, _ context: ServerContext) async throws -> OddCollisions {
        var count: Int32 = 0
        for try await _ in requests { count += 1 }
        return .with { [count] in $0.schemaField = count }
    }

    func selfMethod(
        _ requests: RequestStream<OddKeywords>,
        _ responses: ResponseWriter<OddCollisions>,
        _ context: ServerContext
    ) async throws {
        for try await request in requests {
            try await responses.send(.with { $0.schemaField = Int32(request.`repeat`.utf8.count) })
        }
    }
}

/// Lets every other call fail before it gets to the server.
private final class Flaky: ClientInterceptor {
    private let count = Atomic(0)

    func open(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        _ next: any RPCClientTransport
    ) async throws -> any RPCClientStream {
        guard count.wrappingAdd(1, ordering: .relaxed).newValue.isMultiple(of: 2) else {
            throw Status(.unavailable, "flaky")
        }
        return try await next.open(method, options)
    }
}

@Suite("Retries and hedging over a whole call", .timeLimit(.minutes(1)))
struct RetryInProcessTests {
    private static let policies: [MethodConfiguration.Resending] = [
        .retry(RetryPolicy()), .hedging(HedgingPolicy(hedgingDelay: .zero)), .hedging(HedgingPolicy()),
    ]

    private func client(_ resending: MethodConfiguration.Resending, limits: ReplayLimits) -> OddSwitchClient {
        let server = InProcessTransport(RPCRouter([Steady()]), queueMax: 2)
        let flaky = InterceptedTransport.wrap(server, [Flaky()])
        return OddSwitchClient(
            RetryingTransport(
                flaky,
                configuration: ServiceConfiguration(methods: [
                    MethodConfiguration([.everything], resending: resending)
                ]),
                limits: limits,
                clock: ManualClock(isEager: true)
            )
        )
    }

    @Test(
        "every kind of call gets its whole answer, whatever fails before it, kept or not",
        arguments: policies,
        [ReplayLimits(), ReplayLimits(bytesPerCallMax: 20)]
    )
    func everyKind(resending: MethodConfiguration.Resending, limits: ReplayLimits) async throws {
        let client = client(resending, limits: limits)
        let request = OddKeywords.with { $0.`repeat` = String(repeating: "x", count: 10) }
        for _ in 0..<20 {
            #expect(try await client.`return`(request).schemaField == 10)
            var numbers: [Int32] = []
            for try await response in client.`repeat`(request) { numbers.append(response.schemaField) }
            #expect(numbers == Array(0..<10))
            let counted = try await client.`import` { requests in
                for _ in 0..<30 { try await requests.send(request) }
            }
            #expect(counted.schemaField == 30)
            numbers = []
            let responses = client.selfMethod { requests in
                for length in 1...30 {
                    try await requests.send(.with { $0.`repeat` = String(repeating: "y", count: length) })
                }
            }
            for try await response in responses { numbers.append(response.schemaField) }
            #expect(numbers == Array(1...30))
        }
    }
}
