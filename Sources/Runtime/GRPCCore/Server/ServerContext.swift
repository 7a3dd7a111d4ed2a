package import Telemetry

/// What a handler knows of its call, apart from the messages, and what it may say about its response.
package struct ServerContext: Sendable {
    package let call: ServerCall
    /// Whether the message of a unary request came compressed.
    package let requestWasCompressed: Bool
    /// The call's part in a trace, when the server traces.
    package var span = TraceSpan.none
    /// What gates and interceptors found out: the principal, for example.
    package var values = ContextValues()

    package init(_ call: ServerCall, requestWasCompressed: Bool = false) {
        self.call = call
        self.requestWasCompressed = requestWasCompressed
    }

    package init(method: MethodDescriptor, metadata: Metadata = Metadata(), deadline: ContinuousClock.Instant? = nil) {
        self.init(ServerCall(method: method, metadata: metadata, deadline: deadline, peer: .inProcess))
    }

    package var method: MethodDescriptor { call.method }
    package var metadata: Metadata { call.metadata }
    /// When the client stops waiting. The handler's task is cancelled then.
    package var deadline: ContinuousClock.Instant? { call.deadline }
    package var peer: Peer { call.peer }

    /// Adds to the metadata that goes before the first response message. Too late once that message was sent.
    package func addInitialMetadata(_ metadata: Metadata) { call.change { $0.initialMetadata.append(metadata) } }

    /// Adds to the metadata that follows the last response message.
    package func addTrailingMetadata(_ metadata: Metadata) { call.change { $0.trailingMetadata.append(metadata) } }

    /// Whether response messages are compressed, if the client can read it.
    package func setCompression(_ compresses: Bool) { call.change { $0.compresses = compresses } }
}

/// A key of `ContextValues`.
package protocol ContextKey {
    associatedtype Value: Sendable
}

/// Values by type of key. Few are ever set, so they are searched one after the other.
package struct ContextValues: Sendable {
    private var values: [(key: ObjectIdentifier, value: any Sendable)] = []

    package init() {}

    package subscript<Key: ContextKey>(_ key: Key.Type) -> Key.Value? {
        get {
            for entry in values where entry.key == ObjectIdentifier(key) { return entry.value as? Key.Value }
            return nil
        }
        set {
            values.removeAll { $0.key == ObjectIdentifier(key) }
            if let newValue { values.append((ObjectIdentifier(key), newValue)) }
        }
    }
}
