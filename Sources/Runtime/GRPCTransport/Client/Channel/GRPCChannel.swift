package import GRPCCore

/// Calls to the servers of a target, over connections that the channel makes, balances and replaces.
///
///     let target = try ChannelTarget("dns:///mesh.example:443")
///     let channel = GRPCChannel(target: target, connector: connector, resolver: resolver)
///     let client = TaskServiceClient(RetryingTransport(channel, configuration: configuration))
///     ...
///     await channel.close(within: .seconds(10))
///
/// Connects with the first call, or with `connect()`. A call that finds no connection waits while the channel connects.
/// When every address has failed, it fails with UNAVAILABLE and the reason, unless it waits for ready. A server that
/// goes away (GOAWAY) is replaced without any call failing. What no server has begun is opened again: a unary call
/// also when its stream was refused, any call when a connection took no more calls.
///
/// May be used from any task. Dropping it ends all calls; `close` lets them finish.
package final class GRPCChannel: RPCClientTransport {
    package let target: ChannelTarget
    private let core: ChannelCore
    private let openAttemptsMax: Int

    /// - Parameters:
    ///   - configuration: one without `faults`.
    ///   - random: for jitter and balancing.
    package init(
        target: ChannelTarget,
        connector: any ClientConnector,
        resolver: any HostResolver,
        configuration: GRPCChannelConfiguration = GRPCChannelConfiguration(),
        clock: any Clock<Duration> = ContinuousClock(),
        random: SeededRandom = SeededRandom()
    ) {
        let faults = configuration.faults
        precondition(faults.isEmpty, "a channel's configuration is checked before it is used: \(faults)")
        self.target = target
        openAttemptsMax = configuration.openAttemptsMax
        core = ChannelCore(
            ChannelStateMachine(target: target, configuration: configuration, random: random),
            connector: connector,
            resolver: resolver,
            timeline: Timeline(clock)
        )
    }

    deinit { core.shutDown() }

    // MARK: Calls

    /// Waits for a connection, and for a free stream on it.
    package func open(_ method: MethodDescriptor, _ options: CallOptions) async throws -> any RPCClientStream {
        try await open(method, options, deadline: options.timeout.map { core.timeline.now + $0 })
    }

    package func unary(
        _ method: MethodDescriptor,
        _ request: [UInt8],
        _ options: CallOptions
    ) async throws -> [UInt8] {
        let deadline = options.timeout.map { core.timeline.now + $0 }
        let stream = try await open(method, options, deadline: deadline)
        do {
            return try await stream.exchange(request)
        } catch let status as Status where status.code == .unavailable && stream.end?.isUnprocessed == true {
            // The server went away between the opening and the arrival of this stream. It has begun nothing, so the
            // call is made again, once (gRFC A6: transparent retry). Costs nothing where it is not needed.
            return try await open(method, options, deadline: deadline).exchange(request)
        }
    }

    private func open(
        _ method: MethodDescriptor,
        _ options: CallOptions,
        deadline: Duration?
    ) async throws -> any RPCClientStream {
        try core.callBegins()
        defer { core.callOpened() }
        let waitsForReady = options.waitsForReady ?? false
        var options = options
        var attempts = 0
        while true {
            let pick = try await core.pick(waitsForReady: waitsForReady, deadline: deadline)
            if let deadline {
                let left = deadline - core.timeline.now
                guard left > .zero else { throw Status.deadlineExceeded }
                options.timeout = left
            }
            do {
                return try await pick.connection.open(method, options)
            } catch let status as Status where status.code == .unavailable {
                // By its contract nothing was sent, and the connection takes no calls any more.
                core.refused(pick.id, status)
                attempts += 1
                if attempts >= openAttemptsMax, !waitsForReady { throw status }
            }
        }
    }

    // MARK: State

    package var state: ConnectivityState { core.state }

    /// The state now and whenever it changes, until the channel is closed. A slow reader misses states between.
    package func states() -> AsyncStream<ConnectivityState> { core.states() }

    /// Starts connecting, if the channel is idle.
    package func connect() { core.connect() }

    // MARK: End

    /// Takes no new calls, lets all others finish, and returns when every connection is closed. Calls that wait for a
    /// connection still get one, or fail when there is none to be had.
    ///
    /// What is left after `grace`, or when the caller's task is cancelled, is ended at once.
    package func close(within grace: Duration? = nil) async {
        await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { [core] group in
                if let grace {
                    let end = core.timeline.now + grace
                    group.addTask {
                        // Cancelled when everything is closed before.
                        guard (try? await core.timeline.sleep(until: end)) != nil else { return }
                        core.shutDown()
                    }
                }
                await core.close()
                group.cancelAll()
            }
        } onCancel: {
            core.shutDown()
        }
    }

    /// Ends all calls and connections at once.
    package func shutDown() { core.shutDown() }
}
