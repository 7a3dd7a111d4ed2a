/// What is wrong with a configuration that works all the same. For the log at start and after a reload.
package struct TLSWarning: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        case certificateExpired
        case certificateNotYetValid
    }

    package var kind: Kind
    /// A sentence that names the field, the file, and the certificate.
    package var message: String

    package var description: String { message }
}
