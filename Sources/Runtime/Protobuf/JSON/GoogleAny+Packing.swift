extension GoogleAny {
    /// A message with its type in front: `GoogleAny(packing: errorInfo)`.
    package init(packing message: some Message) {
        self.init()
        typeURL = "type.googleapis.com/" + type(of: message).schema.name
        value = message.wireBytes()
    }

    /// The message inside, or nil when it is of another type.
    ///
    /// - Throws: when the bytes are not a message of the type that they claim to be.
    package func unpack<Content: Message>(
        _ type: Content.Type = Content.self,
        limits: DecodingLimits = .standard
    ) throws(DecodingError) -> Content? {
        guard TypeRegistry.name(inURL: typeURL) == Content.schema.name else { return nil }
        return try Content(wire: value, limits: limits)
    }
}
