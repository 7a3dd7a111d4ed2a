internal import EventIO
internal import Telemetry

/// What a listener gets.
package enum PostgresSignal: Hashable, Sendable {
    /// From now on nothing is missed; what was sent before may have been. The first one, and one after each reconnection.
    case listening
    case notification(PostgresNotification)
    /// The connection broke; another one is being opened.
    case interrupted
}

/// The notifications of some channels, without an end. Whoever takes them too slowly loses the oldest ones.
package struct PostgresSignals: AsyncSequence, Sendable {
    package typealias Element = PostgresSignal
    package typealias Failure = Never

    private let stream: AsyncStream<PostgresSignal>

    init(_ environment: PostgresEnvironment, _ limits: PostgresPoolConfiguration, _ channels: [String]) {
        let buffering = environment.configuration.notificationsMax
        let (stream, continuation) = AsyncStream.makeStream(
            of: PostgresSignal.self,
            bufferingPolicy: .bufferingNewest(buffering)
        )
        self.stream = stream
        let listener = PostgresListener(environment, limits, channels, continuation)
        continuation.onTermination = { _ in environment.loop.execute { listener.stop() } }
        environment.loop.execute { listener.start() }
    }

    package func makeAsyncIterator() -> AsyncStream<PostgresSignal>.Iterator { stream.makeAsyncIterator() }
}

/// Keeps one connection that listens. On the loop.
final class PostgresListener: PostgresSessionOwner, TimerTarget, @unchecked Sendable {
    // Guarded by the loop: `PostgresSignals` comes by `Loop.execute`, and its connection, attempts and timers are on it.
    // Before that `init` has stored what it was given.

    private let environment: PostgresEnvironment
    private let checkInterval: Swift.Duration
    private let checkTimeout: Swift.Duration
    private let channels: [String]
    private let continuation: AsyncStream<PostgresSignal>.Continuation
    private var pause: ReconnectPause
    private var opening: PostgresOpening?
    private var session: PostgresSession?
    private var timer: TimerToken?
    private var isStopped = false

    init(
        _ environment: PostgresEnvironment,
        _ limits: PostgresPoolConfiguration,
        _ channels: [String],
        _ continuation: AsyncStream<PostgresSignal>.Continuation
    ) {
        self.environment = environment
        checkInterval = limits.checkAfter
        checkTimeout = limits.checkTimeout
        self.channels = channels
        self.continuation = continuation
        pause = ReconnectPause(
            first: limits.reconnectPause,
            longest: limits.reconnectPauseMax,
            random: limits.random
        )
    }

    func start() {
        guard !isStopped else { return }
        let opening = PostgresOpening(environment) { [weak self] result in
            self?.opening = nil
            switch result {
            case .success(let session): self?.opened(session)
            case .failure: self?.tryLater()
            }
        }
        self.opening = opening
        opening.start()
    }

    func stop() {
        isStopped = true
        if let timer { environment.loop.cancel(timer) }
        timer = nil
        opening?.cancel()
        opening = nil
        session?.close()
        session = nil
    }

    private func tryLater() {
        timer = environment.loop.schedule(after: pause.next(), self)
    }

    /// Either the pause is over, or the connection is to be checked: one that only waits would not notice its end.
    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        guard let session else { return start() }
        ask(session, ["SELECT 1"]) { [weak self] in self?.scheduleCheck() }
    }

    private func scheduleCheck() {
        guard !isStopped else { return }
        timer = environment.loop.schedule(after: checkInterval, self)
    }

    private func opened(_ session: PostgresSession) {
        self.session = session
        session.owner = self
        ask(session, channels.map { "LISTEN \(Self.quoted($0))" }) { [weak self] in
            self?.pause.succeeded()
            self?.yield(.listening)
            self?.scheduleCheck()
        }
    }

    private func ask(_ session: PostgresSession, _ texts: [String], _ done: @escaping () -> Void) {
        let statements = texts.map { PostgresStatement($0, values: [], isPrepared: false) }
        guard let call = try? PostgresCall(statements, timeout: checkTimeout) else { return }
        session.submit(
            PostgresOperation(call) { result in
                if case .failure = result { return session.lose("the listener's connection did not answer") }
                done()
            }
        )
    }

    private func yield(_ signal: PostgresSignal) {
        if case .dropped = continuation.yield(signal) { environment.metrics.notificationsDropped.add() }
    }

    private static func quoted(_ name: String) -> String {
        var text = "\""
        for character in name { text += character == "\"" ? "\"\"" : String(character) }
        return text + "\""
    }

    func sessionHasRoom(_ session: PostgresSession) {}

    func sessionClosed(_ session: PostgresSession, _ error: PostgresError) {
        self.session = nil
        if let timer { environment.loop.cancel(timer) }
        timer = nil
        guard !isStopped else { return }
        yield(.interrupted)
        tryLater()
    }

    func session(_ session: PostgresSession, received notification: PostgresNotification) {
        yield(.notification(notification))
    }
}
