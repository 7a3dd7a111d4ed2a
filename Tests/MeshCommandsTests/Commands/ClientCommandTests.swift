internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import Synchronization
internal import Testing

@testable internal import MeshCommands

@Suite("Commands against a server", .timeLimit(.minutes(2)))
struct ClientCommandTests {
    @Test("a network is made, listed, shown, changed and deleted")
    func networks() async throws {
        let fake = FakeMesh()
        try await withServer([fake]) { server in
            let made = await mesh(
                ["network", "create", "Email", "--label", "team=growth", "--tenant", "t1", "--user", "u1"],
                at: server
            )
            #expect(made.code == 0)
            #expect(made.lines.contains("id:     net_2"))
            #expect(made.lines.contains("labels: team=growth"))
            let metadata = try #require(fake.state.withLock { $0.metadata.first })
            #expect(metadata.first("x-mesh-tenant") == "t1")
            #expect(metadata.first("x-mesh-user") == "u1")

            let listed = await mesh(["network", "list"], at: server)
            #expect(
                listed.lines == [
                    "ID     NAME       AGENTS  TASKS  ACTIVE   COST  MADE",
                    "net_1  Network 1       5      2       0  $1.50  2 h ago",
                    "net_2  Email           5      2       0  $1.50  2 h ago",
                ]
            )
            let shown = await mesh(["network", "get", "net_1"], at: server)
            #expect(shown.output.contains("name:  Network 1\n"))
            let changed = await mesh(
                ["network", "update", "net_1", "--name", "New", "--max-iterations", "3", "--json"],
                at: server
            )
            #expect(
                changed.output == #"{"id":"net_1","name":"New","description":"name,max_iterations","max_iterations":3}"#
                    + "\n"
            )
            let unasked = await mesh(["network", "delete", "net_1"], at: server)
            #expect(unasked.code == 2)
            #expect(unasked.complaints.contains("--yes"))
            #expect(await mesh(["network", "delete", "net_1", "--yes"], at: server).code == 0)
        }
    }

    @Test("the key is shown as metadata, from the option or the variable")
    func key() async throws {
        let fake = FakeMesh()
        try await withServer([fake]) { server in
            _ = await mesh(["network", "create", "A", "--api-key", "k1"], at: server)
            _ = await mesh(["network", "create", "B"], at: server, variables: ["AIMESH_API_KEY": "k2"])
        }
        #expect(fake.state.withLock { $0.metadata.map { $0.first("x-api-key") } } == ["k1", "k2"])
    }

    @Test("a list of several pages is read to its limit")
    func pages() async throws {
        try await withServer([FakeMesh(networks: 10)]) { server in
            #expect(await mesh(["network", "list"], at: server).lines.count == 11)
            let part = await mesh(["network", "list", "--limit", "4"], at: server)
            #expect(part.lines.count == 6)
            #expect(part.lines.last == "… there are more; see --limit")
        }
    }

    @Test("without a name the only network is used; of several one has to be named")
    func networkChoice() async throws {
        let single = FakeMesh()
        try await withServer([single]) { server in
            let ran = await mesh(["submit", "Write", "-c", "count=3", "-c", "name=TechPro", "-p", "2"], at: server)
            #expect(ran.output == "task_1 queued\nwatch it: mesh watch task_1\n")
        }
        let request = try #require(single.state.withLock { $0.submissions.first })
        #expect(request.networkID == "net_1")
        #expect(request.priority == 2)
        #expect(request.context?.fields["count"]?.kind == .numberValue(3))
        #expect(request.context?.fields["name"]?.kind == .stringValue("TechPro"))
        let several = FakeMesh(networks: 2)
        try await withServer([several]) { server in
            let refused = await mesh(["submit", "Write"], at: server)
            #expect(refused.code == 2)
            #expect(refused.complaints.contains("  net_2  Network 2"))
            let named = await mesh(["submit", "Write"], at: server, variables: ["AIMESH_NETWORK": "net_2"])
            #expect(named.code == 0)
        }
        #expect(several.state.withLock { $0.submissions.map(\.networkID) } == ["net_2"])
        try await withServer([FakeMesh(networks: 0)]) { server in
            #expect(await mesh(["submit", "Write"], at: server).complaints.contains("mesh network create NAME"))
        }
    }

    @Test("a brief comes from standard input, its context from a file")
    func briefFromInput() async throws {
        let fake = FakeMesh()
        try await withServer([fake]) { server in
            let ran = await mesh(
                [
                    "submit", "-", "--context-file", "f.json", "--context-json", "{\"b\":2}", "--approve",
                    "plan,result", "--budget", "0.5",
                ],
                at: server,
                console: TestConsole(input: "Write it\nwell\n"),
                files: ["f.json": "{\"a\": [1], \"b\": 1}"]
            )
            #expect(ran.code == 0)
        }
        let request = try #require(fake.state.withLock { $0.submissions.first })
        #expect(request.task == "Write it\nwell")
        #expect(request.context?.fields["b"]?.kind == .numberValue(2))
        #expect(request.context?.fields.keys.sorted() == ["a", "b"])
        #expect(request.approvalPoints == [.plan, .result])
        #expect(request.limits?.budgetNanoUsd == 500_000_000)
    }

    @Test("a refusal is told with its fields, and when to try again")
    func refusals() async throws {
        try await withServer([FakeMesh()]) { server in
            let bad = await mesh(["submit", "bad"], at: server)
            #expect(bad.code == 4)
            #expect(bad.complaints == "mesh: the task is not valid\n  context.audience: must not be empty\n")
            let full = await mesh(["submit", "full"], at: server)
            #expect(full.code == 4)
            #expect(full.complaints == "mesh: the queue is full\n  try again in 2 s\n")
            let missing = await mesh(["network", "get", "net_9"], at: server)
            #expect(missing.code == 3)
            #expect(missing.complaints == "mesh: there is no network net_9\n")
        }
    }

    @Test("a server that is not there is exit code 5 and names the address")
    func unreachable() async throws {
        let port = try await withServer([FakeMesh()]) { $0.port }
        let ran = await mesh(["network", "list", "--server", "127.0.0.1:\(port)"])
        #expect(ran.code == 5)
        #expect(ran.complaints.hasPrefix("mesh: cannot reach 127.0.0.1:\(port)\n"))
        #expect(await mesh(["network", "list", "--server", "nonsense"]).code == 2)
    }

    @Test("a task is found by its id alone and steered")
    func steering() async throws {
        let fake = FakeMesh(networks: 2)
        try await withServer([fake]) { server in
            let shown = await mesh(["task", "get", "task_1"], at: server)
            #expect(shown.code == 0)
            #expect(shown.output.contains("○ s2 Write the emails ← s1"))
            #expect(await mesh(["cancel", "task_1"], at: server).output == "task_1 cancelled\n")
            #expect(await mesh(["retry", "task_1"], at: server).output.hasPrefix("task_1 queued"))
            #expect(await mesh(["task", "feedback", "task_1", "--rating", "5"], at: server).output.contains("mem_1"))
            #expect(await mesh(["task", "feedback", "task_1"], at: server).code == 2)
            #expect(
                await mesh(["task", "approve", "task_1", "--reject", "--comment", "Shorter."], at: server).code == 0
            )
            #expect(await mesh(["task", "answer", "task_1", "Blue."], at: server).code == 0)
            #expect(await mesh(["task", "resume", "task_1", "--approve", "--reject"], at: server).code == 2)
            #expect(await mesh(["task", "get", "task_2"], at: server).code == 3)
        }
        let decisions = fake.state.withLock { $0.resumes.map(\.decision) }
        #expect(decisions == [.approve(.with { $0.comment = "Shorter." }), .answer("Blue.")])
    }

    @Test("a batch tells what became of each line")
    func batch() async throws {
        try await withServer([FakeMesh()]) { server in
            let lines = "{\"task\":\"a\"}\n\n{\"task\":\"bad\",\"priority\":1}\n"
            let ran = await mesh(["task", "batch", "-"], at: server, console: TestConsole(input: lines))
            #expect(ran.code == 4)
            #expect(ran.lines == ["1: task_1 queued", "2: refused: the task is not valid"])
            let wrong = await mesh(
                ["task", "batch", "x.ndjson"],
                at: server,
                files: ["x.ndjson": "{\"task\":\"a\"}\n{\"tusk\":1}"]
            )
            #expect(wrong.code == 2)
            #expect(wrong.complaints.hasPrefix("mesh: x.ndjson:2: "))
        }
    }

    @Test("what others wrote cannot steer the terminal")
    func escapeSequences() async throws {
        try await withServer([FakeMesh()]) { server in
            let made = await mesh(["network", "create", "evil\u{1B}[2Jname"], at: server)
            #expect(!made.output.contains("\u{1B}"))
        }
        #expect(TerminalText.safe("a\u{1B}]0;t\u{7}b\u{9B}31m\u{202E}c\r\nd") == "a�]0;t�b�31m�c\nd")
    }

    @Test("help shows the exit codes, and a program's own commands")
    func help() async {
        let codes = await mesh(["help", "exit-codes"])
        #expect(codes.lines.contains("  6  the task failed, timed out or was cancelled"))
        let serve = CommandSpec("serve", "runs the server", options: MeshConfiguration.options) { invocation in
            let loaded = try MeshConfiguration.load(invocation)
            try invocation.console.writeLine("port \(loaded.values.listen.port)")
            return .done
        }
        #expect(await mesh(["help"], adding: [serve]).output.contains("  serve       runs the server"))
        #expect(await mesh(["serve", "--listen-port", "7"], adding: [serve]).output == "port 7\n")
        let faulty = await mesh(["serve", "--listen-port", "x"], adding: [serve])
        #expect(faulty.code == 2)
        #expect(
            faulty.complaints
                == "mesh: the configuration has a fault:\n  --listen-port: listen.port must be a whole number, is 'x'\n"
        )
    }

    @Test("the configuration is checked, shown and exemplified without a server")
    func config() async {
        let files = ["x.toml": "[limits]\ntasks_per_network = 0\n", "good.toml": "[listen]\nport = 1\n"]
        let checked = await mesh(["config", "check", "x.toml"], files: files)
        #expect(checked.code == 2)
        #expect(checked.complaints.contains("  x.toml:2: limits.tasks_per_network must be from 1 to 1000, is 0\n"))
        #expect(await mesh(["config", "check", "good.toml"], files: files).output == "good.toml is good\n")
        #expect(await mesh(["config", "show", "good.toml"], files: files).output.contains("# good.toml:2"))
        let reference = await mesh(["config", "reference"])
        #expect(reference.lines.count == ConfigurationKey.all.count + 2)
        #expect(reference.lines.contains { $0.hasPrefix("| `listen.port` | `50051` | 0 to 65535 | The port for gRPC") })
        #expect(await mesh(["config", "example"]).output.contains("# tasks_per_network = 8"))
    }
}
