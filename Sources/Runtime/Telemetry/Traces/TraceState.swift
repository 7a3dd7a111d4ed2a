/// What tracing systems tell each other beside the ids, by the W3C header `tracestate`: a list of `key=value`, the one
/// that was changed last in front. AI Mesh hands it on and need not understand it.
package struct TraceState: Hashable, Sendable {
    package static let membersMax = 32

    package static let empty = TraceState(text: "")

    /// The lawful members, joined by commas, without spaces around them.
    package let text: String

    private init(text: String) { self.text = text }

    /// Reads the header, or the headers in their order. Nil when a member is not lawful or there are more than 32.
    ///
    /// Members without content are skipped. A key that comes again is skipped as well: the first is the newest.
    package init?(headers: [String]) {
        var members: [Substring] = []
        var count = 0
        for header in headers {
            for part in Self.parts(of: header) {
                let member = Self.trimmed(part)
                if member.isEmpty { continue }
                count += 1
                guard count <= Self.membersMax, let key = Self.lawfulKey(of: member) else { return nil }
                if !members.contains(where: { Self.key(of: $0) == key }) { members.append(member) }
            }
        }
        text = members.joined(separator: ",")
    }

    package var isEmpty: Bool { text.isEmpty }

    /// The value of a key.
    package func value(of key: String) -> String? {
        members.first { Self.key(of: $0) == key }.map { String($0[Self.key(of: $0).endIndex...].dropFirst()) }
    }

    /// The state with a new or changed member, which goes in front; the last of 33 falls off. Nil when the key or the
    /// value is not lawful.
    package func setting(_ key: String, to value: String) -> TraceState? {
        let member = "\(key)=\(value)"
        guard Self.lawfulKey(of: member[...]) == key[...] else { return nil }
        let others = members.filter { Self.key(of: $0) != key }.prefix(Self.membersMax - 1)
        return TraceState(text: ([member[...]] + others).joined(separator: ","))
    }

    /// The header's value, of whole members and not longer than a bound; nil when that leaves nothing.
    ///
    /// 512 characters are what the standard wants everybody to hand on. When it must be shorter, members of more than
    /// 128 characters go first, then the others, both from the end.
    package func header(charactersMax: Int = 512) -> String? {
        var length = text.utf8.count
        if length <= charactersMax { return isEmpty ? nil : text }
        var kept = members
        for isLongOnly in [true, false] {
            for index in kept.indices.reversed() where length > charactersMax {
                let characters = kept[index].utf8.count
                if isLongOnly && characters <= 128 { continue }
                kept.remove(at: index)
                length -= characters + 1
            }
        }
        return kept.isEmpty ? nil : kept.joined(separator: ",")
    }

    private var members: [Substring] { Self.parts(of: text) }

    // MARK: Grammar

    // Over UTF-8, not characters: a comma or a space with a combining mark behind it is still one here.

    private static func parts(of list: String) -> [Substring] {
        list.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0) }
    }

    private static func trimmed(_ part: Substring) -> Substring {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let start = part.utf8.drop(while: isBlank)
        return start.lastIndex { !isBlank($0) }.map { Substring(start[...$0]) } ?? ""
    }

    private static func key(of member: Substring) -> Substring {
        Substring(member.utf8.prefix { $0 != UInt8(ascii: "=") })
    }

    /// The key of a member that follows the grammar. Whitespace around the member is off, so its value cannot end in a
    /// space.
    private static func lawfulKey(of member: Substring) -> Substring? {
        let key = key(of: member)
        let value = member.utf8[key.endIndex...].dropFirst()
        guard key.endIndex < member.endIndex, (1...256).contains(key.utf8.count), (1...256).contains(value.count),
            let first = key.utf8.first, isLetterOrDigit(first),
            key.utf8.allSatisfy({ isLetterOrDigit($0) || "_-*/@".utf8.contains($0) }),
            value.allSatisfy({ (0x20...0x7e).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") }),
            value.last != UInt8(ascii: " ")
        else { return nil }
        return key
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
