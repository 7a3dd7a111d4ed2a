internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// Watches a task until it is over: joins the stream, the clock, Ctrl-C and the person at the terminal.
struct TaskWatch {
    private typealias Follower = StreamFollower<ProtoTaskEvent, Int32>

    private enum Input: Sendable {
        case stream(Follower.News)
        case tick
        case interrupt
        /// Nil at the end of the input.
        case line(String?)
    }

    private let invocation: Invocation
    private let connection: MeshConnection
    private let taskID: String
    private let inputs = Mailbox<Input>()
    private var view: TaskView
    private var presenter: any WatchPresenter
    private let isLive: Bool
    private var isReading = false
    /// The wait that the person is asked about.
    private var asked: PersonQuestion?
    private var lastSequence: Int32

    init(_ invocation: Invocation, _ connection: MeshConnection, taskID: String, after sequence: Int32 = 0) {
        self.invocation = invocation
        self.connection = connection
        self.taskID = taskID
        lastSequence = sequence
        let console = invocation.console
        isLive = console.isOutputTerminal && !invocation.wantsJSON && invocation.environment.variables["TERM"] != "dumb"
        view = TaskView(palette: Palette.suited(to: invocation.environment))
        if invocation.wantsJSON {
            presenter = JSONPresenter(console: console)
        } else if isLive {
            presenter = LivePresenter(console: console)
        } else {
            presenter = LinePresenter(console: console)
        }
    }

    /// - Parameter submitted: the task as the server just answered it.
    consuming func run(submitted: ProtoTask? = nil) async throws -> ExitCode {
        var watch = self
        return try await watch.watch(submitted)
    }

    private mutating func watch(_ submitted: ProtoTask?) async throws -> ExitCode {
        if let submitted { view.adopt(submitted) }
        let environment = invocation.environment
        try environment.interrupts.watchSignals(on: connection.loop)
        let (follower, inputs, start) = (follower, inputs, lastSequence)
        let isKnown = submitted != nil
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await follower.follow(from: start, isKnown: isKnown) { await inputs.send(.stream($0)) } }
            group.addTask { if await environment.interrupts.wait() { await inputs.send(.interrupt) } }
            if isLive { group.addTask { await Self.tick(inputs, environment.clock) } }
            do {
                let code = try await listen(&group)
                await Self.end(&group, inputs)
                return code
            } catch {
                await Self.end(&group, inputs)
                throw error
            }
        }
    }

    private static func end(_ group: inout ThrowingTaskGroup<Void, any Error>, _ inputs: Mailbox<Input>) async {
        group.cancelAll()
        await inputs.close()
    }

    private static func tick(_ inputs: Mailbox<Input>, _ clock: any Clock<Duration>) async {
        while (try? await clock.sleep(for: .milliseconds(100))) != nil { await inputs.sendIfIdle(.tick) }
    }

    private var follower: Follower {
        let (connection, taskID, network) = (
            connection, taskID, invocation.arguments.text(ConnectionOptions.network.name)
        )
        return Follower(
            clock: invocation.environment.clock,
            open: { sequence in
                let request = ProtoWatchTaskRequest.with {
                    $0.taskID = taskID
                    $0.networkID = network ?? ""
                    $0.afterSequence = sequence
                }
                return connection.tasks.watchTask(request, options: connection.stream)
            },
            cursor: { $0.sequence > 0 ? $0.sequence : nil },
            isLast: { $0.isLast }
        )
    }

    // MARK: What comes

    private mutating func listen(_ group: inout ThrowingTaskGroup<Void, any Error>) async throws -> ExitCode {
        while let input = await inputs.next() {
            switch input {
            case .stream(.event(let event)): try await take(event, &group)
            case .stream(.lost(let reason, let wait)):
                view.connectionNote = "connection lost, next attempt in \(DurationWords.text(wait))"
                try presenter.tell("\(reason); next attempt in \(DurationWords.text(wait))", view)
            case .stream(.found):
                view.connectionNote = ""
                try presenter.tell("the connection is back; nothing was missed", view)
            case .stream(.over):
                try presenter.rest(view, now: invocation.environment.now())
                try presenter.close(view)
                return view.exitCode
            case .stream(.failed(let status)): throw try failure(status)
            case .tick: if asked == nil { try presenter.tick(view, now: invocation.environment.now()) }
            case .interrupt: return try leave()
            case .line(let line):
                isReading = false
                try await decide(line, &group)
            }
        }
        return .failed
    }

    private mutating func take(
        _ event: ProtoTaskEvent,
        _ group: inout ThrowingTaskGroup<Void, any Error>
    ) async throws {
        if event.sequence > 0 {
            guard event.sequence > lastSequence else { return }
            if lastSequence > 0, view.subtasks.isEmpty, view.lastSequence == 0 { await catchUp(event) }
            lastSequence = event.sequence
        }
        view.apply(event)
        if case .gap? = event.event { await catchUp(event) }
        try presenter.show(event, view)
        if asked != nil, view.waiting == nil {
            asked = nil
            try invocation.console.writeLine("")
        }
        if view.waiting != nil, asked == nil { try ask(&group) }
    }

    /// Reads the task where its beginning was not watched. Only a picture needs it, so a failure costs a part of that.
    private mutating func catchUp(_ event: ProtoTaskEvent) async {
        guard isLive, !event.networkID.isEmpty else { return }
        let request = ProtoGetTaskRequest.with {
            $0.networkID = event.networkID
            $0.taskID = taskID
        }
        if let task = try? await connection.tasks.getTask(request, options: connection.call) { view.adopt(task) }
    }

    private mutating func leave() throws(CommandFailure) -> ExitCode {
        try presenter.rest(view, now: invocation.environment.now())
        invocation.console.complain("\nmesh: the task goes on; \(again)\n")
        return .interrupted
    }

    private mutating func failure(_ status: Status) throws -> CommandFailure {
        // Nothing was shown yet: this is told like the failure of any call.
        guard view.eventCount > 0 else { throw status }
        try presenter.rest(view, now: invocation.environment.now())
        return CommandFailure(StatusText.exitCode(status.code), StatusText.lines(status) + ["  \(again)"])
    }

    private var again: String { "watch it again with: mesh watch \(taskID) --from \(lastSequence)" }

    // MARK: The person

    private mutating func ask(_ group: inout ThrowingTaskGroup<Void, any Error>) throws {
        guard isLive, invocation.console.isInputTerminal, let waiting = view.waiting else { return }
        let question = PersonQuestion(waiting: waiting)
        asked = question
        try presenter.rest(view, now: invocation.environment.now())
        if waiting.kind == .resultApproval, let result = view.result {
            try invocation.console.write("\n" + TerminalText.safe(result.text) + "\n")
        }
        try invocation.console.write("\n" + question.text)
        read(&group)
    }

    private mutating func read(_ group: inout ThrowingTaskGroup<Void, any Error>) {
        if isReading { return }
        isReading = true
        let (console, inputs) = (invocation.console, inputs)
        // An input that cannot be read says nothing, like one that is over.
        group.addTask { await inputs.send(.line((try? await console.readLine()) ?? nil)) }
    }

    private mutating func decide(_ line: String?, _ group: inout ThrowingTaskGroup<Void, any Error>) async throws {
        guard let question = asked else { return }
        guard let line else {
            invocation.console.complain("\nmesh: decide later with: \(question.hint(taskID))\n")
            return
        }
        guard let decision = question.decision(line) else {
            try invocation.console.write(question.text)
            return read(&group)
        }
        let request = ProtoResumeTaskRequest.with {
            $0.networkID = view.networkID
            $0.taskID = taskID
            $0.waitingID = question.waiting.id
            $0.decision = decision
        }
        do {
            _ = try await connection.tasks.resumeTask(request, options: connection.call)
            asked = nil
            view.answered()
        } catch let status as Status {
            for line in StatusText.lines(status) { invocation.console.complain("mesh: \(line)\n") }
            try invocation.console.write(question.text)
            read(&group)
        }
    }
}

extension ProtoTaskEvent {
    /// Nothing of the work comes after it.
    var isLast: Bool {
        switch event {
        case .completed, .failed, .cancelled, .timedOut: true
        default: false
        }
    }
}
