/// Why bytes could not be compressed or decompressed. Every code but `outOfMemory` is the peer's fault.
package struct CompressionError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: Hashable, Sendable {
        /// The input ends before the stream does.
        case truncated
        /// The input is not what the coding says: a wrong header, a damaged block, a checksum that does not hold.
        case malformed
        /// Something follows the end of the stream.
        case trailingBytes
        /// The output would be larger than the caller allows, or the input is larger than 4 GiB.
        case tooLarge
        case outOfMemory
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
