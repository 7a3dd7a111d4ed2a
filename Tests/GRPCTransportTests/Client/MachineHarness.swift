internal import EventIO
internal import GRPCCore
internal import Synchronization

@testable internal import GRPCTransport

/// A state machine with everything around it played by hand: what it asked for and has not got yet.
struct MachineHarness {
    typealias ID = ChannelStateMachine.ID

    var machine: ChannelStateMachine
    var now = Duration.zero
    var resolves: Set<ID> = []
    var connects: [ID: SocketAddress] = [:]
    var timers: [ID: Duration] = [:]
    var connections: [ID: HandConnection] = [:]
    var answers: [ID: Result<ChannelStateMachine.Pick, Status>] = [:]
    var waiting: Set<ID> = []
    var states: [ConnectivityState] = []
    var finishCount = 0
    /// Rules that the machine has broken.
    var faults: [String] = []

    init(
        _ target: ChannelTarget,
        _ configuration: GRPCChannelConfiguration = GRPCChannelConfiguration(),
        seed: UInt64 = 1
    ) {
        machine = ChannelStateMachine(target: target, configuration: configuration, random: SeededRandom(seed: seed))
    }

    init(_ target: String, _ configuration: GRPCChannelConfiguration = GRPCChannelConfiguration()) throws {
        self.init(try ChannelTarget(target), configuration)
    }

    // MARK: Events

    mutating func perform(_ event: (inout ChannelStateMachine, Duration) -> [ChannelStateMachine.Action]) {
        let actions = event(&machine, now)
        let late = actions.filter { action in
            switch action {
            case .close, .answer: false
            default: true
            }
        }
        if finishCount > 0, !late.isEmpty { faults.append("something happened after the end: \(late)") }
        for action in actions { take(action) }
    }

    private mutating func take(_ action: ChannelStateMachine.Action) {
        switch action {
        case .resolve(let id): resolves.insert(id)
        case .connect(let id, let address): connects[id] = address
        case .startTimer(let id, let moment): timers[id] = moment
        case .cancelTask(let id):
            let isKnown = resolves.remove(id) != nil || connects.removeValue(forKey: id) != nil
            if !isKnown, timers.removeValue(forKey: id) == nil {
                faults.append("task \(id) is not there to be cancelled")
            }
        case .drain(let connection): (connection as? HandConnection)?.isDraining = true
        case .close(let connection): (connection as? HandConnection)?.isClosed = true
        case .answer(let id, let result):
            if waiting.remove(id) == nil { faults.append("call \(id) was answered and does not wait") }
            answers[id] = result
            if case .success(let pick) = result { check(pick) }
        case .publish(let state):
            if states.last == state { faults.append("\(state) was published twice") }
            states.append(state)
        case .finish: finishCount += 1
        }
    }

    private mutating func check(_ pick: ChannelStateMachine.Pick) {
        guard let connection = pick.connection as? HandConnection else { return }
        if connection.isDraining || connection.isClosed || connections[pick.id] !== connection {
            faults.append("connection \(pick.id) was picked and takes no calls")
        }
        connection.callCount += 1
    }

    /// A call. Returns its number when it had to ask for a connection.
    @discardableResult
    mutating func call(waitsForReady: Bool = false, timeout: Duration? = nil) -> ID {
        let id = machine.newID()
        if let pick = machine.pickReady() {
            check(pick)
            answers[id] = .success(pick)
            return id
        }
        waiting.insert(id)
        let deadline = timeout.map { now + $0 }
        perform { $0.enqueue(id, waitsForReady: waitsForReady, deadline: deadline, now: $1) }
        return id
    }

    /// The failure of a new call; nil when it waits or has a connection.
    mutating func callFailure() -> Status? {
        let id = call()
        return failure(id)
    }

    /// The connection of a new call; nil when it waits or has failed.
    mutating func callConnection() -> ID? {
        let id = call()
        return connection(id)
    }

    mutating func resolve(_ result: Result<[SocketAddress], Status>) {
        guard let id = resolves.popFirst() else { return faults.append("nothing is being resolved") }
        perform { $0.resolved(id, result, now: $1) }
    }

    @discardableResult
    mutating func connect(_ id: ID) -> HandConnection {
        let connection = HandConnection()
        connects[id] = nil
        connections[id] = connection
        perform { $0.connected(id, connection, now: $1) }
        return connection
    }

    mutating func connectAll() { for id in connects.keys.sorted() { connect(id) } }

    mutating func fail(_ id: ID, _ reason: String = "refused") {
        connects[id] = nil
        perform { $0.connectFailed(id, Status(.unavailable, reason), now: $1) }
    }

    mutating func failAll(_ reason: String = "refused") { for id in connects.keys.sorted() { fail(id, reason) } }

    mutating func event(_ id: ID, _ event: ClientConnectionEvent) {
        if case .closed = event {
            connections[id]?.isClosed = true
            connections[id] = nil
        }
        perform { $0.connectionEvent(id, event, now: $1) }
    }

    mutating func lose(_ id: ID, _ reason: String = "lost") { event(id, .closed(reason: reason)) }

    /// Lets time pass, with the timers that are due in their order.
    mutating func advance(by duration: Duration) {
        let end = now + duration
        while let (id, moment) = timers.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }), moment <= end {
            timers[id] = nil
            now = max(now, moment)
            perform { $0.timerFired(id, now: $1) }
        }
        now = end
    }

    // MARK: What tests look at

    func failure(_ id: ID) -> Status? {
        if case .failure(let status)? = answers[id] { return status }
        return nil
    }

    func connection(_ id: ID) -> ID? {
        if case .success(let pick)? = answers[id] { return pick.id }
        return nil
    }

    var onlyConnection: ID { connections.keys.min() ?? 0 }
}

/// A connection that does nothing by itself.
final class HandConnection: ClientConnection {
    private struct State {
        var callCount = 0
        var isDraining = false
        var isClosed = false
    }

    private let state = Mutex(State())

    var callCount: Int {
        get { state.withLock { $0.callCount } }
        set { state.withLock { $0.callCount = newValue } }
    }

    var isDraining: Bool {
        get { state.withLock { $0.isDraining } }
        set { state.withLock { $0.isDraining = newValue } }
    }

    var isClosed: Bool {
        get { state.withLock { $0.isClosed } }
        set { state.withLock { $0.isClosed = newValue } }
    }

    func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        throw Status(.unimplemented, "a connection of the state machine's tests carries no calls")
    }

    func drain() {}
    func close() {}
}
