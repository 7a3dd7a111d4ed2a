internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
import Testing

@testable internal import MeshModels

@Suite struct VendorLimitTests {
    @Test(arguments: [1, 2, 7, 10, 60, 999] as [Int64])
    func noMinuteSeesMoreRequestsThanTheLimit(_ limit: Int64) {
        var bucket = RateBucket(perMinute: limit, countsOrders: true)
        var generator = SeededGenerator(seed: UInt64(limit))
        var now = ManualWallClock.start
        var starts: [Moment] = []
        for _ in 0..<2_000 {
            now = now + .milliseconds(Int.random(in: 0...400, using: &generator))
            starts.append(bucket.take(1, at: now))
        }
        #expect(starts == starts.sorted())
        for (place, start) in starts.enumerated() where place + Int(limit) < starts.count {
            #expect(starts[place + Int(limit)] - start >= .seconds(60))
        }
        // Nor does it hold back more than it must.
        #expect(starts[1_999] - starts[0] < .seconds(60) * Double(2_000) / Double(limit) * 1.15 + .seconds(900))
    }

    @Test func tokensComeEvenlyAndALargeOrderWaitsForAFullBucket() {
        var bucket = RateBucket(perMinute: 6_000, countsOrders: false)
        let start = ManualWallClock.start
        #expect(bucket.take(600, at: start) == start)
        #expect(bucket.take(600, at: start) > start + .seconds(6))
        bucket.giveBack(600)
        #expect(bucket.take(5_000, at: start) > start + .seconds(6))
    }

    @Test func underManyCallsTheConfiguredLimitHolds() async {
        let clock = ManualWallClock()
        let house = ChainHouse(clock, [{ _, _ in .says(["a"]) }]) { $0.vendors["a"] = .perMinute(30) }
        let calls = 90
        await withTaskGroup(of: String?.self) { group in
            for _ in 0..<calls { group.addTask { await house.call().value?.text } }
            group.addTask {
                // Three may begin at once; each of the others sleeps until its turn.
                await clock.waitForSleepers(calls - 3)
                for done in 3..<calls {
                    await house.vendors[0].waitForCalls(done)
                    if let moment = clock.nextMoment { clock.advance(to: moment) }
                }
                return "a"
            }
            for await text in group { #expect(text == "a") }
        }
        let times = house.vendors[0].times.sorted()
        #expect(times.count == calls)
        for place in 0..<calls - 30 { #expect(times[place + 30] - times[place] >= .seconds(60)) }
    }

    @Test func aCallThatDoesNotWantToWaitGoesToTheNextModel() async {
        let house = ChainHouse(EagerClock(), [{ _, _ in .says(["a"]) }, { _, _ in .says(["b"]) }]) {
            $0.vendors["a"] = .perMinute(10)
        }
        var texts: [String] = []
        for _ in 0..<10 { texts.append(await house.call().value?.text ?? "") }
        #expect(texts.filter { $0 == "a" }.count == 1 && texts.filter { $0 == "b" }.count == 9)
    }

    @Test func whatAnAnswerSaysOfLimitsIsKeptBeforeItBites() async {
        let clock = EagerClock()
        var play = ScriptedVendor.Play.says(["a"])
        play.limits.requests = VendorLimits.Window(limit: 50, remaining: 0, resetAfter: .seconds(20))
        let last = play
        let house = ChainHouse(
            clock,
            [{ _, number in number == 0 ? last : .says(["a"]) }, { _, _ in .says(["b"]) }]
        )
        #expect(await house.call().value?.text == "a")
        #expect(await house.call().value?.text == "b")
        clock.advance(by: .seconds(21))
        #expect(await house.call().value?.text == "a")
    }

    @Test func whenThereIsNoOtherModelTheCallWaitsForTheReset() async {
        let clock = EagerClock()
        var play = ScriptedVendor.Play.says(["a"])
        play.limits.tokens = VendorLimits.Window(limit: 1_000, remaining: 3, resetAfter: .seconds(20))
        let last = play
        let house = ChainHouse(clock, [{ _, number in number == 0 ? last : .says(["a"]) }])
        _ = await house.call()
        #expect(await house.call().value?.text == "a")
        #expect(house.vendors[0].times[1] == ManualWallClock.start + .seconds(20))
    }

    @Test func noWordOfAVendorBringsTheGateDownOrShutsItForGood() async {
        let clock = EagerClock()
        let numbers: [Int64] = [.min, -1, 0, 1, .max]
        let times: [Duration?] = [nil, .seconds(-9), .zero, .seconds(5), .seconds(Int64.max), .nanoseconds(Int64.max)]
        var plays: [ScriptedVendor.Play] = []
        for number in numbers {
            for time in times {
                var play = ScriptedVendor.Play.says(["a"])
                play.limits.requests = VendorLimits.Window(limit: number, remaining: number, resetAfter: time)
                play.limits.tokens = VendorLimits.Window(limit: nil, remaining: number, resetAfter: time)
                var usage = TokenUsage.of(input: number, output: number)
                (usage.cachedInput, usage.cacheWrite, usage.reasoning) = (number, number, number)
                play.usage = usage
                plays.append(play)
                for kind in [FaultKind.throttled, .spendStop, .overloaded] {
                    var fault = VendorFault(kind, "Strange.")
                    fault.retryAfter = time
                    play.end = .fault(fault)
                    plays.append(play)
                }
            }
        }
        let all = plays
        let house = ChainHouse(clock, [{ _, number in number < all.count ? all[number] : .says(["a"]) }]) {
            ($0.vendors["a"], $0.breaker.rest) = (.perMinute(600), .seconds(1))
            $0.vendors["a"]?.tokensPerMinute = 100_000
        }
        for _ in 0..<4 * all.count where house.vendors[0].calls.count < all.count {
            _ = await house.call()
            clock.advance(by: .seconds(32 * 86_400))
        }
        #expect(house.vendors[0].calls.count >= all.count)
        clock.advance(by: .seconds(32 * 86_400))
        #expect(await house.call().value?.text == "a")
    }

    @Test func whoWaitsForASlotOfAModelThatTurnsOutBrokenGoesOn() async {
        let clock = ManualWallClock()
        let broken = ScriptedVendor.Play(delay: .seconds(1), end: .fault(VendorFault(.authConfig, "No.")))
        let house = ChainHouse(clock, [{ _, _ in broken }, { _, _ in .says(["b"]) }]) {
            var bounds = VendorBounds()
            bounds.callsMax = 2
            $0.vendors["a"] = bounds
        }
        await withTaskGroup(of: String?.self) { group in
            for _ in 0..<20 { group.addTask { await house.call().value?.text } }
            await clock.waitForSleepers(2)
            clock.advance(by: .seconds(1))
            for await text in group { #expect(text == "b") }
        }
        #expect(house.vendors[0].calls.count <= 4)
    }

    @Test func noMoreCallsAreUnderWayThanAllowed() async {
        let clock = ManualWallClock()
        let play = ScriptedVendor.Play(pieces: ["a"], delay: .seconds(1))
        let house = ChainHouse(clock, [{ _, _ in play }]) {
            var bounds = VendorBounds()
            bounds.callsMax = 4
            $0.vendors["a"] = bounds
        }
        await withTaskGroup(of: String?.self) { group in
            for _ in 0..<40 { group.addTask { await house.call().value?.text } }
            group.addTask {
                for _ in 0..<10 {
                    await clock.waitForSleepers(4)
                    clock.advance(by: .seconds(1))
                }
                return "a"
            }
            for await text in group { #expect(text == "a") }
        }
        #expect(house.vendors[0].mostRunning == 4 && house.vendors[0].calls.count == 40)
    }

    @Test func theQueueHasABoundAndTheRestGoesElsewhere() async {
        let clock = ManualWallClock()
        let house = ChainHouse(clock, [{ _, _ in .hangs }, { _, _ in .says(["b"]) }]) {
            var bounds = VendorBounds()
            (bounds.callsMax, bounds.waitingMax) = (1, 0)
            $0.vendors["a"] = bounds
        }
        let first = Task { await house.call() }
        await clock.waitForSleepers()
        #expect(await house.call().value?.text == "b")
        first.cancel()
        _ = await first.value
    }

    @Test func whoLeavesTheQueueTakesNoSlot() async throws {
        let slots = VendorSlots(callsMax: 1, waitingMax: 1_000)
        try await slots.acquire()
        let waiting = (0..<100).map { _ in
            Task {
                do throws(VendorSlots.Refusal) {
                    try await slots.acquire()
                    slots.release()
                    return true
                } catch {
                    return false
                }
            }
        }
        for (place, task) in waiting.enumerated() where place.isMultiple(of: 2) { task.cancel() }
        slots.release()
        var served = 0
        for task in waiting { served += await task.value ? 1 : 0 }
        #expect(served >= 50 && slots.waitingCount == 0)
        #expect(slots.acquireAtOnce() && !slots.acquireAtOnce())
    }
}

extension VendorBounds {
    fileprivate static func perMinute(_ requests: Int64) -> VendorBounds {
        var bounds = VendorBounds()
        bounds.requestsPerMinute = requests
        return bounds
    }
}
