internal import MeshProto
internal import Protobuf

/// What is printed when a task is over.
extension TaskView {
    var exitCode: ExitCode {
        switch ending {
        case .completed?: .done
        case .failed?, .cancelled?, .timedOut?: .taskNotCompleted
        case nil: .failed
        }
    }

    /// The result in full, or why there is none. In a terminal, control characters of it are made harmless.
    func closing(isTerminal: Bool) -> String {
        switch ending {
        case .completed?, nil: resultText(isTerminal)
        case .failed(let reason)?: "the task failed" + because(reason)
        case .cancelled(let reason)?: "the task was cancelled" + because(reason)
        case .timedOut(let seconds)?: "the time of the task ran out after \(seconds) s\n"
        }
    }

    private func resultText(_ isTerminal: Bool) -> String {
        guard let result else { return "" }
        var text = isTerminal ? TerminalText.safe(result.text) : result.text
        if let data = result.data, let json = try? data.jsonString(options: MessageOutput.options), result.text.isEmpty
        {
            text = json
        }
        if !text.hasSuffix("\n"), !text.isEmpty { text += "\n" }
        return text
    }

    private func because(_ reason: String) -> String {
        reason.isEmpty ? "\n" : ": \(TerminalText.line(reason))\n"
    }
}
