internal import MeshProto
internal import Protobuf
internal import Synchronization
internal import Testing

@testable internal import MeshCommands

@Suite("Commands for agents, memory and sessions", .timeLimit(.minutes(2)))
struct AgentAndMemoryCommandTests {
    @Test("an agent is added with its options over those of a file")
    func addAgent() async throws {
        let fake = FakeAgents()
        try await withServer([FakeMesh(), fake]) { server in
            let ran = await mesh(
                [
                    "agent", "add", "seo", "SEO Specialist", "--file", "a.json", "--temperature", "0.2", "--capability",
                    "keywords",
                    "--capability", "links", "--prompt-file", "p.txt",
                ],
                at: server,
                files: ["a.json": #"{"model": "gpt-4o", "parameters": {"max_tokens": 9}}"#, "p.txt": "Be brief."]
            )
            #expect(ran.code == 0)
        }
        let request = try #require(fake.added.withLock { $0.first })
        #expect(request.networkID == "net_1")
        #expect(
            request.agentConfig
                == .with {
                    ($0.name, $0.type, $0.model, $0.prompt) = ("SEO Specialist", "seo", "gpt-4o", "Be brief.")
                    $0.capabilities = ["keywords", "links"]
                    $0.parameters = .with { ($0.temperature, $0.maxTokens) = (0.2, 9) }
                }
        )
    }

    @Test("agents are listed, shown, changed and removed")
    func agents() async throws {
        let fake = FakeAgents()
        try await withServer([FakeMesh(), fake]) { server in
            #expect(
                await mesh(["agent", "list"], at: server).lines == [
                    "ID       NAME    TYPE     STATUS  MODEL   DONE  FAILED     COST  LAST ACTIVE",
                    "agent_1  Writer  content  busy    gpt-4o     7       0  $0.0420",
                ]
            )
            let shown = await mesh(["agent", "get", "agent_1"], at: server)
            #expect(
                shown.output.contains(
                    "TASK    SUBTASK  TITLE   ENDED      CONFIDENCE\ntask_1  s1       Emails  1 min ago  0.90\n"
                )
            )
            #expect(await mesh(["agent", "get", "agent_9"], at: server).code == 3)
            #expect(
                await mesh(["agent", "update", "agent_1", "--max-tokens", "50", "--name", "Poet"], at: server).code == 0
            )
            #expect(await mesh(["agent", "update", "agent_1"], at: server).code == 2)
            #expect(
                await mesh(["agent", "remove", "agent_1"], at: server).output
                    == "removed agent_1; 2 subtasks went to other agents\n"
            )
            #expect(await mesh(["agent", "types"], at: server).lines.last == "content  Writer  copy, mail    Writes.")
        }
        let update = try #require(fake.updates.withLock { $0.first })
        #expect(update.updateMask?.paths == ["parameters", "name"])
        // What was not named stays: parameters are one field of the change.
        #expect(update.agent?.parameters == .with { ($0.temperature, $0.maxTokens) = (0.4, 50) })
        #expect(update.agent?.etag == "r3")
    }

    @Test("memory is added, listed, searched and deleted")
    func memory() async throws {
        let fake = FakeMemory()
        try await withServer([FakeMesh(), fake]) { server in
            let words = [
                "memory", "add", "decision", "-", "--ttl", "2h", "--important", "--tag", "a", "--metadata-json",
                "{\"x\":1}",
            ]
            #expect(await mesh(words, at: server, console: TestConsole(input: "Blue.\n")).code == 0)
            #expect(await mesh(["memory", "add", "fcat", "x"], at: server).complaints.contains("did you mean fact?"))
            let listed = await mesh(
                ["memory", "list", "--type", "fact", "--type", "decision", "--tier", "long_term"],
                at: server
            )
            #expect(listed.lines.last == "mem_1  fact  0.80  2 min ago  launch  The launch is on May 4th.")
            let found = await mesh(["memory", "search", "when", "--mode", "vector"], at: server)
            #expect(found.lines.last == "only words decided: vectors were not available")
            #expect(found.output.contains("0.75  mem_1  fact  It has 'launch'.  May 4th\n"))
            let json = await mesh(["memory", "search", "when", "--json"], at: server)
            #expect(json.output.hasPrefix(#"{"matches":[{"item":{"id":"mem_1","#))
            #expect(await mesh(["memory", "delete", "mem_1"], at: server).output == "deleted mem_1\n")
            #expect(await mesh(["memory", "delete", "mem_9"], at: server).code == 3)
        }
        let request = try #require(fake.added.withLock { $0.first })
        #expect(request.content == "Blue.")
        #expect(request.type == .decision)
        #expect(request.ttl?.seconds == 7200)
        #expect(request.important)
        #expect(request.metadata?.fields["x"]?.kind == .numberValue(1))
        let list = try #require(fake.lists.withLock { $0.first })
        #expect(list.types == [.fact, .decision])
        #expect(list.tier == .longTerm)
    }

    @Test("a watch of the memory ends with the refusal of the server")
    func watchMemory() async throws {
        try await withServer([FakeMesh(), FakeMemory()]) { server in
            let ran = await mesh(["memory", "watch"], at: server)
            #expect(ran.lines == ["memory added: fact mem_2: new"])
            #expect(ran.code == 4)
            #expect(ran.complaints == "mesh: the key was revoked\n")
        }
    }

    @Test("sessions begin with a context, are prolonged and end")
    func sessions() async throws {
        let fake = FakeMemory()
        try await withServer([FakeMesh(), fake]) { server in
            let made = await mesh(
                ["session", "create", "--ttl", "2h", "-c", "tone=friendly", "--for-user", "ada"],
                at: server
            )
            #expect(made.output == "id:      ses_1\nnetwork: net_1\nuser:    ada\nstatus:  active\nends:    in 1 h\n")
            #expect(await mesh(["session", "touch", "ses_1", "-c", "tone=null"], at: server).code == 0)
            #expect(await mesh(["session", "get", "ses_1"], at: server).code == 0)
            #expect(await mesh(["session", "end", "ses_1"], at: server).output.contains("status:  ended"))
            #expect(await mesh(["session", "create", "--ttl", "1s"], at: server).code == 2)
        }
        let request = try #require(fake.sessions.withLock { $0.first })
        #expect(request.userID == "ada")
        #expect(request.context?.fields["tone"]?.kind == .stringValue("friendly"))
    }
}
