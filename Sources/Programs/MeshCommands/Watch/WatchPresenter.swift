internal import MeshProto
internal import Telemetry

/// Shows a task while it is watched, for one kind of reader.
protocol WatchPresenter {
    /// An event came; the view knows it already.
    mutating func show(_ event: ProtoTaskEvent, _ view: TaskView) throws(CommandFailure)
    /// The stream broke or is back.
    mutating func tell(_ sentence: String, _ view: TaskView) throws(CommandFailure)
    /// Time passed.
    mutating func tick(_ view: TaskView, now: UnixTime) throws(CommandFailure)
    /// The last picture; what is written afterwards stands below it.
    mutating func rest(_ view: TaskView, now: UnixTime) throws(CommandFailure)
    mutating func close(_ view: TaskView) throws(CommandFailure)
}

/// One JSON object for each event, heartbeats left out. Everything else goes to standard error.
struct JSONPresenter: WatchPresenter {
    let console: any Console

    mutating func show(_ event: ProtoTaskEvent, _ view: TaskView) throws(CommandFailure) {
        if case .heartbeat? = event.event { return }
        try console.write(MessageOutput.json(event) + [UInt8(ascii: "\n")])
    }

    mutating func tell(_ sentence: String, _ view: TaskView) { console.complain("mesh: \(sentence)\n") }
    mutating func tick(_ view: TaskView, now: UnixTime) {}
    mutating func rest(_ view: TaskView, now: UnixTime) {}
    mutating func close(_ view: TaskView) {}
}

/// A line for each event, then the result.
struct LinePresenter: WatchPresenter {
    let console: any Console

    mutating func show(_ event: ProtoTaskEvent, _ view: TaskView) throws(CommandFailure) {
        if let line = EventLine.text(event) { try console.writeLine(line) }
    }

    mutating func tell(_ sentence: String, _ view: TaskView) { console.complain("mesh: \(sentence)\n") }
    mutating func tick(_ view: TaskView, now: UnixTime) {}
    mutating func rest(_ view: TaskView, now: UnixTime) {}

    mutating func close(_ view: TaskView) throws(CommandFailure) {
        let closing = view.closing(isTerminal: console.isOutputTerminal)
        if !closing.isEmpty { try console.write("\n" + closing) }
    }
}

/// The picture in a terminal, drawn over in place.
struct LivePresenter: WatchPresenter {
    let console: any Console
    private var region = LiveRegion()
    private var size: (columns: Int, rows: Int)?

    init(console: any Console) { self.console = console }

    mutating func show(_ event: ProtoTaskEvent, _ view: TaskView) {}
    mutating func tell(_ sentence: String, _ view: TaskView) {}

    mutating func tick(_ view: TaskView, now: UnixTime) throws(CommandFailure) {
        let size = console.size ?? (80, 24)
        // After a change of the size the old lines are broken at other places than they were drawn at.
        if let before = self.size, before != size { region.leave() }
        self.size = size
        // The last column stays free: some terminals break the line when it is written.
        let lines = view.render(width: size.columns - 1, height: size.rows - 1, now: now)
        let output = region.draw(lines)
        if !output.isEmpty { try console.write(LiveRegion.hideCursor + output + LiveRegion.showCursor) }
    }

    mutating func rest(_ view: TaskView, now: UnixTime) throws(CommandFailure) {
        region.distrust()
        try tick(view, now: now)
        region.leave()
    }

    mutating func close(_ view: TaskView) throws(CommandFailure) {
        let closing = view.closing(isTerminal: true)
        if !closing.isEmpty { try console.write("\n" + closing) }
    }
}
