internal import HTTPWire
internal import MeshDomain

/// What a reply says of itself beside the answer.
struct CallLabel {
    let dialect: Dialect
    let model: String
    /// Sixteen hexadecimal digits.
    let id: String
    let unixNanoseconds: Int64

    var unixSeconds: Int { Int(unixNanoseconds / 1_000_000_000) }
}

/// A dialect's requests and replies. Pure: values and bytes.
protocol DialectForm: SendableMetatype {
    /// Content types of a whole reply and of a stream.
    static var wholeType: String { get }
    static var streamType: String { get }

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8]
    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript
    /// An event that says within a stream that the vendor failed.
    static func errorEvent(_ label: CallLabel) -> [UInt8]
    /// An event that is none.
    static var garbage: [UInt8] { get }

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply
    /// The fields with what is left of the limits; none unless the vendor has them.
    static func limits(_ standing: RateWindows.Standing, _ fields: inout HTTP1FieldBlock)
    /// The field with the call's id; none unless the vendor has one.
    static func identity(_ label: CallLabel, _ fields: inout HTTP1FieldBlock)
}

extension DialectForm {
    static func limits(_ standing: RateWindows.Standing, _ fields: inout HTTP1FieldBlock) {}
    static func identity(_ label: CallLabel, _ fields: inout HTTP1FieldBlock) {}
}

struct FailureReply {
    let status: Int
    let body: [UInt8]
    var fields: [(name: String, value: String)] = []

    init(_ status: Int, _ body: JSONValue) {
        self.status = status
        self.body = body.bytes
    }

    /// With the time to wait, if there is any: in whole seconds, rounded up, and exactly where they are not exact.
    func waiting(_ milliseconds: Int?) -> FailureReply {
        guard let milliseconds else { return self }
        var reply = self
        reply.fields.append(("retry-after", "\((milliseconds + 999) / 1000)"))
        if milliseconds % 1000 != 0 { reply.fields.append(("retry-after-ms", "\(milliseconds)")) }
        return reply
    }
}
