internal import CProtobufC

extension UnpackedMessage {
    /// Builds the message that JSON text says.
    @usableFromInline @inline(never)
    init(json text: RawSpan, as schema: MessageSchema, options: JSONOptions) throws(DecodingError) {
        try unsafe self.init(schema, options.limits) { (arena) throws(DecodingError) in
            let arena = unsafe DecodingArena(arena, rootType: schema.name)
            let message = unsafe try text.withUnsafeBytes { (memory) throws(DecodingError) in
                unsafe try JSONParser.parse(BorrowedBytes(memory), as: schema, options, in: arena)
            }
            return unsafe UnsafeRawPointer(message.base)
        }
    }
}
