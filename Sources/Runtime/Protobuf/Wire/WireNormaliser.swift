/// The careful way to read a message: rewrites its bytes into ones that libprotobuf-c reads as the specification says.
///
/// Ordinary input never comes here. It is used when the library refused the bytes, when a field came twice (the library's
/// merge forgets unknown fields, empty strings and oneofs), or when a recursive type might nest too deep. The bytes that
/// come out mean the same, except that
///
/// - a singular message that came in several pieces is one piece: the wire form of a merge is the concatenation;
/// - of a oneof only the member that counts is left;
/// - groups, and known fields with another wire type, are wrapped as unknown fields (see `WireCarrier`).
///
/// What remains wrong is reported with the path of the field. Memory stays in proportion to the input: parts are looked
/// at where they are, only pieces that have to be joined are copied, and the copies count against the limit.
struct WireNormaliser {
    private let rootType: String
    private let limits: DecodingLimits
    private var path: [String] = []
    /// Bytes of joined pieces that are alive.
    private var joinedBytes = 0

    private var depthMax: Int { limits.depthMax }

    private init(rootType: String, limits: DecodingLimits) {
        self.rootType = rootType
        self.limits = limits
    }

    static func normalise(
        _ bytes: WireCursor,
        as schema: LinkedSchema,
        limits: DecodingLimits
    ) throws(DecodingError) -> [UInt8] {
        var normaliser = WireNormaliser(rootType: schema.schema.name, limits: limits)
        return try normaliser.message(bytes, schema, depth: 0)
    }

    /// A message field and the places of its pieces.
    private struct Pieces {
        let field: LinkedSchema.Field
        var ranges: [Range<Int>]
    }

    /// What a oneof holds so far.
    private enum Member {
        case scalar(Range<Int>)
        case message(Pieces)
    }

    private mutating func message(
        _ bytes: WireCursor,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(DecodingError) -> [UInt8] {
        guard depth <= depthMax else { throw failure(.tooDeep, "messages are nested deeper than \(depthMax) levels") }
        var result: [UInt8] = []
        var singular: [Int32: Pieces] = [:]
        var oneofs: [Int: Member] = [:]
        var cursor = bytes
        while !cursor.isAtEnd {
            let start = cursor.position
            guard let tag = cursor.tag() else { throw failure(.malformed, "a tag is cut off or has no lawful number") }
            let field = schema.field(number: Int32(tag.number))
            if let field { path.append(field.declared.name) }
            let contentStart = cursor.position
            guard cursor.skip(tag, depth: depthMax - depth) else {
                throw failure(.malformed, Self.reason(for: tag.wireType))
            }
            let raw = start..<cursor.position
            if let field, Self.fits(tag.wireType, field.declared) {
                // Also of values that a later one replaces, which nobody will see.
                if field.declared.kind == .string, !cursor.part(contentStart..<cursor.position).holdsText {
                    throw failure(.invalidUTF8, "the string is not valid UTF-8")
                }
                if field.declared.kind == .message {
                    var value = cursor.part(contentStart..<cursor.position)
                    guard let range = value.lengthDelimited() else { throw failure(.malformed, "it is cut off") }
                    let content = contentStart + range.lowerBound..<contentStart + range.upperBound
                    switch field.declared.presence {
                    case .oneof(let index):
                        if case .message(var pieces) = oneofs[index],
                            pieces.field.declared.number == field.declared.number
                        {
                            pieces.ranges.append(content)
                            oneofs[index] = .message(pieces)
                        } else {
                            try check(oneofs[index], of: bytes, depth)
                            oneofs[index] = .message(Pieces(field: field, ranges: [content]))
                        }
                    case .repeated, .packed, .map:
                        try append(Pieces(field: field, ranges: [content]), of: bytes, depth, to: &result)
                    case .implicit, .explicit:
                        singular[field.declared.number, default: Pieces(field: field, ranges: [])].ranges.append(
                            content
                        )
                    }
                } else if case .oneof(let index) = field.declared.presence {
                    try check(oneofs[index], of: bytes, depth)
                    oneofs[index] = .scalar(raw)
                } else {
                    result.append(contentsOf: cursor.part(raw).bytes())
                }
            } else if field != nil || tag.wireType == .startGroup {
                WireCarrier.wrap(cursor.part(raw), into: &result)
            } else {
                result.append(contentsOf: cursor.part(raw).bytes())
            }
            if field != nil { path.removeLast() }
        }
        for pieces in singular.values { try appendNamed(pieces, of: bytes, depth, to: &result) }
        for member in oneofs.values {
            switch member {
            case .scalar(let raw): result.append(contentsOf: cursor.part(raw).bytes())
            case .message(let pieces): try appendNamed(pieces, of: bytes, depth, to: &result)
            }
        }
        return result
    }

    private mutating func append(
        _ pieces: Pieces,
        of bytes: WireCursor,
        _ depth: Int,
        to result: inout [UInt8]
    ) throws(DecodingError) {
        guard let child = pieces.field.message?.linked else { return }
        let normalised: [UInt8]
        if pieces.ranges.count == 1 {
            normalised = try message(bytes.part(pieces.ranges[0]), child, depth: depth + 1)
        } else {
            let joined = try join(pieces, of: bytes, depth)
            joinedBytes += joined.count
            normalised = try joined.withWireCursor { (joined) throws(DecodingError) in
                try message(joined, child, depth: depth + 1)
            }
            joinedBytes -= joined.count
        }
        WireFormat.appendLengthDelimited(UInt32(pieces.field.declared.number), normalised, to: &result)
    }

    private func join(_ pieces: Pieces, of bytes: WireCursor, _ depth: Int) throws(DecodingError) -> [UInt8] {
        let size = pieces.ranges.reduce(0) { $0 + $1.count }
        guard size <= limits.memoryMax - joinedBytes else {
            throw failure(.tooMuchMemory, "joining its pieces takes more than \(limits.memoryMax) bytes of memory")
        }
        var joined: [UInt8] = []
        joined.reserveCapacity(size)
        for range in pieces.ranges {
            let piece = bytes.part(range)
            // Each has to be lawful by itself: joined with the next one, a field that is cut off might become whole.
            guard piece.isWellFormed(depth: depthMax - depth) else {
                throw failure(.malformed, "a field in it is cut off or has no lawful number")
            }
            joined += piece.bytes()
        }
        return joined
    }

    /// The same from where the path does not end with the field yet.
    private mutating func appendNamed(
        _ pieces: Pieces,
        of bytes: WireCursor,
        _ depth: Int,
        to result: inout [UInt8]
    ) throws(DecodingError) {
        path.append(pieces.field.declared.name)
        try append(pieces, of: bytes, depth, to: &result)
        path.removeLast()
    }

    /// A message that another member of its oneof replaces has to be lawful all the same.
    private mutating func check(_ replaced: Member?, of bytes: WireCursor, _ depth: Int) throws(DecodingError) {
        guard case .message(let pieces) = replaced else { return }
        let replacing = path.removeLast()
        var dropped: [UInt8] = []
        try appendNamed(pieces, of: bytes, depth, to: &dropped)
        path.append(replacing)
    }

    private static func fits(_ wireType: WireType, _ field: FieldSchema) -> Bool {
        if wireType == field.kind.wireType { return true }
        return wireType == .lengthDelimited && field.isRepeated && field.kind.isPackable
    }

    private static func reason(for wireType: WireType) -> String {
        switch wireType {
        case .varint: "a varint is cut off or longer than ten bytes"
        case .fixed64, .fixed32: "a number is cut off"
        case .lengthDelimited: "a length reaches past the end"
        case .startGroup: "a group is not closed or nested too deep"
        case .endGroup: "a group ends that was not opened"
        }
    }

    private func failure(_ code: DecodingError.Code, _ reason: String) -> DecodingError {
        DecodingError(code, type: rootType, path: path.joined(separator: "."), reason: reason)
    }
}

/// Whether nesting stays within the limit, found without memory and without rewriting: the check that a recursive type
/// needs before libprotobuf-c, which recurses without a bound, may see the bytes.
enum WireDepth {
    static func isWithin(_ depth: Int, _ bytes: WireCursor, _ schema: LinkedSchema) -> Bool {
        var cursor = bytes
        while !cursor.isAtEnd {
            guard let tag = cursor.tag() else { return false }
            if tag.wireType == .lengthDelimited {
                guard let range = cursor.lengthDelimited() else { return false }
                if let child = schema.child(number: tag.number) {
                    guard depth > 0 else { return false }
                    // Two bytes are the least that one more level takes.
                    if range.count < 2 * (depth - 1), range.count < 200 { continue }
                    if !isWithin(depth - 1, cursor.part(range), child.linked) { return false }
                }
            } else if !cursor.skip(tag, depth: depth) {
                return false
            }
        }
        return true
    }
}
