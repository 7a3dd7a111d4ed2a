/// One field of a message as the generated tables declare it: a line for each field, in the order of the numbers.
package struct FieldSchema: Sendable {
    /// Whether and how often the field occurs, and how its absence is told.
    package enum Presence: Sendable, Equatable {
        /// proto3 without `optional`: the default value is the same as absent.
        case implicit
        /// `optional` scalars and all singular messages.
        case explicit
        /// A member of the oneof with this index.
        case oneof(Int)
        case repeated
        /// A repeated scalar whose values are written in one piece. Both forms are read everywhere.
        case packed
        case map
    }

    /// What a field of a message or enum type refers to. Messages are named by a closure because types may be cyclic.
    package enum TypeReference: Sendable {
        case none
        case message(@Sendable () -> MessageSchema)
        case enumeration(EnumSchema)
    }

    package let number: Int32
    package let name: String
    package let jsonName: String
    package let kind: FieldKind
    package let presence: Presence
    package let offset: Int
    package let quantifier: Int
    package let type: TypeReference
    package let isSensitive: Bool

    private init(
        _ number: Int32,
        _ name: String,
        _ kind: FieldKind,
        _ presence: Presence,
        offset: Int,
        quantifier: Int,
        json: String?,
        sensitive: Bool,
        type: TypeReference = .none
    ) {
        self.number = number
        self.name = name
        self.kind = kind
        self.presence = presence
        self.offset = offset
        self.quantifier = quantifier
        self.jsonName = json ?? Self.lowerCamelCase(name)
        self.isSensitive = sensitive
        self.type = type
    }

    package var isRepeated: Bool {
        switch presence {
        case .repeated, .packed, .map: true
        case .implicit, .explicit, .oneof: false
        }
    }

    /// The JSON name that protoc gives a field without an explicit `json_name`.
    package static func lowerCamelCase(_ name: String) -> String {
        var result = ""
        var raiseNext = false
        for character in name.unicodeScalars {
            if character == "_" {
                raiseNext = true
            } else if raiseNext, ("a"..."z").contains(character) {
                result.unicodeScalars.append(Unicode.Scalar(UInt8(character.value) - 32))
                raiseNext = false
            } else {
                result.unicodeScalars.append(character)
                raiseNext = false
            }
        }
        return result
    }
}

// The constructors that generated tables call.
extension FieldSchema {
    package static func field(
        _ number: Int32,
        _ name: String,
        _ kind: FieldKind,
        at offset: Int,
        has: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(number, name, kind, .implicit, offset: offset, quantifier: has, json: json, sensitive: sensitive)
    }

    package static func optional(
        _ number: Int32,
        _ name: String,
        _ kind: FieldKind,
        at offset: Int,
        has: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(number, name, kind, .explicit, offset: offset, quantifier: has, json: json, sensitive: sensitive)
    }

    package static func oneof(
        _ number: Int32,
        _ name: String,
        _ kind: FieldKind,
        of index: Int,
        at offset: Int,
        case: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(number, name, kind, .oneof(index), offset: offset, quantifier: `case`, json: json, sensitive: sensitive)
    }

    package static func repeated(
        _ number: Int32,
        _ name: String,
        _ kind: FieldKind,
        packed: Bool = false,
        at offset: Int,
        count: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(
            number,
            name,
            kind,
            packed ? .packed : .repeated,
            offset: offset,
            quantifier: count,
            json: json,
            sensitive: sensitive
        )
    }

    package static func map(
        _ number: Int32,
        _ name: String,
        at offset: Int,
        count: Int,
        json: String? = nil,
        sensitive: Bool = false,
        entry: @escaping @Sendable () -> MessageSchema
    ) -> Self {
        Self(
            number,
            name,
            .message,
            .map,
            offset: offset,
            quantifier: count,
            json: json,
            sensitive: sensitive,
            type: .message(entry)
        )
    }

    package static func message(
        _ number: Int32,
        _ name: String,
        at offset: Int,
        json: String? = nil,
        sensitive: Bool = false,
        _ type: @escaping @Sendable () -> MessageSchema
    ) -> Self {
        Self(
            number,
            name,
            .message,
            .explicit,
            offset: offset,
            quantifier: 0,
            json: json,
            sensitive: sensitive,
            type: .message(type)
        )
    }

    package static func oneof(
        _ number: Int32,
        _ name: String,
        of index: Int,
        at offset: Int,
        case: Int,
        json: String? = nil,
        sensitive: Bool = false,
        _ type: @escaping @Sendable () -> MessageSchema
    ) -> Self {
        Self(
            number,
            name,
            .message,
            .oneof(index),
            offset: offset,
            quantifier: `case`,
            json: json,
            sensitive: sensitive,
            type: .message(type)
        )
    }

    package static func repeated(
        _ number: Int32,
        _ name: String,
        at offset: Int,
        count: Int,
        json: String? = nil,
        sensitive: Bool = false,
        _ type: @escaping @Sendable () -> MessageSchema
    ) -> Self {
        Self(
            number,
            name,
            .message,
            .repeated,
            offset: offset,
            quantifier: count,
            json: json,
            sensitive: sensitive,
            type: .message(type)
        )
    }

    package static func field(
        _ number: Int32,
        _ name: String,
        _ type: EnumSchema,
        at offset: Int,
        has: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(
            number,
            name,
            .enumeration,
            .implicit,
            offset: offset,
            quantifier: has,
            json: json,
            sensitive: sensitive,
            type: .enumeration(type)
        )
    }

    package static func optional(
        _ number: Int32,
        _ name: String,
        _ type: EnumSchema,
        at offset: Int,
        has: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(
            number,
            name,
            .enumeration,
            .explicit,
            offset: offset,
            quantifier: has,
            json: json,
            sensitive: sensitive,
            type: .enumeration(type)
        )
    }

    package static func oneof(
        _ number: Int32,
        _ name: String,
        _ type: EnumSchema,
        of index: Int,
        at offset: Int,
        case: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(
            number,
            name,
            .enumeration,
            .oneof(index),
            offset: offset,
            quantifier: `case`,
            json: json,
            sensitive: sensitive,
            type: .enumeration(type)
        )
    }

    package static func repeated(
        _ number: Int32,
        _ name: String,
        _ type: EnumSchema,
        packed: Bool = false,
        at offset: Int,
        count: Int,
        json: String? = nil,
        sensitive: Bool = false
    ) -> Self {
        Self(
            number,
            name,
            .enumeration,
            packed ? .packed : .repeated,
            offset: offset,
            quantifier: count,
            json: json,
            sensitive: sensitive,
            type: .enumeration(type)
        )
    }
}
