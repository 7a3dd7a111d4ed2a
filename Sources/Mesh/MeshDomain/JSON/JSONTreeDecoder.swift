struct JSONTreeDecoder: Decoder, SingleValueDecodingContainer {
    let tree: JSONValue
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = tree else { throw fault("an object is wanted") }
        return KeyedDecodingContainer(Keyed<Key>(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = tree else { throw fault("a list is wanted") }
        return Unkeyed(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool {
        if case .null = tree { return true }
        return false
    }

    func decode(_ type: String.Type) throws -> String {
        if case .string(let text) = tree { return text }
        throw fault("String is wanted")
    }

    func decode(_ type: Int64.Type) throws -> Int64 {
        if case .number(let number) = tree, let whole = Int64(exactly: number) { return whole }
        guard let whole = integer(type) else { throw fault("Int64 is wanted") }
        return whole
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Self.decode(type, tree, codingPath) }

    static func decode<Value: Decodable>(
        _ type: Value.Type,
        _ tree: JSONValue,
        _ path: [any CodingKey]
    ) throws -> Value {
        let decoder = JSONTreeDecoder(tree: tree, codingPath: path)
        let value: Any? =
            switch type {
            case is Bool.Type: tree.bool
            case is String.Type: tree.string
            case is Double.Type: tree.number
            case is Float.Type: tree.number.map { Float($0) }
            case is JSONValue.Type: tree
            case let integer as any FixedWidthInteger.Type: decoder.integer(integer)
            default: try Value(from: decoder)
            }
        guard let value = value as? Value else { throw decoder.fault("\(type) is wanted") }
        return value
    }

    private func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
        switch tree {
        case .number(let number): Integer(exactly: number)
        case .string(let text): Integer(text)
        default: nil
        }
    }

    func fault(_ reason: String) -> JSONError {
        let path = codingPath.map(\.stringValue).joined(separator: ".")
        return JSONError(place: path.isEmpty ? "the value" : path, reason: reason)
    }

    private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let members: [String: JSONValue]
        let codingPath: [any CodingKey]

        var allKeys: [Key] { members.keys.compactMap { Key(stringValue: $0) } }
        func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }
        func decodeNil(forKey key: Key) throws -> Bool {
            switch members[key.stringValue] {
            case .null?, nil: true
            default: false
            }
        }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try JSONTreeDecoder.decode(type, try member(key), codingPath + [key])
        }

        // The usual members, without the search for their type.
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
            if case .bool(let bool)? = members[key.stringValue] { return bool }
            return try wrong(type, key)
        }
        func decode(_ type: String.Type, forKey key: Key) throws -> String {
            if case .string(let text)? = members[key.stringValue] { return text }
            return try wrong(type, key)
        }
        func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
            if case .number(let number)? = members[key.stringValue] { return number }
            return try wrong(type, key)
        }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
            if case .number(let number)? = members[key.stringValue], let whole = Int(exactly: number) { return whole }
            return try wrong(type, key)
        }
        func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
            if case .number(let number)? = members[key.stringValue], let whole = Int64(exactly: number) { return whole }
            return try wrong(type, key)
        }

        /// A member of another form, which may still be read, or none.
        private func wrong<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
            try JSONTreeDecoder.decode(type, try member(key), codingPath + [key])
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> {
            try decoder(key).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try decoder(key).unkeyedContainer()
        }
        func superDecoder() throws -> any Decoder {
            JSONTreeDecoder(tree: members["super"] ?? .null, codingPath: codingPath)
        }
        func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

        private func decoder(_ key: Key) throws -> JSONTreeDecoder {
            JSONTreeDecoder(tree: try member(key), codingPath: codingPath + [key])
        }

        private func member(_ key: Key) throws -> JSONValue {
            guard let member = members[key.stringValue] else {
                throw JSONTreeDecoder(tree: .null, codingPath: codingPath + [key]).fault("the member is missing")
            }
            return member
        }
    }

    private struct Unkeyed: UnkeyedDecodingContainer {
        let elements: [JSONValue]
        let codingPath: [any CodingKey]
        var currentIndex = 0

        init(elements: [JSONValue], codingPath: [any CodingKey]) {
            self.elements = elements
            self.codingPath = codingPath
        }

        var count: Int? { elements.count }
        var isAtEnd: Bool { currentIndex >= elements.count }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, elements[currentIndex] == .null else { return false }
            currentIndex += 1
            return true
        }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try JSONTreeDecoder.decode(type, next(), codingPath)
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> {
            try JSONTreeDecoder(tree: next(), codingPath: codingPath).container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try JSONTreeDecoder(tree: next(), codingPath: codingPath).unkeyedContainer()
        }
        mutating func superDecoder() throws -> any Decoder {
            JSONTreeDecoder(tree: try next(), codingPath: codingPath)
        }

        private mutating func next() throws -> JSONValue {
            guard !isAtEnd else { throw JSONError(place: "a list", reason: "it has too few elements") }
            defer { currentIndex += 1 }
            return elements[currentIndex]
        }
    }
}
