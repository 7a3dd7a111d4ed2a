internal import EventIO
internal import Synchronization

/// Between the loop, which fills it, and the one task that reads an answer, wherever that runs.
///
/// The reader takes all that is there at once and goes to the loop only to say that there is room again, or that it has
/// lost interest.
final class ExchangeMailbox: Sendable {
    enum End: Sendable {
        case complete
        case failed(HTTPFault)
    }

    @safe
    private struct State {
        var head: HTTPHead?
        var body: [UInt8] = []
        var end: End?
        /// The server waits for the reader.
        var isFull = false
        var waiter: UnsafeContinuation<Void, Never>?

        var hasNewsForReader: Bool { end != nil || !body.isEmpty }
        var hasNewsForSender: Bool { end != nil || head != nil }

        mutating func takeWaiter() -> UnsafeContinuation<Void, Never>? {
            defer { unsafe waiter = nil }
            return unsafe waiter
        }
    }

    private let driver: CurlDriver
    private let bytesMax: Int
    private let state = Mutex(State())

    init(_ driver: CurlDriver, bytesMax: Int) {
        self.driver = driver
        self.bytesMax = bytesMax
    }

    // MARK: The loop's side

    /// The call has ended already: nobody waits for an answer.
    var isEnded: Bool { state.withLock { $0.end != nil } }

    func put(_ head: HTTPHead) {
        let waiter = unsafe state.withLock { state -> UnsafeContinuation<Void, Never>? in
            state.head = head
            return unsafe state.takeWaiter()
        }
        unsafe waiter?.resume()
    }

    /// Returns false, and takes nothing, when there is no room. Then the driver is told when there is.
    func put(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let (isTaken, waiter) = unsafe state.withLock { state -> (Bool, UnsafeContinuation<Void, Never>?) in
            if state.body.count >= bytesMax {
                state.isFull = true
                return (false, nil)
            }
            unsafe state.body.append(contentsOf: bytes)
            return unsafe (true, state.takeWaiter())
        }
        unsafe waiter?.resume()
        return isTaken
    }

    /// The first end counts.
    func put(_ end: End) {
        let waiter = unsafe state.withLock { state -> UnsafeContinuation<Void, Never>? in
            if state.end != nil { return nil }
            state.end = end
            return unsafe state.takeWaiter()
        }
        unsafe waiter?.resume()
    }

    // MARK: The reader's side

    func submit(_ request: PreparedRequest) {
        let driver = driver
        if driver.loop.isCurrent { return driver.submit(request, self) }
        driver.loop.execute { driver.submit(request, self) }
    }

    func head() async throws(HTTPFault) -> HTTPHead {
        await wait(for: \.hasNewsForSender)
        let (head, end) = state.withLock { ($0.head, $0.end) }
        if let head, !Task.isCancelled { return head }
        if case .failed(let fault)? = end { throw fault }
        cancel()
        throw .cancelled
    }

    func next() async throws(HTTPFault) -> [UInt8]? {
        while true {
            if Task.isCancelled {
                cancel()
                throw .cancelled
            }
            let (bytes, end, wasFull) = state.withLock { state in
                let taken = (state.body, state.end, state.isFull)
                if !state.body.isEmpty { state.body = [] }
                state.isFull = false
                return taken
            }
            if wasFull { driver.loop.execute { [driver] in driver.resume(self) } }
            if !bytes.isEmpty { return bytes }
            switch end {
            case .complete?: return nil
            case .failed(let fault)?: throw fault
            case nil: await wait(for: \.hasNewsForReader)
            }
        }
    }

    /// Nobody will read any more.
    func abandon() { cancel() }

    private func wait(for hasNews: @Sendable (borrowing State) -> Bool) async {
        await withTaskCancellationHandler {
            await unsafe withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
                let isThere = state.withLock { state in
                    precondition(unsafe state.waiter == nil, "two tasks read one answer")
                    if hasNews(state) { return true }
                    unsafe state.waiter = continuation
                    return false
                }
                if isThere { unsafe continuation.resume() }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Ends the call for the reader now and for the server as soon as the loop comes to it.
    private func cancel() {
        let (isOpen, waiter) = unsafe state.withLock { state -> (Bool, UnsafeContinuation<Void, Never>?) in
            let isOpen = state.end == nil
            // What was complete stays counted as that; its reader is gone all the same.
            if isOpen { state.end = .failed(.cancelled) }
            state.body = []
            return unsafe (isOpen, state.takeWaiter())
        }
        unsafe waiter?.resume()
        if isOpen { driver.loop.execute { [driver] in driver.drop(self) } }
    }
}
