internal import Synchronization

/// What the storm counts.
struct Findings: Sendable {
    // MARK: Faults

    var lost = 0
    /// Where events were lost.
    var holes: [String] = []
    var doubled = 0
    /// Events that two watchers saw differently, or that the journal has otherwise.
    var changed = 0
    /// Live texts that are not how the stored output begins, or that have a hole.
    var differentTexts = 0
    /// Ends of streams that nobody asked for, by their status.
    var errors: [String: Int] = [:]

    // MARK: What was done

    var tasks = 0
    var events = 0
    var textPieces = 0
    var heartbeats = 0
    /// Live texts that were whole when the journal said that they are finished.
    var wholeTexts = 0
    /// The same, when the last bytes came with the journal only.
    var cutTexts = 0
    /// Those that were finished while the watcher was away.
    var awayTexts = 0
    var resumes: [Disconnect: Int] = [:]
    var starts: [Start: Int] = [:]
    var liveResumes = 0
    var stuckTurns = 0
    var stuckReaders = 0

    var resumeCount: Int { resumes.values.reduce(0, +) }

    /// How a turn ended.
    enum Disconnect: String, CaseIterable, Sendable {
        /// RST_STREAM by this watcher.
        case reset
        /// The whole connection, closed by this watcher.
        case cut
        /// The connection was closed under it by another one.
        case cutByOther
        /// The task had ended, and the journal was read to its end.
        case ended
    }

    /// Where a turn began.
    enum Start: String, CaseIterable, Sendable {
        case last, old, zero
    }

    mutating func add(_ other: Findings) {
        lost += other.lost
        holes += other.holes
        doubled += other.doubled
        changed += other.changed
        differentTexts += other.differentTexts
        errors.merge(other.errors, uniquingKeysWith: +)
        tasks += other.tasks
        events += other.events
        textPieces += other.textPieces
        heartbeats += other.heartbeats
        wholeTexts += other.wholeTexts
        cutTexts += other.cutTexts
        awayTexts += other.awayTexts
        resumes.merge(other.resumes, uniquingKeysWith: +)
        starts.merge(other.starts, uniquingKeysWith: +)
        liveResumes += other.liveResumes
        stuckTurns += other.stuckTurns
        stuckReaders += other.stuckReaders
    }
}

/// The findings of all watchers, added up while they go on.
final class Tally: Sendable {
    private let findings = Mutex(Findings())

    var now: Findings { findings.withLock { $0 } }

    func add(_ more: Findings) { findings.withLock { $0.add(more) } }
}
