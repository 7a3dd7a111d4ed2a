/// Values of the domain as JSON text and back: how a store keeps them. Members that are nil are left out, and members that
/// a later version of the program added are ignored by an earlier one.
public enum JSONCoding {
    /// What comes in is as deep as `JSONValue.depthMax`, and lies in something else when it is kept.
    static let depthMax = JSONValue.depthMax + 16

    public static func encode(_ value: some Encodable) throws -> [UInt8] { try tree(value).bytes }

    /// The same bytes on the short way.
    public static func encode(_ value: some JSONWritable) -> [UInt8] { value.jsonBytes }

    public static func tree(_ value: some Encodable) throws -> JSONValue {
        // A tree is its own tree; walking it would cost and change nothing.
        if let tree = value as? JSONValue { return tree }
        let box = JSONTreeBox()
        try value.encode(to: JSONTreeEncoder(box: box, codingPath: []))
        return box.value
    }

    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try decode(type, from: JSONValue(parsing: bytes, depthMax: depthMax))
    }

    /// The same value on the short way, if it was written on that one.
    public static func decode<Value: JSONReadable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        do {
            return try JSONReader.read(type, from: bytes)
        } catch {
            return try decode(type, from: JSONValue(parsing: bytes, depthMax: depthMax))
        }
    }

    public static func decode<Value: Decodable>(_ type: Value.Type, from tree: JSONValue) throws -> Value {
        if let value = tree as? Value { return value }
        return try Value(from: JSONTreeDecoder(tree: tree, codingPath: []))
    }
}
