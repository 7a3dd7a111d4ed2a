internal import MeshDomain

/// Reads the members of a request's object, and complains about them in the vendor's own words.
struct RequestReader {
    let complaints: Complaints
    let members: [String: JSONValue]
    /// Of the object, for messages; empty at the top.
    let path: String

    /// How a vendor says that a request is wrong.
    struct Complaints: Sendable {
        let missing: @Sendable (_ path: String) -> FakeFailure
        let wrongType: @Sendable (_ path: String, _ wanted: String) -> FakeFailure
        let wrongValue: @Sendable (_ path: String, _ reason: String) -> FakeFailure
        let unknown: @Sendable (_ path: String) -> FakeFailure
        /// How a path is written.
        let join: @Sendable (_ path: String, _ name: String) -> String
    }

    init(_ value: JSONValue, _ complaints: Complaints, path: String = "") throws(FakeFailure) {
        guard let members = value.object else { throw complaints.wrongType(path, "object") }
        self.members = members
        self.complaints = complaints
        self.path = path
    }

    func pathOf(_ name: String) -> String { path.isEmpty ? name : complaints.join(path, name) }

    func refuseUnknown(_ known: Set<String>) throws(FakeFailure) {
        for name in members.keys.sorted() where !known.contains(name) { throw complaints.unknown(pathOf(name)) }
    }

    func wrong(_ name: String, _ reason: String) -> FakeFailure { complaints.wrongValue(pathOf(name), reason) }

    /// Nil where there is none, and for null.
    func value(_ name: String) -> JSONValue? {
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    func string(_ name: String) throws(FakeFailure) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.string else { throw complaints.wrongType(pathOf(name), "string") }
        return text
    }

    func requiredString(_ name: String) throws(FakeFailure) -> String {
        guard let text = try string(name) else { throw complaints.missing(pathOf(name)) }
        return text
    }

    func bool(_ name: String) throws(FakeFailure) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let bool = value.bool else { throw complaints.wrongType(pathOf(name), "boolean") }
        return bool
    }

    func int(_ name: String, min least: Int) throws(FakeFailure) -> Int? {
        guard let value = value(name) else { return nil }
        guard let number = value.number, let int = Int(exactly: number) else {
            throw complaints.wrongType(pathOf(name), "integer")
        }
        guard int >= least else { throw wrong(name, "must be greater than or equal to \(least)") }
        return int
    }

    func number(_ name: String, in range: ClosedRange<Double>) throws(FakeFailure) {
        guard let value = value(name) else { return }
        guard let number = value.number else { throw complaints.wrongType(pathOf(name), "number") }
        guard range.contains(number) else {
            throw wrong(name, "must be between \(Int(range.lowerBound)) and \(Int(range.upperBound))")
        }
    }

    func array(_ name: String) throws(FakeFailure) -> [JSONValue]? {
        guard let value = value(name) else { return nil }
        guard let elements = value.array else { throw complaints.wrongType(pathOf(name), "array") }
        return elements
    }

    func object(_ name: String) throws(FakeFailure) -> RequestReader? {
        guard let value = value(name) else { return nil }
        return try RequestReader(value, complaints, path: pathOf(name))
    }

    /// One text, or a list of them.
    func stringOrStrings(_ name: String) throws(FakeFailure) -> [String] {
        if let text = value(name)?.string { return [text] }
        return try strings(name)
    }

    /// The objects of a list.
    func objects(_ name: String) throws(FakeFailure) -> [RequestReader] {
        var readers: [RequestReader] = []
        for (index, element) in (try array(name) ?? []).enumerated() {
            readers.append(try RequestReader(element, complaints, path: complaints.join(pathOf(name), "\(index)")))
        }
        return readers
    }

    func strings(_ name: String) throws(FakeFailure) -> [String] {
        var texts: [String] = []
        for element in try array(name) ?? [] {
            guard let text = element.string else { throw complaints.wrongType(pathOf(name), "array of strings") }
            texts.append(text)
        }
        return texts
    }
}
