// Thin generic shells around one shared body: nothing per message type is compiled but these lines.

extension Message {
    /// Reads a message from borrowed JSON text, such as a transport's buffer; nothing of it is kept.
    ///
    /// - Throws: `DecodingError` with a sentence that names the field as the client wrote it, never its value.
    @inlinable
    package init(json text: RawSpan, options: JSONOptions = .standard) throws(DecodingError) {
        let unpacked = try UnpackedMessage(json: text, as: Self.schema, options: options)
        self.init(reading: unpacked.reader)
        try unpacked.finish()
    }

    @inlinable
    package init(json text: [UInt8], options: JSONOptions = .standard) throws(DecodingError) {
        unsafe try self.init(json: text.span.bytes, options: options)
    }

    @inlinable
    package init(json text: String, options: JSONOptions = .standard) throws(DecodingError) {
        unsafe try self.init(json: text.utf8.span.bytes, options: options)
    }

    /// The JSON form: fields in the order of their numbers, keys of maps sorted, no white space.
    ///
    /// - Throws: `EncodingError` for values that have no JSON form, such as a timestamp after the year 9999.
    @inlinable
    package func jsonBytes(options: JSONOptions = .standard) throws(EncodingError) -> [UInt8] {
        let laidOut = LaidOutMessage(Self.schema)
        write(to: laidOut.writer)
        return try laidOut.json(Self.schema, options)
    }

    @inlinable
    package func jsonString(options: JSONOptions = .standard) throws(EncodingError) -> String {
        String(decoding: try jsonBytes(options: options), as: UTF8.self)
    }
}
