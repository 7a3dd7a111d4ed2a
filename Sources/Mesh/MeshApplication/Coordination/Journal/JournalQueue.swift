internal import MeshDomain

/// The steps of one task on their way into the journal: those that stand in line, those that were taken and are not written,
/// and what the task is with them. It waits for nothing; its `JournalWriter` holds it under a lock.
struct JournalQueue {
    /// What somebody waits for.
    enum Wish {
        /// It is known what came of the step, or, when it is awaited, that this cannot change any more.
        case answer(JournalEntry.Number)
        case allWritten
        /// Others find in memory what was noted there.
        case notesWritten
    }

    /// With every step that was taken.
    private(set) var task: MeshTask
    /// As the store has it.
    private(set) var stored: MeshTask
    private(set) var ending: WorkStop?
    /// The store failed without saying whether it wrote so many of the first. They must not be written, and paid, twice: they
    /// are given to it again by themselves, without what was taken since, until it says.
    private(set) var countOfDoubtful = 0
    /// Steps that were taken and are not written, each made for what those before it lead to.
    private var ahead: [JournalEntry] = []
    /// Steps that are not taken: the store has to say something first.
    private var line: [JournalEntry] = []
    /// Steps that somebody waits for, also when they have left.
    private var awaited: [JournalEntry.Number: JournalEntry] = [:]
    private var lastNumber = 0
    /// The store did not take what it was given last. Until it does, the work does not go on from more of that.
    private var isTroubled = false
    /// So many of the first go one by one, because one of them is at fault.
    private var countOfSingles = 0

    private let stepsMax: Int
    private let clock: any WallClock

    init(_ task: MeshTask, stepsAheadMax: Int, _ clock: any WallClock) {
        self.task = task
        stored = task
        stepsMax = stepsAheadMax
        self.clock = clock
    }

    /// Whether the store has less than was taken.
    var isAhead: Bool { !ahead.isEmpty || !line.isEmpty }

    // MARK: Taking

    /// What came of the step is known at once, unless it has to stand in line or is waited for.
    enum Reception {
        case outcome(Result<MeshTask?, WorkStop>)
        case waits(JournalEntry.Number)
    }

    mutating func receive(_ make: @escaping JournalWriter.Make, isAwaited: Bool) -> Reception {
        if let ending { return .outcome(.failure(ending)) }
        lastNumber += 1
        let entry = JournalEntry(lastNumber, make, isAwaited: isAwaited)
        line.append(entry)
        takeFromLine()
        if let outcome = entry.outcome, entry.isAnswered { return .outcome(outcome) }
        awaited[entry.number] = entry
        return .waits(entry.number)
    }

    /// For one who does not wait any more.
    mutating func outcome(of number: JournalEntry.Number) -> Result<MeshTask?, WorkStop>? {
        awaited.removeValue(forKey: number)?.outcome
    }

    /// It is met, or never will be.
    func isOver(_ wish: Wish) -> Bool { ending != nil || isMet(wish) }

    private func isMet(_ wish: Wish) -> Bool {
        switch wish {
        case .answer(let number): awaited[number]?.isAnswered ?? true
        case .allWritten: !isAhead
        case .notesWritten: !ahead.contains { $0.hasNotes }
        }
    }

    private mutating func takeFromLine() {
        var count = 0
        while count < line.count, takesSteps {
            take(line[count])
            count += 1
        }
        line.removeFirst(count)
    }

    /// Whoever comes after the end of the task hears of it when that is written.
    private var takesSteps: Bool {
        ahead.isEmpty || !isTroubled && !task.status.isFinal && ahead.count < stepsMax
    }

    private mutating func take(_ entry: JournalEntry) {
        entry.take(on: task, at: clock.now)
        guard let change = entry.change else { return }
        task = change.task
        ahead.append(entry)
    }

    // MARK: Texts

    /// A text begins after all that was taken, wherever that will be written. After the end it is not shown: what it would
    /// begin after is somebody else's.
    mutating func begin(_ text: LiveWriter, reason: String) {
        // With what an attempt before has left, which nobody was shown.
        for entry in ahead { entry.forget(text.text) }
        text.begin(after: task.version, reason: reason)
        hold(text)
    }

    private func move(_ texts: [LiveWriter]) {
        for text in texts {
            text.move(after: task.version)
            hold(text)
        }
    }

    private func hold(_ text: LiveWriter) {
        if let last = ahead.last { last.begin(text) } else if ending == nil { text.show() }
    }

    // MARK: Writing

    /// What goes into the next commit; nil when nothing is ahead.
    func nextBatch(fence: Int64) -> JournalBatch? {
        ending == nil ? JournalBatch(ahead.prefix(nextCount), fence: fence) : nil
    }

    private var nextCount: Int {
        if countOfDoubtful > 0 { return countOfDoubtful }
        return countOfSingles > 0 ? 1 : ahead.count
    }

    mutating func wrote(_ batch: JournalBatch) {
        stored = batch.change.task
        countOfDoubtful = 0
        removeWritten(batch)
        takeFromLine()
    }

    /// The store had it all the time, and perhaps more.
    mutating func landed(_ batch: JournalBatch) {
        removeWritten(batch)
        retake()
    }

    private mutating func removeWritten(_ batch: JournalBatch) {
        let entries = ahead.prefix(batch.count)
        ahead.removeFirst(batch.count)
        for entry in entries { entry.wrote() }
        oneLessIsSingle()
    }

    private mutating func oneLessIsSingle() {
        countOfSingles = min(ahead.count, max(0, countOfSingles - 1))
        isTroubled = countOfSingles > 0
    }

    /// The store did not take the batch.
    ///
    /// - Returns: whether its steps go one by one from now on.
    mutating func failed(_ batch: JournalBatch, because failure: StoreFailure) -> Bool {
        isTroubled = true
        guard failure.isOfOneStep, batch.count > 1 else { return false }
        countOfSingles = batch.count
        countOfDoubtful = 0
        return true
    }

    mutating func doubt(_ batch: JournalBatch) { countOfDoubtful = batch.count }

    mutating func read(_ current: MeshTask) { stored = current }

    /// Makes what is ahead anew for what the store has.
    mutating func retake() {
        countOfDoubtful = 0
        var entries = ahead[...]
        ahead = []
        task = stored
        while let entry = entries.popFirst() {
            let texts = entry.takeTexts()
            take(entry)
            guard entry.isTaken || entry.isAwaited else {
                // Work went on from a step that is none any more, and so did those after it.
                ahead += entries
                if case .failure(.ended) = entry.outcome { return end(.ended) }
                return end(.overtaken)
            }
            move(texts)
        }
        countOfSingles = min(ahead.count, countOfSingles)
        isTroubled = countOfSingles > 0
        takeFromLine()
    }

    // MARK: Ending

    mutating func end(_ stop: WorkStop, because batch: JournalBatch) {
        guard let entry = ahead.first, batch.count == 1, entry.isAwaited, stop.isOfOneStep else { return end(stop) }
        entry.fail(stop)
        ahead.removeFirst()
        oneLessIsSingle()
        // What began after it begins after what is before it, and that is written.
        for text in entry.takeTexts() {
            text.move(after: stored.version)
            text.show()
        }
        retake()
    }

    private mutating func end(_ stop: WorkStop) {
        ending = stop
        for entry in ahead + line where !entry.isSettled { entry.fail(stop) }
        ahead = []
        line = []
        task = stored
    }
}
