internal import GRPCCore
internal import Protobuf

/// Reads an event stream of the server to its end, over as many connections as that takes: after a break it goes on
/// behind the last event that came.
struct StreamFollower<Event: Message, Cursor: Sendable>: Sendable {
    /// What is told to who listens.
    enum News: Sendable {
        case event(Event)
        /// The stream broke; the next attempt comes after this wait.
        case lost(reason: String, wait: Duration)
        /// It is back.
        case found
        /// The last event has come.
        case over
        /// It broke for good.
        case failed(Status)
    }

    let clock: any Clock<Duration>
    /// Opens the stream behind a cursor.
    let open: @Sendable (Cursor) -> ResponseStream<Event>
    /// The cursor behind an event; nil for one that has no place in the stream.
    let cursor: @Sendable (Event) -> Cursor?
    let isLast: @Sendable (Event) -> Bool

    /// Attempts in a row that bring no event.
    static var attemptsMax: Int { 10 }

    /// - Parameter isKnown: the server was reached before, so that a failure of the first attempt is a break too.
    func follow(from start: Cursor, isKnown: Bool, _ tell: (News) async -> Void) async {
        var cursor = start
        var isKnown = isKnown
        var attempts = 0
        while !Task.isCancelled {
            let reason: Status
            do {
                for try await event in open(cursor) {
                    if attempts > 0 { await tell(.found) }
                    attempts = 0
                    isKnown = true
                    if let next = self.cursor(event) { cursor = next }
                    await tell(.event(event))
                    if isLast(event) { return await tell(.over) }
                }
                reason = Status(.unavailable, "the server ended the stream")
            } catch let status as Status {
                reason = status
            } catch {
                reason = Status(.internal, "the stream cannot be read")
            }
            if Task.isCancelled { return }
            attempts += 1
            guard isKnown, attempts < Self.attemptsMax, Self.mayPass(reason.code) else {
                return await tell(.failed(reason))
            }
            let wait = max(Self.backoff(attempts), StatusText.retryDelay(reason) ?? .zero)
            await tell(.lost(reason: StatusText.lines(reason)[0], wait: wait))
            // Cancelled when nobody listens any more; the loop sees it.
            try? await clock.sleep(for: wait)
        }
    }

    /// 250 ms, doubled each time, up to 8 s.
    static func backoff(_ attempt: Int) -> Duration { .milliseconds(min(250 << min(attempt - 1, 5), 8000)) }

    private static func mayPass(_ code: StatusCode) -> Bool {
        switch code {
        case .unavailable, .cancelled, .unknown, .internal, .deadlineExceeded, .resourceExhausted, .aborted: true
        case .ok, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .failedPrecondition, .outOfRange,
            .unimplemented, .dataLoss, .unauthenticated:
            false
        }
    }
}
