package import MeshDomain

/// All of a memory item but its content: what a search decides by. Hundreds are looked at for a few that are answered, so it
/// is one reference, not a struct of thirty fields.
package final class MemoryHead: Sendable, Equatable {
    /// Its content is empty.
    package let item: MemoryItem
    /// Of the content.
    package let contentBytes: Int
    /// Of the content as it lies in the store.
    package let storedBytes: Int
    package let isCompressed: Bool

    package var id: MemoryID { item.id }

    /// - Parameter item: its content is left out.
    package init(_ item: MemoryItem, contentBytes: Int, storedBytes: Int, isCompressed: Bool) {
        var item = item
        item.content = ""
        self.item = item
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

    package static func == (left: MemoryHead, right: MemoryHead) -> Bool {
        left === right
            || (left.item == right.item && left.contentBytes == right.contentBytes
                && left.storedBytes == right.storedBytes && left.isCompressed == right.isCompressed)
    }

    /// The same content under another item's fields.
    func updated(to item: MemoryItem) -> MemoryHead {
        MemoryHead(item, contentBytes: contentBytes, storedBytes: storedBytes, isCompressed: isCompressed)
    }

    /// The whole item.
    func stored(with content: String) -> StoredItem {
        var item = item
        item.content = content
        return StoredItem(item, storedBytes: storedBytes, isCompressed: isCompressed)
    }
}
