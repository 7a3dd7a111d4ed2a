package import MeshApplication
internal import MeshDomain
package import Telemetry

/// Keeps a shelf as the operator's file says. The file is read by a closure, since this room opens none; it is looked at in
/// intervals, because editors replace files in ways that no notice of the kernel survives.
package struct CatalogueWatch: Sendable {
    private let shelf: CatalogueShelf
    private let clock: any WallClock
    private let interval: Duration
    private let log: Logger
    private let read: @Sendable () async throws -> [UInt8]

    /// - Parameter read: the bytes of the file as they are now.
    package init(
        _ shelf: CatalogueShelf,
        clock: any WallClock,
        interval: Duration = .seconds(2),
        log: Logger = .off,
        read: @escaping @Sendable () async throws -> [UInt8]
    ) {
        self.shelf = shelf
        self.clock = clock
        self.interval = interval
        self.log = log
        self.read = read
    }

    /// At start: what is wrong then keeps the server from starting.
    package func load() async throws { try shelf.reload(try await read()) }

    /// Until it is cancelled. A file that is wrong, or gone, leaves the catalogue as it was; each change is told once.
    package func run() async {
        var last = try? await read()
        while true {
            do throws(CancellationError) { try await clock.sleep(until: clock.now + interval) } catch { return }
            let bytes: [UInt8]?
            do {
                bytes = try await read()
            } catch {
                if last != nil { log.warning("the catalogue of models cannot be read, the one before stays") }
                bytes = nil
            }
            if bytes == last { continue }
            last = bytes
            // The shelf has said in the log what is wrong.
            if let bytes { try? shelf.reload(bytes) }
        }
    }
}
