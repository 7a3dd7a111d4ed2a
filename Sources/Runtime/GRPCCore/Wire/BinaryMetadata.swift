internal import Protobuf

/// Binary values of metadata as they travel: base64, written without padding, read with and without.
package enum BinaryMetadata {
    package static func encode(_ bytes: [UInt8]) -> [UInt8] { Base64.encodeUnpadded(bytes) }

    /// Nil when the text is not base64.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? { Base64.decode(text) }
}
