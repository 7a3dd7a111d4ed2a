package import MeshApplication
internal import MeshDomain

/// Whether the file takes writes at all: a disk may fail, or become read-only, under a store that is open. Reads go on, and
/// so does the store when the disk does.
extension SQLiteMeshStore {
    private static let pause: Duration = .seconds(1)

    /// Tries a write whenever one has failed, and again every second until one is on the disk; until it is cancelled.
    ///
    /// - Parameter tell: why nothing can be written; nil when writes are taken again. A write that failed for itself alone
    ///   is not told.
    package func watchWrites(_ clock: any WallClock, _ tell: @Sendable ((any Error)?) -> Void) async {
        for await _ in doubts.stream {
            var isTold = false
            while let failure = await tryToWrite() {
                if !isTold { tell(failure) }
                isTold = true
                do throws(CancellationError) {
                    try await clock.sleep(until: clock.now + Self.pause)
                } catch {
                    return
                }
            }
            if isTold { tell(nil) }
        }
    }

    /// Why nothing can be written; nil when something was.
    private func tryToWrite() async -> StoreFailure? {
        do throws(StoreFailure) {
            _ = try await write { (session) throws(StoreFailure) in try session.run(UpkeepStatements.tryToWrite, []) }
            return nil
        } catch {
            return error
        }
    }
}

/// Writes that failed without a reason of their own.
struct WriteDoubts: Sendable {
    let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    func note(_ failure: StoreFailure) {
        // On a full disk there may be room for a smaller one, and whoever wanted to write is told what it is.
        if case .unavailable = failure { continuation.yield() }
    }

    /// Nobody writes any more.
    func end() { continuation.finish() }
}
