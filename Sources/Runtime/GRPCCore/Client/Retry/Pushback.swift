/// What a server says about another attempt in the trailer `grpc-retry-pushback-ms`.
enum Pushback: Equatable {
    case after(Duration)
    /// A negative or unreadable value: do not try again.
    case never
}

extension CallEnd {
    /// Nil when the server did not say anything.
    var pushback: Pushback? {
        let values = trailers.entries.filter { $0.name == "grpc-retry-pushback-ms" }.map(\.value)
        guard let first = values.first else { return nil }
        guard values.count == 1, case .text(let text) = first, let milliseconds = Int32(text), milliseconds >= 0 else {
            return .never
        }
        return .after(.milliseconds(milliseconds))
    }
}
