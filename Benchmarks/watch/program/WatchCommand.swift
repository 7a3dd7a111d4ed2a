internal import EventIO
internal import StandardStreams

/// `watch-benchmark`: the client of `Benchmarks/watch/run.sh`. The server is a `mesh serve` of its own.
enum WatchCommand {
    static func run(_ words: [String]) async -> Int32 {
        do {
            var options = try Options(words.dropFirst())
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
            default: throw Options.Fault(text: "wanted: storm, stuck, watchers or ask")
            }
        } catch let fault as Options.Fault {
            StandardStreams.writeError("watch-benchmark: \(fault.text)\n")
            return 2
        } catch {
            StandardStreams.writeError("watch-benchmark: \(error)\n")
            return 1
        }
    }
}

/// `--name number` in any order.
struct Options {
    struct Fault: Error {
        let text: String
    }

    private var values: [String: String] = [:]

    init(_ words: some Sequence<String>) throws(Fault) {
        var name: String?
        for word in words {
            if let known = name {
                values[known] = word
                name = nil
            } else if word.hasPrefix("--") {
                name = String(word.dropFirst(2))
            } else {
                throw Fault(text: "'\(word)' is no option")
            }
        }
        if let name { throw Fault(text: "--\(name) wants a value") }
    }

    mutating func take(_ name: String, or standard: Int? = nil, of range: ClosedRange<Int>) throws(Fault) -> Int {
        guard let text = values.removeValue(forKey: name) else {
            guard let standard else { throw Fault(text: "--\(name) is missing") }
            return standard
        }
        guard let value = Int(text), range.contains(value) else {
            throw Fault(text: "--\(name) must be \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    mutating func takeText(_ name: String) -> String? { values.removeValue(forKey: name) }

    func finish() throws(Fault) {
        if let name = values.keys.min() { throw Fault(text: "there is no option --\(name)") }
    }
}
