internal import DataClients

/// The versions of the file's layout. A step is never changed once it has been released; a new one follows.
enum StoreLayout {
    /// "mesh" in ASCII: tells our files from those of other programs.
    static let applicationID: Int32 = 0x6D65_7368

    static let migrations = SQLiteMigrations(
        applicationID: applicationID,
        [
            SQLiteMigration(version: 1, name: "core", up: [Migration1Core.up], down: [Migration1Core.down]),
            SQLiteMigration(version: 2, name: "log", up: [Migration2Log.up], down: [Migration2Log.down]),
            SQLiteMigration(
                version: 3,
                name: "words",
                up: { connection in
                    try connection.execute(script: Migration3Words.up)
                    try WordsOfOldLayout.fill(SQLSession(connection))
                },
                down: { connection in try connection.execute(script: Migration3Words.down) }
            ),
            SQLiteMigration(
                version: 4,
                name: "records",
                up: [Migration4Records.up],
                down: [Migration4Records.down]
            ),
            SQLiteMigration(
                version: 5,
                name: "no words",
                up: { connection in try connection.execute(script: Migration3Words.down) },
                down: { connection in
                    try connection.execute(script: Migration3Words.up)
                    try WordsOfOldLayout.fill(SQLSession(connection))
                }
            ),
            SQLiteMigration(version: 6, name: "due", up: [Migration6Due.up], down: [Migration6Due.down]),
            SQLiteMigration(
                version: 7,
                name: "lean",
                up: { connection in try connection.execute(script: Migration7Lean.up) },
                down: { connection in try Migration7Lean.down(connection) }
            ),
            SQLiteMigration(
                version: 8,
                name: "journal",
                up: [Migration8Journal.up],
                down: [Migration8Journal.down]
            ),
            SQLiteMigration(version: 9, name: "places", up: [Migration9Places.up], down: [Migration9Places.down]),
            SQLiteMigration(version: 10, name: "fewer", up: [Migration10Fewer.up], down: [Migration10Fewer.down]),
            SQLiteMigration(version: 11, name: "late", up: [Migration11Late.up], down: [Migration11Late.down]),
            SQLiteMigration(version: 12, name: "sums", up: [Migration12Sums.up], down: [Migration12Sums.down]),
        ]
    )
}
