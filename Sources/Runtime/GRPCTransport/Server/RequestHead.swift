internal import GRPCCore
internal import HTTPWire

/// What a request's block of fields says.
struct RequestHead: ~Copyable {
    enum Verdict {
        case call(Route)
        /// Not gRPC: an HTTP status, and the methods that are allowed.
        case plain(Int, allow: String?)
        case refused(Status, tellsEncodings: Bool)
    }

    var verdict: Verdict
    var timeout: Duration?
    var encoding = MessageCoding.identity
    var acceptsGzip = false
    var metadata = Metadata()
}

/// Reads heads on one connection.
///
/// A client sends nearly the same custom metadata with every call, so the last one is kept, and shared as long as the
/// bytes are equal.
struct RequestHeadReader {
    private var lastNames: [[UInt8]] = []
    private var lastValues: [[UInt8]] = []
    private var lastMetadata = Metadata()

    mutating func read(_ fields: ArraySlice<ReceivedField>, _ bytes: [UInt8], _ routes: RouteTable) -> RequestHead {
        var head = RequestHead(verdict: .plain(400, allow: nil))
        var route: Route?
        var isPost = false
        var isGRPC = false
        var path = 0..<0
        var refusal: (Status, Bool)?
        var customCount = 0
        var isSame = true
        let span = bytes.span
        for field in fields {
            let value = span.extracting(field.value)
            switch field.known {
            case .method: isPost = Self.matches(value, Self.post)
            case .path:
                path = field.value
                route = routes.route(at: value)
            case .contentType: isGRPC = Self.isGRPC(value)
            case .grpcTimeout:
                head.timeout = GRPCTimeout.parse(value)
                if head.timeout == nil { refusal = (Status(.internal, "grpc-timeout cannot be read"), false) }
            case .grpcEncoding:
                if let coding = Self.coding(value) {
                    head.encoding = coding
                } else {
                    let name = String(decoding: bytes[field.value].prefix(100), as: UTF8.self)
                    refusal = (Status(.unimplemented, "the message encoding \(name) is not supported"), true)
                }
            case .grpcAcceptEncoding: head.acceptsGzip = Self.contains(value, Self.gzip)
            case .other, .userAgent:
                if isSame { isSame = isKnown(customCount, span.extracting(field.name), value) }
                customCount += 1
            default: break
            }
        }
        guard isPost else {
            head.verdict = .plain(405, allow: "POST")
            return head
        }
        guard isGRPC else {
            head.verdict = .plain(415, allow: nil)
            return head
        }
        if let refusal {
            head.verdict = .refused(refusal.0, tellsEncodings: refusal.1)
            return head
        }
        guard let route else {
            let name = String(decoding: bytes[path].prefix(200), as: UTF8.self)
            head.verdict = .refused(Status(.unimplemented, "there is no method \(name)"), tellsEncodings: false)
            return head
        }
        if !isSame || customCount != lastNames.count { keep(fields, bytes) }
        head.metadata = lastMetadata
        head.verdict = .call(route)
        return head
    }

    private func isKnown(_ position: Int, _ name: Span<UInt8>, _ value: Span<UInt8>) -> Bool {
        guard position < lastNames.count else { return false }
        let lastName = lastNames[position]
        let lastValue = lastValues[position]
        return RouteTable.areEqual(lastName.span, name) && RouteTable.areEqual(lastValue.span, value)
    }

    private mutating func keep(_ fields: ArraySlice<ReceivedField>, _ bytes: [UInt8]) {
        lastNames.removeAll(keepingCapacity: true)
        lastValues.removeAll(keepingCapacity: true)
        lastMetadata = Metadata()
        for field in fields where field.known == .other || field.known == .userAgent {
            lastNames.append(Array(bytes[field.name]))
            lastValues.append(Array(bytes[field.value]))
            let name = field.known == .userAgent ? Self.userAgent[...] : bytes[field.name]
            // Pseudo fields that HTTP/2 knows and gRPC does not use.
            if name.first == UInt8(ascii: ":") { continue }
            MetadataFields.add(name: name, value: bytes[field.value], to: &lastMetadata)
        }
    }

    private static func startsWith(_ bytes: Span<UInt8>, _ expected: [UInt8]) -> Bool {
        guard bytes.count >= expected.count else { return false }
        for position in expected.indices where expected[position] != bytes[position] { return false }
        return true
    }

    private static func matches(_ bytes: Span<UInt8>, _ expected: [UInt8]) -> Bool {
        bytes.count == expected.count && startsWith(bytes, expected)
    }

    /// `application/grpc`, alone or with a suffix or parameters; gRPC-Web is another protocol.
    private static func isGRPC(_ value: Span<UInt8>) -> Bool {
        guard startsWith(value, grpc) else { return false }
        if value.count == 16 { return true }
        return value[16] == UInt8(ascii: "+") || value[16] == UInt8(ascii: ";") || value[16] == UInt8(ascii: " ")
    }

    private static func coding(_ value: Span<UInt8>) -> MessageCoding? {
        if matches(value, identity) { return .identity }
        if matches(value, gzip) { return .gzip }
        if matches(value, deflate) { return .deflate }
        return nil
    }

    private static func contains(_ value: Span<UInt8>, _ text: [UInt8]) -> Bool {
        guard value.count >= text.count else { return false }
        for start in 0...(value.count - text.count) where startsWith(value.extracting(start..<value.count), text) {
            return true
        }
        return false
    }

    private static let userAgent = [UInt8]("user-agent".utf8)
    private static let post = [UInt8]("POST".utf8)
    private static let grpc = [UInt8]("application/grpc".utf8)
    private static let identity = [UInt8]("identity".utf8)
    private static let gzip = [UInt8]("gzip".utf8)
    private static let deflate = [UInt8]("deflate".utf8)
}
