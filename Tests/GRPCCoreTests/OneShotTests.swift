internal import GRPCCore
internal import Testing

@Suite("A value that comes once")
struct OneShotTests {
    @Test("the first result counts, for all who wait and all who come later")
    func firstCounts() async throws {
        let shot = OneShot<Int>()
        async let early = shot.value()
        #expect(shot.succeed(1))
        #expect(!shot.succeed(2))
        #expect(!shot.fail(Status(.internal, "late")))
        #expect(try await early == 1)
        #expect(try await shot.value() == 1)
    }

    @Test("a status instead of the value is thrown")
    func failure() async {
        let shot = OneShot<Int>()
        #expect(shot.fail(Status(.aborted, "no")))
        #expect(!shot.succeed(1))
        await #expect(throws: Status(.aborted, "no")) { try await shot.value() }
    }
}
