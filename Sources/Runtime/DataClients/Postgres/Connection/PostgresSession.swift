internal import EventIO
internal import Telemetry

/// Gets to know what becomes of a connection. On the loop.
protocol PostgresSessionOwner: AnyObject {
    /// A call has ended, so that there is room for another one.
    func sessionHasRoom(_ session: PostgresSession)
    /// It is over; all its calls have ended. Called once, last.
    func sessionClosed(_ session: PostgresSession, _ error: PostgresError)
    func session(_ session: PostgresSession, received notification: PostgresNotification)
}

extension PostgresSessionOwner {
    func session(_ session: PostgresSession, received notification: PostgresNotification) {}
}

/// An open connection on its loop: calls go out one behind the other without waiting for answers, each with a Sync of its
/// own, and answers come back in the same order.
///
///     open --COPY--> copying --its end--> open
///     open, copying --close, or the socket breaks--> closed
final class PostgresSession: ReadinessHandler, @unchecked Sendable {
    // `environment`, `backendPID` and `usesTLS` are constants. All else is guarded by the loop: `init` and `submit` check
    // that they are on it, callbacks and the owner are, and whoever keeps the session elsewhere comes by `Loop.execute`.

    let environment: PostgresEnvironment
    let backendPID: Int32
    let usesTLS: Bool
    weak var owner: (any PostgresSessionOwner)?
    let names: PostgresStatementNames
    var copying: PostgresCopying?
    /// A request to cancel is on its way: until it has arrived nothing else may run that it could hit.
    var isCancelling = false

    private(set) var isClosed = false
    var waiting: [PostgresOperation] = []
    var inFlight: [PostgresOperation] = []
    let handle: PostgresHandle
    private let notices: PostgresNotices
    private var watch: WatchToken?
    private var interest: Readiness = .readable
    private var lastFatal: PostgresNotice?

    /// Of an open connection in pipeline mode. On the loop.
    init(
        _ handle: PostgresHandle,
        _ notices: PostgresNotices,
        _ environment: PostgresEnvironment
    ) throws(PostgresError) {
        self.handle = handle
        self.notices = notices
        self.environment = environment
        backendPID = handle.backendPID
        usesTLS = handle.usesTLS
        names = PostgresStatementNames(countMax: environment.configuration.statementsMax)
        do throws(SystemError) {
            watch = try environment.loop.core.watch(handle.socket, for: interest, self)
        } catch {
            throw PostgresError(.cannotConnect, "\(error)")
        }
        environment.metrics.opened.add()
        environment.metrics.openConnections.add(1)
    }

    var configuration: PostgresConfiguration { environment.configuration }
    var loop: Loop { environment.loop }
    /// Calls that have not ended.
    var load: Int { waiting.count + inFlight.count + (copying == nil ? 0 : 1) }
    var isInTransaction: Bool { handle.isInTransaction }

    /// Ends it; calls that have not ended fail.
    func close() { close(PostgresError(.closed, "the connection was closed"), isLost: false) }

    // MARK: The socket

    func ready(_ readiness: Readiness) {
        guard !isClosed else { return }
        let isAlive = handle.consumeInput()
        receive()
        guard !isClosed else { return }
        if !isAlive || handle.isBroken { return lose() }
        send()
    }

    /// Hands what the library holds to the socket.
    func flush() {
        guard !isClosed else { return }
        switch handle.flush() {
        case .done:
            setInterest(.readable)
            copying?.drained()
        case .waits: setInterest([.readable, .writable])
        // What the server said before it went may still be there to read: the end comes with it.
        case .failed: setInterest(.readable)
        }
    }

    private func setInterest(_ wanted: Readiness) {
        guard interest != wanted, let watch else { return }
        interest = wanted
        do throws(SystemError) {
            try loop.core.change(watch, to: wanted)
        } catch {
            lose()
        }
    }

    func deliver() {
        for notice in notices.take() {
            if notice.severity == "FATAL" || notice.severity == "PANIC" { lastFatal = notice }
            environment.metrics.notices.add()
            configuration.onNotice(notice)
        }
        while !isClosed, let notification = handle.nextNotification() {
            owner?.session(self, received: notification)
        }
    }

    // MARK: The end

    /// The connection broke.
    func lose(_ reason: String? = nil) {
        deliver()
        var message = reason ?? handle.errorMessage
        if let lastFatal { message = "the server ended the connection: \(lastFatal.message)" }
        close(PostgresError(.connectionLost(.afterSend), message, sqlState: lastFatal?.sqlState), isLost: true)
    }

    private func close(_ error: PostgresError, isLost: Bool) {
        guard !isClosed else { return }
        isClosed = true
        if let watch { loop.core.unwatch(watch) }
        watch = nil
        handle.finish()
        environment.metrics.openConnections.add(-1)
        if isLost { environment.metrics.lost.add() }
        let sent = inFlight
        let unsent = waiting
        inFlight = []
        waiting = []
        for operation in sent { end(operation) { $0.end(error) } }
        var unsentError = error
        if isLost { unsentError.code = .connectionLost(.beforeSend) }
        for operation in unsent { end(operation) { $0.end(unsentError) } }
        let copying = copying
        self.copying = nil
        copying?.end(error)
        let owner = owner
        self.owner = nil
        owner?.sessionClosed(self, error)
    }

    /// Ends a call that is in no queue any more.
    func end(_ operation: PostgresOperation, _ body: (PostgresOperation) -> Void) {
        if let timer = operation.timer { loop.cancel(timer) }
        operation.timer = nil
        operation.session = nil
        body(operation)
    }
}
