internal import MeshDomain
internal import MeshTestSupport

/// Random values of what a store keeps beside events and tasks, with odd texts and large numbers among them.
extension RandomEvents {
    mutating func oddText() -> String {
        let parts = [
            "plain words that are longer than fifteen bytes ", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{1F}",
            "\u{7F}", "/", "é", "\u{2028}", "e\u{301}", "👩‍👩‍👧", "\u{FFFF}", "`", "_", "Z", "a",
        ]
        return (0..<int(0...8)).map { _ in pick(parts) ?? "" }.joined()
    }

    mutating func maybe<Value>(_ value: Value) -> Value? { bool(70) ? value : nil }
    mutating func texts() -> [String] { (0..<int(0...2)).map { _ in oddText() } }
    mutating func labels() -> [String: String] {
        Dictionary((0..<int(0...3)).map { _ in (oddText(), oddText()) }) { $1 }
    }
    mutating func id<Entity>() -> EntityID<Entity> { EntityID(bool(80) ? "id_\(int(0...99))" : oddText()) }
    mutating func time() -> Moment { Moment(nanoseconds: large()) }

    mutating func large() -> Int64 {
        let edges: [Int64] = [
            .min, .max, 0, 1, -1, 9, 10, -10, 1 << 53, 1 << 53 + 1, -(1 << 53), -(1 << 53) - 1, 999_999_999_999_999,
            1_000_000_000_000_000, 1_798_761_600_123_456_789,
        ]
        return bool() ? pick(edges) ?? 0 : Int64(int(-1_000_000...1_000_000))
    }

    mutating func double() -> Double {
        let edges: [Double] = [
            0, -0.0, 1, 0.1, 0.7, 1e300, -1e-300, 1e15, 1e19, 0.1 + 0.2, 123456.789, .leastNonzeroMagnitude,
        ]
        return bool() ? pick(edges) ?? 0 : Double(bitPattern: random.next() & 0xBFEF_FFFF_FFFF_FFFF)
    }

    mutating func largeSpend() -> Spend {
        var spend = Spend(calls: int(0...9), inputTokens: large(), outputTokens: large(), costNanoUSD: large())
        spend.cachedInputTokens = large()
        spend.cacheWriteTokens = large()
        spend.reasoningTokens = large()
        return spend
    }

    mutating func subtask() -> Subtask {
        var subtask = Subtask(
            id: id(),
            title: oddText(),
            instruction: oddText(),
            agentType: oddText(),
            capabilities: texts(),
            dependsOn: (0..<int(0...2)).map { _ in id() }
        )
        let states: [Subtask.Status] = [.pending, .ready, .running, .completed, .failed, .cancelled, .skipped]
        subtask.status = pick(states) ?? .pending
        subtask.agent = maybe(id())
        subtask.output = oddText()
        subtask.outputData = maybe(json())
        subtask.confidence = maybe(double())
        (subtask.attempts, subtask.revisions, subtask.failures) = (int(0...9), int(0...9), int(0...9))
        subtask.revisionNotes = oddText()
        subtask.spend = largeSpend()
        subtask.provenance = maybe(fullProvenance())
        subtask.error = maybe(reason())
        subtask.createTime = time()
        subtask.readyTime = maybe(time())
        subtask.startTime = maybe(time())
        subtask.endTime = maybe(time())
        return subtask
    }

    mutating func fullProvenance() -> Provenance {
        var provenance = provenance()
        provenance.memoryItems = (0..<int(0...2)).map { _ in id() }
        provenance.promptRevision = oddText()
        provenance.temperature = double()
        return provenance
    }

    mutating func fullPlan() -> Plan {
        let subtasks = (0..<int(0...3)).map { _ in subtask() }
        return Plan(subtasks: subtasks, source: .repaired, rationale: oddText(), repairs: texts(), revision: int(1...9))
    }

    mutating func fullSubmission() -> TaskSubmission {
        var submission = TaskSubmission(
            brief: oddText(),
            context: object(),
            priority: int(0...9),
            isHeld: bool(),
            approvalPoints: pick([[], [.plan], [.result], [.plan, .result]]) ?? [],
            images: [
                TaskImage(mediaType: "image/png", source: .base64(oddText())),
                TaskImage(mediaType: oddText(), source: .url(oddText())),
            ],
            responseSchema: maybe(json()),
            session: maybe(id()),
            parent: maybe(id()),
            retryOf: maybe(id()),
            idempotencyKey: maybe(oddText()),
            labels: labels()
        )
        submission.keptPlan = maybe(fullPlan())
        submission.modelSelection.complexity = pick([.low, .medium, .high, nil]) ?? nil
        submission.modelSelection.requiresVision = bool()
        submission.modelSelection.requiresFunctionCalling = bool()
        submission.modelSelection.isCostSensitive = bool()
        submission.modelSelection.preferredModel = maybe(oddText())
        submission.modelSelection.excludedModels = texts()
        submission.modelSelection.disablesFallback = bool()
        return submission
    }

    mutating func memory() -> MemoryItem {
        let origin = MemoryOrigin(
            user: maybe(id()),
            task: maybe(id()),
            subtask: maybe(id()),
            agent: maybe(id()),
            model: maybe(oddText())
        )
        var item = MemoryItem(
            id: id(),
            network: id(),
            type: MemoryType.allCases.randomElement(using: &random) ?? .fact,
            content: oddText(),
            confidence: double(),
            metadata: json(),
            tags: texts(),
            tier: bool() ? .longTerm : .shortTerm,
            origin: origin,
            session: maybe(id()),
            createTime: time(),
            expireTime: maybe(time())
        )
        item.validUntil = maybe(time())
        item.supersedes = maybe(id())
        item.supersededBy = maybe(id())
        item.contradicts = (0..<int(0...2)).map { _ in id() }
        item.readCount = int(0...9)
        item.lastReadTime = maybe(time())
        return item
    }

    mutating func agent() -> Agent {
        var parameters = ModelParameters(
            temperature: maybe(double()),
            maxTokens: maybe(int(0...9_999)),
            formality: pick([.casual, .neutral, .formal, nil]) ?? nil
        )
        parameters.topP = maybe(double())
        parameters.stopSequences = texts()
        parameters.extra = maybe(json())
        let configuration = AgentConfiguration(
            name: oddText(),
            type: oddText(),
            model: maybe(oddText()),
            description: oddText(),
            parameters: parameters,
            capabilities: texts(),
            prompt: maybe(oddText()),
            fallbackModels: texts(),
            labels: labels()
        )
        var agent = Agent(id: id(), network: id(), configuration: configuration, createTime: time())
        agent.metrics = metrics()
        return agent
    }

    mutating func metrics() -> AgentMetrics {
        var metrics = AgentMetrics()
        (metrics.completed, metrics.failed) = (int(0...99), int(0...99))
        (metrics.totalSeconds, metrics.totalConfidence) = (double(), double())
        metrics.spend = largeSpend()
        metrics.lastActiveTime = maybe(time())
        return metrics
    }

    mutating func work() -> AgentWork {
        AgentWork(
            task: id(),
            subtask: id(),
            title: oddText(),
            succeeded: bool(),
            confidence: double(),
            model: oddText(),
            spend: largeSpend(),
            startTime: time(),
            endTime: time()
        )
    }

    mutating func session() -> Session {
        var session = Session(
            id: id(),
            network: id(),
            user: id(),
            context: json(),
            labels: labels(),
            createTime: time()
        )
        session.status = pick([.active, .ended, .expired]) ?? .active
        session.metrics.spend = largeSpend()
        session.endTime = maybe(time())
        return session
    }

    mutating func network() -> Network {
        Network(
            id: id(),
            tenant: id(),
            owner: id(),
            name: oddText(),
            description: oddText(),
            labels: labels(),
            createTime: time(),
            revision: int(1...9)
        )
    }

    mutating func feedBody() -> FeedEvent.Body {
        switch int(0...6) {
        case 0: return .task(id(), sequence: int(1...99))
        case 1: return .agent(statusChange())
        case 2: return .memoryAdded(id())
        case 3: return .memoryConsolidated(id())
        case 4: return .memoryRemoved(id(), .fact, pick([.deleted, .expired, .erased]) ?? .deleted)
        case 5: return .session(pick([.created, .touched, .ended, .expired]) ?? .created, session())
        default:
            let changes: [NetworkChange] = [.updated, .agentAdded, .agentUpdated, .agentRemoved, .deleted]
            return .network(pick(changes) ?? .updated, user: id(), agent: maybe(id()), revision: int(1...9))
        }
    }

    mutating func statusChange() -> AgentStatusChange {
        let states: [AgentStatus] = [.idle, .busy, .degraded, .offline]
        return AgentStatusChange(
            agent: id(),
            name: oddText(),
            status: pick(states) ?? .idle,
            previous: pick(states) ?? .idle,
            reason: oddText(),
            activeSubtasks: int(0...9),
            task: maybe(id())
        )
    }

    mutating func safety() -> TaskEvent.Body {
        let note = TaskEvent.SafetyNote(subtask: maybe(id()), isInput: bool(), decision: oddText(), reasons: texts())
        return .safety(note)
    }

    mutating func memoryNote() -> TaskEvent.Body { .memoryAdded(TaskEvent.MemoryNote(memory())) }
}
