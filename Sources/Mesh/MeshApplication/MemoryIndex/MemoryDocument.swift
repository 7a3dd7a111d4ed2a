internal import MeshDomain

/// An item as an index takes it: its words are counted before anybody waits for the index.
struct MemoryDocument: Sendable {
    let head: MemoryHead
    /// With its content; nil when the index is not to hold that.
    var whole: StoredItem?
    /// The words of the content, in their order, and those of the tags.
    let contentKeys: [UInt64]
    let tagKeys: [UInt64]
    /// What a fact speaks of.
    let subject: UInt64?

    init(_ stored: StoredItem) {
        let item = stored.item
        head = MemoryHead(of: stored)
        whole = stored
        contentKeys = SearchWords.keys(of: item.content)
        tagKeys = Self.keys(ofTags: item.tags)
        subject = item.type == .fact ? FactStatement(item.content).map { Self.key(ofSubject: $0.subject) } : nil
    }

    static func keys(ofTags tags: [String]) -> [UInt64] {
        tags.isEmpty ? [] : SearchWords.keys(of: tags.joined(separator: " "))
    }

    static func key(ofSubject subject: String) -> UInt64 {
        var hash = WordKey()
        for byte in subject.utf8 { hash.add(byte) }
        return hash.value
    }

    /// What it will take in an index, about: a head with its strings, a number for each word and an entry for each
    /// different one.
    var bytes: Int { Self.bytes(of: head.item, words: contentKeys.count + tagKeys.count) }

    static func bytes(of item: MemoryItem, words: Int) -> Int {
        headBytes + 12 * words + item.tags.reduce(0) { $0 + 32 + $1.utf8.count } + item.metadata.bytesInMemory
    }

    /// Measured with ids and an origin, and places in the tables; twice the fields, with the content and without.
    private static let headBytes = 1_408
}

extension JSONValue {
    /// About.
    fileprivate var bytesInMemory: Int {
        switch self {
        case .null, .bool, .number: 16
        case .string(let text): 32 + text.utf8.count
        case .array(let elements): elements.reduce(32) { $0 + $1.bytesInMemory }
        case .object(let members): members.reduce(32) { $0 + 32 + $1.key.utf8.count + $1.value.bytesInMemory }
        }
    }
}
