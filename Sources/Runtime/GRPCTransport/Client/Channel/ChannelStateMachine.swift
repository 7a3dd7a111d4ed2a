internal import EventIO
internal import GRPCCore

/// What a channel does, without doing it: events go in, actions come out. No task, no clock, no lock.
///
///     idle --call, connect()--> active --close()--> closing --last call opened--> draining --last connection--> closed
///     active --no calls for long--> idle        any --shutDown()--> closed
///
/// While active there is a slot for each connection that the channel wants: `connectionsPerAddress` for each address.
///
///     connecting --connected--> ready --lost, GOAWAY, refused a call--> connecting, or waiting when it was short-lived
///     connecting --failed--> waiting --backoff is over--> connecting
///
/// Connections that take no new calls but still have some are kept as `retired` until they say that they are closed.
/// Times are durations on the owner's `Timeline`. Every attempt, timer, resolution and waiting call has its own
/// number, so that an event about something which is over is recognised and dropped.
struct ChannelStateMachine {
    typealias ID = Int

    /// What the owner does. Actions of one event are done in their order.
    enum Action {
        /// Tasks with this number report back with it: `resolved`, `connected` or `connectFailed`, `timerFired`.
        case resolve(ID)
        case connect(ID, SocketAddress)
        case startTimer(ID, at: Duration)
        /// The task with this number is no longer needed.
        case cancelTask(ID)
        case drain(any ClientConnection)
        case close(any ClientConnection)
        /// A waiting call goes on.
        case answer(ID, Result<Pick, Status>)
        case publish(ConnectivityState)
        /// Nothing is left; the last action ever.
        case finish
    }

    /// The connection for a call.
    struct Pick: Sendable {
        let id: ID
        let connection: any ClientConnection
    }

    enum Phase {
        case idle
        case active
        /// The owner lets no new calls in; those that came before still get their connections.
        case closing
        /// All calls have their streams; connections finish them.
        case draining
        case closed
    }

    enum Timer {
        case connectTimeout(connection: ID)
        case backoff(slot: ID)
        case resolveTimeout
        case resolveAgain
        case idleTick
        case queueDeadline
    }

    let target: ChannelTarget
    let configuration: GRPCChannelConfiguration
    var phase = Phase.idle
    var slots: [Slot] = []
    var ready: [Pick] = []
    var retired: [ID: any ClientConnection] = [:]
    var resolution: Resolution
    var queue = CallQueue()
    var queueTimer: (id: ID, at: Duration)?
    var idleness = Idleness()
    var timers: [ID: Timer] = [:]
    /// Why the last attempt failed, for the status of calls.
    var lastFailure = "nothing has been tried yet"
    var random: SeededRandom
    private var picker: ConnectionPicker
    private var pending: [Action] = []
    private var published = ConnectivityState.idle
    private var lastID = 0

    init(target: ChannelTarget, configuration: GRPCChannelConfiguration, random: SeededRandom) {
        self.target = target
        self.configuration = configuration
        self.random = random
        picker = ConnectionPicker(configuration.loadBalancing)
        resolution = Resolution(backoff: ConnectionBackoff(configuration.backoff))
    }

    // MARK: State

    var state: ConnectivityState {
        switch phase {
        case .idle: return .idle
        case .closing, .draining, .closed: return .shutdown
        case .active: break
        }
        if !ready.isEmpty { return .ready }
        return hasFailed ? .transientFailure : .connecting
    }

    /// Every way to a connection has failed since it last worked.
    var hasFailed: Bool {
        guard ready.isEmpty else { return false }
        return slots.isEmpty ? resolution.hasFailed : slots.allSatisfy(\.hasFailed)
    }

    var unavailable: Status { Status(.unavailable, "no connection to \(target): \(lastFailure)") }

    // MARK: For the extensions

    mutating func newID() -> ID {
        lastID += 1
        return lastID
    }

    mutating func act(_ action: Action) { pending.append(action) }

    mutating func startTimer(_ timer: Timer, at moment: Duration) -> ID {
        let id = newID()
        timers[id] = timer
        act(.startTimer(id, at: moment))
        return id
    }

    mutating func cancelTimer(_ id: ID?) {
        if let id, timers.removeValue(forKey: id) != nil { act(.cancelTask(id)) }
    }

    mutating func pickPlace() -> Int {
        picker.pick(ready.count, &random) { [ready] in ready[$0].connection.callCount }
    }

    /// The actions of an event, after what follows from it by itself: waiting calls are answered, a changed state is
    /// published. Every event ends with it.
    mutating func settle() -> [Action] {
        answerQueue()
        let state = state
        if state != published {
            published = state
            act(.publish(state))
        }
        if phase == .draining, retired.isEmpty { finish() }
        defer { pending = [] }
        return pending
    }

    mutating func finish() {
        phase = .closed
        act(.finish)
    }
}
