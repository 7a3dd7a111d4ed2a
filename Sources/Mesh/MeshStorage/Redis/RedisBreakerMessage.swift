internal import MeshApplication
internal import MeshDomain

/// What one process tells the others about a breaker: time as what is left of it, because clocks differ.
struct RedisBreakerMessage: Sendable, Hashable {
    enum Change: Sendable, Hashable {
        case opened(rest: Duration, inARow: Int)
        case closed
    }

    /// Who found it out.
    let process: String
    let name: BreakerName
    let change: Change

    init(process: String, name: BreakerName, change: Change) {
        self.process = process
        self.name = name
        self.change = change
    }

    var bytes: [UInt8] {
        var members: [String: JSONValue] = ["process": .string(process), "vendor": .string(name.vendor)]
        if let model = name.model { members["model"] = .string(model) }
        if case .opened(let rest, let inARow) = change {
            members["rest"] = .number(Double(rest.wholeMilliseconds))
            members["row"] = .number(Double(inARow))
        }
        return JSONValue.object(members).bytes
    }

    /// Nil for what no process of ours wrote.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), let process = value["process"]?.string,
            let vendor = value["vendor"]?.string
        else { return nil }
        self.process = process
        name = BreakerName(vendor: vendor, model: value["model"]?.string)
        guard let rest = value["rest"]?.number.flatMap({ Int64(exactly: $0) }) else {
            change = .closed
            return
        }
        guard let inARow = value["row"]?.number.flatMap({ Int(exactly: $0) }), inARow > 0 else { return nil }
        change = .opened(rest: .milliseconds(rest), inARow: inARow)
    }
}

extension BreakerName {
    /// Its name among those of all breakers. Vendors are ours and of one line; models are whatever callers ask for.
    var field: String { model.map { "\(vendor)\n\($0)" } ?? vendor }

    init(field: String) {
        let parts = field.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(vendor: parts.first ?? "", model: parts.count > 1 ? parts[1] : nil)
    }
}

extension Duration {
    /// Rounded up, so that nothing is over before it is.
    var wholeMilliseconds: Int64 { Int64(clamping: (Int128(wholeNanoseconds) + 999_999) / 1_000_000) }
}
