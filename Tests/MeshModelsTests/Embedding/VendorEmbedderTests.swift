internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
import Testing

@testable internal import MeshModels

@Suite struct VendorEmbedderTests {
    private func embedder(
        _ vendor: EmbeddingVendor,
        _ clock: EagerClock,
        textsMax: Int = 128,
        dimensions: Int? = 2
    ) -> VendorEmbedder {
        var options = VendorEmbedder.Options()
        options.textsMax = textsMax
        return VendorEmbedder(vendor, model: "m", dimensions: dimensions, clock: clock, seed: 1, options: options) {
            usage,
            _ in
            Spend(calls: 1, inputTokens: usage.input, outputTokens: 0, costNanoUSD: usage.input * 20)
        }
    }

    @Test func vectorsHaveTheLengthOneAndComeInOrder() async throws {
        let vendor = EmbeddingVendor { call, _ in .vectors(call.texts.map { [Float($0.utf8.count), 0] }) }
        let embedder = embedder(vendor, EagerClock(), textsMax: 2)
        #expect(try await embedder.embed(["a", "bb", "ccc"]).vectors == [[1, 0], [1, 0], [1, 0]])
        #expect(vendor.calls.map(\.texts) == [["a", "bb"], ["ccc"]] && vendor.calls[0].dimensions == 2)
        #expect(embedder.name == "v/m-2" && embedder.embedAtOnce("a") == nil)
    }

    @Test func callsArePricedAndAddedUp() async throws {
        let vendor = EmbeddingVendor { call, _ in .vectors(call.texts.map { _ in [1, 0] }) }
        let spend = try await embedder(vendor, EagerClock(), textsMax: 2).embed(["a", "b", "c"]).spend
        #expect(spend == Spend(calls: 2, inputTokens: 10, outputTokens: 0, costNanoUSD: 200))
    }

    @Test func aModelThatIsAskedForNoLengthHasItsOwnOne() async throws {
        let vendor = EmbeddingVendor { call, _ in .vectors(call.texts.map { _ in [0, 3, 4] }) }
        let embedder = embedder(vendor, EagerClock(), dimensions: nil)
        #expect(try await embedder.embed(["a"]).vectors == [[0, 0.6, 0.8]])
        #expect(embedder.name == "v/m" && vendor.calls[0].dimensions == nil)
        for vectors in [[[]], [[1], [1, 2]]] as [[[Float]]] {
            let odd = EmbeddingVendor { _, _ in .vectors(vectors) }
            await #expect(throws: ModelFailure.self) {
                try await self.embedder(odd, EagerClock(), dimensions: nil).embed(vectors.map { _ in "a" })
            }
        }
    }

    @Test func whatIsNotTheLengthOfTheModelIsRefused() async {
        for vectors in [[[1]], [], [[1, 2], [3, 4]]] as [[[Float]]] {
            let vendor = EmbeddingVendor { _, _ in .vectors(vectors) }
            let failure = await #expect(throws: ModelFailure.self) {
                try await embedder(vendor, EagerClock()).embed(["a"])
            }
            #expect(failure?.isTransient == true && vendor.calls.count == 1)
        }
    }

    @Test func numbersThatAreNoneAreNearToNothing() async throws {
        let vendor = EmbeddingVendor { _, _ in .vectors([[.nan, 1], [.infinity, 1], [0, 0]]) }
        let vectors = try await embedder(vendor, EagerClock()).embed(["a", "b", "c"]).vectors
        #expect(vectors == [[0, 0], [0, 0], [0, 0]])
    }

    @Test func faultsAreTriedAgainByTheTableWithinTheTime() async {
        for (kind, tries) in [(FaultKind.overloaded, 3), (.serverError, 2), (.authConfig, 1), (.callerFault, 1)] {
            let vendor = EmbeddingVendor { _, _ in .fault(VendorFault(kind, "No.")) }
            _ = try? await embedder(vendor, EagerClock()).embed(["a"])
            #expect(vendor.calls.count == tries, "\(kind)")
        }
        let clock = EagerClock()
        let vendor = EmbeddingVendor { _, number in
            var fault = VendorFault(.throttled, "Wait.")
            fault.retryAfter = number == 0 ? .seconds(3) : .seconds(60)
            return .fault(fault)
        }
        let failure = await #expect(throws: ModelFailure.self) { try await embedder(vendor, clock).embed(["a"]) }
        #expect(failure?.reason.code == .resourceExhausted && vendor.calls.count == 2)
        #expect(clock.now == ManualWallClock.start + .seconds(3))
    }
}

private final class EmbeddingVendor: ModelVendor {
    enum Act: Sendable {
        case vectors([[Float]])
        case fault(VendorFault)
    }

    let name = "v"
    private let asked = Mutex<[EmbeddingCall]>([])
    private let script: @Sendable (EmbeddingCall, Int) -> Act

    init(_ script: @escaping @Sendable (EmbeddingCall, Int) -> Act) { self.script = script }

    var calls: [EmbeddingCall] { asked.withLock { $0 } }

    func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        let number = asked.withLock { asked in
            asked.append(call)
            return asked.count - 1
        }
        switch script(call, number) {
        case .vectors(let vectors): return EmbeddingAnswer(vectors: vectors, inputTokens: 5)
        case .fault(let fault): throw fault
        }
    }

    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        throw VendorFault(.callerFault, "It writes no text.")
    }
}
