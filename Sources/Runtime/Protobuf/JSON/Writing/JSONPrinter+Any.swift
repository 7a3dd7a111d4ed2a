extension JSONPrinter {
    /// `{"@type": "type.googleapis.com/…", …}` with the fields of the message inside, or with its own form as `value`.
    mutating func any(_ message: LayoutView, _ schema: LinkedSchema, depth: Int) throws(EncodingError) {
        let url = message.slot(schema.fields[0].declared).bytes
        let content = message.slot(schema.fields[1].declared).bytes
        if url.isEmpty && content.isEmpty { return output.emptyObject() }
        guard let type = options.types.type(forURL: url.string) else {
            throw failure("the message type inside is not known here")
        }
        output.openObject()
        output.key(Self.typeKey)
        output.string(url)
        output.comma()
        try contents(of: content, as: type, depth: depth + 1)
        output.closeObject()
    }

    /// Goes by way of the Swift value: what comes out of that is known to be UTF-8 and to have each map key once.
    private mutating func contents<Content: Message>(
        of bytes: BorrowedBytes,
        as type: Content.Type,
        depth: Int
    ) throws(EncodingError) {
        let laidOut: LaidOutMessage
        do throws(DecodingError) {
            var limits = options.limits
            limits.depthMax -= depth
            let content = try Content(wire: Array(bytes), limits: limits)
            laidOut = LaidOutMessage(Content.schema)
            content.write(to: laidOut.writer)
        } catch {
            throw failure("the bytes inside are not a message of their type")
        }
        try laidOut.read { (message) throws(EncodingError) in
            let schema = Content.schema.linked
            guard schema.schema.wellKnown != nil else { return try members(message, schema, depth: depth) }
            output.key(Self.valueKey)
            try self.message(message, schema, depth: depth)
            output.comma()
        }
    }

    private static let typeKey = JSONOutput.key("@type")
    private static let valueKey = JSONOutput.key("value")
}
