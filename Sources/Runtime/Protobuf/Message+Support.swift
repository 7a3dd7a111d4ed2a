extension Message {
    /// One bounded line for logs, without what sensitive fields hold.
    package var debugDescription: String {
        let laidOut = LaidOutMessage(Self.schema)
        write(to: laidOut.writer)
        return laidOut.logText(Self.schema)
    }

    /// The same line, so that `dump` and debuggers do not find sensitive fields by reflection.
    package var customMirror: Mirror { Mirror(self, children: ["message": debugDescription]) }

    /// Makes a message and fills it in: `ProtoTask.with { $0.taskID = "t1" }`.
    package static func with<Failure>(_ populate: (inout Self) throws(Failure) -> Void) throws(Failure) -> Self {
        var message = Self()
        try populate(&message)
        return message
    }
}
