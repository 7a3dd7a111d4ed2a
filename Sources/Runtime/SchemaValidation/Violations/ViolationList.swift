/// The violations of one message, as many as fit into the trailers of a response.
package struct ViolationList: Sendable, Hashable, RandomAccessCollection {
    package static let countMax = 32
    /// Of all paths and sentences together. Clients take 8 KiB of trailers, where they travel in base64.
    package static let bytesMax = 4096

    private var violations: [FieldViolation] = []
    private var byteCount = 0
    /// Whether there are more than these. Nothing is looked for any longer then.
    package private(set) var isCut = false

    package init() {}

    package var startIndex: Int { violations.startIndex }
    package var endIndex: Int { violations.endIndex }
    package subscript(position: Int) -> FieldViolation { violations[position] }

    package mutating func append(_ violation: FieldViolation) {
        let size = violation.field.utf8.count + violation.sentence.utf8.count + violation.reason.rawValue.utf8.count
        guard !isCut, violations.count < Self.countMax, byteCount + size <= Self.bytesMax else {
            isCut = true
            return
        }
        violations.append(violation)
        byteCount += size
    }
}
