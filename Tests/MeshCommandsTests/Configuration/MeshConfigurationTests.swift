internal import EventIO
internal import Testing

@testable internal import MeshCommands

@Suite("The configuration of the server")
struct MeshConfigurationTests {
    private func load(
        _ arguments: [String] = [],
        _ environment: [String: String] = [:],
        file: String? = nil
    ) throws(ConfigurationFaults) -> LoadedConfiguration {
        try MeshConfiguration.load(arguments: arguments, environment: environment) { path throws(CommandFailure) in
            path == "mesh.toml" ? file.map { Array($0.utf8) } : nil
        }
    }

    private func faults(
        _ arguments: [String] = [],
        _ environment: [String: String] = [:],
        file: String? = nil
    ) -> [String] {
        do throws(ConfigurationFaults) {
            _ = try load(arguments, environment, file: file)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test("without anything said the defaults count, and the data lie in the folder for state")
    func defaults() throws {
        let loaded = try load([], ["HOME": "/home/ada"])
        #expect(loaded.values.listen.socketAddresses == [.ipv4("127.0.0.1", port: 50051)])
        #expect(loaded.values.storage.path == "/home/ada/.local/state/aimesh/mesh.db")
        #expect(loaded.values.models.provider == "auto")
        #expect(try load([], ["XDG_STATE_HOME": "/state"]).values.storage.path == "/state/aimesh/mesh.db")
        #expect(try load().values.storage.path == "mesh-data/mesh.db")
    }

    @Test("options count before the environment, this before the file")
    func precedence() throws {
        let file = "[limits]\ntasks_per_network = 2\ntasks_per_tenant = 3\ntasks_per_process = 4"
        let environment = ["AIMESH_LIMITS_TASKS_PER_TENANT": "5", "AIMESH_LIMITS_TASKS_PER_PROCESS": "6"]
        let loaded = try load(["--limits-tasks-per-process", "7"], environment, file: file)
        #expect(loaded.values.limits.tasksPerNetwork == 2)
        #expect(loaded.values.limits.tasksPerTenant == 5)
        #expect(loaded.values.limits.tasksPerProcess == 7)
        #expect(loaded.sources["limits.tasks_per_network"] == .file("mesh.toml", line: 2))
        #expect(loaded.sources["limits.tasks_per_tenant"] == .variable("AIMESH_LIMITS_TASKS_PER_TENANT"))
        #expect(loaded.sources["limits.tasks_per_process"] == .option("limits-tasks-per-process"))
        #expect(loaded.shown().contains("tasks_per_network = 2                         # mesh.toml:2\n"))
    }

    @Test("all faults of all sources are told at once, each with its place")
    func everyFault() {
        let file = """
            [limits]
            tasks_per_network = 0
            taks_per_tenant = 3
            [lisen]
            port = 1
            [logging]
            level = "inof"
            format = 3
            [coordinator]
            default_timeout = "5 minutes"
            confidence_threshold = 1.5
            """
        let told = faults(
            ["--listen-port", "70000"],
            ["AIMESH_SHUTDOWN_GRACE": "soon", "AIMESH_SHUTDOWN_GARCE": "1s", "AIMESH_SERVER": "x:1"],
            file: file
        )
        #expect(
            told == [
                "mesh.toml:2: limits.tasks_per_network must be from 1 to 1000, is 0",
                "mesh.toml:3: there is no limits.taks_per_tenant; did you mean tasks_per_tenant?",
                "mesh.toml:4: there is no section [lisen]; did you mean listen?",
                "mesh.toml:7: logging.level must be one of trace, debug, info, warning, error, is \"inof\"; did you mean \"info\"?",
                "mesh.toml:8: logging.format must be text, is a whole number",
                "mesh.toml:10: coordinator.default_timeout must be a time such as \"500ms\", \"30s\", \"5m\" or \"2h\", is \"5 minutes\"",
                "mesh.toml:11: coordinator.confidence_threshold must be from 0.0 to 1.0, is 1.5",
                "AIMESH_SHUTDOWN_GARCE: no value has this variable; did you mean AIMESH_SHUTDOWN_GRACE?",
                "AIMESH_SHUTDOWN_GRACE: shutdown.grace must be a time such as \"500ms\", \"30s\", \"5m\" or \"2h\", is \"soon\"",
                "--listen-port: listen.port must be from 0 to 65535, is 70000",
            ]
        )
    }

    @Test(
        "in open mode the server listens on loopback addresses only",
        arguments: [
            ("127.0.0.1", true), ("127.1.2.3", true), ("::1", true), ("0:0:0:0:0:0:0:1", true), ("0.0.0.0", false),
            ("::", false), ("1::", false), ("1::1", false), ("192.168.1.4", false), ("::ffff:127.0.0.1", false),
        ]
    )
    func openMode(address: String, isLoopback: Bool) {
        #expect(faults(["--listen-addresses", address]).isEmpty == isLoopback)
    }

    @Test("a server without open mode would answer nobody: there are no keys yet")
    func withoutOpenMode() {
        #expect(
            faults(["--security-open-mode", "false"]) == [
                "--security-open-mode: security.open_mode must be true: there are no API keys yet"
            ]
        )
    }

    @Test("values that do not go together are faults, at the place of the one that was set")
    func together() {
        #expect(faults(["--tls-key", "k.pem"]) == ["--tls-key: tls.key wants tls.certificate beside it"])
        #expect(
            faults([], [:], file: "[limits]\ntasks_per_network = 9\ntasks_per_tenant = 8")
                == ["mesh.toml:2: limits.tasks_per_network is 9, more than limits.tasks_per_tenant with 8"]
        )
        #expect(
            faults(["--listen-addresses", "localhost"]) == [
                "--listen-addresses: listen.addresses: 'localhost' is no IP address"
            ]
        )
        #expect(faults(["--listen-addresses", ""]).count == 1)
    }

    @Test("a lower limit of the process lowers the defaults within it")
    func fitting() throws {
        let limits = try load(["--limits-tasks-per-process", "4"]).values.limits
        #expect(limits.tasksPerTenant == 4)
        #expect(limits.tasksPerNetwork == 4)
    }

    @Test("a file that is named has to be there")
    func namedFile() {
        #expect(faults(["--config", "other.toml"]) == ["other.toml:1: there is no such file"])
        #expect(faults([], ["AIMESH_CONFIG": "other.toml"]) == ["other.toml:1: there is no such file"])
    }

    @Test("the example with its comments taken off is a configuration of defaults")
    func example() throws {
        let lines = ConfigurationExample.text().split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let rest = line.dropFirst(2)
            let isValue = line.hasPrefix("# ") && ConfigurationKey.all.contains { rest.hasPrefix("\($0.name) = ") }
            return isValue ? String(rest) : String(line)
        }
        let loaded = try load([], ["HOME": "/home/ada"], file: lines.joined(separator: "\n"))
        #expect(loaded.sources.count == ConfigurationKey.all.count)
        var expected = MeshConfiguration()
        expected.storage.path = "/home/ada/.local/state/aimesh/mesh.db"
        #expect(loaded.values == expected)
    }

    @Test("what is shown can be read again and means the same")
    func shownIsReadable() throws {
        let first = try load(["--storage-path", "/tmp/a \"b\"\\c.db", "--listen-port", "0"])
        let second = try load([], [:], file: first.shown())
        #expect(second.values == first.values)
    }

    @Test("every default lies within its own range, and every key has its own name")
    func declarations() {
        let defaults = MeshConfiguration()
        for key in ConfigurationKey.all {
            #expect(throws: Never.self, "\(key.path)") { try key.check(key.get(defaults)).get() }
            #expect(key.summary.hasSuffix("."), "\(key.path)")
        }
        #expect(Set(ConfigurationKey.all.map(\.path)).count == ConfigurationKey.all.count)
    }

    @Test("a secret is never shown")
    func secrets() throws {
        let key = ConfigurationKey.text("storage.path", \.storage.path, isSecret: true, "A secret.")
        let loaded = try load(["--storage-path", "hunter2"])
        #expect(!loaded.shown([key]).contains("hunter2"))
        #expect(loaded.shown([key]).contains("path = \"<redacted>\""))
    }
}
