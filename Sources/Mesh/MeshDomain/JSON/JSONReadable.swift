/// A value that reads its JSON by hand, because it is read often: the counterpart of `JSONWritable`, member by member in the
/// same order. What it accepts is what `Codable` would have read from the same bytes; what it does not is left to `Codable`.
public protocol JSONReadable: Decodable {
    init(from reader: inout JSONReader) throws(JSONMismatch)
}

extension JSONReadable where Self: RawRepresentable, RawValue: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        guard let value = Self(rawValue: try RawValue(from: &reader)) else { throw JSONMismatch() }
        self = value
    }
}

extension String: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = try reader.string() }
}

extension Bool: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = try reader.bool() }
}

extension Int: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = Int(try reader.int64()) }
}

extension Int64: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = try reader.int64() }
}

extension Double: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = try reader.double() }
}

extension Array: JSONReadable where Element: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        self = []
        try reader.beginArray()
        while try reader.hasElement() { append(try Element(from: &reader)) }
        try reader.endArray()
    }
}

extension Set: JSONReadable where Element: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        self = []
        try reader.beginArray()
        while try reader.hasElement() { insert(try Element(from: &reader)) }
        try reader.endArray()
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        self = [:]
        try reader.beginObject()
        while let name = try reader.foreignName() {
            // Of two equal names the last one counts, and what the first one held need not be readable.
            guard updateValue(try Value(from: &reader), forKey: name) == nil else { throw JSONMismatch() }
        }
        try reader.endObject()
    }
}

extension JSONValue: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self = try reader.value() }
}

extension EntityID: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self.init(try reader.string()) }
}

extension Moment: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) { self.init(nanoseconds: try reader.int64()) }
}
