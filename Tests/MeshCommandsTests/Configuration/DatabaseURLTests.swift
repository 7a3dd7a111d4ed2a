internal import MeshCommands
internal import Testing

@Suite("Addresses of databases")
struct DatabaseURLTests {
    @Test(
        "the password is in nothing that is shown",
        arguments: [
            ("postgresql://mesh:s3cret@db:5432/mesh", "postgresql://mesh:***@db:5432/mesh"),
            (
                "postgres://mesh:s3%40cret%2F@db/mesh?sslmode=verify-full",
                "postgres://mesh:***@db/mesh?sslmode=verify-full"
            ),
            ("POSTGRESQL://mesh@[::1]:5432/mesh", "postgresql://mesh@[::1]:5432/mesh"),
            ("postgresql:///mesh?host=/run/postgresql", "postgresql:///mesh?host=/run/postgresql"),
            ("postgresql://db/mesh?user=a&password=s3cret", "postgresql://db/mesh?user=a&password=***"),
            ("postgresql://db", "postgresql://db"),
            ("postgresql://db?sslkey=k&sslpassword=other", "postgresql://db?sslkey=k&sslpassword=***"),
        ]
    )
    func shown(text: String, shown: String) throws {
        let url = try DatabaseURL(text)
        #expect(url.description == shown)
        #expect(url.text == text)
        #expect(!url.withoutPassword.contains("s3"))
    }

    @Test("the password is decoded for programs that are given it otherwise")
    func password() throws {
        #expect(try DatabaseURL("postgresql://mesh:s3%40c%72et%2F%zz%@db/mesh").password == "s3@cret/%zz%")
        #expect(try DatabaseURL("postgresql://db/mesh?password=a%20b").password == "a b")
        #expect(try DatabaseURL("postgresql://mesh@db/mesh").password == nil)
        #expect(try DatabaseURL("postgresql://mesh:@db/mesh").password == nil)
    }

    @Test(
        "what is none is said without a piece of it",
        arguments: [
            "", "mesh.db", "mysql://mesh:s3cret@db/mesh", "postgresql://mesh:s3@cret@db/mesh",
            "postgresql://mesh:s3/cret@db/mesh", "postgresql://mesh:s3 cret@db/mesh",
        ]
    )
    func faults(text: String) {
        let fault = #expect(throws: DatabaseURL.Fault.self) { try DatabaseURL(text) }
        #expect(fault?.description.contains("written") == true)
        #expect(fault?.description.contains("s3") == false)
    }

    private func load(_ variables: [String: String], _ arguments: String...) throws -> LoadedConfiguration {
        try MeshConfiguration.load(arguments: arguments, environment: variables) { (_) throws(CommandFailure) in nil }
    }

    @Test("the configuration shows where it is kept, and not the password")
    func configuration() throws {
        let loaded = try load(["AIMESH_STORAGE_URL": "postgresql://mesh:s3cret@db/mesh"], "--storage-connections", "3")
        #expect(loaded.values.storage.url == "postgresql://mesh:s3cret@db/mesh")
        #expect(loaded.values.storage.connections == 3)
        let shown = loaded.shown()
        #expect(shown.contains("url = \"postgresql://mesh:***@db/mesh\""))
        #expect(shown.contains("AIMESH_STORAGE_URL"))
        #expect(!shown.contains("s3cret"))
    }

    @Test("an address that cannot be used is a fault that quotes nothing of it; in memory beside it is one too")
    func wrongConfiguration() {
        let faults = #expect(throws: ConfigurationFaults.self) {
            try load(["AIMESH_STORAGE_URL": "mysql://mesh:s3cret@db"], "--storage-in-memory", "true")
        }
        #expect(faults?.faults.count == 2)
        #expect(faults?.description.contains("AIMESH_STORAGE_URL: storage.url begins with another name") == true)
        #expect(faults?.description.contains("only one of them can count") == true)
        #expect(faults?.description.contains("s3cret") == false)
    }
}
