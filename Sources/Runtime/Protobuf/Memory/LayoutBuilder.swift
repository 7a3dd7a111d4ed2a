internal import CProtobufC

/// The memory that a decoding call builds its message in. All of it is freed at the end of the call.
@safe
struct DecodingArena {
    private let arena: UnsafeMutablePointer<pbarena>
    private let rootType: String

    /// The caller closes the arena when nothing that was built in it is used any more.
    init(_ arena: UnsafeMutablePointer<pbarena>, rootType: String) {
        unsafe self.arena = arena
        self.rootType = rootType
    }

    /// An empty message with the library's header in place.
    func message(_ schema: MessageSchema) throws(DecodingError) -> LayoutBuilder {
        guard let memory = unsafe pbarena_allocate_zeroed(arena, schema.size) else { throw exhausted }
        unsafe memory.storeBytes(
            of: schema.libraryTable.pointee.descriptor,
            as: UnsafeMutablePointer<ProtobufCMessageDescriptor>.self
        )
        return unsafe LayoutBuilder(memory)
    }

    /// A list that grows. Its values move while it does, so it is put into its message when it is complete.
    func list(of kind: FieldKind) -> ListBuilder { ListBuilder(kind, self) }

    func copy(_ bytes: BorrowedBytes) throws(DecodingError) -> BorrowedBytes {
        var copy = try text(capacity: bytes.count)
        copy.append(bytes)
        return copy.bytes
    }

    func copy(_ bytes: [UInt8]) throws(DecodingError) -> BorrowedBytes {
        unsafe try bytes.span.bytes.withUnsafeBytes { (memory) throws(DecodingError) in
            unsafe try copy(BorrowedBytes(memory))
        }
    }

    func text(capacity: Int) throws(DecodingError) -> TextBuilder {
        unsafe TextBuilder(try allocate(capacity), capacity: capacity)
    }

    /// The wire form of a message in this memory.
    func pack(_ message: LayoutBuilder) throws(DecodingError) -> BorrowedBytes {
        let packed = unsafe message.base.assumingMemoryBound(to: ProtobufCMessage.self)
        let size = unsafe protobuf_c_message_get_packed_size(packed)
        let memory = unsafe try allocate(size)
        unsafe protobuf_c_message_pack(packed, memory.assumingMemoryBound(to: UInt8.self))
        return unsafe BorrowedBytes(UnsafeRawBufferPointer(start: memory, count: size))
    }

    fileprivate func allocate(_ size: Int) throws(DecodingError) -> UnsafeMutableRawPointer {
        // Zero bytes still need an address: the library passes it to memcpy.
        guard let memory = unsafe pbarena_allocate(arena, Swift.max(size, 1)) else { throw exhausted }
        return unsafe memory
    }

    private var exhausted: DecodingError {
        DecodingError(
            .tooMuchMemory,
            type: rootType,
            reason: "the message unfolds to more than \(unsafe arena.pointee.limit) bytes of memory"
        )
    }
}

/// Fills in one message in the memory layout by its field table: the counterpart of `LayoutView`.
///
/// Valid as long as its `DecodingArena`. The offsets come from the schema that the memory was allocated for.
@safe
struct LayoutBuilder {
    let base: UnsafeMutableRawPointer

    fileprivate init(_ base: UnsafeMutableRawPointer) { unsafe self.base = base }

    func slot(_ field: FieldSchema) -> Slot { unsafe Slot(base + field.offset) }

    /// Called when the field's value is in its slot.
    func markPresent(_ field: FieldSchema) {
        switch field.presence {
        case .implicit: if slot(field).isNonZero(field.kind) { flag(field, 1) }
        case .explicit: if field.kind != .message { flag(field, 1) }
        case .oneof: flag(field, field.number)
        case .repeated, .packed, .map: break
        }
    }

    func put(_ list: ListBuilder, _ field: FieldSchema) {
        guard list.count > 0 else { return }
        unsafe base.storeBytes(of: list.count, toByteOffset: field.quantifier, as: Int.self)
        unsafe base.storeBytes(of: list.memory, toByteOffset: field.offset, as: UnsafeMutableRawPointer?.self)
    }

    /// The member of a oneof that is set so far, or 0.
    func oneofCase(_ field: FieldSchema) -> Int32 {
        unsafe base.load(fromByteOffset: field.quantifier, as: Int32.self)
    }

    private func flag(_ field: FieldSchema, _ value: Int32) {
        unsafe base.storeBytes(of: value, toByteOffset: field.quantifier, as: Int32.self)
    }

    /// Room for one value. Which setter is right follows from the field's kind.
    @safe
    struct Slot {
        private let address: UnsafeMutableRawPointer

        fileprivate init(_ address: UnsafeMutableRawPointer) { unsafe self.address = address }

        /// A number of the size that the field's kind has.
        func put<Number: BitwiseCopyable & Numeric>(_ number: Number) {
            unsafe address.storeBytes(of: number, as: Number.self)
        }

        func put(_ bool: Bool) { put(bool ? 1 as UInt64 : 0) }

        /// A string or bytes that lie in the arena.
        func put(_ bytes: BorrowedBytes) {
            unsafe address.storeBytes(of: bytes.count, as: Int.self)
            unsafe bytes.withMemory { memory in
                unsafe address.storeBytes(
                    of: memory.baseAddress ?? UnsafeRawPointer(address),
                    toByteOffset: 8,
                    as: UnsafeRawPointer.self
                )
            }
        }

        func put(_ message: LayoutBuilder) {
            unsafe address.storeBytes(of: message.base, as: UnsafeMutableRawPointer.self)
        }

        /// Whether the value differs from its type's default. Negative zero does.
        func isNonZero(_ kind: FieldKind) -> Bool { bits(kind) != 0 }

        /// The number in the slot, the length of a string: equal values have equal bits, but for strings.
        func bits(_ kind: FieldKind) -> UInt64 {
            kind.slotSize == 4 ? UInt64(unsafe address.load(as: UInt32.self)) : unsafe address.load(as: UInt64.self)
        }

        /// The string in the slot.
        var bytes: BorrowedBytes {
            let count = unsafe address.load(as: Int.self)
            let start = unsafe address.load(fromByteOffset: 8, as: UnsafeRawPointer?.self)
            return unsafe BorrowedBytes(UnsafeRawBufferPointer(start: count == 0 ? nil : start, count: count))
        }
    }
}

/// The values of a repeated field or map while they are being read.
@safe
struct ListBuilder {
    private let arena: DecodingArena
    private let slotSize: Int
    fileprivate private(set) var memory: UnsafeMutableRawPointer?
    private(set) var count = 0
    private var capacity = 0

    fileprivate init(_ kind: FieldKind, _ arena: DecodingArena) {
        self.arena = arena
        slotSize = kind.slotSize
        unsafe memory = nil
    }

    /// Room for the next value, to be filled before the next call.
    mutating func append() throws(DecodingError) -> LayoutBuilder.Slot {
        if count == capacity { try grow() }
        count += 1
        return unsafe LayoutBuilder.Slot(memory.unsafelyUnwrapped + (count - 1) * slotSize)
    }

    mutating func removeLast() { count -= 1 }

    private mutating func grow() throws(DecodingError) {
        let larger = Swift.max(4, capacity * 2)
        let fresh = unsafe try arena.allocate(larger * slotSize)
        if let memory = unsafe memory { unsafe fresh.copyMemory(from: memory, byteCount: count * slotSize) }
        unsafe memory = fresh
        capacity = larger
    }
}

/// Bytes of a known greatest length while they are being written.
@safe
struct TextBuilder {
    private let memory: UnsafeMutableRawPointer
    private let capacity: Int
    private var count = 0

    fileprivate init(_ memory: UnsafeMutableRawPointer, capacity: Int) {
        unsafe self.memory = memory
        self.capacity = capacity
    }

    mutating func append(_ bytes: BorrowedBytes) {
        precondition(bytes.count <= capacity - count, "more text than its memory holds")
        unsafe bytes.withMemory { source in
            guard let start = source.baseAddress else { return }
            unsafe (memory + count).copyMemory(from: start, byteCount: source.count)
        }
        count += bytes.count
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in scalar.utf8 {
            precondition(count < capacity, "more text than its memory holds")
            unsafe memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
            count += 1
        }
    }

    var bytes: BorrowedBytes { unsafe BorrowedBytes(UnsafeRawBufferPointer(start: memory, count: count)) }
}
