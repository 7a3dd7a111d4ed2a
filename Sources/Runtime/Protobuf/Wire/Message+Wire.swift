extension Message {
    /// Reads a message from borrowed bytes, such as a transport's buffer; nothing of them is kept.
    ///
    /// - Throws: `DecodingError` with a sentence that names the field. Nothing partial is ever returned.
    @inlinable
    package init(wire bytes: RawSpan, limits: DecodingLimits = .standard) throws(DecodingError) {
        let unpacked = try UnpackedMessage(bytes, as: Self.schema, limits: limits)
        self.init(reading: unpacked.reader)
        try unpacked.finish()
    }

    @inlinable
    package init(wire bytes: Span<UInt8>, limits: DecodingLimits = .standard) throws(DecodingError) {
        unsafe try self.init(wire: bytes.bytes, limits: limits)
    }

    @inlinable
    package init(wire bytes: [UInt8], limits: DecodingLimits = .standard) throws(DecodingError) {
        try self.init(wire: bytes.span, limits: limits)
    }

    /// The wire form: known fields in the order of their numbers, then unknown ones as they came.
    @inlinable
    package func wireBytes() -> [UInt8] {
        let laidOut = LaidOutMessage(Self.schema)
        write(to: laidOut.writer)
        return laidOut.packed()
    }
}
