internal import GRPCCore
internal import MeshProto

/// One watcher of one task: it comes back again and again, and has to see the journal without a hole.
struct StormWatcher {
    private let task: String
    private let record: TaskRecord
    private let lines: [Line]
    private let tally: Tally
    private var random: SeededRandom
    /// Resumes that are left.
    private var left: Int
    /// The last event of all turns together; there is no hole before it.
    private var last: Int32 = 0
    private var texts = SplicedTexts()

    private enum Pace: CaseIterable {
        case fast, slow, stuck
    }

    init(_ task: String, _ record: TaskRecord, _ lines: [Line], resumes: Int, _ tally: Tally, seed: UInt64) {
        self.task = task
        self.record = record
        self.lines = lines
        self.tally = tally
        left = resumes
        random = SeededRandom(seed: seed)
    }

    /// Returns the last sequence that it saw, once the task has ended and all resumes are made.
    mutating func run() async throws -> Int32 {
        var start = Findings.Start.zero
        while true {
            var findings = Findings()
            findings.starts[start, default: 0] += 1
            let end = try await turn(from: start, &findings)
            let isLast = left == 0 && end == .ended
            if !isLast, let end {
                left = max(0, left - 1)
                findings.resumes[end, default: 0] += 1
                if end != .ended { findings.liveResumes += 1 }
            }
            tally.add(findings)
            if isLast { return last }
            if end == nil { try await Task.sleep(for: .milliseconds(20)) }
            start = nextStart()
        }
    }

    private mutating func nextStart() -> Findings.Start {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .zero
        case 1, 2: .old
        default: .last
        }
    }

    /// One stream. Answers how it ended; nil for a fault, which is counted.
    private mutating func turn(
        from start: Findings.Start,
        _ findings: inout Findings
    ) async throws -> Findings.Disconnect? {
        var next: Int32 = 1
        switch start {
        case .last: next = last + 1
        case .old where last > 1: next = Int32.random(in: 1...last, using: &random)
        default: break
        }
        if start != .last { texts.forget() }
        texts.streamBegins()
        let line = lines[Int.random(in: 0..<lines.count, using: &random)]
        let messagesMax = left == 0 ? Int.max : Int.random(in: 0...Self.messagesMax, using: &random)
        do {
            let call = try await WatchCall(task, after: Int(next - 1), showsText: true, on: line)
            let pace = Pace.allCases[Int.random(in: 0..<3, using: &random)]
            var reader = Reading(next: next, last: last, pace: pace)
            let hasEnded: Bool
            do {
                hasEnded = try await read(call, &reader, messagesMax, &findings)
            } catch {
                last = reader.last
                throw error
            }
            last = reader.last
            if hasEnded { return .ended }
            return await disconnect(call, line)
        } catch let status as Status {
            if status.code == .unavailable { return .cutByOther }
            findings.errors["\(status.code)", default: 0] += 1
            return nil
        }
    }

    private static let messagesMax = 120

    private struct Reading {
        /// What has to come next.
        var next: Int32
        var last: Int32
        let pace: Pace
    }

    /// True when the stream ended with the task.
    private mutating func read(
        _ call: WatchCall,
        _ reading: inout Reading,
        _ messagesMax: Int,
        _ findings: inout Findings
    ) async throws -> Bool {
        if reading.pace == .stuck {
            findings.stuckTurns += 1
            try await Task.sleep(for: .milliseconds(Int.random(in: 20...1500, using: &random)))
            // Most of them never read at all.
            if left > 0, Int.random(in: 0..<3, using: &random) > 0 { return false }
        }
        for _ in 0..<messagesMax {
            guard let event = try await call.next() else { return true }
            check(event, &reading, &findings)
            if reading.pace == .slow {
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...20, using: &random)))
            }
        }
        return false
    }

    private func disconnect(_ call: WatchCall, _ line: Line) async -> Findings.Disconnect {
        var random = random
        guard Int.random(in: 0..<20, using: &random) == 0 else {
            call.reset()
            return .reset
        }
        await line.cut()
        return .cut
    }

    // MARK: Checks

    private mutating func check(_ event: ProtoTaskEvent, _ reading: inout Reading, _ findings: inout Findings) {
        switch event.event {
        case .textDelta(let delta):
            findings.textPieces += 1
            if texts.append(delta) == .different { findings.differentTexts += 1 }
        case .textSnapshot(let snapshot):
            findings.textPieces += 1
            if texts.replace(snapshot) == .different { findings.differentTexts += 1 }
        case .textReset(let reset): texts.reset(reset)
        case .heartbeat: findings.heartbeats += 1
        default: checkJournal(event, &reading, &findings)
        }
    }

    private mutating func checkJournal(_ event: ProtoTaskEvent, _ reading: inout Reading, _ findings: inout Findings) {
        findings.events += 1
        if event.sequence < reading.next {
            findings.doubled += 1
        } else {
            if event.sequence > reading.next {
                findings.lost += Int(event.sequence - reading.next)
                findings.holes.append("\(task): \(event.sequence) came where \(reading.next) had to")
            }
            reading.next = event.sequence + 1
        }
        if !record.agrees(event) { findings.changed += 1 }
        reading.last = max(reading.last, event.sequence)
        let comparison: SplicedTexts.Comparison? =
            switch event.event {
            case .subtaskCompleted(let done): texts.finish(done.subtaskID, attempt: done.attempt, output: done.output)
            case .result(let ready): texts.finish("", attempt: nil, output: ready.result?.text ?? "")
            default: nil
            }
        switch comparison {
        case .whole: findings.wholeTexts += 1
        case .cut: findings.cutTexts += 1
        case .away: findings.awayTexts += 1
        case .different: findings.differentTexts += 1
        case .unseen, nil: break
        }
    }
}
