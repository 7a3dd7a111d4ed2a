/// A value that writes its JSON by hand, because it is written often. Byte for byte it is what `Codable` and
/// `JSONTreeEncoder` would write: members sorted by name, nil ones left out. `JSONFormTests` holds each type to that, so a
/// member that was added to the type and forgotten here fails there.
public protocol JSONWritable: Encodable {
    func write(to writer: inout JSONWriter)
    /// About how long it will be, so that the bytes are not moved while they grow.
    var jsonSizeExpected: Int { get }
}

extension JSONWritable {
    public var jsonSizeExpected: Int { 256 }

    /// Compact.
    public var jsonBytes: [UInt8] {
        var writer = JSONWriter(capacity: jsonSizeExpected)
        write(to: &writer)
        return writer.bytes
    }

    /// For people and for prompts: two spaces a level.
    public var indentedJSON: String { indentedJSON(from: "", to: "") }

    /// The same with something before it and something behind it.
    public func indentedJSON(from start: StaticString, to end: StaticString) -> String {
        var writer = JSONWriter(isIndented: true, capacity: max(2_048, jsonSizeExpected))
        writer.addRaw(start)
        write(to: &writer)
        writer.addRaw(end)
        return writer.text
    }
}

extension JSONWritable where Self: RawRepresentable, RawValue: JSONWritable {
    public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}

extension String: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(Int64(self)) }
}

extension Int64: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Double: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self {
            writer.beginElement()
            element.write(to: &writer)
        }
        writer.endArray()
    }
}

extension Set: JSONWritable where Element: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self {
            writer.beginElement()
            element.write(to: &writer)
        }
        writer.endArray()
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if count > 1 {
            for (name, value) in sorted(by: { $0.key < $1.key }) { Self.write(name, value, to: &writer) }
        } else {
            for (name, value) in self { Self.write(name, value, to: &writer) }
        }
        writer.endObject()
    }

    private static func write(_ name: String, _ value: Value, to writer: inout JSONWriter) {
        writer.foreignName(name)
        value.write(to: &writer)
    }
}

extension JSONValue: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.writeNull()
        case .bool(let bool): writer.write(bool)
        case .number(let number): writer.write(number)
        case .string(let text): writer.write(text)
        case .array(let elements): elements.write(to: &writer)
        case .object(let members): members.write(to: &writer)
        }
    }
}

extension EntityID: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(text) }
}

extension Moment: JSONWritable {
    public func write(to writer: inout JSONWriter) { writer.write(nanoseconds) }
}
