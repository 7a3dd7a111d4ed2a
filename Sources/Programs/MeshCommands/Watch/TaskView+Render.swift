internal import MeshProto
internal import Telemetry

/// How a task looks in a terminal: the brief, the plan in waves, what happens, and the sums.
extension TaskView {
    /// At most `height` lines of at most `width` columns.
    func render(width: Int, height: Int, now: UnixTime) -> [String] {
        let width = max(width, 20)
        let height = max(height, 4)
        let now = max(now, latestTime)
        var top = header(width, now)
        let bottom = [footer(now)]
        let extras = extraLines(width)
        // The plan comes first; live text and notes share what is left.
        let planRoom = max(1, height - top.count - bottom.count - min(extras.count, 2))
        let plan = planLines(width, planRoom, now)
        var room = height - top.count - bottom.count - plan.count
        let shownExtras = Array(extras.prefix(max(0, room)))
        room -= shownExtras.count
        let texts = withTexts(plan, width, room)
        top += texts + shownExtras
        return (top.prefix(height - bottom.count) + bottom).map { $0.rendered(width, palette) }
    }

    /// The plan alone, in full; empty without one.
    func planText(width: Int, now: UnixTime) -> String {
        planLines(width, .max, now).map { $0.line.rendered(width, palette) + "\n" }.joined()
    }

    // MARK: Head and foot

    private func header(_ width: Int, _ now: UnixTime) -> [StyledLine] {
        var line = StyledLine()
        line.add("\(taskID.isEmpty ? "task" : TerminalText.line(taskID))", .strong)
        line.add(" · ")
        line.add(status.isEmpty ? "unknown" : status.replacing("_", with: " "), statusStyle)
        if !connectionNote.isEmpty { line.add(" · \(connectionNote)", .notice) }
        guard !brief.isEmpty else { return [line] }
        return [line, StyledLine(TextWidth.truncated(TerminalText.line(brief), width), .dim)]
    }

    private var statusStyle: TextStyle {
        switch ending {
        case .completed?: .good
        case .failed?, .timedOut?, .cancelled?: .bad
        case nil: waiting == nil ? .busy : .notice
        }
    }

    private func footer(_ now: UnixTime) -> StyledLine {
        var parts: [String] = []
        if let startTime {
            let end = endTime ?? now
            parts.append(Quantities.elapsed(end.nanoseconds - startTime.nanoseconds))
        }
        let doneCount = subtasks.count { $0.stage == .done }
        if !subtasks.isEmpty { parts.append("\(doneCount) of \(subtasks.count) done") }
        parts.append(Quantities.money(costNanoUSD))
        parts.append("\(Quantities.count(tokens)) tokens")
        if memoryCount > 0 { parts.append("\(memoryCount) memory item\(memoryCount == 1 ? "" : "s")") }
        parts.append("\(eventCount) events")
        if let confidence { parts.append("confidence \(Quantities.confidence(confidence))") }
        return StyledLine(parts.joined(separator: " · "), .strong)
    }

    private func extraLines(_ width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if let waiting {
            var line = StyledLine("? ", .notice)
            line.add(TerminalText.line(waiting.prompt), .notice)
            lines.append(line)
        }
        return lines + notes.reversed().map { StyledLine("· \($0.text)", $0.style) }
    }

    // MARK: The plan

    private struct Row {
        /// Nil for the line that counts those left out.
        let subtask: SubtaskState?
        let line: StyledLine
        let depth: Int
    }

    /// Every subtask after those that it depends on: by wave, then as the plan has them.
    private var waves: [(subtask: SubtaskState, depth: Int)] {
        var depths: [String: Int] = [:]
        // A plan is acyclic by its rules and each subtask stands after its inputs. What does not hold to that is shown at
        // the depth that one pass finds.
        for subtask in subtasks {
            depths[subtask.id] = (subtask.dependsOn.compactMap { depths[$0] }.max() ?? -1) + 1
        }
        let placed = subtasks.enumerated().map {
            (index: $0.offset, subtask: $0.element, depth: depths[$0.element.id] ?? 0)
        }
        return placed.sorted { ($0.depth, $0.index) < ($1.depth, $1.index) }.map { ($0.subtask, $0.depth) }
    }

    private func planLines(_ width: Int, _ room: Int, _ now: UnixTime) -> [Row] {
        let waves = waves
        let columns = PlanColumns(waves.map(\.subtask), width: width, now: now)
        let rows = waves.map {
            Row(subtask: $0.subtask, line: columns.line($0.subtask, depth: $0.depth), depth: $0.depth)
        }
        guard rows.count > room else { return rows }
        // Too many for the terminal: those at work are shown, the others are counted.
        let order = rows.indices.sorted { (urgency(rows[$0].subtask), $0) < (urgency(rows[$1].subtask), $1) }
        let kept = Set(order.prefix(max(0, room - 1)))
        let left = rows.indices.filter { !kept.contains($0) }
        let doneCount = left.count { rows[$0].subtask?.stage.isOver == true }
        let summary = StyledLine("  … \(left.count) more: \(doneCount) over, \(left.count - doneCount) waiting", .dim)
        return rows.indices.filter(kept.contains).map { rows[$0] } + [Row(subtask: nil, line: summary, depth: 0)]
    }

    private func urgency(_ subtask: SubtaskState?) -> Int {
        switch subtask?.stage {
        case .running?: 0
        case .failed?: 1
        case .revised?, .ready?: 2
        case .waiting?: 3
        case .done?, .cancelled?, .skipped?, nil: 4
        }
    }

    // MARK: Live text

    private func withTexts(_ rows: [Row], _ width: Int, _ room: Int) -> [StyledLine] {
        let isWriting = !resultText.isEmpty && result == nil && ending == nil
        let writers = rows.compactMap(\.subtask).count { $0.stage == .running && !$0.text.isEmpty }
        let share = min(3, max(0, room) / max(1, writers + (isWriting ? 1 : 0)))
        var lines: [StyledLine] = []
        for row in rows {
            lines.append(row.line)
            guard let subtask = row.subtask, subtask.stage == .running else { continue }
            lines += quoted(subtask.text, share, PlanColumns.indent(row.depth) + 2, width)
        }
        if isWriting { lines += quoted(resultText, share, 0, width) }
        return lines
    }

    private func quoted(_ text: LiveText, _ count: Int, _ indent: Int, _ width: Int) -> [StyledLine] {
        text.lastLines(count, width: width - indent - 2).map {
            StyledLine(String(repeating: " ", count: indent) + "│ " + $0, .dim)
        }
    }
}
