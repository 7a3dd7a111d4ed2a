/// Makes a request's head of its lines, and refuses what two readers might understand differently (RFC 9112, section 11.2).
struct HTTP1HeadParser {
    private var bytes: [UInt8]
    private var entries: [HTTP1Fields.Entry] = []
    private var position = 0
    private var minorVersion = 1
    private var contentLength: Int?
    private var isChunked = false
    private var hostCount = 0
    private var saysClose = false
    private var saysKeepAlive = false
    private var expectsContinue = false

    /// - Parameter lines: each ends with CR LF, and neither stands anywhere else.
    static func parse(_ lines: consuming [UInt8], _ limits: HTTP1Limits) throws(HTTP1Fault) -> HTTP1RequestHead {
        var parser = HTTP1HeadParser(bytes: lines)
        let (method, target) = try parser.requestLine()
        try parser.fields(limits.fieldsMax)
        return try parser.head(method, target, limits)
    }

    /// Holds the same rules against trailers, which are of no further use.
    static func check(trailers lines: consuming [UInt8], _ limits: HTTP1Limits) throws(HTTP1Fault) {
        var parser = HTTP1HeadParser(bytes: lines)
        try parser.fields(limits.fieldsMax)
        // A framing field here would be for a reader that takes trailers for a head.
        if parser.contentLength != nil || parser.isChunked || parser.hostCount > 0 {
            throw HTTP1Fault(400, "a trailer says where the message goes or ends")
        }
    }

    private init(bytes: consuming [UInt8]) { self.bytes = bytes }

    // MARK: The request line

    private mutating func requestLine() throws(HTTP1Fault) -> (method: Range<Int>, target: Range<Int>) {
        let end = lineEnd(from: 0)
        let method = 0..<skip(from: 0, to: end, while: HTTP1Bytes.isToken)
        guard !method.isEmpty, bytes[method.upperBound] == HTTP1Bytes.space else {
            throw HTTP1Fault(400, "the request line does not begin with a method")
        }
        let targetStart = method.upperBound + 1
        let target = targetStart..<skip(from: targetStart, to: end, while: HTTP1Bytes.isTarget)
        guard !target.isEmpty, bytes[target.upperBound] == HTTP1Bytes.space else {
            throw HTTP1Fault(400, "the request line has no target")
        }
        let version = bytes[target.upperBound + 1..<end]
        if version.elementsEqual("HTTP/1.1".utf8) {
            minorVersion = 1
        } else if version.elementsEqual("HTTP/1.0".utf8) {
            minorVersion = 0
        } else if version.starts(with: "HTTP/".utf8) {
            throw HTTP1Fault(505, "only HTTP/1.1 and HTTP/1.0 are spoken here")
        } else {
            throw HTTP1Fault(400, "the request line does not end with a version")
        }
        position = end + 2
        return (method, target)
    }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while bytes[end] != HTTP1Bytes.carriageReturn { end += 1 }
        return end
    }

    private func skip(from start: Int, to end: Int, while isWanted: (UInt8) -> Bool) -> Int {
        var place = start
        while place < end, isWanted(bytes[place]) { place += 1 }
        return place
    }

    // MARK: Fields

    private mutating func fields(_ countMax: Int) throws(HTTP1Fault) {
        entries.reserveCapacity(16)
        while position < bytes.count {
            guard entries.count < countMax else { throw HTTP1Fault(431, "there are more than \(countMax) fields") }
            try field()
        }
    }

    private mutating func field() throws(HTTP1Fault) {
        let start = position
        while HTTP1Bytes.isToken(bytes[position]) {
            bytes[position] = HTTP1Bytes.lowercase(bytes[position])
            position += 1
        }
        // A space here, or a line that goes on the one before, is read in more than one way.
        guard position > start, bytes[position] == UInt8(ascii: ":") else {
            throw HTTP1Fault(400, "a field has no name")
        }
        let name = start..<position
        let valueStart = position + 1
        position = skip(from: valueStart, to: bytes.count, while: HTTP1Bytes.isFieldContent)
        guard bytes[position] == HTTP1Bytes.carriageReturn else {
            throw HTTP1Fault(400, "a field's value holds a control character")
        }
        let entry = HTTP1Fields.Entry(name: name, value: HTTP1Bytes.trimmed(bytes, valueStart..<position))
        position += 2
        entries.append(entry)
        try note(entry)
    }

    /// The fields that say where the message ends, and what becomes of the connection.
    private mutating func note(_ entry: HTTP1Fields.Entry) throws(HTTP1Fault) {
        let name = bytes[entry.name]
        let value = bytes[entry.value]
        switch name.count {
        case 4 where HTTP1Bytes.equals(name, "host"): hostCount += 1
        case 6 where HTTP1Bytes.equals(name, "expect"): try noteExpectation(value)
        case 10 where HTTP1Bytes.equals(name, "connection"): noteConnection(value)
        case 14 where HTTP1Bytes.equals(name, "content-length"): try noteLength(value)
        case 17 where HTTP1Bytes.equals(name, "transfer-encoding"): try noteEncoding(value)
        default: break
        }
    }

    private mutating func noteLength(_ value: ArraySlice<UInt8>) throws(HTTP1Fault) {
        // The standard lets equal ones pass. Nobody sends them but to be misunderstood.
        guard contentLength == nil else { throw HTTP1Fault(400, "Content-Length is there twice") }
        guard !value.isEmpty, value.count <= 18 else { throw HTTP1Fault(400, "Content-Length is no number") }
        var length = 0
        for byte in value {
            guard byte >= 0x30, byte <= 0x39 else { throw HTTP1Fault(400, "Content-Length is no number") }
            length = length * 10 + Int(byte - 0x30)
        }
        contentLength = length
    }

    private mutating func noteEncoding(_ value: ArraySlice<UInt8>) throws(HTTP1Fault) {
        guard !isChunked else { throw HTTP1Fault(400, "Transfer-Encoding is there twice") }
        guard HTTP1Bytes.equals(value, "chunked") else {
            throw HTTP1Fault(501, "of transfer encodings only chunked is understood")
        }
        isChunked = true
    }

    private mutating func noteExpectation(_ value: ArraySlice<UInt8>) throws(HTTP1Fault) {
        guard HTTP1Bytes.equals(value, "100-continue") else {
            throw HTTP1Fault(417, "of expectations only 100-continue is understood")
        }
        expectsContinue = true
    }

    private mutating func noteConnection(_ value: ArraySlice<UInt8>) {
        for part in value.split(separator: UInt8(ascii: ",")) {
            let option = bytes[HTTP1Bytes.trimmed(bytes, part.startIndex..<part.endIndex)]
            if HTTP1Bytes.equals(option, "close") { saysClose = true }
            if HTTP1Bytes.equals(option, "keep-alive") { saysKeepAlive = true }
        }
    }

    // MARK: Together

    private consuming func head(
        _ method: Range<Int>,
        _ target: Range<Int>,
        _ limits: HTTP1Limits
    ) throws(HTTP1Fault) -> HTTP1RequestHead {
        if hostCount > 1 || hostCount == 0 && minorVersion == 1 {
            throw HTTP1Fault(400, "a request names its host once")
        }
        let body = try bodyLength(limits)
        return HTTP1RequestHead(
            method: String(decoding: bytes[method], as: UTF8.self),
            target: String(decoding: bytes[target], as: UTF8.self),
            minorVersion: minorVersion,
            fields: HTTP1Fields(bytes: bytes, entries: entries),
            body: body,
            keepsAlive: !saysClose && (minorVersion == 1 || saysKeepAlive),
            expectsContinue: expectsContinue && minorVersion == 1 && body != .none
        )
    }

    private func bodyLength(_ limits: HTTP1Limits) throws(HTTP1Fault) -> HTTP1RequestHead.BodyLength {
        if isChunked {
            guard contentLength == nil else { throw HTTP1Fault(400, "the body's length is told in two ways") }
            guard minorVersion == 1 else { throw HTTP1Fault(400, "HTTP/1.0 knows no chunks") }
            return .chunked
        }
        guard let length = contentLength, length > 0 else { return .none }
        guard length <= limits.bodyBytesMax else {
            throw HTTP1Fault(413, "the body is larger than \(limits.bodyBytesMax) bytes")
        }
        return .bytes(length)
    }
}
