internal import Protobuf

/// The ranges that the protobuf specification gives its types of time.
private enum LawfulTime {
    /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    static let timestampSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
    static let timestampNanos: ClosedRange<Int32> = 0...999_999_999
    /// Ten thousand years.
    static let durationSeconds: ClosedRange<Int64> = -315_576_000_000...315_576_000_000
    static let durationNanos: ClosedRange<Int32> = -999_999_999...999_999_999
}

extension RuleWalk {
    mutating func timestamp(_ message: LayoutView) {
        let (seconds, nanos) = Self.time(message, GoogleTimestamp.schema)
        guard LawfulTime.timestampSeconds.contains(seconds), LawfulTime.timestampNanos.contains(nanos) else {
            return violate(.invalidTimestamp, "must be a time in the years 0001 to 9999")
        }
    }

    mutating func duration(_ message: LayoutView, _ check: FieldCheck) {
        let (seconds, nanos) = Self.time(message, GoogleDuration.schema)
        guard LawfulTime.durationSeconds.contains(seconds), LawfulTime.durationNanos.contains(nanos) else {
            return violate(.invalidDuration, "must be a duration of at most 315576000000 seconds")
        }
        guard seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0) else {
            return violate(.invalidDuration, "must have seconds and nanoseconds of the same sign")
        }
        guard let range = check.range else { return }
        let isInRange = range.contains(seconds: seconds, nanos: nanos)
        if !isInRange {
            let length = (Double(seconds) + Double(nanos) / 1e9).words
            violate(.outOfRange, "must be \(range.words) seconds", "is \(length)")
        }
    }

    private static func time(_ message: LayoutView, _ schema: MessageSchema) -> (seconds: Int64, nanos: Int32) {
        (message.slot(schema.fields[0]).int64, message.slot(schema.fields[1]).int32)
    }

    mutating func fieldMask(_ message: LayoutView, _ target: MessageSchema?) {
        let paths = GoogleFieldMask.schema.fields[0]
        for index in 0..<message.count(paths) where !found.isCut {
            let path = message.element(paths, at: index).string
            inside(.field(paths.name)) { walk in
                walk.inside(.element(index)) { $0.maskPath(path, target) }
            }
        }
    }

    /// Names joined by dots, which lead from message to message; only the last one may be a list or a map.
    private mutating func maskPath(_ path: String, _ target: MessageSchema?) {
        guard let target else {
            if !Self.isWellFormed(path) { violate(.invalidFieldMask, "must be names of fields joined by dots") }
            return
        }
        var schema: MessageSchema? = target
        for name in path.split(separator: ".", omittingEmptySubsequences: false) {
            guard let message = schema, let field = message.linked.fields.first(where: { $0.declared.name == name })
            else {
                return violate(
                    .invalidFieldMask,
                    "must name fields of \(target.shortName)",
                    "is \(FieldPath.quoted(path))"
                )
            }
            if rules.immutableFields.contains("\(message.name).\(name)") {
                return violate(.immutable, "must not name \(name), which cannot change after creation")
            }
            schema = field.declared.isRepeated ? nil : field.message
        }
    }

    private static func isWellFormed(_ path: String) -> Bool {
        path.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty
                && name.utf8.allSatisfy { byte in
                    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                }
        }
    }
}

extension FieldCheck.Range {
    /// The difference of whole seconds is exact, and then no nanosecond is lost.
    fileprivate func contains(seconds: Int64, nanos: Int32) -> Bool {
        let fraction = Double(nanos) / 1e9
        if let least, Double(seconds) - least + fraction < 0 { return false }
        if let greatest, Double(seconds) - greatest + fraction > 0 { return false }
        return true
    }
}
