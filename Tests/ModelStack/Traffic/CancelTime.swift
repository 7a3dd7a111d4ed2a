internal import EventIO
internal import FakeProviders
internal import MeshApplication
internal import MeshDomain
internal import MeshModels

/// How long it takes from the cancellation of a task until its vendor sees that the socket is closed.
package enum CancelTime {
    /// In milliseconds, the shortest first. Both ends read the machine's monotonic clock.
    package static func measure(count: Int) async throws -> [Double] {
        var settings = StackSettings()
        settings.fakeCount = 1
        return try await ModelStack.with(settings) { stack in
            var times: [Double] = []
            for number in 0..<count {
                let dialect = Dialect.allCases[number % Dialect.allCases.count]
                let (chain, _) = try stack.chain([Link(dialect, "fake-stall-3")])
                times.append(try await cancelOne(chain, stack.fakes[0]))
            }
            return times.sorted()
        }
    }

    private static func cancelOne(_ chain: any ModelProvider, _ fake: FakeProviders) async throws -> Double {
        fake.reset()
        let listener = Listener()
        let call = Task { () async throws -> String? in
            do throws(ModelFailure) {
                return try await chain.generate(.story) { listener.hear($0) }.text
            } catch {
                guard error.reason.code == .cancelled, error.cutText == listener.text else {
                    throw StackFault("\(error.reason)")
                }
                return nil
            }
        }
        await listener.firstText()
        let began = Loop.nanoseconds
        call.cancel()
        guard try await call.value == nil else { throw StackFault("a stalled answer was whole") }
        // Not heard of in any other way: the fake writes it down when it happens, whenever it is read.
        while true {
            if let text = fake.meter()["abandonments"]?.array?.first?["monotonic_ns"]?.string, let end = Int64(text) {
                return Double(end - began) / 1_000_000
            }
            await Task.yield()
        }
    }
}
