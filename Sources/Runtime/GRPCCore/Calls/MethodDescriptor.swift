package import Protobuf

/// What the schema says of a method. Generated code holds one for each; router, gateway, authorisation gate and client
/// read the same one. A class, because every call refers to it and nobody copies it.
package final class MethodDescriptor: Sendable {
    package enum Kind: Sendable, Equatable {
        case unary
        case clientStreaming
        case serverStreaming
        case bidirectionalStreaming
    }

    /// The full name of the service.
    package let service: String
    package let name: String
    package let kind: Kind
    /// Calling twice has the effect of calling once, so a client may retry on its own.
    package let isIdempotent: Bool
    /// What the caller's key must allow; nil when the schema does not say.
    package let scope: String?
    package let request: any Message.Type
    package let response: any Message.Type
    /// Where the method is reached over plain HTTP, the main path first.
    package let http: [HTTPBinding]
    /// The `:path` of a gRPC call: `/package.Service/Method`.
    package let path: String

    package init(
        service: String,
        name: String,
        kind: Kind,
        isIdempotent: Bool = false,
        scope: String? = nil,
        request: any Message.Type,
        response: any Message.Type,
        http: [HTTPBinding] = []
    ) {
        self.service = service
        self.name = name
        self.kind = kind
        self.isIdempotent = isIdempotent
        self.scope = scope
        self.request = request
        self.response = response
        self.http = http
        self.path = "/\(service)/\(name)"
    }

    /// The same once more, for a thread that counts references to it at each call, see `RPCRouter.makeHandlers`.
    package init(copying other: MethodDescriptor) {
        service = other.service
        name = other.name
        kind = other.kind
        isIdempotent = other.isIdempotent
        scope = other.scope
        request = other.request
        response = other.response
        http = other.http
        path = other.path
    }
}

/// One google.api.http rule of a method.
package struct HTTPBinding: Sendable, Equatable {
    /// How a streaming method looks over plain HTTP.
    package enum StreamForm: Sendable, Equatable {
        case ndjson
        case sse
        case websocket
    }

    package let verb: String
    /// The path template, with variables in braces.
    package let path: String
    /// `*` for the whole message, the name of a field, or nil for no body.
    package let body: String?
    /// The field of the response that is sent as the body; nil for the whole response.
    package let responseBody: String?
    package let stream: StreamForm?

    package init(
        _ verb: String,
        _ path: String,
        body: String? = nil,
        responseBody: String? = nil,
        stream: StreamForm? = nil
    ) {
        self.verb = verb
        self.path = path
        self.body = body
        self.responseBody = responseBody
        self.stream = stream
    }
}
