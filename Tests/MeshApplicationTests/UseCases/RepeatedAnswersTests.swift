internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Telemetry
import Testing

@testable internal import MeshApplication

@Suite("Answers that are asked for again")
struct RepeatedAnswersTests {
    private struct Fault: Error, Equatable {
        var failure: ApplicationFailure?
    }

    /// Makes an answer when it is let, and counts.
    private final class Maker: Sendable {
        private let gate: AsyncStream<Result<String?, Fault>>
        let answer: AsyncStream<Result<String?, Fault>>.Continuation
        private let beginnings: AsyncStream<Void>
        private let beginning: AsyncStream<Void>.Continuation
        private let made = Atomic(0)

        init() {
            (gate, answer) = AsyncStream.makeStream()
            (beginnings, beginning) = AsyncStream.makeStream()
        }

        var count: Int { made.load(ordering: .relaxed) }

        /// Waits for one more beginning.
        func begun() async { for await _ in beginnings { return } }

        func make() async throws(Fault) -> String? {
            made.add(1, ordering: .relaxed)
            beginning.yield()
            for await result in gate { return try result.get() }
            throw Fault()
        }
    }

    private let clock = ManualWallClock()
    private let store = InMemoryStore()

    private func answers(cacheTime: Duration = .seconds(60), cache: (any AnswerCache)? = nil) -> RepeatedAnswers {
        let cache = cache ?? MemoryAnswerCache(clock: clock)
        return RepeatedAnswers(cache: cache, store: store, clock: clock, cacheTime: cacheTime)
    }

    private func question(
        _ fingerprint: String = "q",
        tenant: TenantID = "a",
        mayRepeat: Bool = true,
        key: String? = nil
    ) -> RepeatedAnswers.Question {
        RepeatedAnswers.Question(
            tenant: tenant,
            fingerprint: fingerprint,
            mayRepeat: mayRepeat,
            idempotencyKey: key,
            deadline: clock.now + .seconds(600)
        )
    }

    private func ask(
        _ answers: RepeatedAnswers,
        _ question: RepeatedAnswers.Question,
        _ make: () async throws(Fault) -> String?
    ) async throws(Fault) -> RepeatedAnswers.Answer {
        try await answers.answer(question, refusing: { Fault(failure: $0) }, make: make)
    }

    private func text(_ text: String?) -> () async throws(Fault) -> String? {
        { () async throws(Fault) -> String? in text }
    }

    @Test("an answer is given again to the same request of the same tenant until its time is over")
    func cached() async throws {
        let answers = answers()
        #expect(try await ask(answers, question(), text("one")) == .made)
        #expect(try await ask(answers, question(), text("two")) == .cached("one"))
        #expect(try await ask(answers, question("other"), text("two")) == .made)
        #expect(try await ask(answers, question(tenant: "b"), text("two")) == .made)
        #expect(try await ask(answers, question(mayRepeat: false), text("two")) == .made)
        clock.advance(by: .seconds(60))
        #expect(try await ask(answers, question(), text("two")) == .made)
    }

    @Test("an answer that is none for others, and a failure, are not kept")
    func notKept() async throws {
        let answers = answers()
        #expect(try await ask(answers, question(), text(nil)) == .made)
        await #expect(throws: Fault.self) {
            try await ask(answers, question()) { () async throws(Fault) -> String? in throw Fault() }
        }
        #expect(try await ask(answers, question(), text("one")) == .made)
        #expect(try await ask(self.answers(cacheTime: .zero), question(), text("one")) == .made)
    }

    @Test("of many who ask at once one makes the answer")
    func shared() async throws {
        // Whatever is shared did not come from the cache.
        let answers = answers(cache: NoCache())
        let maker = Maker()
        let question = question()
        let results = try await withThrowingTaskGroup(of: RepeatedAnswers.Answer.self) { group in
            group.addTask { try await ask(answers, question, maker.make) }
            await maker.begun()
            for _ in 0..<20 {
                group.addTask { try await ask(answers, question, maker.make) }
            }
            maker.answer.yield(.success("one"))
            // For those that come when it has landed already.
            for _ in 0..<20 { maker.answer.yield(.success("one")) }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 21 && results.count { $0 == .made } == maker.count)
        #expect(results.allSatisfy { $0 == .made || $0 == .cached("one") })
    }

    @Test("when the one who makes it fails, the next one does; who is cancelled waits no longer")
    func next() async throws {
        let answers = answers(cache: NoCache())
        let maker = Maker()
        let question = question()
        let first = Task { () async throws(Fault) in try await ask(answers, question, maker.make) }
        await maker.begun()
        let cancelled = Task { try await ask(answers, question) { () async throws(Fault) -> String? in throw Fault() } }
        cancelled.cancel()
        // Cancelled, it asks for itself, and there ends as such a call does.
        await #expect(throws: Fault.self) { try await cancelled.value }
        let second = Task { () async throws(Fault) in try await ask(answers, question, maker.make) }
        maker.answer.yield(.failure(Fault()))
        await #expect(throws: Fault.self) { try await first.value }
        await maker.begun()
        maker.answer.yield(.success("two"))
        #expect(try await second.value == .made)
    }

    @Test("the same key answers the same, also after a restart, and not another request")
    func keyed() async throws {
        #expect(try await ask(answers(), question(mayRepeat: false, key: "k"), text("one")) == .made)
        #expect(try await ask(answers(), question(mayRepeat: false, key: "k"), text("two")) == .replayed("one"))
        #expect(try await ask(answers(), question(tenant: "b", key: "k"), text("two")) == .made)
        let refused = await #expect(throws: Fault.self) {
            try await ask(answers(), question("other", key: "k"), text("two"))
        }
        guard case .alreadyExists = refused?.failure else {
            Issue.record("it ends with \(String(describing: refused))")
            return
        }
        clock.advance(by: IdempotencyClaim.lifetime)
        #expect(try await ask(answers(), question(mayRepeat: false, key: "k"), text("two")) == .made)
    }

    @Test("of two who come at once with one key one makes the answer, and the key is free after a failure")
    func keyedAtOnce() async throws {
        let answers = answers()
        let maker = Maker()
        let question = question(key: "k")
        async let first = ask(answers, question, maker.make)
        await maker.begun()
        async let second = ask(answers, question, maker.make)
        maker.answer.yield(.success("one"))
        #expect(try await first == .made)
        #expect(try await second == .replayed("one"))
        #expect(maker.count == 1)
        let other = self.question("x", key: "l")
        await #expect(throws: Fault.self) {
            try await ask(answers, other) { () async throws(Fault) -> String? in throw Fault() }
        }
        #expect(try await ask(answers, other, text("two")) == .made)
    }

    @Test("the cache keeps within its room, and lets go of what was not used for longest")
    func room() async {
        let cache = MemoryAnswerCache(clock: clock, bytesMax: 10_000)
        let value = [UInt8](repeating: 7, count: 700)
        for number in 0..<100 {
            await cache.keep(value, as: "\(number)", of: "a", for: .seconds(60))
            _ = await cache.value("0", of: "a")
            #expect(cache.bytes <= 10_000)
        }
        #expect(await cache.value("0", of: "a") == value)
        #expect(await cache.value("99", of: "a") == value)
        #expect(await cache.value("1", of: "a") == nil)
        await cache.keep([UInt8](repeating: 7, count: 5_000), as: "large", of: "a", for: .seconds(60))
        #expect(await cache.value("large", of: "a") == nil)
    }
}

private struct NoCache: AnswerCache {
    func value(_ name: String, of tenant: TenantID) async -> [UInt8]? { nil }
    func keep(_ value: [UInt8], as name: String, of tenant: TenantID, for time: Duration) async {}
}
