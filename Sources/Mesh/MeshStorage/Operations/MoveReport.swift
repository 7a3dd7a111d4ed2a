/// What a move brought over.
package struct MoveReport: Sendable, Hashable {
    package struct Table: Sendable, Hashable {
        package let name: String
        package let rows: Int
    }

    package let tables: [Table]
    /// Positions of the networks' logs had to be given anew: watchers that come back with an old one hear of a gap.
    package let isLogRenumbered: Bool
    /// Nobody knows whose the vectors are: the next server makes them anew.
    package let areVectorsForeign: Bool

    package var rows: Int { tables.reduce(0) { $0 + $1.rows } }
}

/// Why a store was not moved. The target is as it was.
package struct MoveFailure: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// Is told of each table while it moves.
package typealias MoveProgress = @Sendable (_ table: String, _ rows: Int) -> Void
