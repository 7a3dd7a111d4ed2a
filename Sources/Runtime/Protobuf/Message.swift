/// A generated message: a value with a wire form and a JSON form.
///
/// Generated code provides two things by hand-free rule, how to read the fields from the library's memory and how to
/// write them there. Everything else (wire form, JSON, log text) is done once, over that memory and the schema.
@usableFromInline
package protocol Message: Hashable, Sendable, CustomDebugStringConvertible, CustomReflectable {
    static var schema: MessageSchema { get }
    /// Fields that the schema does not know, kept as they came.
    var unknownFields: UnknownFields { get set }
    init()
    init(reading reader: MessageReader)
    func write(to writer: MessageWriter)
}

/// A generated enum. Numbers that the schema does not know are kept.
@usableFromInline
package protocol MessageEnum: RawRepresentable, Hashable, Sendable, CaseIterable where RawValue == Int32 {
    static var schema: EnumSchema { get }
    init()
    init(rawValue: Int32)
}

/// Fields that the schema does not know, as the bytes they had on the wire, in their order.
@usableFromInline
package struct UnknownFields: Hashable, Sendable {
    @usableFromInline package var bytes: [UInt8]

    @inlinable package init() { bytes = [] }

    @inlinable package init(bytes: [UInt8]) { self.bytes = bytes }

    @inlinable package var isEmpty: Bool { bytes.isEmpty }
}

/// A message kept behind a reference, where a type contains itself. Copies share it until one of them is changed.
@usableFromInline
package struct Indirect<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Storage: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private let storage: Storage

    @usableFromInline package init(_ value: Value) { storage = Storage(value) }

    @usableFromInline package var value: Value { storage.value }

    @usableFromInline package static func == (left: Self, right: Self) -> Bool {
        left.storage === right.storage || left.value == right.value
    }

    @usableFromInline package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

extension UnknownFields {
    /// The content of the length-delimited fields with this number, joined: what an extension of a message type holds.
    package func lengthDelimited(_ number: UInt32) -> [UInt8]? {
        bytes.withWireCursor { cursor in
            var cursor = cursor
            var content: [UInt8]?
            while let tag = cursor.tag() {
                if tag.number == number, tag.wireType == .lengthDelimited {
                    guard let range = cursor.lengthDelimited() else { return content }
                    content = (content ?? []) + cursor.part(range).bytes()
                } else if !cursor.skip(tag, depth: DecodingLimits.standard.depthMax) {
                    return content
                }
            }
            return content
        }
    }
}
