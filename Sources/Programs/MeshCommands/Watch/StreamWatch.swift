internal import GRPCCore
internal import Protobuf

extension Invocation {
    /// Prints the events of a stream without an end, until it ends or somebody presses Ctrl-C.
    func printStream<Event: Message>(
        _ connection: MeshConnection,
        _ follower: StreamFollower<Event, String>,
        from cursor: String,
        _ line: @escaping @Sendable (Event) -> String?
    ) async throws -> ExitCode {
        let interrupts = environment.interrupts
        try interrupts.watchSignals(on: connection.loop)
        let mailbox = Mailbox<StreamFollower<Event, String>.News?>()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await follower.follow(from: cursor, isKnown: false) { await mailbox.send($0) } }
            group.addTask { if await interrupts.wait() { await mailbox.send(nil) } }
            do {
                let code = try await printNews(of: mailbox, line)
                group.cancelAll()
                await mailbox.close()
                return code
            } catch {
                group.cancelAll()
                await mailbox.close()
                throw error
            }
        }
    }

    private func printNews<Event: Message>(
        of mailbox: Mailbox<StreamFollower<Event, String>.News?>,
        _ line: (Event) -> String?
    ) async throws -> ExitCode {
        while case let news?? = await mailbox.next() {
            switch news {
            case .event(let event):
                guard let text = line(event) else { continue }
                if wantsJSON {
                    try console.write(MessageOutput.json(event) + [UInt8(ascii: "\n")])
                } else {
                    try console.writeLine(text)
                }
            case .lost(let reason, let wait):
                console.complain("mesh: \(reason); next attempt in \(DurationWords.text(wait))\n")
            case .found: console.complain("mesh: the connection is back\n")
            case .over: return .done
            case .failed(let status): throw status
            }
        }
        return .interrupted
    }
}
