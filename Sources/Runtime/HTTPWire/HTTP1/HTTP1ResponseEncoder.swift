/// Writes one response in the framing that its request allows: with a length when it is known, else in chunks, else until the
/// connection closes.
///
///     new --head--> body --end--> done
package struct HTTP1ResponseEncoder: Sendable {
    private enum Framing {
        case unsent
        case none
        case length(left: Int)
        case chunked
        case untilClose
        case done
    }

    private let minorVersion: Int
    private let isHeadRequest: Bool
    private var framing = Framing.unsent
    /// Whether the connection ends after this response.
    package private(set) var closes: Bool

    package init(for request: HTTP1RequestHead) {
        minorVersion = request.minorVersion
        isHeadRequest = request.method == "HEAD"
        closes = !request.keepsAlive
    }

    /// For a request that could not be read.
    package init() {
        minorVersion = 1
        isHeadRequest = false
        closes = true
    }

    package var hasSentHead: Bool {
        if case .unsent = framing { return false }
        return true
    }

    /// The connection will not be used again, whatever the request said. Before the head.
    package mutating func close() { closes = true }

    /// - Parameter bodyCount: nil when it is not known yet.
    package mutating func head(
        _ status: Int,
        _ fields: HTTP1FieldBlock,
        bodyCount: Int?,
        into output: inout [UInt8]
    ) {
        precondition(!hasSentHead, "a response has one head")
        output.append(contentsOf: HTTP1Status.line(status))
        output.append(contentsOf: fields.bytes)
        // A response to HEAD tells the length that its body would have (RFC 9110, section 9.3.2).
        let hasBody = status >= 200 && status != 204 && status != 304
        if !hasBody {
            framing = .none
        } else if let bodyCount {
            output.append(contentsOf: "content-length: ".utf8)
            output.appendDecimal(bodyCount)
            output.append(contentsOf: "\r\n".utf8)
            framing = isHeadRequest ? .none : .length(left: bodyCount)
        } else if minorVersion == 1 {
            output.append(contentsOf: "transfer-encoding: chunked\r\n".utf8)
            framing = isHeadRequest ? .none : .chunked
        } else {
            closes = true
            framing = isHeadRequest ? .none : .untilClose
        }
        if closes {
            output.append(contentsOf: "connection: close\r\n".utf8)
        } else if minorVersion == 0 {
            output.append(contentsOf: "connection: keep-alive\r\n".utf8)
        }
        output.append(contentsOf: "\r\n".utf8)
    }

    /// Some of the body; in chunks, each call makes one.
    package mutating func body(_ bytes: some Collection<UInt8>, into output: inout [UInt8]) {
        switch framing {
        case .unsent, .done: preconditionFailure("a body stands between the head and the end")
        case .none: break
        case .length(let left):
            precondition(bytes.count <= left, "a body is longer than its head said")
            framing = .length(left: left - bytes.count)
            output.append(contentsOf: bytes)
        case .chunked:
            // An empty chunk would be the end.
            guard !bytes.isEmpty else { return }
            output.appendHexadecimal(bytes.count)
            output.append(contentsOf: "\r\n".utf8)
            output.append(contentsOf: bytes)
            output.append(contentsOf: "\r\n".utf8)
        case .untilClose: output.append(contentsOf: bytes)
        }
    }

    /// The body is complete. One that is shorter than its head said can only be cut off: then the connection closes.
    package mutating func end(into output: inout [UInt8]) {
        switch framing {
        case .chunked: output.append(contentsOf: "0\r\n\r\n".utf8)
        case .length(let left) where left > 0: closes = true
        default: break
        }
        framing = .done
    }

    /// What lets a peer send the body that it asked about.
    package static let goOn = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
}
