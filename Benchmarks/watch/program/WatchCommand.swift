internal import BenchmarkSupport
internal import EventIO
internal import StandardStreams

/// `watch-benchmark`: the client of `Benchmarks/watch/run.sh`. The server is a `mesh serve` of its own.
enum WatchCommand {
    static func run(_ words: [String]) async -> Int32 {
        do {
            var options = try BenchmarkOptions(words.dropFirst())
            let address = SocketAddress.ipv4("127.0.0.1", port: UInt16(try options.take("port", of: 1...65535)))
            let loops = try LoopGroup()
            defer { loops.shutDown() }
            switch words.first {
            case "storm":
                let plan = try Storm.Plan(&options)
                try options.finish()
                return try await Storm(plan, to: address, loops).run() ? 0 : 1
            case "stuck":
                let plan = try StuckReaders.Plan(&options)
                try options.finish()
                return try await StuckReaders(plan, to: address, loops).run() ? 0 : 1
            case "watchers":
                let plan = try ManyWatchers.Plan(&options)
                try options.finish()
                return try await ManyWatchers(plan, to: address, loops).run() ? 0 : 1
            case "ask":
                let plan = try Asker.Plan(&options)
                try options.finish()
                return try await Asker(plan, to: address, loops).run() ? 0 : 1
            default: throw BenchmarkOptions.Fault("wanted: storm, stuck, watchers or ask")
            }
        } catch let fault as BenchmarkOptions.Fault {
            StandardStreams.writeError("watch-benchmark: \(fault.sentence)\n")
            return 2
        } catch {
            StandardStreams.writeError("watch-benchmark: \(error)\n")
            return 1
        }
    }
}
