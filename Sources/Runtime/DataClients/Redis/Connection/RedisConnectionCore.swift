internal import EventIO

/// A connection to Redis on its loop: moves bytes between the socket and the protocol object, and keeps the times.
final class RedisConnectionCore: ConnectionHandler, TimerTarget {
    private let loop: Loop
    private let socket: Connection
    private let inbox: RedisInbox
    private let pingInterval: Duration
    private let commandTimeout: Duration
    private let over: RedisConnectionEnd
    private var proto: RedisProtocol<RedisCall>
    private var whenOpened: (() -> Void)?
    /// Called, with why, when it closes before it was open.
    var failedToOpen: ((String) -> Void)?
    private var ending: RedisError?
    private var deadlineTimer: (token: TimerToken, due: Int64)?
    private var pingTimer: TimerToken?
    private var lastReceived: Int64
    private var pushed: (([RedisReply]) -> Void)?
    private var closeReason: String?
    private var isClosed = false

    init(
        _ socket: Connection,
        _ configuration: RedisConfiguration,
        _ inbox: RedisInbox,
        _ over: RedisConnectionEnd,
        opened: @escaping () -> Void
    ) {
        self.socket = socket
        self.inbox = inbox
        self.over = over
        loop = socket.loop
        pingInterval = configuration.pingInterval
        commandTimeout = configuration.commandTimeout
        proto = RedisProtocol(configuration.pipeline, configuration.reply)
        lastReceived = socket.loop.now
        whenOpened = opened
    }

    // MARK: Commands

    func drainInbox() {
        for item in inbox.take() {
            switch item {
            case .submit(let call): submit(call)
            case .cancel(let call): withdraw(call)
            }
        }
    }

    private func submit(_ call: RedisCall) {
        if call.isCancelled { return call.fail(.cancelled) }
        if isClosed {
            return call.fail(.connectionLostBeforeSend(reason: closeReason ?? "closed here"))
        }
        let deadline = loop.now + call.timeout.inNanoseconds
        do throws(RedisError) {
            call.number = try proto.submit(
                call.wire,
                replies: call.replies,
                deadline: deadline,
                call
            )
        } catch {
            call.fail(error)
            // Nobody waits for a subscriber's command. The next connection subscribes to everything.
            if call.replies == 0 { close("a subscription could not be sent", error) }
            return
        }
        watchDeadline(deadline)
        socket.setNeedsFlush()
    }

    private func withdraw(_ call: RedisCall) {
        guard let number = call.number, let ended = proto.withdraw(number) else { return }
        ended.waiter.fail(.cancelled)
    }

    // MARK: Socket

    func opened() {
        lastReceived = loop.now
        failedToOpen = nil
        whenOpened?()
        whenOpened = nil
    }

    func received(_ bytes: Span<UInt8>) {
        lastReceived = loop.now
        do throws(RedisError) {
            try proto.receive(
                bytes,
                answered: { call, reply, isLast in call.answer(reply, isLast: isLast) },
                pushed: { push in pushed?(push) }
            )
        } catch {
            return close("\(error)", error)
        }
        if proto.hasUnsent { socket.setNeedsFlush() }
    }

    func produce(into output: inout [UInt8], room: Int) { proto.produce(into: &output, room: room) }

    func closed(_ end: ConnectionEnd) {
        guard !isClosed else { return }
        isClosed = true
        let reason = closeReason ?? "\(end)"
        closeReason = reason
        whenOpened = nil
        failedToOpen?(reason)
        failedToOpen = nil
        pushed = nil
        if let deadlineTimer { loop.cancel(deadlineTimer.token) }
        if let pingTimer { loop.cancel(pingTimer) }
        (deadlineTimer, pingTimer) = (nil, nil)
        for ended in proto.end() {
            let lost: RedisError =
                ended.wasSent
                ? ending ?? .connectionLostAfterSend(reason: reason) : .connectionLostBeforeSend(reason: reason)
            ended.waiter.fail(lost)
        }
        drainInbox()
        over.come(ending ?? .connectionLostBeforeSend(reason: reason))
    }

    /// Closes at once. Commands under way get `error`, or that the connection was lost.
    func close(_ reason: String, _ error: RedisError? = nil) {
        guard !isClosed else { return }
        closeReason = closeReason ?? reason
        ending = ending ?? error
        socket.close()
    }

    /// From now on the server pushes.
    func subscribe(_ pushed: @escaping ([RedisReply]) -> Void) {
        proto.mode = .subscribed
        self.pushed = pushed
    }

    // MARK: Time

    /// From now on, after the greeting, the peer is asked for a sign of life when it is silent.
    func watchLife() {
        guard !isClosed, pingTimer == nil else { return }
        pingTimer = loop.schedule(after: pingInterval, self)
    }

    func timerFired(_ timer: TimerToken) {
        if timer == pingTimer {
            pingTimer = loop.schedule(after: pingInterval, self)
            return askForLife()
        }
        deadlineTimer = nil
        let (ended, next) = proto.expire(now: loop.now)
        for one in ended { one.waiter.fail(.timedOut(wasSent: one.wasSent)) }
        // A peer that is silent for as long as a command may take is gone, or as good as gone. One that answers others is
        // only slow.
        if let sent = ended.first(where: \.wasSent), loop.now - lastReceived >= sent.waiter.timeout.inNanoseconds {
            return close("no answer in time")
        }
        if let next { watchDeadline(next) }
    }

    /// One timer, for the earliest deadline; most commands are answered before it fires, and it finds nothing.
    private func watchDeadline(_ deadline: Int64) {
        if let deadlineTimer {
            if deadlineTimer.due <= deadline { return }
            loop.cancel(deadlineTimer.token)
        }
        let delay = Duration.nanoseconds(max(0, deadline - loop.now))
        deadlineTimer = (loop.schedule(after: delay, self), deadline)
    }

    private func askForLife() {
        guard loop.now - lastReceived >= pingInterval.inNanoseconds else { return }
        if proto.mode == .subscribed {
            // Its answer is a push. One interval later it has come, or the peer is gone.
            if loop.now - lastReceived >= 2 * pingInterval.inNanoseconds + commandTimeout.inNanoseconds {
                return close("no sign of life")
            }
            return submit(RedisCall(Self.ping, replies: 0, timeout: commandTimeout))
        }
        guard proto.isIdle else { return }
        // When it is not answered, its time-out closes the connection.
        submit(RedisCall(Self.ping, timeout: commandTimeout))
    }

    private static let ping = RedisCommand("PING").wire ?? []
}

extension Duration {
    /// Clamped: a deadline in three hundred years is none.
    var inNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, isOver) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return isOver || whole > Int64.max / 4 ? Int64.max / 4 : whole + attoseconds / 1_000_000_000
    }
}
