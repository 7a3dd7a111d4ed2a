internal import MeshDomain
private import Synchronization

/// The text of one call: what the caller has been shown and still holds for true, and what the attempt that writes now adds.
/// One attempt writes at a time; others that run beside it for speed are not heard.
final class ShownText: Sendable {
    private struct State {
        /// What the caller holds.
        var written = ""
        /// The attempt that is heard.
        var writer = 0
        var seam: TextSeam?
        /// What the vendor of the attempt sent, repetitions included.
        var received = ""
    }

    private let state = Mutex(State())

    var written: String { state.withLock { $0.written } }

    /// - Parameter goesOn: the attempt writes the continuation of what is there; otherwise that is void.
    func begin(_ writer: Int, goesOn: Bool) {
        state.withLock { state in
            state.writer = writer
            state.received = ""
            if !goesOn { state.written = "" }
            state.seam = goesOn ? TextSeam(after: state.written) : nil
        }
    }

    /// What the caller is to be shown; nil when another attempt writes.
    func add(_ piece: String, by writer: Int) -> String? {
        state.withLock { state in
            guard state.writer == writer else { return nil }
            state.received += piece
            let fresh = state.seam == nil ? piece : state.seam?.add(piece) ?? piece
            state.written += fresh
            return fresh
        }
    }

    enum End: Sendable, Hashable {
        /// The rest to be shown.
        case whole(rest: String)
        /// The answer is not what was streamed of it.
        case differs
    }

    /// The vendor says that this is its whole answer. A vendor that did not stream shows it only now.
    func finish(_ answer: String, by writer: Int) -> End {
        state.withLock { state in
            guard state.writer == writer, answer.utf8.starts(with: state.received.utf8) else { return .differs }
            var rest = String(decoding: answer.utf8.dropFirst(state.received.utf8.count), as: UTF8.self)
            if state.seam != nil {
                rest = (state.seam?.add(rest) ?? "") + (state.seam?.finish() ?? "")
            }
            state.received = answer
            state.written += rest
            return .whole(rest: rest)
        }
    }

    /// What the attempt has sent so far.
    func received(by writer: Int) -> String { state.withLock { $0.writer == writer ? $0.received : "" } }
}
