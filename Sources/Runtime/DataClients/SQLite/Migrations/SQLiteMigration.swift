/// One step of a schema, forth and back. It runs inside a transaction and with foreign keys unchecked, so that it may
/// rebuild tables; they are checked before the commit.
package struct SQLiteMigration: Sendable {
    package typealias Step = @Sendable (SQLiteConnection) throws -> Void

    /// The version of the schema after it.
    package let version: Int
    package let name: String
    let up: Step
    let down: Step

    package init(version: Int, name: String, up: @escaping Step, down: @escaping Step) {
        self.version = version
        self.name = name
        self.up = up
        self.down = down
    }

    /// - Parameters: `up` and `down` are statements; each text may hold several.
    package init(version: Int, name: String, up: [String], down: [String]) {
        self.init(version: version, name: name, up: Self.step(up), down: Self.step(down))
    }

    private static func step(_ statements: [String]) -> Step {
        { connection in
            for statement in statements { try connection.execute(script: statement) }
        }
    }
}
