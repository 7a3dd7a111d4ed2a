internal import Testing

@testable internal import DataClients

@Suite("When the log of a database is moved, and by whom")
struct LogPlanTests {
    private static let step = 160

    @Test("The keeper moves it each so many pages")
    func keeper() {
        var plan = LogPlan(step: Self.step)
        #expect(plan.committed(pages: 159) == .goOn)
        #expect(plan.committed(pages: 160) == .keeperMoves)
        #expect(plan.committed(pages: 400) == .goOn, "it is at it")
        plan.keeperHasMoved(160)
        #expect(plan.committed(pages: 401) == .keeperMoves)
        plan.keeperHasMoved(401)
        #expect(plan.committed(pages: 560) == .goOn)
        #expect(plan.committed(pages: 3) == .goOn, "it began anew")
        #expect(plan.committed(pages: 159) == .goOn)
        #expect(plan.committed(pages: 160) == .keeperMoves)
    }

    @Test("Before the writer moves the rest, the keeper goes first until little is left")
    func rest() {
        var plan = LogPlan(step: Self.step)
        #expect(plan.committed(pages: 640) == .keeperMoves)
        plan.keeperHasMoved(640)
        #expect(plan.committed(pages: 720) == .keeperMoves, "80 are left")
        plan.keeperHasMoved(720)
        #expect(plan.committed(pages: 750) == .keeperMoves, "30 are left")
        plan.keeperHasMoved(750)
        #expect(plan.committed(pages: 760) == .writerMoves, "10 are left")
        #expect(plan.committed(pages: 2) == .goOn)
    }

    @Test("When what is left does not get less, the writer moves it")
    func heldUp() {
        var plan = LogPlan(step: Self.step)
        #expect(plan.committed(pages: 640) == .keeperMoves)
        plan.keeperHasMoved(5)
        #expect(plan.committed(pages: 650) == .keeperMoves)
        plan.keeperHasMoved(5)
        #expect(plan.committed(pages: 660) == .writerMoves)
        // A reader kept it from that, too.
        #expect(plan.committed(pages: 700) == .goOn)
        #expect(plan.committed(pages: 810) == .keeperMoves)
        plan.keeperHasMoved(800)
        #expect(plan.committed(pages: 815) == .keeperMoves, "the reader is gone")
        plan.keeperHasMoved(815)
        #expect(plan.committed(pages: 816) == .writerMoves)
    }

    @Test("At twice its most it grows no more: the writer waits")
    func bound() {
        var plan = LogPlan(step: Self.step)
        #expect(plan.committed(pages: 1_279) == .keeperMoves)
        #expect(plan.committed(pages: 1_279) == .goOn)
        #expect(plan.committed(pages: 1_280) == .writerMovesAfterKeeper)
    }

    @Test("A move that fails is made up for by the next one")
    func failure() {
        var plan = LogPlan(step: Self.step)
        #expect(plan.committed(pages: 700) == .keeperMoves)
        plan.keeperHasMoved(nil)
        #expect(plan.committed(pages: 859) == .goOn)
        #expect(plan.committed(pages: 860) == .keeperMoves)
    }

    @Test("Nobody moves it when that is left to others")
    func never() {
        var plan = LogPlan(step: 0)
        #expect(plan.committed(pages: 1_000_000) == .goOn)
    }
}
