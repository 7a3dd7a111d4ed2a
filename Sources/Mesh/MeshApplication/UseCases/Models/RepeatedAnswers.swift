package import MeshDomain
package import Telemetry

/// Sees to it that what is asked again is not made again: by the cache where the same answer is as good as a new one, by the
/// store where a key says that it is the same request, and by waiting where it is being made right now.
package struct RepeatedAnswers: Sendable {
    package struct Question: Sendable, Hashable {
        package var tenant: TenantID
        /// Tells the request from all others.
        package var fingerprint: String
        /// The same answer is as good as a new one.
        package var mayRepeat: Bool
        package var idempotencyKey: String?
        /// Until when somebody waits for it.
        package var deadline: Moment

        package init(
            tenant: TenantID,
            fingerprint: String,
            mayRepeat: Bool,
            idempotencyKey: String?,
            deadline: Moment
        ) {
            self.tenant = tenant
            self.fingerprint = fingerprint
            self.mayRepeat = mayRepeat
            self.idempotencyKey = idempotencyKey
            self.deadline = deadline
        }
    }

    package enum Answer: Sendable, Hashable {
        /// By this call.
        case made
        /// By an earlier call, or by one that was under way; nothing was spent.
        case cached(String)
        /// By the first request with the key.
        case replayed(String)
    }

    private struct Name: Hashable, Sendable {
        let tenant: TenantID
        let text: String
    }

    private let cache: any AnswerCache
    private let store: any ChangeWriter
    private let clock: any WallClock
    private let cacheTime: Duration
    private let flights = Flights<Name, String>()
    private let metrics: RepeatedAnswersMetrics
    private let logger: Logger

    /// - Parameter cacheTime: zero for no cache.
    package init(
        cache: any AnswerCache,
        store: any ChangeWriter,
        clock: any WallClock,
        cacheTime: Duration,
        registry: MetricRegistry = MetricRegistry(),
        logger: Logger = .off
    ) {
        self.cache = cache
        self.store = store
        self.clock = clock
        self.cacheTime = cacheTime
        metrics = RepeatedAnswersMetrics(registry)
        self.logger = logger
    }

    /// - Parameters:
    ///   - refusing: what is thrown when the store refuses the key, or cannot be asked.
    ///   - make: answers the text for whoever asks again; nil for an answer that is none for others. How the answer lies in
    ///     it is the caller's, who gets it back.
    package func answer<Fault: Error>(
        _ question: Question,
        refusing: (ApplicationFailure) -> Fault,
        make: () async throws(Fault) -> String?
    ) async throws(Fault) -> Answer {
        if let key = question.idempotencyKey { return try await keyed(question, key, refusing, make) }
        guard question.mayRepeat, cacheTime > .zero else { return try await alone(make) }
        return try await cached(question, make)
    }

    // MARK: The same answer

    private func cached<Fault: Error>(
        _ question: Question,
        _ make: () async throws(Fault) -> String?
    ) async throws(Fault) -> Answer {
        let name = Name(tenant: question.tenant, text: "same/" + question.fingerprint)
        while true {
            if let bytes = await cache.value(question.fingerprint, of: question.tenant) {
                metrics.cached.add()
                return .cached(String(decoding: bytes, as: UTF8.self))
            }
            guard flights.begin(name) else {
                if let text = await arrival(of: name, question) {
                    metrics.shared.add()
                    return .cached(text)
                }
                guard mayWait(question) else { return try await alone(make) }
                continue
            }
            if let text = try await fly(name, make) {
                await cache.keep(Array(text.utf8), as: question.fingerprint, of: question.tenant, for: cacheTime)
            }
            return .made
        }
    }

    /// What is made is brought to those who wait, and nothing when it fails.
    private func fly<Fault: Error>(
        _ name: Name,
        _ make: () async throws(Fault) -> String?
    ) async throws(Fault) -> String? {
        do throws(Fault) {
            let text = try await make()
            flights.land(name, with: text)
            return text
        } catch {
            flights.land(name, with: nil)
            throw error
        }
    }

    private func arrival(of name: Name, _ question: Question) async -> String? {
        let (result, _) = await clock.result(until: question.deadline) { () throws(Never) in
            await flights.arrival(of: name)
        }
        return result.get()
    }

    private func mayWait(_ question: Question) -> Bool { !Task.isCancelled && clock.now < question.deadline }

    /// For nobody else. A call whose time is over says so itself.
    private func alone<Fault: Error>(_ make: () async throws(Fault) -> String?) async throws(Fault) -> Answer {
        _ = try await make()
        return .made
    }

    // MARK: The same request

    private func keyed<Fault: Error>(
        _ question: Question,
        _ key: String,
        _ refusing: (ApplicationFailure) -> Fault,
        _ make: () async throws(Fault) -> String?
    ) async throws(Fault) -> Answer {
        let name = Name(tenant: question.tenant, text: "key/" + key)
        while !flights.begin(name) {
            // Whether it was the same request, the store knows.
            _ = await arrival(of: name, question)
            guard mayWait(question) else { return try await alone(make) }
        }
        do throws(Fault) {
            let answer = try await first(question, key, refusing, make)
            flights.land(name, with: nil)
            return answer
        } catch {
            flights.land(name, with: nil)
            throw error
        }
    }

    /// The only one with this key in this process.
    private func first<Fault: Error>(
        _ question: Question,
        _ key: String,
        _ refusing: (ApplicationFailure) -> Fault,
        _ make: () async throws(Fault) -> String?
    ) async throws(Fault) -> Answer {
        if let text = try await earlier(claim(question, key, making: ""), question.tenant, refusing) {
            metrics.replayed.add()
            return .replayed(text)
        }
        guard let text = try await make() else { return .made }
        let set = ChangeSet(tenant: question.tenant, time: clock.now, claim: claim(question, key, making: text), [])
        do throws(StoreFailure) {
            // Another replica may have been first; then this was paid for nothing, and the answer is the other one's.
            if case .replayed(let other) = try await store.commit(set) {
                metrics.replayed.add()
                return .replayed(other)
            }
        } catch {
            // The answer is there and paid for; it is worth more than the promise to repeat it.
            metrics.lost.add()
            logger.warning("an answer could not be kept for its key", [LogField(LogKeys.reason, "\(error)")])
        }
        return .made
    }

    private func claim(_ question: Question, _ key: String, making result: String) -> IdempotencyClaim {
        IdempotencyClaim(
            scope: "generate",
            key: key,
            fingerprint: question.fingerprint,
            resultID: result,
            at: clock.now
        )
    }

    private func earlier<Fault: Error>(
        _ claim: IdempotencyClaim,
        _ tenant: TenantID,
        _ refusing: (ApplicationFailure) -> Fault
    ) async throws(Fault) -> String? {
        do throws(StoreFailure) {
            return try await store.earlier(claim, at: clock.now, of: tenant)
        } catch {
            throw refusing(ApplicationFailure(error, logger))
        }
    }
}

/// How often answers were not made.
struct RepeatedAnswersMetrics: Sendable {
    let cached: Counter
    let shared: Counter
    let replayed: Counter
    let lost: Counter

    init(_ registry: MetricRegistry) {
        cached = registry.counter("mesh_answers_cached_total", help: "Answers of models that came from the cache.")
        shared = registry.counter("mesh_answers_shared_total", help: "Answers that came from a call under way.")
        replayed = registry.counter("mesh_answers_replayed_total", help: "Answers to an idempotency key used before.")
        lost = registry.counter("mesh_answers_lost_total", help: "Answers that could not be kept for their key.")
    }
}
