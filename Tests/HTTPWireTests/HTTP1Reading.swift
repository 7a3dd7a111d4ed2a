import HTTPWire

/// What a parser made of some bytes, in a form that does not depend on how the bytes came.
struct HTTP1Reading: Equatable {
    struct Request: Equatable {
        var head: String
        var body: [UInt8] = []
        var isComplete = false
    }

    var requests: [Request] = []
    var status: Int?
    var consumedAll = true

    /// Reads pieces one after the other, as a connection does that answers at once.
    init(_ pieces: [ArraySlice<UInt8>], _ limits: HTTP1Limits = HTTP1Limits()) {
        var parser = HTTP1RequestParser(limits)
        do throws(HTTP1Fault) {
            for piece in pieces {
                let bytes = Array(piece)
                var position = 0
                while let event = try parser.next(in: bytes.span, from: &position) { note(event, bytes) }
                if position != bytes.count { consumedAll = false }
            }
        } catch {
            status = error.status
        }
    }

    init(_ text: String, _ limits: HTTP1Limits = HTTP1Limits()) { self.init([Array(text.utf8)[...]], limits) }

    private mutating func note(_ event: HTTP1RequestEvent, _ bytes: [UInt8]) {
        switch event {
        case .head(let head):
            let fields = head.fields.all.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            requests.append(
                Request(head: "\(head.method) \(head.target) 1.\(head.minorVersion) \(head.body) \(fields)")
            )
        case .body(let range): requests[requests.count - 1].body += bytes[range]
        case .end: requests[requests.count - 1].isComplete = true
        }
    }

    var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }
}

extension HTTP1RequestHead {
    /// The head that a text begins with.
    init(_ text: String) throws {
        var parser = HTTP1RequestParser(HTTP1Limits())
        var position = 0
        let bytes = Array(text.utf8)
        guard case .head(let head)? = try parser.next(in: bytes.span, from: &position) else {
            throw HTTP1Fault(400, "no head in the test's own request")
        }
        self = head
    }
}
