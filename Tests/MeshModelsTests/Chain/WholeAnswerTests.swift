internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
import Testing

@testable internal import MeshModels

/// When a vendor is asked for an answer in one piece.
@Suite struct WholeAnswerTests {
    @Test(
        "a short answer that nobody reads along is asked for in one piece, all others as they are written",
        arguments: [
            (false, 4_096, false), (false, 4_097, true), (false, nil, true), (true, 100, true), (true, nil, true),
        ] as [(Bool, Int?, Bool)]
    )
    func form(isFollowed: Bool, maxTokens: Int?, isStreamed: Bool) async throws {
        let house = ChainHouse(EagerClock(), [{ _, _ in .says(["A story."]) }])
        var request = ModelRequest.toChain()
        request.isFollowed = isFollowed
        request.parameters.maxTokens = maxTokens
        _ = try await house.call(request).get()
        #expect(house.vendors[0].calls.map(\.wantsStream) == [isStreamed])
    }

    @Test("an answer in one piece that breaks off begins again with the next model, whatever the policy is")
    func fallsBack() async throws {
        let house = ChainHouse(
            EagerClock(),
            [{ _, _ in .fails(.streamCut) }, { _, _ in ScriptedVendor.Play(pieces: ["Whole."], isStreamed: false) }]
        )
        var request = ModelRequest.toChain()
        request.isFollowed = false
        request.parameters.maxTokens = 100
        request.brokenText = .continue
        #expect(try await house.call(request).get().text == "Whole.")
        #expect(house.vendors[1].calls[0].messages.count == 1)
    }
}
