package import Telemetry

/// What a handler knows of its call, apart from the messages, and what it may say about its response.
package struct ServerContext: Sendable {
    package let call: ServerCall
    /// Whether the message of a unary request came compressed.
    package let requestWasCompressed: Bool
    /// Nil as long as nobody added anything, so that handing a context on counts one reference.
    private var additions: ContextAdditions?

    /// The call's part in a trace, when the server traces.
    package var span: TraceSpan {
        get { additions?.span ?? .none }
        set { additions = ContextAdditions(span: newValue, values: values) }
    }

    /// What gates and interceptors found out: the principal, for example.
    package var values: ContextValues {
        get { additions?.values ?? ContextValues() }
        set { additions = ContextAdditions(span: span, values: newValue) }
    }

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

/// What was added to a context. A new one for each change, so contexts that were handed on before do not see it.
private final class ContextAdditions: Sendable {
    let span: TraceSpan
    let values: ContextValues

    init(span: TraceSpan, values: ContextValues) {
        self.span = span
        self.values = values
    }
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
