internal import StandardStreams

/// What this process has used, as the kernel says.
struct ProcessFigures {
    var processorSeconds = 0.0
    /// The most that it ever had.
    var residentMiB = 0.0

    static func now() -> ProcessFigures {
        var figures = ProcessFigures()
        // The name in brackets may hold spaces; state is the first field after it, utime and stime are the 12th and 13th.
        let fields = text("/proc/self/stat").split(separator: ")").last?.split(separator: " ") ?? []
        if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
            figures.processorSeconds = (user + system) / ticksPerSecond
        }
        let line = text("/proc/self/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        if let kib = line?.split(separator: " ").dropLast().last.flatMap({ Double($0) }) {
            figures.residentMiB = kib / 1_024
        }
        return figures
    }

    private static let ticksPerSecond = 100.0

    private static func text(_ path: String) -> String {
        (try? String(decoding: StandardStreams.readFile(path), as: UTF8.self)) ?? ""
    }
}
