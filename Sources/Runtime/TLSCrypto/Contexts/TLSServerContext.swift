private import Synchronization

/// What a server's connections have in common: certificates, keys, trust. Make one at start and an engine from it for each
/// connection. Any thread.
package final class TLSServerContext: Sendable {
    private let current: Mutex<TLSServerSnapshot>
    /// Of this process, used unless the configuration brings a secret; kept over reloads, so that clients can still resume.
    private let ownTicketKeys: TicketKeys

    /// Reads all files and checks what they hold.
    ///
    /// - Throws: a code under "Configuration" in `TLSError.Code`; the message names the field and the file.
    package init(_ configuration: TLSServerConfiguration) throws(TLSError) {
        let keys = TicketKeys.random()
        ownTicketKeys = keys
        current = Mutex(try Self.load(configuration, keys))
    }

    /// Loads a configuration anew and uses it for new engines. Engines that exist keep what they have. When it throws,
    /// the old configuration stays.
    ///
    /// - Throws: like `init`.
    package func reload(_ configuration: TLSServerConfiguration) throws(TLSError) {
        let next = try Self.load(configuration, ownTicketKeys)
        // The old one may be freed, which is done outside the lock.
        let previous = current.withLock { snapshot in
            let previous = snapshot
            snapshot = next
            return previous
        }
        _ = previous
    }

    /// What the last load found wrong, though it works: certificates out of their time.
    package var warnings: [TLSWarning] { snapshot.warnings }

    var snapshot: TLSServerSnapshot { current.withLock { $0 } }

    private static func load(
        _ configuration: TLSServerConfiguration,
        _ ownTicketKeys: TicketKeys
    ) throws(TLSError) -> TLSServerSnapshot {
        let keys: TicketKeys? =
            switch configuration.sessionTickets {
            case .off: nil
            case .ownKey: ownTicketKeys
            case .sharedSecret(let secret): TicketKeys(secret: secret)
            }
        return try TLSServerSnapshot(configuration, ticketKeys: keys)
    }
}
