internal import Telemetry

/// The columns of the plan: what it is at the left, who does it and the numbers at the right, each as wide as it must be.
struct PlanColumns {
    private struct Numbers {
        var elapsed = ""
        var confidence = ""
        var cost = ""
    }

    private let width: Int
    private let now: UnixTime
    private let whoWidth: Int
    private let elapsedWidth: Int
    private let confidenceWidth: Int
    private let costWidth: Int

    init(_ subtasks: [SubtaskState], width: Int, now: UnixTime) {
        self.width = width
        self.now = now
        let numbers = subtasks.map { Self.numbers($0, width, now) }
        whoWidth = min(subtasks.map { TextWidth.columns(Self.who($0, width)) }.max() ?? 0, width / 3)
        elapsedWidth = numbers.map { TextWidth.columns($0.elapsed) }.max() ?? 0
        confidenceWidth = numbers.map { TextWidth.columns($0.confidence) }.max() ?? 0
        costWidth = numbers.map { TextWidth.columns($0.cost) }.max() ?? 0
    }

    static func indent(_ depth: Int) -> Int { min(depth, 6) * 2 }

    func line(_ subtask: SubtaskState, depth: Int) -> StyledLine {
        let right = rightSide(subtask)
        var line = StyledLine(String(repeating: " ", count: Self.indent(depth)))
        let (glyph, style) = Self.glyph(subtask.stage, now)
        line.add("\(glyph) ", style)
        line.add("\(TerminalText.line(subtask.id)) ", .dim)
        let room = width - line.width - (right.isEmpty ? 0 : TextWidth.columns(right) + 2)
        let inputs = subtask.dependsOn.map(TerminalText.line).joined(separator: ", ")
        let needs = inputs.isEmpty ? "" : " ← \(inputs)"
        let title = TextWidth.truncated(TerminalText.line(subtask.title), max(4, room - TextWidth.columns(needs)))
        line.add(title, subtask.stage == .running ? .strong : .plain)
        line.add(TextWidth.truncated(needs, max(0, room - TextWidth.columns(title))), .dim)
        if right.isEmpty { return line }
        line.add(String(repeating: " ", count: max(1, width - line.width - TextWidth.columns(right))))
        line.add(right, .dim)
        return line
    }

    private func rightSide(_ subtask: SubtaskState) -> String {
        let numbers = Self.numbers(subtask, width, now)
        let columns = [
            TextWidth.padded(TextWidth.truncated(Self.who(subtask, width), whoWidth), whoWidth),
            TextWidth.padded(numbers.elapsed, elapsedWidth, isRight: true),
            TextWidth.padded(numbers.confidence, confidenceWidth, isRight: true),
            TextWidth.padded(numbers.cost, costWidth, isRight: true),
        ]
        let text = columns.filter { !$0.isEmpty }.joined(separator: "  ")
        return text.allSatisfy { $0 == " " } ? "" : text
    }

    private static func who(_ subtask: SubtaskState, _ width: Int) -> String {
        let people = width >= 60 ? [subtask.agent, width >= 80 ? subtask.model : ""] : []
        return people.map(TerminalText.line).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func numbers(_ subtask: SubtaskState, _ width: Int, _ now: UnixTime) -> Numbers {
        var numbers = Numbers()
        if let elapsed = subtask.elapsed(now: now) {
            numbers.elapsed = (subtask.attempt > 1 ? "×\(subtask.attempt) " : "") + Quantities.elapsed(elapsed)
        }
        guard width >= 60 else { return numbers }
        numbers.confidence = Quantities.confidence(subtask.confidence)
        if subtask.costNanoUSD > 0 { numbers.cost = Quantities.money(subtask.costNanoUSD) }
        return numbers
    }

    private static func glyph(_ stage: SubtaskState.Stage, _ now: UnixTime) -> (String, TextStyle) {
        switch stage {
        case .waiting, .ready: ("○", .plain)
        case .running: (spinner[Int(now.nanoseconds / 125_000_000 & 3)], .busy)
        case .done: ("●", .good)
        case .failed: ("✗", .bad)
        case .revised: ("↻", .notice)
        case .cancelled: ("⊘", .dim)
        case .skipped: ("–", .dim)
        }
    }

    private static let spinner = ["◐", "◓", "◑", "◒"]
}
