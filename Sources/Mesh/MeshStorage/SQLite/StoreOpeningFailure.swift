/// Why the file of the store cannot be used, in a sentence for whoever starts the program.
package struct StoreOpeningFailure: Error, Sendable, Hashable, CustomStringConvertible {
    package let reason: Reason
    package let path: String
    /// Of the engine; may be empty.
    package let detail: String

    package enum Reason: Sendable, Hashable {
        /// It was written by a later version of the program.
        case newer
        /// It is a database, but not of this program.
        case foreign
        /// It is no database, or it is damaged.
        case corrupt
        case diskFull
        /// It cannot be opened, read, written or locked.
        case inaccessible
    }

    package init(_ reason: Reason, path: String, detail: String = "") {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    package var description: String {
        let cause = detail.isEmpty ? "" : " (\(detail))"
        return switch reason {
        case .newer:
            "The store \(path) was written by a later version of this program\(cause). "
                + "Run that version, or one after it."
        case .foreign:
            "\(path) is the database of another program. Name another file; this one is left as it is."
        case .corrupt:
            "The store \(path) is damaged or no database\(cause). "
                + "Put a backup in its place, or move it away to begin with an empty store."
        case .diskFull:
            "There is no room on the disk for the store \(path). Make room and start again."
        case .inaccessible:
            "The store \(path) cannot be opened\(cause). "
                + "Its folder must exist and be writable, and no other process may hold the file."
        }
    }
}
