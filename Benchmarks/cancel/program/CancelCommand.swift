internal import StandardStreams

/// `cancel-bench`: how long a cancellation takes from the client to the model's call.
enum CancelCommand {
    private static let usage = "usage: cancel-bench --store FILE [--count N] [--load N]\n"

    static func run(_ arguments: [String]) async -> Int32 {
        var store: String?
        var count = 1_000
        var load = 4
        var rest = arguments[...]
        while let name = rest.popFirst() {
            switch (name, rest.popFirst()) {
            case ("--store", let value?): store = value
            case ("--count", let value?): count = max(1, Int(value) ?? count)
            case ("--load", let value?): load = max(0, Int(value) ?? load)
            default:
                StandardStreams.writeError(usage)
                return 2
            }
        }
        guard let store else {
            StandardStreams.writeError(usage)
            return 2
        }
        do {
            let house = try await CancelHouse(store: store, calls: count)
            let report = try await house.served { try await CancelRuns(house, count: count, load: load).report() }
            try StandardStreams.write(Array(report.utf8))
            return 0
        } catch {
            StandardStreams.writeError("cancel-bench: \(error)\n")
            return 1
        }
    }
}
