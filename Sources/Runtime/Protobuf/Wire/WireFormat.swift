/// The constants and small functions of the protobuf wire format.
package enum WireFormat {
    package static let fieldNumberMax: UInt32 = (1 << 29) - 1

    package static func appendVarint(_ value: UInt64, to bytes: inout [UInt8]) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(value))
    }

    package static func appendTag(_ number: UInt32, _ type: WireType, to bytes: inout [UInt8]) {
        appendVarint(UInt64(number) << 3 | UInt64(type.rawValue), to: &bytes)
    }

    package static func appendLengthDelimited(_ number: UInt32, _ content: [UInt8], to bytes: inout [UInt8]) {
        appendTag(number, .lengthDelimited, to: &bytes)
        appendVarint(UInt64(content.count), to: &bytes)
        bytes.append(contentsOf: content)
    }
}

/// Reads tags and values off the wire, with every step checked against the end.
@safe
package struct WireCursor {
    package struct Tag: Equatable {
        package let number: UInt32
        package let wireType: WireType
    }

    private let memory: UnsafeRawBufferPointer
    package private(set) var position: Int
    package let end: Int

    /// The caller keeps the bytes alive while the cursor is used.
    package init(_ bytes: UnsafeRawBufferPointer) {
        unsafe memory = bytes
        position = 0
        end = bytes.count
    }

    package var isAtEnd: Bool { position == end }

    /// A cursor over a part of the same bytes.
    package func part(_ range: Range<Int>) -> WireCursor {
        unsafe WireCursor(UnsafeRawBufferPointer(rebasing: memory[range]))
    }

    /// A copy of everything from the start, wherever the position is.
    package func bytes() -> [UInt8] { unsafe Array(memory) }

    /// A tag with a lawful number and a known wire type, in at most five bytes.
    package mutating func tag() -> Tag? {
        guard let value = varint(bytesMax: 5), value <= UInt64(UInt32.max) else { return nil }
        let number = UInt32(value >> 3)
        guard number != 0, let wireType = WireType(rawValue: UInt8(value & 7)) else { return nil }
        return Tag(number: number, wireType: wireType)
    }

    package mutating func varint(bytesMax: Int = 10) -> UInt64? {
        var result: UInt64 = 0
        for index in 0..<bytesMax {
            guard position < end else { return nil }
            let byte = unsafe memory[position]
            position += 1
            if index < 10 { result |= UInt64(byte & 0x7f) << UInt64(7 * index) }
            if byte < 0x80 { return result }
        }
        return nil
    }

    /// The range of a length-delimited value's content; the position moves behind it.
    package mutating func lengthDelimited() -> Range<Int>? {
        guard let length = varint(bytesMax: 5), length <= UInt64(end - position) else { return nil }
        let start = position
        position += Int(length)
        return start..<position
    }

    /// Whether the bytes are a sequence of whole fields.
    func isWellFormed(depth: Int) -> Bool {
        var cursor = self
        while !cursor.isAtEnd {
            guard let tag = cursor.tag(), cursor.skip(tag, depth: depth) else { return false }
        }
        return true
    }

    /// Whether a length-delimited value starts here whose content is valid UTF-8.
    var holdsText: Bool {
        var cursor = self
        guard let range = cursor.lengthDelimited() else { return false }
        return unsafe String(validating: cursor.memory[range], as: UTF8.self) != nil
    }

    /// Moves behind a value. A group is skipped with all inside it, to the end tag with its number.
    package mutating func skip(_ tag: Tag, depth: Int) -> Bool {
        switch tag.wireType {
        case .varint: return varint() != nil
        case .fixed64: return advance(8)
        case .fixed32: return advance(4)
        case .lengthDelimited: return lengthDelimited() != nil
        case .endGroup: return false
        case .startGroup:
            guard depth > 0 else { return false }
            while let inner = self.tag() {
                if inner.wireType == .endGroup { return inner.number == tag.number }
                if !skip(inner, depth: depth - 1) { return false }
            }
            return false
        }
    }

    private mutating func advance(_ count: Int) -> Bool {
        guard end - position >= count else { return false }
        position += count
        return true
    }
}

/// How bytes that libprotobuf-c would refuse travel through it: wrapped in an unknown field with a number just above
/// the lawful range. Used for groups, and for known fields that came with another wire type; both are unknown fields
/// by the specification.
enum WireCarrier {
    static let fieldNumber = WireFormat.fieldNumberMax + 1

    /// The field's own tag becomes as short as the library makes those of all other unknown fields, so that what is
    /// kept is what will be written.
    static func wrap(_ field: WireCursor, into bytes: inout [UInt8]) {
        var cursor = field
        guard let tag = cursor.tag() else { return }
        var shortened: [UInt8] = []
        WireFormat.appendTag(tag.number, tag.wireType, to: &shortened)
        shortened.append(contentsOf: field.part(cursor.position..<field.end).bytes())
        WireFormat.appendLengthDelimited(fieldNumber, shortened, to: &bytes)
    }

    /// Takes the wrapped field out of the content (length and bytes) of the carrier.
    static func unwrap(_ content: WireCursor, into bytes: inout [UInt8]) {
        var cursor = content
        guard let range = cursor.lengthDelimited() else { return }
        bytes.append(contentsOf: cursor.part(range).bytes())
    }
}

extension [UInt8] {
    func withWireCursor<Result, Failure>(
        _ body: (WireCursor) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe try span.bytes.withUnsafeBytes { (bytes) throws(Failure) in
            try unsafe body(WireCursor(bytes))
        }
    }
}
