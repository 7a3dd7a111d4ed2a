internal import MeshCommands
internal import Testing

@Suite("The configuration of a Qdrant server")
struct QdrantConfigurationTests {
    private func load(_ variables: [String: String]) throws -> LoadedConfiguration {
        try MeshConfiguration.load(arguments: [], environment: variables) { (_) throws(CommandFailure) in nil }
    }

    @Test("the configuration shows the address and never the key")
    func shown() throws {
        let loaded = try load([
            "AIMESH_MEMORY_QDRANT_URL": "https://qdrant.example.com:6333/path", "AIMESH_MEMORY_QDRANT_KEY": "s3cret",
        ])
        #expect(loaded.values.memory.qdrantURL == "https://qdrant.example.com:6333/path")
        #expect(loaded.values.memory.qdrantKey == "s3cret")
        let shown = loaded.shown()
        #expect(shown.contains("qdrant_url = \"https://qdrant.example.com:6333/path\""))
        #expect(shown.contains("qdrant_key = \"<redacted>\"") && !shown.contains("s3cret"))
    }

    @Test(
        "an address that cannot be used is a fault that quotes nothing of it",
        arguments: [
            "localhost:6333", "ftp://host", "http://", "https:///path", "http://:s3cret@host",
            "http://host?api-key=s3cret",
            "http://host#s3cret", "http://host name",
        ]
    )
    func wrong(url: String) {
        let faults = #expect(throws: ConfigurationFaults.self) { try load(["AIMESH_MEMORY_QDRANT_URL": url]) }
        #expect(faults?.faults.count == 1)
        #expect(faults?.description.contains("memory.qdrant_url must be") == true)
        #expect(faults?.description.contains("s3cret") == false)
    }

    @Test("a key without a server, and one that no header can hold, are faults")
    func keys() {
        for variables in [
            ["AIMESH_MEMORY_QDRANT_KEY": "s3cret"],
            ["AIMESH_MEMORY_QDRANT_URL": "http://host", "AIMESH_MEMORY_QDRANT_KEY": "s3cret\r\nx: y"],
        ] {
            let faults = #expect(throws: ConfigurationFaults.self) { try load(variables) }
            #expect(faults?.faults.count == 1)
            #expect(faults?.description.contains("memory.qdrant_key") == true)
            #expect(faults?.description.contains("s3cret") == false)
        }
    }
}
