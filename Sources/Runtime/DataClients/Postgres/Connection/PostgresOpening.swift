internal import EventIO

/// A connection that is being opened: names, socket, TLS, authentication, each without blocking. On the loop.
final class PostgresOpening: ReadinessHandler, TimerTarget, @unchecked Sendable {
    // Guarded by the loop: it is made, started and cancelled by pools and listeners, which are on it, and starting checks
    // that; all else are the loop's callbacks. The look-up of names carries it through another thread without touching it
    // and hands it back by `Loop.execute`.

    private let environment: PostgresEnvironment
    private let notices = PostgresNotices()
    private var handle: PostgresHandle?
    private var watch: WatchToken?
    private var timer: TimerToken?
    private var completion: ((Result<PostgresSession, PostgresError>) -> Void)?

    /// - Parameter completion: called once, on the loop, unless the attempt is cancelled.
    init(
        _ environment: PostgresEnvironment,
        _ completion: @escaping (Result<PostgresSession, PostgresError>) -> Void
    ) {
        self.environment = environment
        self.completion = completion
    }

    func start() {
        let loop = environment.loop
        timer = loop.schedule(after: environment.configuration.connectTimeout, self)
        do throws(PostgresError) {
            guard let hosts = try PostgresHosts(in: environment.configuration.connectionString) else {
                return connect([])
            }
            environment.run(on: environment.resolver) {
                hosts.resolved()
            } done: { [self] result in
                switch result {
                case .success(let options): connect(options)
                case .failure(let error): finish(.failure(error))
                }
            }
        } catch {
            finish(.failure(error))
        }
    }

    /// Gives up; `completion` is not called any more.
    func cancel() {
        completion = nil
        finish(.failure(PostgresError(.closed, "the attempt was given up")))
    }

    func timerFired(_ timer: TimerToken) {
        self.timer = nil
        let limit = environment.configuration.connectTimeout
        finish(.failure(PostgresError(.cannotConnect, "the server did not answer within \(limit)")))
    }

    func ready(_ readiness: Readiness) { step() }

    private func connect(_ hosts: [(keyword: String, value: String)]) {
        guard completion != nil else { return }
        do throws(PostgresError) {
            handle = try PostgresHandle(environment.configuration.parameters + hosts, notices)
            // The library's rule: begin as if it had said that it wants to write.
            try watch(.writable)
        } catch {
            finish(.failure(error))
        }
    }

    private func step() {
        guard let handle, completion != nil else { return }
        // Before the library may close its socket: the number could be another's a moment later.
        unwatch()
        do throws(PostgresError) {
            switch handle.pollOpening() {
            case .reading: try watch(.readable)
            case .writing: try watch(.writable)
            case .failed(let error): throw error
            case .open:
                try handle.beginPipelining()
                let session = try PostgresSession(handle, notices, environment)
                self.handle = nil
                finish(.success(session))
            }
        } catch {
            finish(.failure(error))
        }
    }

    private func watch(_ interest: Readiness) throws(PostgresError) {
        guard let handle else { return }
        do throws(SystemError) {
            watch = try environment.loop.core.watch(handle.socket, for: interest, self)
        } catch {
            throw PostgresError(.cannotConnect, "\(error)")
        }
    }

    private func unwatch() {
        if let watch { environment.loop.core.unwatch(watch) }
        watch = nil
    }

    private func finish(_ result: Result<PostgresSession, PostgresError>) {
        unwatch()
        if let timer { environment.loop.cancel(timer) }
        timer = nil
        handle?.finish()
        handle = nil
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}
