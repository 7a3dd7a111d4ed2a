internal import MeshApplication
internal import MeshDomain

/// What people do with networks, memory and sessions.
extension Person {
    func makeNetwork(_ number: Int) async {
        var input = NewNetwork(name: "Network \(number) of \(name)", idempotencyKey: "\(name)-net-\(number)")
        if random.chance(40) {
            input.agents = ["coordinator", "content", "design", "critic"].map {
                AgentConfiguration(name: $0.uppercased(), type: $0)
            }
        }
        let caller = caller
        let made = await insist("create network") { [input] process throws(ApplicationFailure) in
            try await process.mesh.createNetwork(input, as: caller)
        }
        if let made { world.learned(KnownNetwork(id: made.network.id, tenant: caller.tenant)) }
    }

    func deleteNetwork() async {
        guard let network, random.chance(50) else { return }
        let caller = caller
        // From here on others may find it gone.
        world.forgot(network)
        _ = await insist("delete \(network)") { process throws(ApplicationFailure) in
            try await process.mesh.deleteNetwork(network, expecting: nil, as: caller)
        }
    }

    func changeTeam(_ number: Int) async {
        guard let network else { return }
        let caller = caller
        let configuration = AgentConfiguration(name: "Extra \(name) \(number)", type: "research")
        let added = await insist("add agent") { process throws(ApplicationFailure) in
            try await process.mesh.addAgent(
                configuration,
                to: network,
                idempotencyKey: "\(name)-agent-\(number)",
                as: caller
            )
        }
        guard let added, random.chance(50) else { return }
        await pause(0...10_000)
        _ = await insist("remove agent") { process throws(ApplicationFailure) in
            try await process.mesh.removeAgent(added.agent.id, from: network, expecting: nil, as: caller)
        }
    }

    // MARK: Memory

    func remember(_ number: Int) async {
        guard let network else { return }
        var input = NewMemory(network: network, type: .fact, content: "The price is \(random.below(9)) euros.")
        input.idempotencyKey = "\(name)-memory-\(number)-\(random.below(1_000))"
        let mayGo = random.chance(30)
        if mayGo { input.ttlSeconds = random.int(1...60) }
        let caller = caller
        let added = await insist("remember") { [input] process throws(ApplicationFailure) in
            try await process.mesh.addMemory(input, as: caller)
        }
        guard let added, !mayGo else { return }
        world.learned(KnownMemory(id: added.item.id, network: network, tenant: caller.tenant))
    }

    func rateSomething() async {
        guard let task else { return }
        let input = NewFeedback(task: task.id, network: task.network, rating: random.int(1...5), comment: "as it is")
        let caller = caller
        // Not insisted on: sent twice it would be two.
        let sent = await ask("rate \(task.id)") { process throws(ApplicationFailure) in
            try await process.mesh.sendFeedback(input, as: caller)
        }
        guard case .success(let item) = sent else { return }
        world.learned(KnownMemory(id: item.item.id, network: task.network, tenant: caller.tenant))
    }

    func search() async {
        guard let network else { return }
        let search = MemorySearch(query: "price of the launch", filter: MemoryFilter(network: network))
        let caller = caller
        _ = await ask("search") { process throws(ApplicationFailure) in
            try await process.mesh.searchMemory(search, as: caller)
        }
    }

    func forgetSomething() async {
        guard let memory else { return }
        let caller = caller
        world.forgot(memory.id)
        _ = await insist("forget \(memory.id)") { process throws(ApplicationFailure) in
            try await process.mesh.deleteMemory(memory.id, from: memory.network, as: caller)
        }
    }

    // MARK: Sessions

    /// Begins a session, works in it, and leaves it to end by itself or ends it.
    func useSession(_ number: Int) async {
        guard let network else { return }
        let caller = caller
        let key = "\(name)-session-\(number)-\(random.below(1_000))"
        let new = NewSession(network: network, ttlSeconds: random.int(60...200), idempotencyKey: key)
        let session = await insist("begin session") { process throws(ApplicationFailure) in
            try await process.mesh.createSession(new, as: caller)
        }
        guard let session else { return }
        world.learned(KnownSession(id: session.id, network: network, tenant: caller.tenant))
        var submission = TaskSubmission(brief: "Write in a session", session: session.id)
        submission.idempotencyKey = key
        let input = NewTask(network: network, submission: submission)
        let task = await insist("submit in session") { process throws(ApplicationFailure) in
            try await process.mesh.submitTask(input, as: caller)
        }
        if let task {
            world.learned(KnownTask(id: task.id, network: network, tenant: caller.tenant, key: key))
        }
        await pause(0...60_000)
        if random.chance(50) {
            _ = await ask("touch session") { process throws(ApplicationFailure) in
                try await process.mesh.touchSession(
                    session.id,
                    in: network,
                    ttlSeconds: nil,
                    context: ["seen": true],
                    as: caller
                )
            }
        }
        guard random.chance(50) else { return }
        _ = await insist("end session") { process throws(ApplicationFailure) in
            try await process.mesh.endSession(session.id, in: network, as: caller)
        }
    }
}
