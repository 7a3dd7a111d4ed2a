/// The place in an ordered list after which the next page begins: the sort key and the id of the last element. What is
/// added or removed elsewhere does not move it, which a count of elements would.
package struct PagePlace: Sendable, Hashable {
    package var key: PageKey
    package var id: String

    package init(_ key: PageKey, id: String) {
        self.key = key
        self.id = id
    }
}

/// What a list is ordered by. Texts stand in the order of their UTF-8 bytes, as in every store.
package enum PageKey: Sendable, Hashable {
    case number(Int64)
    case text(String)
}

extension PagePlace: Comparable {
    package static func < (left: PagePlace, right: PagePlace) -> Bool {
        switch (left.key, right.key) {
        case (.number(let leftNumber), .number(let rightNumber)) where leftNumber != rightNumber:
            leftNumber < rightNumber
        case (.text(let leftText), .text(let rightText)) where !leftText.utf8.elementsEqual(rightText.utf8):
            leftText.utf8.lexicographicallyPrecedes(rightText.utf8)
        default: left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        }
    }
}

/// Page tokens: a place and a digest of the query that it belongs to, in letters that an address may carry.
///
///     version (1 byte), digest (8), kind of key (1), key (8, or a length of 4 and UTF-8), id (UTF-8)
///
/// Tokens are not secret and not signed: all that a forged one does is to begin a page of the caller's own list elsewhere.
extension PagePlace {
    private static let version: UInt8 = 1

    package func token(of query: QueryDigest) -> String {
        var bytes = [Self.version]
        bytes.append(bigEndian: query.value)
        switch key {
        case .number(let number):
            bytes.append(0)
            bytes.append(bigEndian: UInt64(bitPattern: number))
        case .text(let text):
            bytes.append(1)
            bytes.append(bigEndian: UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(contentsOf: id.utf8)
        return Base64URL.encode(bytes)
    }

    /// Throws `badPageToken` for what `token(of:)` did not make of the same query.
    package init(token: String, of query: QueryDigest) throws(StoreFailure) {
        guard let bytes = Base64URL.decode(token) else { throw .badPageToken }
        var reader = TokenReader(bytes: bytes)
        guard reader.byte() == Self.version, reader.number() == query.value, let kind = reader.byte() else {
            throw .badPageToken
        }
        switch kind {
        case 0:
            guard let number = reader.number() else { throw .badPageToken }
            key = .number(Int64(bitPattern: number))
        case 1:
            guard let count = reader.number(), let text = reader.text(count: count) else { throw .badPageToken }
            key = .text(text)
        default: throw .badPageToken
        }
        guard let id = reader.text(count: UInt64(reader.left)), !id.isEmpty else { throw .badPageToken }
        self.id = id
    }
}

private struct TokenReader {
    let bytes: [UInt8]
    var position = 0
    var left: Int { bytes.count - position }

    mutating func byte() -> UInt8? {
        guard left > 0 else { return nil }
        position += 1
        return bytes[position - 1]
    }

    mutating func number() -> UInt64? {
        guard left >= 8 else { return nil }
        position += 8
        return bytes[position - 8..<position].reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func text(count: UInt64) -> String? {
        guard count <= UInt64(left) else { return nil }
        position += Int(count)
        return String(validating: bytes[position - Int(count)..<position], as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: UInt64) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
