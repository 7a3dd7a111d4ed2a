internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
import Testing

@testable internal import MeshModels

/// Deadlines, waits, cancellation, and two models beside each other.
@Suite struct ChainTimeTests {
    @Test func theWaitThatAVendorAsksForIsKept() async {
        let clock = EagerClock()
        let house = ChainHouse(
            clock,
            [{ _, number in number == 0 ? .fails(.throttled, retryAfter: .seconds(7)) : .says(["yes"]) }]
        )
        #expect(await house.call().value?.text == "yes")
        let times = house.vendors[0].times
        #expect(times.count == 2 && times[1] - times[0] >= .seconds(7) && times[1] - times[0] < .seconds(8))
    }

    @Test func aWaitThatDoesNotFitTheDeadlineEndsTheCallAtOnce() async {
        let clock = EagerClock()
        let deadline = clock.now + .seconds(5)
        clock.deadline = deadline
        let house = ChainHouse(clock, [{ _, _ in .fails(.throttled, retryAfter: .seconds(7)) }])
        let failure = await house.call(.toChain(deadline: deadline)).fault
        #expect(failure?.reason.code == .resourceExhausted && failure?.isTransient == true)
        #expect(house.vendors[0].calls.count == 1 && clock.now == ManualWallClock.start)
    }

    @Test func whatWasToldToWaitIsNotAskedByOtherCallsEither() async {
        let clock = EagerClock()
        let house = ChainHouse(
            clock,
            [
                { _, number in number == 0 ? .fails(.throttled, retryAfter: .seconds(60)) : .says(["a"]) },
                { _, _ in .says(["b"]) },
            ]
        )
        for _ in 0..<5 { #expect(await house.call().value?.text == "b") }
        #expect(house.vendors[0].calls.count == 1 && clock.now == ManualWallClock.start)
        clock.advance(by: .seconds(61))
        #expect(await house.call().value?.text == "a")
    }

    @Test func triesAgainWaitLongerEachTimeAndNeverLongerThanTheBound() async {
        let clock = EagerClock()
        let house = ChainHouse(clock, [{ _, _ in .fails(.throttled) }]) {
            $0.retryDelay = .seconds(4)
            $0.retryDelayMax = .seconds(8)
        }
        _ = await house.call()
        let times = house.vendors[0].times
        let waits = zip(times, times.dropFirst()).map { $1 - $0 }
        #expect(waits.count == 3 && waits.allSatisfy { $0 <= .seconds(8) } && waits[0] <= .seconds(4))
        #expect(Set(waits).count == 3)
    }

    @Test func atTheDeadlineEverythingIsCancelled() async {
        let clock = ManualWallClock()
        let house = ChainHouse(clock, [{ _, _ in ScriptedVendor.Play(pieces: ["some"], end: .hang) }])
        let caller = Caller()
        let deadline = clock.now + .seconds(30)
        async let result = house.call(.toChain(deadline: deadline), caller)
        await clock.waitForSleepers(2)
        clock.advance(to: deadline)
        let failure = await result.fault
        #expect(failure?.reason.code == .deadlineExceeded && failure?.isTransient == true)
        #expect(failure?.cutText == "some" && failure?.attempts.count == 1 && failure?.spend.outputTokens == 1)
        #expect(house.vendors[0].running == 0)
    }

    @Test func aDeadlineThatIsOverAsksNobody() async {
        let house = ChainHouse(EagerClock(), [{ _, _ in .says(["yes"]) }])
        let failure = await house.call(.toChain(deadline: ManualWallClock.start)).fault
        #expect(failure?.reason.code == .deadlineExceeded && house.vendors[0].calls.isEmpty)
    }

    @Test func cancellationReachesTheVendorAndCountsAgainstNoModel() async {
        let clock = ManualWallClock()
        let house = ChainHouse(
            clock,
            [{ _, number in number < 10 ? .hangs : .says(["yes"]) }, { _, _ in .says(["b"]) }]
        )
        for _ in 0..<10 {
            let call = Task { await house.call() }
            await clock.waitForSleepers()
            call.cancel()
            let failure = await call.value.fault
            #expect(failure?.reason.code == .cancelled && failure?.isTransient == false)
            #expect(failure?.attempts.count == 1 && house.vendors[0].running == 0)
        }
        #expect(await house.call().value?.model == "a")
    }

    @Test func cancellationEndsAWait() async {
        let clock = ManualWallClock()
        let house = ChainHouse(clock, [{ _, _ in .fails(.throttled, retryAfter: .seconds(9)) }])
        let call = Task { await house.call() }
        await clock.waitForSleepers()
        call.cancel()
        #expect(await call.value.fault?.reason.code == .cancelled)
    }

    // MARK: Beside each other

    private func hedging(_ clock: ManualWallClock, _ scripts: [ChainHouse.Script]) -> ChainHouse {
        ChainHouse(clock, scripts) { $0.hedgeAfter = .seconds(2) }
    }

    @Test func aSecondModelIsAskedBesideOneThatIsSlow() async {
        let clock = ManualWallClock()
        let house = hedging(clock, [{ _, _ in .hangs }, { _, _ in .says(["fast"]) }])
        let caller = Caller()
        async let result = house.call(.toChain(), caller)
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        let reply = await result.value
        #expect(reply?.text == "fast" && caller.text == "fast" && caller.fallbacks == ["a>b"])
        #expect(reply?.attempts.map(\.model).sorted() == ["a", "b"] && reply?.spend.calls == 2)
        // What the loser read is paid as well.
        #expect((reply?.attempts.first { $0.model == "a" }?.spend.inputTokens ?? 0) > 0)
        #expect(house.vendors[0].running == 0)
    }

    @Test func whoeverWritesFirstIsHeardAndTheOtherIsCancelled() async {
        let clock = ManualWallClock()
        let slow = ScriptedVendor.Play(pieces: ["slow"], delay: .seconds(3))
        let slower = ScriptedVendor.Play(pieces: ["slower"], delay: .seconds(60))
        let house = hedging(clock, [{ _, _ in slow }, { _, _ in slower }])
        let caller = Caller()
        async let result = house.call(.toChain(), caller)
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        let reply = await result.value
        #expect(reply?.text == "slow" && caller.text == "slow" && caller.fallbacks.isEmpty)
        #expect(reply?.attempts.map(\.fault).contains("lost") == true && reply?.failedModels == ["b"])
    }

    @Test func aModelThatAnswersInTimeHasNobodyBesideIt() async {
        let clock = ManualWallClock()
        let house = hedging(clock, [{ _, _ in .says(["yes"]) }, { _, _ in .says(["no"]) }])
        #expect(await house.call().value?.text == "yes" && house.vendors[1].calls.isEmpty)
    }

    @Test func whenTheFirstFailsTheSecondGoesOn() async {
        let clock = ManualWallClock()
        let broken = ScriptedVendor.Play(delay: .seconds(3), end: .fault(VendorFault(.serverError, "Broken.")))
        let slow = ScriptedVendor.Play(pieces: ["slow"], delay: .seconds(5))
        let house = hedging(clock, [{ _, _ in broken }, { _, _ in slow }])
        async let result = house.call()
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        clock.advance(by: .seconds(60))
        #expect(await result.value?.text == "slow")
    }

    @Test func whateverTheSecondSaysTheFirstMayAnswer() async {
        let clock = ManualWallClock()
        let slow = ScriptedVendor.Play(pieces: ["slow"], delay: .seconds(3))
        let house = hedging(clock, [{ _, _ in slow }, { _, _ in .fails(.callerFault) }])
        async let result = house.call()
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await house.vendors[1].waitForCalls(1)
        clock.advance(by: .seconds(1))
        let reply = await result.value
        #expect(reply?.text == "slow" && reply?.failedModels == ["b"])
    }

    @Test func aSlowModelIsStillThereWhenTheFasterOneBreaks() async {
        let clock = ManualWallClock()
        let house = hedging(
            clock,
            [
                { _, number in number == 0 ? .hangs : .says(["whole"]) },
                { _, _ in .fails(.streamCut, after: ["ha"]) },
            ]
        )
        let caller = Caller()
        async let result = house.call(.toChain(.restart), caller)
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        #expect(await result.value?.text == "whole")
        #expect(caller.text == "whole" && caller.fallbacks == ["a>b", "b>a"])
    }
}
