/// A place in the tree that is being made. A class, because `Encoder` hands containers out and reads them later.
final class JSONTreeBox {
    private enum Content {
        case value(JSONValue)
        case members([(name: String, box: JSONTreeBox)])
        case elements([JSONTreeBox])
    }

    private var content = Content.value(.null)

    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .members(let members): .object(Dictionary(members.map { ($0.name, $0.box.value) }) { _, last in last })
        case .elements(let elements): .array(elements.map(\.value))
        }
    }

    var count: Int {
        if case .elements(let elements) = content { return elements.count }
        return 0
    }

    func set(_ value: JSONValue) { content = .value(value) }

    func beginMembers() {
        if case .members = content { return }
        content = .members([])
    }

    func beginElements() {
        if case .elements = content { return }
        content = .elements([])
    }

    func member(_ name: String) -> JSONTreeBox {
        let box = JSONTreeBox()
        if case .members(var members) = content {
            content = .value(.null)
            members.append((name, box))
            content = .members(members)
        }
        return box
    }

    func element() -> JSONTreeBox {
        let box = JSONTreeBox()
        if case .elements(var elements) = content {
            content = .value(.null)
            elements.append(box)
            content = .elements(elements)
        }
        return box
    }
}

struct JSONTreeEncoder: Encoder, SingleValueEncodingContainer {
    let box: JSONTreeBox
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        box.beginMembers()
        return KeyedEncodingContainer(Keyed<Key>(box: box, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        box.beginElements()
        return Unkeyed(box: box, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() throws { box.set(.null) }
    func encode(_ value: String) throws { box.set(.string(value)) }
    func encode(_ value: Int64) throws { box.set(Self.whole(value)) }

    /// A double holds 53 bits; what is larger goes as text, as in the JSON form of protobuf.
    static func whole(_ value: Int64) -> JSONValue {
        value.magnitude <= 1 << 53 ? .number(Double(value)) : .string(String(value))
    }

    func encode<Value: Encodable>(_ value: Value) throws { try Self.encode(value, into: box, codingPath) }

    static func encode(_ value: some Encodable, into box: JSONTreeBox, _ path: [any CodingKey]) throws {
        switch value {
        case let value as Bool: box.set(.bool(value))
        case let value as String: box.set(.string(value))
        case let value as Double: box.set(.number(value))
        case let value as Float: box.set(.number(Double(value)))
        case let value as any FixedWidthInteger:
            if let number = Int64(exactly: value), number.magnitude <= 1 << 53 {
                box.set(.number(Double(number)))
            } else {
                box.set(.string("\(value)"))
            }
        case let value as JSONValue: box.set(value)
        default: try value.encode(to: JSONTreeEncoder(box: box, codingPath: path))
        }
    }

    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let box: JSONTreeBox
        let codingPath: [any CodingKey]

        func encodeNil(forKey key: Key) throws { box.member(key.stringValue).set(.null) }
        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try JSONTreeEncoder.encode(value, into: box.member(key.stringValue), codingPath + [key])
        }

        // The usual members, without the search for their type.
        func encode(_ value: Bool, forKey key: Key) throws { box.member(key.stringValue).set(.bool(value)) }
        func encode(_ value: String, forKey key: Key) throws { box.member(key.stringValue).set(.string(value)) }
        func encode(_ value: Double, forKey key: Key) throws { box.member(key.stringValue).set(.number(value)) }
        func encode(_ value: Int, forKey key: Key) throws {
            box.member(key.stringValue).set(JSONTreeEncoder.whole(Int64(value)))
        }
        func encode(_ value: Int64, forKey key: Key) throws {
            box.member(key.stringValue).set(JSONTreeEncoder.whole(value))
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            JSONTreeEncoder(box: box.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            JSONTreeEncoder(box: box.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { JSONTreeEncoder(box: box.member("super"), codingPath: codingPath) }
        func superEncoder(forKey key: Key) -> any Encoder {
            JSONTreeEncoder(box: box.member(key.stringValue), codingPath: codingPath + [key])
        }
    }

    private struct Unkeyed: UnkeyedEncodingContainer {
        let box: JSONTreeBox
        let codingPath: [any CodingKey]
        var count: Int { box.count }

        func encodeNil() throws { box.element().set(.null) }
        func encode<Value: Encodable>(_ value: Value) throws {
            try JSONTreeEncoder.encode(value, into: box.element(), codingPath)
        }
        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            JSONTreeEncoder(box: box.element(), codingPath: codingPath).container(keyedBy: type)
        }
        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            JSONTreeEncoder(box: box.element(), codingPath: codingPath).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { JSONTreeEncoder(box: box.element(), codingPath: codingPath) }
    }
}
