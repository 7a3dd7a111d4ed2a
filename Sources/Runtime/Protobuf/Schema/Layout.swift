/// Where each field of a message lies in the memory that libprotobuf-c fills.
///
/// The rule is written once: the code generator calls it and prints the offsets as constants, the runtime gets them back
/// in the field tables. Eight-byte slots come first, then four-byte ones, then the presence flags, so no padding is lost.
///
///     0   descriptor, unknown field count and list (the library's header)
///     24  eight-byte slots: (length, pointer) of strings and bytes, (count, pointer) of repeated fields, pointers of
///         messages, 64-bit numbers, bools; one shared slot for each oneof
///         four-byte slots: 32-bit numbers, enums
///         four-byte presence flags; the member number of each oneof
///
/// A bool takes a 64-bit slot because the library then reads it as a varint of any length and checks its wire type,
/// which it does not do for its own bool.
package struct Layout: Equatable, Sendable {
    /// What the layout has to know of a field.
    package enum Shape: Equatable, Sendable {
        /// A scalar, string, bytes or enum with a presence flag.
        case singular(FieldKind)
        /// A singular message: the pointer is its presence.
        case message
        /// A repeated field or a map.
        case repeated
        /// A member of the oneof with this index.
        case oneof(Int, FieldKind)
    }

    /// Where a field's value lies, and where its flag, count or oneof case lies.
    package struct Place: Equatable, Sendable {
        package var offset: Int
        package var quantifier: Int
    }

    package private(set) var places: [Place]
    package private(set) var size: Int

    package static let headerSize = 24

    /// Lays out fields, given in the order of their numbers.
    package init(_ shapes: [Shape]) {
        var next = Self.headerSize
        places = Array(repeating: Place(offset: 0, quantifier: 0), count: shapes.count)
        var oneofSlots: [Int: Int] = [:]
        func take(_ size: Int) -> Int {
            defer { next += size }
            return next
        }

        for (index, shape) in shapes.enumerated() {
            switch shape {
            case .singular(let kind) where kind.slotSize >= 8: places[index].offset = take(kind.slotSize)
            case .singular: break
            case .message: places[index].offset = take(8)
            case .repeated:
                places[index].quantifier = take(8)
                places[index].offset = take(8)
            case .oneof(let oneof, _):
                let slot = oneofSlots[oneof] ?? take(Self.oneofSlotSize(oneof, in: shapes))
                oneofSlots[oneof] = slot
                places[index].offset = slot
            }
        }
        for (index, shape) in shapes.enumerated() {
            if case .singular(let kind) = shape, kind.slotSize == 4 { places[index].offset = take(4) }
        }
        var oneofCases: [Int: Int] = [:]
        for (index, shape) in shapes.enumerated() {
            switch shape {
            case .singular: places[index].quantifier = take(4)
            case .oneof(let oneof, _):
                let place = oneofCases[oneof] ?? take(4)
                oneofCases[oneof] = place
                places[index].quantifier = place
            case .message, .repeated: break
            }
        }
        size = (next + 7) & ~7
    }

    private static func oneofSlotSize(_ oneof: Int, in shapes: [Shape]) -> Int {
        shapes.reduce(8) { size, shape in
            if case .oneof(oneof, let kind) = shape { max(size, kind.slotSize) } else { size }
        }
    }
}
