package import EventIO
internal import Synchronization
package import Telemetry

/// Calls to HTTP servers, over connections that live on loops and are used again.
///
///     let client = HTTPClient(loops: group.loops, registry: registry)
///     let answer = try await client.send(HTTPRequest("POST", url, headers: headers, body: body))
///     while let bytes = try await answer.next() { parse(bytes) }
///
/// No thread waits for a call. A caller whose task runs on one of the loops stays on it; others are shared out in turn.
/// Shut it down, or let go of it, before the loops stop.
package final class HTTPClient: Sendable {
    private let drivers: [CurlDriver]
    private let limits: HTTPClientConfiguration
    private let nextIndex = Atomic<Int>(0)

    /// - Parameter registry: where it counts; nil for nowhere.
    package init(
        loops: [Loop],
        configuration: HTTPClientConfiguration = HTTPClientConfiguration(),
        registry: MetricRegistry? = nil
    ) {
        precondition(!loops.isEmpty, "a client lives on a loop")
        limits = configuration
        let share = configuration.share(of: loops.count)
        drivers = loops.map { CurlDriver(loop: $0, share, registry.map(HTTPClientMetrics.init)) }
    }

    /// What calls have that say nothing of their own.
    package var firstByteTimeout: Duration { limits.firstByteTimeout }

    deinit {
        for driver in drivers { driver.loop.execute { driver.close() } }
    }

    /// Sends a request and answers when the head of the answer is there, whatever its status; redirects are answers.
    ///
    /// Cancelling the task closes the connection, or resets the stream of a shared one, at once.
    package func send(_ request: HTTPRequest) async throws(HTTPFault) -> HTTPExchange {
        let prepared = try PreparedRequest(request, limits)
        let mailbox = ExchangeMailbox(driver(), bytesMax: limits.bufferedBytesMax)
        if Task.isCancelled { throw .cancelled }
        mailbox.submit(prepared)
        let head = try await mailbox.head()
        return HTTPExchange(head: head, mailbox)
    }

    /// Ends all calls with a fault, closes all connections, and returns when that is done.
    package func shutDown() async {
        for driver in drivers {
            await withCheckedContinuation { continuation in
                driver.loop.execute {
                    driver.close()
                    continuation.resume()
                }
            }
        }
    }

    private func driver() -> CurlDriver {
        if drivers.count == 1 { return drivers[0] }
        if let driver = drivers.first(where: \.loop.isCurrent) { return driver }
        let index = nextIndex.wrappingAdd(1, ordering: .relaxed).oldValue
        return drivers[Int(UInt(bitPattern: index) % UInt(drivers.count))]
    }
}
