internal import GRPCCore

extension TestingBoolValue {
    /// This as `expect_compressed`: the client says whether it compressed a message.
    func check(wasCompressed: Bool) throws(Status) {
        guard value != wasCompressed else { return }
        let (wanted, got) = value ? ("compressed", "not") : ("uncompressed", "compressed")
        throw Status(
            .invalidArgument,
            "the field expect_compressed wants a message that is \(wanted), and it is \(got)"
        )
    }
}

extension TestingEchoStatus {
    /// Ends the call as the client wants it. A code that gRPC does not have is UNKNOWN.
    func throwUnlessOK() throws(Status) {
        let code = StatusCode(rawValue: code) ?? .unknown
        if code != .ok { throw Status(code, message) }
    }
}
