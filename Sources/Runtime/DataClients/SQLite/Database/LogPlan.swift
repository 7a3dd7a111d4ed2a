/// When the log of a database is moved into the file, and by whom: a value that decides and does nothing.
///
/// What comes into the log while it is moved stays there, and under a constant stream of writes the log would grow for ever. When
/// it has `pagesMax` pages the writer itself moves the rest, and the log begins anew. The writer stands still meanwhile, and
/// all work that waits for it soon does, too; so the keeper goes first again and again, each time with less that has come
/// since, until little is left.
struct LogPlan {
    enum Step {
        case goOn
        case keeperMoves
        case writerMoves
        /// The log grows faster than the keeper moves it.
        case writerMovesAfterKeeper
    }

    /// Pages that come between two moves.
    private let step: Int
    /// How many pages the log has when it is moved the next time.
    private var nextAt: Int
    private var pages = 0
    private var keeperIsMoving = false
    /// How many of them are in the file, as of a move after which nothing was committed.
    private var moved: Int?
    /// What was left after the move before, since the log has its most.
    private var restBefore: Int?

    init(step: Int) {
        self.step = step
        nextAt = step
    }

    private var pagesMax: Int { 4 * step }
    private var restMax: Int { step / 16 }

    /// The writer has committed, and the log has so many pages.
    mutating func committed(pages: Int) -> Step {
        guard step > 0 else { return .goOn }
        if pages < self.pages {
            // The log began anew, because all of it was moved.
            nextAt = step
            restBefore = nil
        }
        self.pages = pages
        if keeperIsMoving { return pages < 2 * pagesMax ? .goOn : .writerMovesAfterKeeper }
        if let moved = moved.take(), pages >= pagesMax {
            let rest = pages - moved
            if rest <= restMax || !isLess(rest) {
                restBefore = nil
                return .writerMoves
            }
            restBefore = rest
        } else if pages < nextAt {
            return .goOn
        }
        nextAt = pages + step
        keeperIsMoving = true
        return .keeperMoves
    }

    /// Whether it pays that the keeper goes first once more. When a reader holds it up, nothing gets less.
    private func isLess(_ rest: Int) -> Bool { restBefore.map { 4 * rest <= 3 * $0 } ?? true }

    /// - Parameter pages: of the log that are in the file now; nil when it failed.
    mutating func keeperHasMoved(_ pages: Int?) {
        keeperIsMoving = false
        moved = pages
    }
}
