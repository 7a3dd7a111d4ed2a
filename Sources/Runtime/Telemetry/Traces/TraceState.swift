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
        let list = headers.count == 1 ? headers[0] : headers.joined(separator: ",")
        guard let members = Self.lawfulMembers(of: list) else { return nil }
        text = Self.text(of: members, in: list)
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
        guard let lawful = Self.lawfulMembers(of: member), lawful.count == 1,
            lawful[0].key.count == key.utf8.count, lawful[0].all.count == member.utf8.count
        else { return nil }
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

    private var members: [Substring] {
        text.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0) }
    }

    private static func key(of member: Substring) -> Substring {
        Substring(member.utf8.prefix { $0 != UInt8(ascii: "=") })
    }

    // MARK: Grammar

    /// Where the bytes of a member and of its key lie in a list.
    private struct Place {
        let all: Range<Int>
        let key: Range<Int>
    }

    /// The members with content, each key once. One walk over the bytes, as strangers send this with every call.
    private static func lawfulMembers(of list: String) -> [Place]? {
        let bytes = list.utf8.span
        var members: [Place] = []
        var count = 0
        var position = 0
        while position < bytes.count {
            var end = position
            while end < bytes.count, bytes[end] != UInt8(ascii: ",") { end += 1 }
            let member = bytes.trimmingBlanks(position..<end)
            position = end + 1
            if member.isEmpty { continue }
            count += 1
            guard count <= membersMax, let key = bytes.lawfulKey(of: member) else { return nil }
            if members.contains(where: { bytes.isEqual($0.key, key) }) { continue }
            members.append(Place(all: member, key: key))
        }
        return members
    }

    private static func text(of members: [Place], in list: String) -> String {
        let length = members.reduce(members.count - 1) { $0 + $1.all.count }
        if length == list.utf8.count { return list }
        let bytes = list.utf8.span
        var text: [UInt8] = []
        for member in members {
            if !text.isEmpty { text.append(UInt8(ascii: ",")) }
            for index in member.all { text.append(bytes[index]) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Swift.Span<UInt8> {
    fileprivate func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isBlank(at: start) { start += 1 }
        while start < end, isBlank(at: end - 1) { end -= 1 }
        return start..<end
    }

    private func isBlank(at index: Int) -> Bool {
        self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t")
    }

    /// The key of a member that follows the grammar. Blanks around it are off already, so its value cannot end in one.
    fileprivate func lawfulKey(of member: Range<Int>) -> Range<Int>? {
        var equals = member.lowerBound
        while equals < member.upperBound, self[equals] != UInt8(ascii: "=") {
            let isFirst = equals == member.lowerBound
            guard isKeyByte(self[equals], isFirst: isFirst) else { return nil }
            equals += 1
        }
        let keyLength = equals - member.lowerBound
        let valueLength = member.upperBound - equals - 1
        guard (1...256).contains(keyLength), (1...256).contains(valueLength) else { return nil }
        for index in equals + 1..<member.upperBound {
            guard (0x20...0x7e).contains(self[index]), self[index] != UInt8(ascii: "=") else { return nil }
        }
        return member.lowerBound..<equals
    }

    private func isKeyByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "@"): !isFirst
        default: false
        }
    }

    fileprivate func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { self[$0] == self[$1] }
    }
}
