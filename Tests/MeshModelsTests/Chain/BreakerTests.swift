internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
import Testing

@testable internal import MeshModels

@Suite struct BreakerTests {
    @Test func aModelThatFailsAgainAndAgainIsLeftAloneAndProbed() async {
        let clock = EagerClock()
        let house = ChainHouse(
            clock,
            [{ _, number in number < 6 ? .fails(.serverError) : .says(["a"]) }, { _, _ in .says(["b"]) }]
        ) { $0.breaker.rest = .seconds(10) }
        for _ in 0..<20 { #expect(await house.call().value?.text == "b") }
        #expect(house.vendors[0].calls.count == 5)
        #expect(house.chain.breaker(of: house.shelf.catalogue.models[0]) == .open)
        clock.advance(by: .seconds(10))
        #expect(house.chain.breaker(of: house.shelf.catalogue.models[0]) == .halfOpen)
        // The probe fails; the next rest is twice as long.
        #expect(await house.call().value?.text == "b" && house.vendors[0].calls.count == 6)
        clock.advance(by: .seconds(11))
        #expect(await house.call().value?.text == "b" && house.vendors[0].calls.count == 6)
        clock.advance(by: .seconds(10))
        #expect(await house.call().value?.text == "a")
        #expect(await house.call().value?.text == "a")
        #expect(house.chain.breaker(of: house.shelf.catalogue.models[0]) == .closed)
    }

    @Test func limitsCountHalf() async {
        let house = ChainHouse(EagerClock(), [{ _, _ in .fails(.throttled) }, { _, _ in .says(["b"]) }])
        for _ in 0..<30 { _ = await house.call() }
        #expect(house.vendors[0].calls.count == 10)
    }

    @Test func aKeyThatIsRefusedKeepsCallsFromTheWholeVendorForLong() async throws {
        let clock = EagerClock()
        let board = BreakerBoard(BreakerOptions())
        let pass = try #require(board.admit("one", of: "v", at: clock.now))
        board.failed(pass, .restsLong(wholeVendor: true), retryAfter: nil, at: clock.now)
        #expect(board.admit("two", of: "v", at: clock.now + .seconds(899)) == nil)
        #expect(board.admit("one", of: "w", at: clock.now) != nil)
        let probe = try #require(board.admit("two", of: "v", at: clock.now + .seconds(900)))
        #expect(board.admit("one", of: "v", at: clock.now + .seconds(900)) == nil)
        // A fault of the model shows that the key is right.
        board.failed(probe, .full, retryAfter: nil, at: clock.now + .seconds(900))
        #expect(board.admit("one", of: "v", at: clock.now + .seconds(900)) != nil)
    }

    @Test func anEmptyAccountRestsUntilItsReset() async {
        let clock = EagerClock()
        let house = ChainHouse(
            clock,
            [
                { _, number in number == 0 ? .fails(.spendStop, retryAfter: .seconds(7_200)) : .says(["a"]) },
                { _, _ in .says(["b"]) },
            ]
        )
        #expect(await house.call().value?.text == "b")
        clock.advance(by: .seconds(7_199))
        #expect(await house.call().value?.text == "b")
        clock.advance(by: .seconds(1))
        #expect(await house.call().value?.text == "a")
    }

    @Test func whenAllRestTheCallerHearsThatAtOnce() async {
        let house = ChainHouse(EagerClock(), [{ _, _ in .fails(.authConfig) }])
        #expect(await house.call().fault?.reason.code == .failedPrecondition)
        let failure = await house.call().fault
        #expect(failure?.reason.code == .unavailable && failure?.isTransient == true && failure?.spend == Spend.none)
        #expect(house.vendors[0].calls.count == 1)
        house.chain.forgetFailures()
        #expect(await house.call().fault?.reason.code == .failedPrecondition)
    }

    @Test func onlyOneProbeIsUnderWay() async {
        let clock = ManualWallClock()
        let house = ChainHouse(
            clock,
            [{ _, number in number < 5 ? .fails(.serverError) : .hangs }, { _, _ in .says(["b"]) }]
        )
        for _ in 0..<5 { _ = await house.call() }
        clock.advance(by: .seconds(16))
        let probe = Task { await house.call() }
        await clock.waitForSleepers()
        await withTaskGroup(of: String?.self) { group in
            for _ in 0..<50 { group.addTask { await house.call().value?.text } }
            for await text in group { #expect(text == "b") }
        }
        #expect(house.vendors[0].calls.count == 6)
        probe.cancel()
        _ = await probe.value
        // The probe said nothing; another may try.
        let next = Task { await house.call() }
        await clock.waitForSleepers()
        #expect(house.vendors[0].calls.count == 7)
        next.cancel()
        _ = await next.value
    }

    @Test func whatIsRememberedHasABound() throws {
        var options = BreakerOptions()
        options.entriesMax = 10
        let board = BreakerBoard(options)
        for number in 0..<1_000 {
            let pass = try #require(board.admit("m\(number)", of: "v", at: .zero))
            board.failed(pass, .full, retryAfter: nil, at: .zero)
        }
        #expect(board.count == 10)
        for number in 990..<1_000 {
            let pass = try #require(board.admit("m\(number)", of: "v", at: .zero))
            board.succeeded(pass)
        }
        #expect(board.count == 0)
    }

    @Test func successAmongFailuresKeepsItClosed() {
        var breaker = ModelBreaker()
        let options = BreakerOptions()
        for _ in 0..<100 {
            for _ in 0..<4 { breaker.fail(halves: 2, asProbe: false, at: .zero, options) }
            breaker.succeed(asProbe: false)
        }
        #expect(breaker.state(at: .zero) == .closed && breaker.isBlank)
    }

    @Test func aLateSuccessDoesNotCloseIt() {
        var breaker = ModelBreaker()
        for _ in 0..<5 { breaker.fail(halves: 2, asProbe: false, at: .zero, BreakerOptions()) }
        breaker.succeed(asProbe: false)
        #expect(breaker.state(at: .zero) == .open)
    }
}
