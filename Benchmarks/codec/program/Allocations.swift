private import Glibc

/// Counts allocations when the program runs under `count_malloc.so`, which the benchmark's script preloads; nil without.
enum Allocations {
    private typealias Count = @convention(c) () -> UInt64

    static func perCall(_ body: () throws -> Int) rethrows -> Double? {
        guard let symbol = unsafe dlsym(nil, "allocations_so_far") else { return nil }
        let count = unsafe unsafeBitCast(symbol, to: Count.self)
        let calls = 1_000
        let before = count()
        for _ in 0..<calls { _ = try body() }
        return Double(count() - before) / Double(calls)
    }
}
