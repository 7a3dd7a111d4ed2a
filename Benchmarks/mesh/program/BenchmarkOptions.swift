/// What one run of `mesh-bench` measures.
struct BenchmarkOptions {
    /// Tasks that are at work at once.
    var atOnce = 100
    /// Tasks in all.
    var total = 2_000
    var providerDelay: Duration = .zero
    /// Nil for the store in memory.
    var storePath: String?
    /// Networks that the tasks are spread over.
    var networks = 20
    /// Tasks that run before the clock starts.
    var warmUp = 200

    static let usage = """
        usage: mesh-bench [--at-once N] [--total N] [--provider-delay-ms N] [--store FILE] [--networks N] [--warm-up N]

        Runs tasks of seven calls (plan, four specialists side by side, review, result) in this process, with a provider that
        answers at once or after the delay, and prints one line of JSON. Without --store the store is in memory.

        """

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            if name == "--store" {
                storePath = value
                continue
            }
            guard let number = Int(value), number >= 0 else { return nil }
            switch name {
            case "--at-once": atOnce = max(1, number)
            case "--total": total = max(1, number)
            case "--provider-delay-ms": providerDelay = .milliseconds(number)
            case "--networks": networks = max(1, number)
            case "--warm-up": warmUp = number
            default: return nil
            }
        }
    }
}
