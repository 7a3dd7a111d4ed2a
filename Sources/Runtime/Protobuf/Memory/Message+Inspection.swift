// Looking at a message in its memory layout, by its schema: what checks messages of any type does it here.

extension Message {
    /// Reads a message from borrowed bytes, and shows it as it lies in memory: a check costs no second reading.
    ///
    /// - Parameter look: called once with the message, which is valid only within the call. When the message is refused
    ///   after all, for a string that is not UTF-8 for example, what it found does not count.
    @inlinable
    package init(
        wire bytes: Span<UInt8>,
        limits: DecodingLimits = .standard,
        look: (LayoutView) -> Void
    ) throws(DecodingError) {
        let unpacked = try UnpackedMessage(unsafe bytes.bytes, as: Self.schema, limits: limits)
        self.init(reading: unpacked.reader)
        unpacked.lend(to: look)
        try unpacked.finish()
    }

    /// Shows a message that was made in this process as it would lie in memory.
    package func inspect<Result>(_ look: (LayoutView) -> Result) -> Result {
        let laidOut = LaidOutMessage(Self.schema)
        write(to: laidOut.writer)
        return laidOut.read(look)
    }
}

extension MessageSchema {
    /// Shows an empty message of this type: what an entry of a map without a value holds, for example.
    package func inspectEmpty<Result>(_ look: (LayoutView) -> Result) -> Result { LaidOutMessage(self).read(look) }
}
