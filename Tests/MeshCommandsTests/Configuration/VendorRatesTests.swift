internal import MeshCommands
internal import Testing

@Suite("Limits of vendors in the configuration")
struct VendorRatesTests {
    @Test("a number is for whoever is not named")
    func named() throws {
        let rates = try VendorRates(["500", "openai=60"])
        #expect(rates["openai"] == 60)
        #expect(rates["gemini"] == 500)
        #expect(try VendorRates(["openai=60"])["gemini"] == nil)
        #expect(try VendorRates([])["openai"] == nil)
    }

    @Test(
        "what cannot be meant is a fault that names the key",
        arguments: [
            ("[\"0\"]", "must be a number"), ("[\"openai=\"]", "must be a number"), ("[\"=5\"]", "is no vendor"),
            ("[\"opnai=5\"]", "'opnai' is no vendor"), ("[\"5\", \"6\"]", "two numbers"),
            ("[\"openai=5\", \"openai=6\"]", "names openai twice"), ("[\"openai=9999999999999999\"]", "must be"),
        ]
    )
    func wrong(value: String, words: String) {
        for key in ["requests_per_minute", "tokens_per_minute"] {
            let file = "[models]\n\(key) = \(value)\n"
            let faults = #expect(throws: ConfigurationFaults.self) {
                try MeshConfiguration.load(arguments: ["--config", "mesh.toml"], environment: [:]) {
                    (_) throws(CommandFailure) in Array(file.utf8)
                }
            }
            #expect(faults?.faults.count == 1)
            #expect(faults?.description.contains("models.\(key)") == true)
            #expect(faults?.description.contains(words) == true)
        }
    }
}
