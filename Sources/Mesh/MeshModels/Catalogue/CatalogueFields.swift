internal import MeshDomain

/// Reads the members of one object and collects what is wrong with them, so that all of it is said at once.
struct CatalogueFields {
    let place: String
    private var rest: [String: JSONValue]
    private(set) var faults: [String] = []

    init(_ value: JSONValue, at place: String) {
        self.place = place
        rest = value.object ?? [:]
        if value.object == nil { faults.append("\(place): must be an object") }
    }

    mutating func fail(_ field: String, _ reason: String) { faults.append("\(place).\(field): \(reason)") }

    /// Nil, and a fault, when a field is missing that must be there.
    mutating func text(_ field: String, isRequired: Bool = false) -> String? {
        guard let value = value(field, isRequired) else { return nil }
        guard let text = value.string, !text.isEmpty, text.utf8.count <= Catalogue.nameBytesMax else {
            fail(field, "must be a text of 1 to \(Catalogue.nameBytesMax) bytes")
            return nil
        }
        return text
    }

    mutating func texts(_ field: String) -> [String] {
        guard let value = value(field, false) else { return [] }
        guard let texts = value.array?.map(\.string), texts.count <= Catalogue.namesMax, !texts.contains(nil) else {
            fail(field, "must be a list of at most \(Catalogue.namesMax) texts")
            return []
        }
        return texts.compactMap(\.self)
    }

    /// A trillion, which is far below where a double is not exact.
    private static let wholeMax: Int64 = 1_000_000_000_000

    mutating func whole(_ field: String, max: Int64 = wholeMax, isRequired: Bool = false) -> Int64? {
        guard let value = value(field, isRequired) else { return nil }
        guard let number = value.number, number >= 0, number <= Double(max), number == number.rounded() else {
            fail(field, "must be a whole number from 0 to \(max)")
            return nil
        }
        return Int64(number)
    }

    /// The day's first moment in UTC.
    mutating func day(_ field: String, isRequired: Bool = false) -> Moment? {
        guard let text = text(field, isRequired: isRequired) else { return nil }
        guard let day = CalendarDay(text), text.utf8.count == 10, (0..<100_000).contains(day.number) else {
            fail(field, "must be a day such as 2026-02-19")
            return nil
        }
        return .zero + .seconds(day.number * 86_400)
    }

    mutating func list(_ field: String, max: Int) -> [JSONValue] {
        guard let value = value(field, false) else { return [] }
        guard let list = value.array, list.count <= max else {
            fail(field, "must be a list of at most \(max) entries")
            return []
        }
        return list
    }

    /// What was not asked for is a slip of the pen, and would otherwise be left out in silence.
    mutating func finish() {
        for field in rest.keys.sorted() { fail(field, "is not known here") }
        rest = [:]
    }

    mutating func any(_ field: String) -> JSONValue? { value(field, false) }

    private mutating func value(_ field: String, _ isRequired: Bool) -> JSONValue? {
        let value = rest.removeValue(forKey: field)
        if value == nil, isRequired, faults.first != "\(place): must be an object" { fail(field, "is missing") }
        return value == .null ? nil : value
    }
}
