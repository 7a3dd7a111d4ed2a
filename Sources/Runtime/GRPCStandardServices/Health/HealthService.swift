package import GRPCCore
internal import Protobuf
private import Synchronization

/// Tells clients and load balancers which services take calls: `grpc.health.v1.Health`.
///
///     let health = HealthService()
///     health.set("aimesh.v1.TaskService", .serving)
///     let router = RPCRouter([tasks, health])
///     …
///     health.shutdown()  // before the server says GOAWAY
///
/// The empty name stands for the server as a whole and is `serving` from the start. The program calls `set` and
/// `shutdown` from any thread; neither waits for a watcher.
package final class HealthService: Health {
    package typealias ServingStatus = HealthCheckResponse.ServingStatus

    /// What clients can make the service keep or send.
    package struct Limits: Sendable {
        /// Watch calls at one time. The next one is RESOURCE_EXHAUSTED.
        package var watchersMax = 1_024
        /// Bytes of a name that is asked about. A longer one is INVALID_ARGUMENT, for a watcher's name is kept.
        package var nameBytesMax = 1_024
        /// Names in one answer of List. With more of them it is RESOURCE_EXHAUSTED.
        package var listedMax = 1_000

        package init() {}
    }

    private let limits: Limits
    private let board: Mutex<HealthBoard>

    package init(limits: Limits = Limits()) {
        self.limits = limits
        board = Mutex(HealthBoard(watchersMax: limits.watchersMax))
    }

    /// Says how a service is from now on. `serviceUnknown` forgets the name. Does nothing after `shutdown`.
    package func set(_ service: String, _ status: ServingStatus) {
        let woken = board.withLock { $0.set(service, status) }
        for wake in woken { wake() }
    }

    /// Says for good that no service takes calls: every name is `notServing` and stays so.
    package func shutdown() {
        let woken = board.withLock { $0.shutdown() }
        for wake in woken { wake() }
    }

    /// Watch calls that are open now.
    package var watcherCount: Int { board.withLock { $0.watcherCount } }

    // MARK: - The calls

    package func check(_ request: HealthCheckRequest, _ context: ServerContext) async throws -> HealthCheckResponse {
        let name = try checkedName(of: request)
        let status = board.withLock { $0.status(of: name) }
        guard status != .serviceUnknown else {
            throw Status(.notFound, "the service \(name) is not known here")
        }
        return .with { $0.status = status }
    }

    package func list(_ request: HealthListRequest, _ context: ServerContext) async throws -> HealthListResponse {
        let statuses = board.withLock { $0.statuses }
        guard statuses.count <= limits.listedMax else {
            throw Status(.resourceExhausted, "there are more than \(limits.listedMax) services; ask for each by Check")
        }
        return .with { response in
            response.statuses = statuses.mapValues { status in .with { $0.status = status } }
        }
    }

    package func watch(
        _ request: HealthCheckRequest,
        _ responses: ResponseWriter<HealthCheckResponse>,
        _ context: ServerContext
    ) async throws {
        let name = try checkedName(of: request)
        guard let watcher = board.withLock({ $0.addWatcher(of: name) }) else {
            throw Status(.resourceExhausted, "\(limits.watchersMax) clients watch already; ask by Check")
        }
        defer { board.withLock { $0.removeWatcher(watcher) } }
        // Ends when the call is cancelled: by the client, at its deadline, or when the server has drained.
        while true {
            let status = try await nextStatus(for: watcher)
            try await responses.send(.with { $0.status = status })
        }
    }

    private func checkedName(of request: HealthCheckRequest) throws(Status) -> String {
        guard request.service.utf8.count <= limits.nameBytesMax else {
            throw Status(.invalidArgument, "the field service is longer than \(limits.nameBytesMax) bytes")
        }
        return request.service
    }

    /// The status that the watcher has not seen yet, at once or after the next change.
    private func nextStatus(for watcher: HealthBoard.WatcherID) async throws -> ServingStatus {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (waiter: HealthBoard.Waiter) in
                let result = board.withLock { $0.wait(watcher, waiter) }
                if let result { waiter.resume(with: result) }
            }
        } onCancel: {
            let waiter = board.withLock { $0.cancel(watcher) }
            waiter?.resume(throwing: CancellationError())
        }
    }
}
