internal import FakeProviders
internal import MeshApplication
internal import MeshDomain
internal import MeshModels

/// How long the chain itself takes between the end of a failed try and the beginning of the next one.
package enum FallbackTime {
    /// In milliseconds, the shortest first.
    package static func measure(_ fault: String, count: Int) async throws -> [Double] {
        try await ModelStack.with(StackSettings()) { stack in
            var times: [Double] = []
            for number in 0..<count {
                let dialect = Dialect.allCases[number % Dialect.allCases.count]
                let other = Dialect.allCases[(number + 1) % Dialect.allCases.count]
                let (chain, _) = try stack.chain([Link(dialect, "fake-\(fault)"), Link(other, "whole")])
                let reply = try await chain.generate(.story) { _ in }
                guard reply.attempts.count == 2 else { throw StackFault("\(reply.attempts.count) tries") }
                let (first, second) = (reply.attempts[0], reply.attempts[1])
                times.append((second.began - (first.began + first.duration)).inSeconds * 1_000)
            }
            return times.sorted()
        }
    }
}

extension Array<Double> {
    /// Of a sorted list.
    package func percentile(_ part: Double) -> Double {
        isEmpty ? 0 : self[Swift.min(count - 1, Int(Double(count) * part))]
    }
}
