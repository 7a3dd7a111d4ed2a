package import MeshDomain
internal import Synchronization

/// All of a memory item but its content: what a search decides by. Hundreds are looked at for a few that are answered, so it
/// is one reference, not a struct of thirty fields.
package final class MemoryHead: Sendable, Equatable {
    // What searches decide by stands here once more: they ask hundreds of heads, and each question to the item would count
    // references to what stands around the answer. It stands first, side by side, in 64 bytes with the reference count: heads
    // lie apart in memory, and so all that every search asks of one comes in one piece.

    /// Where its vector lay among those of the network when somebody last looked; a guess.
    let vectorPlace = Atomic(-1)
    let createTime: Moment
    let expireTime: Moment?
    let isCurrent: Bool
    let type: MemoryType
    let hasSession: Bool
    /// Tells tasks apart without looking at their ids.
    let originTaskHash: Int32
    let confidence: Double
    /// Of the content.
    package let contentBytes: Int
    let session: SessionID?
    package let id: MemoryID
    let originTask: TaskID?
    /// Its content is empty.
    package let item: MemoryItem
    /// Of the content as it lies in the store.
    package let storedBytes: Int
    package let isCompressed: Bool
    /// Reads that have not been counted.
    let uncountedReads = Atomic(0)
    private let held = Mutex<StoredItem?>(nil)

    /// - Parameter item: its content is left out.
    package init(_ item: MemoryItem, contentBytes: Int, storedBytes: Int, isCompressed: Bool) {
        var item = item
        if !item.content.isEmpty { item.content = "" }
        self.item = item
        id = item.id
        type = item.type
        confidence = item.confidence
        createTime = item.createTime
        expireTime = item.expireTime
        isCurrent = item.isCurrent
        session = item.session
        hasSession = item.session != nil
        let task = item.origin.task
        originTask = task
        originTaskHash = Self.hash(ofTask: task)
        self.contentBytes = contentBytes
        self.storedBytes = storedBytes
        self.isCompressed = isCompressed
    }

    package convenience init(of stored: StoredItem) {
        self.init(
            stored.item,
            contentBytes: stored.item.content.utf8.count,
            storedBytes: stored.storedBytes,
            isCompressed: stored.isCompressed
        )
    }

    static func hash(ofTask id: TaskID?) -> Int32 { Int32(truncatingIfNeeded: id.hashValue) }

    package static func == (left: MemoryHead, right: MemoryHead) -> Bool {
        left === right
            || (left.item == right.item && left.contentBytes == right.contentBytes
                && left.storedBytes == right.storedBytes && left.isCompressed == right.isCompressed)
    }

    /// The same content under another item's fields.
    func updated(to item: MemoryItem) -> MemoryHead {
        MemoryHead(item, contentBytes: contentBytes, storedBytes: storedBytes, isCompressed: isCompressed)
    }

    /// The item with its content, ready to be answered; nil unless the index that gave the head holds it.
    var whole: StoredItem? { held.withLock { $0 } }

    /// Of the index alone, which counts what it holds.
    func hold(_ whole: StoredItem?) { held.withLock { $0 = whole } }

    /// The whole item.
    func stored(with content: String) -> StoredItem {
        var item = item
        item.content = content
        return StoredItem(item, storedBytes: storedBytes, isCompressed: isCompressed)
    }
}
