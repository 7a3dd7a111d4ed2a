/// The statements that a connection has prepared, by their text. The one that was not used for longest makes room.
///
/// A name may be used only once the server has said that it knows it: were its PREPARE skipped, because something before it
/// failed, all that was sent behind would fail, too. Until then its text goes along as it is.
final class PostgresStatementNames {
    final class Entry {
        let sql: String
        let name: String
        var isReady = false
        fileprivate var lastUse: UInt64 = 0

        init(sql: String, name: String) {
            self.sql = sql
            self.name = name
        }
    }

    enum Choice {
        case ready(Entry)
        /// Prepare it, after the server has forgotten another one.
        case new(Entry, dropping: String?)
        /// Send the text.
        case unnamed
    }

    private let countMax: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private var lastName: UInt64 = 0

    init(countMax: Int) { self.countMax = countMax }

    func choose(_ sql: String) -> Choice {
        uses += 1
        if let entry = entries[sql] {
            entry.lastUse = uses
            return entry.isReady ? .ready(entry) : .unnamed
        }
        guard countMax > 0 else { return .unnamed }
        var dropped: String?
        if entries.count >= countMax {
            guard let oldest = entries.values.filter(\.isReady).min(by: { $0.lastUse < $1.lastUse }) else {
                return .unnamed
            }
            entries[oldest.sql] = nil
            dropped = oldest.name
        }
        lastName += 1
        let entry = Entry(sql: sql, name: "s\(lastName)")
        entry.lastUse = uses
        entries[sql] = entry
        return .new(entry, dropping: dropped)
    }

    /// The server has it, or not.
    func settle(_ entry: Entry, isPrepared: Bool) {
        if isPrepared {
            entry.isReady = true
        } else if entries[entry.sql] === entry {
            entries[entry.sql] = nil
        }
    }

    /// The server does not take it any more: it is prepared anew under another name.
    func forget(_ sql: String) { entries[sql] = nil }
}
