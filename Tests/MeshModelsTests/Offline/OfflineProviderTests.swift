internal import MeshApplication
internal import MeshDomain
internal import Synchronization
import Testing

@testable internal import MeshModels

@Suite struct OfflineProviderTests {
    let provider = OfflineProvider(clock: StillClock())
    let request = ModelRequest.of("Write a short introduction email for TechPro X1")

    @Test func theSameRequestGivesTheSameBytes() async throws {
        let first = try await OfflinePipeline.techPro.run()
        let second = try await OfflinePipeline.techPro.run()
        #expect(first.result == second.result && first.plan.text == second.plan.text)
    }

    @Test func theReplySaysWhereItComesFrom() async throws {
        let reply = try await provider.generate(request) { _ in }
        #expect(reply.isOffline && reply.model == "offline-writer-1" && reply.provider == "offline")
        #expect(reply.text.hasSuffix(OfflineLabel.line) && !reply.text.contains(AgentAnswer.fence))
        #expect(reply.spend.calls == 1 && reply.spend.costNanoUSD == 0)
        #expect(reply.spend.outputTokens == Int64(TokenEstimate.count(reply.text)))
        #expect(reply.spend.inputTokens > 0 && !reply.isTruncated)
    }

    @Test func thePiecesMakeTheText() async throws {
        let seen = Seen()
        let reply = try await provider.generate(request) { progress in seen.add(progress) }
        #expect(seen.pieces.joined() == reply.text)
        #expect(seen.pieces.count > 50 && seen.pieces.allSatisfy { !$0.isEmpty })
    }

    @Test func piecesComeAtTheirPace() async throws {
        let clock = SteppingClock()
        let options = OfflineProvider.Options(piecesPerSecond: 10)
        let seen = Seen()
        _ = try await OfflineProvider(clock: clock, options: options).generate(request) { progress in seen.add(progress)
        }
        #expect(clock.now == .zero + .milliseconds(100 * seen.pieces.count))
    }

    @Test func theDeadlineEndsTheStream() async throws {
        let clock = SteppingClock()
        let slow = OfflineProvider(clock: clock, options: OfflineProvider.Options(piecesPerSecond: 10))
        var request = request
        request.deadline = .zero + .milliseconds(550)
        let seen = Seen()
        let failure = await #expect(throws: ModelFailure.self) {
            try await slow.generate(request) { progress in seen.add(progress) }
        }
        #expect(failure?.reason.code == .deadlineExceeded && seen.pieces.count == 5)
        #expect(failure?.spend.outputTokens ?? 0 > 0 && clock.now == .zero + .milliseconds(550))
    }

    @Test func cancellationEndsTheStreamInTheMiddle() async throws {
        let (provider, request, seen) = (provider, request, Seen())
        let (reached, reachedEnd) = AsyncStream.makeStream(of: Void.self)
        let (gate, gateEnd) = AsyncStream.makeStream(of: Void.self)
        let work = Task {
            try await provider.generate(request) { progress in
                seen.add(progress)
                guard seen.pieces.count == 5 else { return }
                reachedEnd.finish()
                // Ends when the task is cancelled.
                for await _ in gate {}
            }
        }
        for await _ in reached {}
        work.cancel()
        let failure = await #expect(throws: ModelFailure.self) { _ = try await work.value }
        gateEnd.finish()
        #expect(failure?.reason.code == .cancelled && seen.pieces.count == 5)
    }

    @Test func cancellationWakesAWaitingStream() async throws {
        let slow = OfflineProvider(clock: StillClock(), options: OfflineProvider.Options(piecesPerSecond: 1))
        // The clock's sleep throws as that of a cancelled task does.
        let failure = await #expect(throws: ModelFailure.self) { _ = try await slow.generate(request) { _ in } }
        #expect(failure?.reason.code == .cancelled && failure?.isTransient == false)
    }

    @Test(arguments: [1, 7, 40])
    func theReplyEndsAtItsTokens(limit: Int) async throws {
        var request = request
        request.parameters.maxTokens = limit
        let reply = try await provider.generate(request) { _ in }
        #expect(reply.isTruncated && reply.spend.outputTokens <= limit)
        #expect(TokenEstimate.count(reply.text) <= limit)
    }

    @Test func theReplyEndsBeforeAStopSequence() async throws {
        let whole = try await provider.generate(request) { _ in }.text
        var request = request
        request.parameters.stopSequences = ["nowhere", "**Body**"]
        let reply = try await provider.generate(request) { _ in }
        #expect(whole.hasPrefix(reply.text) && !reply.text.contains("**Body**") && !reply.isTruncated)
        #expect(whole.contains(reply.text + "**Body**"))
    }

    @Test func aPromptThatIsTooLongIsAnInvalidArgument() async throws {
        let small = OfflineProvider(clock: StillClock(), options: OfflineProvider.Options(inputTokensMax: 100))
        for prompt in [String(repeating: "word ", count: 101), String(repeating: "x", count: 1_000_000)] {
            let failure = await #expect(throws: ModelFailure.self) {
                _ = try await small.generate(.of(prompt)) { _ in }
            }
            #expect(failure?.reason.code == .invalidArgument && failure?.isTransient == false)
        }
        _ = try await small.generate(.of("word word")) { _ in }
    }

    @Test func picturesThatItCannotSeeAreNamed() async throws {
        var request = request
        request.images = [TaskImage(mediaType: "image/png", source: .url("https://example.com/a.png"))]
        #expect(try await provider.generate(request) { _ in }.text.contains("cannot see the pictures"))
    }
}

/// Collects what a call reports.
final class Seen: Sendable {
    private let texts = Mutex<[String]>([])

    var pieces: [String] { texts.withLock { $0 } }
    func add(_ progress: ModelProgress) {
        if case .text(let text) = progress { texts.withLock { $0.append(text) } }
    }
}

/// Sleeping moves it.
final class SteppingClock: WallClock {
    private let time = Mutex(Moment.zero)

    var now: Moment { time.withLock { $0 } }
    func sleep(until moment: Moment) async throws(CancellationError) {
        if Task.isCancelled { throw CancellationError() }
        time.withLock { $0 = max($0, moment) }
    }
}
