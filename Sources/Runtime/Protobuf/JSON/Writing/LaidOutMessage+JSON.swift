extension LaidOutMessage {
    /// Prints the message as JSON and frees its memory.
    @usableFromInline @inline(never)
    consuming func json(_ schema: MessageSchema, _ options: JSONOptions) throws(EncodingError) -> [UInt8] {
        var printer = JSONPrinter(rootType: schema.name, options: options)
        try read { (message) throws(EncodingError) in try printer.message(message, schema.linked, depth: 0) }
        return printer.output.bytes
    }
}
