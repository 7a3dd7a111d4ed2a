/// How a message is compressed on its way: the values of `grpc-encoding`.
package enum MessageCoding: String, Sendable, CaseIterable {
    case identity
    case gzip
    case deflate

    /// The value of `grpc-accept-encoding`.
    package static let accepted = "identity,gzip,deflate"
}
