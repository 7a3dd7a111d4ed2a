internal import GRPCCore

/// Why a case failed, as a sentence that says what was expected and what came instead.
package struct InteropFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ what: String, expected: String, got: String) {
        description = "\(what): expected \(expected), got \(got)"
    }
}

/// Throws unless two values are equal. `what` names the thing that was looked at.
func expect<Value: Equatable>(_ what: String, _ got: Value, equals expected: Value) throws(InteropFailure) {
    if got == expected { return }
    throw InteropFailure(what, expected: shortened(expected), got: shortened(got))
}

/// Throws unless the body ends with a status of this code, and of this message unless that is nil.
func expectStatus(
    _ what: String,
    _ code: StatusCode,
    _ message: String? = nil,
    of body: () async throws -> Void
) async throws {
    let status: Status
    do {
        try await body()
        status = .ok
    } catch let failure as InteropFailure {
        throw failure
    } catch {
        status = Status(ending: error)
    }
    let isRight = status.code == code && (message == nil || message == status.message)
    if isRight { return }
    let expected = message.map { "\(code): \($0)" } ?? "\(code)"
    throw InteropFailure(what, expected: expected.debugDescription, got: "\(status)".debugDescription)
}

/// A payload of the size, of nothing but zeros.
func expectZeros(_ what: String, _ payload: TestingPayload?, count: Int) throws(InteropFailure) {
    let body = payload?.body ?? []
    try expect("the size of \(what)", body.count, equals: count)
    guard body.allSatisfy({ $0 == 0 }) else {
        throw InteropFailure("the bytes of \(what)", expected: "zeros", got: "others among them")
    }
}

/// A value for a sentence: a payload of a hundred thousand bytes would hide the words.
private func shortened(_ value: some Any) -> String {
    let text = String(describing: value)
    return text.utf8.count <= 500 ? text : "\(text.prefix(500))…"
}
