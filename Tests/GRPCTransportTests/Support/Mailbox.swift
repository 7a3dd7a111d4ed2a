/// What a test waits for, in the order in which it happened. One reader; a test that is cancelled by its time limit waits
/// no longer.
final class Mailbox<Item: Sendable>: Sendable {
    private let stream: AsyncStream<Item>
    private let continuation: AsyncStream<Item>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func post(_ item: Item) { continuation.yield(item) }
    func close() { continuation.finish() }

    /// The next item; throws when there is none to come any more.
    func next() async throws -> Item {
        var iterator = stream.makeAsyncIterator()
        guard let item = await iterator.next(isolation: nil) else { throw MailboxClosed() }
        return item
    }

    /// The first item that fits; those before it are dropped.
    func next(where fits: (Item) -> Bool) async throws -> Item {
        while true {
            let item = try await next()
            if fits(item) { return item }
        }
    }
}

struct MailboxClosed: Error {}

extension Mailbox where Item == Void {
    func post() { post(()) }
}

/// A door that stays open once it was opened.
final class Gate: Sendable {
    private let mailbox = Mailbox<Void>()

    func open() { mailbox.close() }

    /// Returns when the door is open; throws when the waiting task was cancelled before.
    func pass() async throws {
        do { try await mailbox.next() } catch is MailboxClosed {}
        try Task.checkCancellation()
    }
}
