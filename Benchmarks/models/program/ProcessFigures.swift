internal import StandardStreams

/// What processes have used, as the kernel says.
struct ProcessFigures {
    var processorSeconds = 0.0
    var residentMiB = 0.0

    static func of(_ processes: [Int]) -> ProcessFigures {
        var figures = ProcessFigures()
        for process in processes { figures.add(process) }
        return figures
    }

    private mutating func add(_ process: Int) {
        // The name in brackets may hold spaces; state is the first field after it, utime and stime are the 12th and 13th.
        let fields = Self.text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
            processorSeconds += (user + system) / Self.ticksPerSecond
        }
        let line = Self.text("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        if let kib = line?.split(separator: " ").dropLast().last.flatMap({ Double($0) }) {
            residentMiB += kib / 1_024
        }
    }

    private static let ticksPerSecond = 100.0

    /// Nothing for a process that has ended.
    private static func text(_ path: String) -> String {
        (try? String(decoding: StandardStreams.readFile(path), as: UTF8.self)) ?? ""
    }
}
