/// What a handler knows of its call, apart from the messages.
package struct ServerContext: Sendable {
    package let method: MethodDescriptor
    package let metadata: Metadata
    /// When the client stops waiting.
    package let deadline: ContinuousClock.Instant?

    package init(method: MethodDescriptor, metadata: Metadata = Metadata(), deadline: ContinuousClock.Instant? = nil) {
        self.method = method
        self.metadata = metadata
        self.deadline = deadline
    }
}
