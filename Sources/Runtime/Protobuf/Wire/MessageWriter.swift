internal import CProtobufC

/// What a whole write has in common: where memory comes from, and how large the wire form can become.
@safe
@usableFromInline
package struct WriteState {
    var arena: UnsafeMutablePointer<pbarena>
    /// An upper bound of the bytes on the wire. It replaces the library's first pass, which would measure the message.
    var wireSizeMax = 0

    init(arena: UnsafeMutablePointer<pbarena>) { unsafe self.arena = arena }
}

/// Puts the fields of one message into the memory that libprotobuf-c packs.
///
/// Generated code calls it with offsets that come from `Layout`. The memory starts as zeros, so what is absent or
/// default is not written. Strings and bytes are copied into the arena: their own storage may move.
@safe
@usableFromInline
package struct MessageWriter {
    @usableFromInline let base: UnsafeMutableRawPointer
    @usableFromInline let state: UnsafeMutablePointer<WriteState>

    @usableFromInline @inline(never)
    init(base: UnsafeMutableRawPointer, state: UnsafeMutablePointer<WriteState>) {
        unsafe self.base = base
        unsafe self.state = state
    }

    @inlinable @inline(__always)
    func store<Value: BitwiseCopyable>(_ value: Value, _ offset: Int) {
        unsafe base.storeBytes(of: value, toByteOffset: offset, as: Value.self)
    }

    @inlinable @inline(__always)
    func store<Value: BitwiseCopyable>(_ value: Value, _ offset: Int, has: Int) {
        store(value, offset)
        store(1 as Int32, has)
    }

    // MARK: Values whose default is the same as absent

    @inlinable package func int32(_ value: Int32, at offset: Int, has: Int) {
        if value != 0 { store(value, offset, has: has) }
    }

    @inlinable package func uint32(_ value: UInt32, at offset: Int, has: Int) {
        if value != 0 { store(value, offset, has: has) }
    }

    @inlinable package func int64(_ value: Int64, at offset: Int, has: Int) {
        if value != 0 { store(value, offset, has: has) }
    }

    @inlinable package func uint64(_ value: UInt64, at offset: Int, has: Int) {
        if value != 0 { store(value, offset, has: has) }
    }

    @inlinable package func float(_ value: Float, at offset: Int, has: Int) {
        if value.bitPattern != 0 { store(value, offset, has: has) }
    }

    @inlinable package func double(_ value: Double, at offset: Int, has: Int) {
        if value.bitPattern != 0 { store(value, offset, has: has) }
    }

    @inlinable package func bool(_ value: Bool, at offset: Int, has: Int) {
        if value { store(1 as UInt64, offset, has: has) }
    }

    @inlinable package func enumeration<Value: MessageEnum>(_ value: Value, at offset: Int, has: Int) {
        int32(value.rawValue, at: offset, has: has)
    }

    @inlinable package func string(_ value: String, at offset: Int, has: Int) {
        if !value.isEmpty { presentString(value, at: offset, has: has) }
    }

    @inlinable package func bytes(_ value: [UInt8], at offset: Int, has: Int) {
        if !value.isEmpty { presentBytes(value, at: offset, has: has) }
    }

    // MARK: Optional values

    @inlinable package func int32(_ value: Int32?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func uint32(_ value: UInt32?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func int64(_ value: Int64?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func uint64(_ value: UInt64?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func float(_ value: Float?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func double(_ value: Double?, at offset: Int, has: Int) {
        if let value { store(value, offset, has: has) }
    }

    @inlinable package func bool(_ value: Bool?, at offset: Int, has: Int) {
        if let value { store(value ? 1 as UInt64 : 0, offset, has: has) }
    }

    @inlinable package func enumeration<Value: MessageEnum>(_ value: Value?, at offset: Int, has: Int) {
        if let value { store(value.rawValue, offset, has: has) }
    }

    @inlinable package func string(_ value: String?, at offset: Int, has: Int) {
        if let value { presentString(value, at: offset, has: has) }
    }

    @inlinable package func bytes(_ value: [UInt8]?, at offset: Int, has: Int) {
        if let value { presentBytes(value, at: offset, has: has) }
    }

    @inlinable package func message<Value: Message>(_ value: Value?, at offset: Int) {
        if let value { presentMessage(value, at: offset) }
    }

    @inlinable package func indirect<Value: Message>(_ value: Indirect<Value>?, at offset: Int) {
        if let value { presentMessage(value.value, at: offset) }
    }

    // MARK: Oneof members

    @inlinable package func int32(_ value: Int32, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func uint32(_ value: UInt32, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func int64(_ value: Int64, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func uint64(_ value: UInt64, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func float(_ value: Float, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func double(_ value: Double, at offset: Int, number: Int32, case place: Int) {
        member(value, offset, number, place)
    }

    @inlinable package func bool(_ value: Bool, at offset: Int, number: Int32, case place: Int) {
        member(value ? 1 as UInt64 : 0, offset, number, place)
    }

    @inlinable package func enumeration<Value: MessageEnum>(
        _ value: Value,
        at offset: Int,
        number: Int32,
        case place: Int
    ) {
        member(value.rawValue, offset, number, place)
    }

    @inlinable package func string(_ value: String, at offset: Int, number: Int32, case place: Int) {
        presentString(value, at: offset, has: place)
        store(number, place)
    }

    @inlinable package func bytes(_ value: [UInt8], at offset: Int, number: Int32, case place: Int) {
        presentBytes(value, at: offset, has: place)
        store(number, place)
    }

    @inlinable package func message<Value: Message>(
        _ value: Value,
        at offset: Int,
        number: Int32,
        case place: Int
    ) {
        presentMessage(value, at: offset)
        store(number, place)
    }

    @inlinable @inline(__always)
    func member<Value: BitwiseCopyable>(_ value: Value, _ offset: Int, _ number: Int32, _ place: Int) {
        store(value, offset)
        store(number, place)
    }

    // MARK: Repeated values

    @inlinable package func int32s(_ values: [Int32], at offset: Int, count: Int) { scalars(values, offset, count, 10) }
    @inlinable package func uint32s(_ values: [UInt32], at offset: Int, count: Int) {
        scalars(values, offset, count, 5)
    }
    @inlinable package func int64s(_ values: [Int64], at offset: Int, count: Int) { scalars(values, offset, count, 10) }
    @inlinable package func uint64s(_ values: [UInt64], at offset: Int, count: Int) {
        scalars(values, offset, count, 10)
    }
    @inlinable package func floats(_ values: [Float], at offset: Int, count: Int) { scalars(values, offset, count, 4) }
    @inlinable package func doubles(_ values: [Double], at offset: Int, count: Int) {
        scalars(values, offset, count, 8)
    }

    @inlinable package func bools(_ values: [Bool], at offset: Int, count: Int) {
        unsafe elements(values, offset, count, size: 8, wireSize: 1) { value, slot in
            unsafe slot.storeBytes(of: value ? 1 : 0, as: UInt64.self)
        }
    }

    @inlinable package func enumerations<Value: MessageEnum>(_ values: [Value], at offset: Int, count: Int) {
        unsafe elements(values, offset, count, size: 4, wireSize: 10) { value, slot in
            unsafe slot.storeBytes(of: value.rawValue, as: Int32.self)
        }
    }

    @inlinable package func strings(_ values: [String], at offset: Int, count: Int) {
        unsafe elements(values, offset, count, size: 16, wireSize: 5) { value, slot in
            unsafe copyString(value, to: slot)
        }
    }

    @inlinable package func byteStrings(_ values: [[UInt8]], at offset: Int, count: Int) {
        unsafe elements(values, offset, count, size: 16, wireSize: 5) { value, slot in unsafe copyBytes(value, to: slot)
        }
    }

    @inlinable package func messages<Value: Message>(_ values: [Value], at offset: Int, count: Int) {
        unsafe elements(values, offset, count, size: 8, wireSize: 5) { value, slot in
            let child = begin(Value.schema)
            unsafe slot.storeBytes(of: child.base, as: UnsafeMutableRawPointer.self)
            value.write(to: child)
        }
    }

    /// A map. The closure writes key and value of one entry.
    @inlinable package func map<Key, Value>(
        _ values: [Key: Value],
        at offset: Int,
        count: Int,
        entry: MessageSchema,
        _ body: (MessageWriter, Key, Value) -> Void
    ) {
        unsafe elements(values, offset, count, size: 8, wireSize: 5) { pair, slot in
            let child = begin(entry)
            unsafe slot.storeBytes(of: child.base, as: UnsafeMutableRawPointer.self)
            body(child, pair.key, pair.value)
        }
    }

    @inlinable
    func scalars<Value: BitwiseCopyable>(_ values: [Value], _ offset: Int, _ count: Int, _ wireSize: Int) {
        if values.isEmpty { return }
        unsafe values.withUnsafeBytes { source in
            let memory = unsafe reserve(source.count, wireSize: values.count * (wireSize + 5))
            unsafe memory.copyMemory(from: source.baseAddress.unsafelyUnwrapped, byteCount: source.count)
            unsafe store(memory, offset)
        }
        store(values.count, count)
    }

    @inlinable @inline(__always)
    func elements<Values: Collection>(
        _ values: Values,
        _ offset: Int,
        _ count: Int,
        size: Int,
        wireSize: Int,
        _ put: (Values.Element, UnsafeMutableRawPointer) -> Void
    ) {
        let number = values.count
        if number == 0 { return }
        let memory = unsafe reserve(number * size, wireSize: number * (wireSize + 5))
        var slot = unsafe memory
        for value in values {
            unsafe put(value, slot)
            unsafe slot += size
        }
        unsafe store(memory, offset)
        store(number, count)
    }

    // MARK: Memory

    @usableFromInline @inline(never)
    func reserve(_ size: Int, wireSize: Int) -> UnsafeMutableRawPointer {
        unsafe state.pointee.wireSizeMax += wireSize
        // The arena of an encoding call has no limit, so only the machine's memory can end here.
        return unsafe pbarena_allocate(state.pointee.arena, size).unsafelyUnwrapped
    }

    /// Room for a message, with the library's header in place.
    @usableFromInline @inline(never)
    func begin(_ schema: MessageSchema) -> MessageWriter {
        unsafe MessageWriter(in: state, schema)
    }

    /// The schema is borrowed: an initialiser would otherwise own it, which is two reference counts for each message.
    init(in state: UnsafeMutablePointer<WriteState>, _ schema: borrowing MessageSchema) {
        let table = unsafe schema.libraryTable
        unsafe state.pointee.wireSizeMax += table.pointee.fixedWireSizeMax
        let memory = unsafe pbarena_allocate_zeroed(state.pointee.arena, schema.size).unsafelyUnwrapped
        unsafe memory.storeBytes(
            of: table.pointee.descriptor,
            as: UnsafeMutablePointer<ProtobufCMessageDescriptor>.self
        )
        unsafe self.init(base: memory, state: state)
    }

    @usableFromInline @inline(never)
    func presentMessage<Value: Message>(_ value: Value, at offset: Int) {
        let child = begin(Value.schema)
        unsafe store(child.base, offset)
        value.write(to: child)
    }

    @usableFromInline @inline(never)
    func presentString(_ value: String, at offset: Int, has: Int) {
        unsafe copyString(value, to: base + offset)
        store(1 as Int32, has)
    }

    @usableFromInline @inline(never)
    func presentBytes(_ value: [UInt8], at offset: Int, has: Int) {
        unsafe copyBytes(value, to: base + offset)
        store(1 as Int32, has)
    }

    @usableFromInline @inline(never)
    func copyString(_ value: String, to slot: UnsafeMutableRawPointer) {
        // A native string lends its bytes without being counted; only a lazily bridged one has to be copied first.
        let isCopied: Void? = unsafe value.utf8.withContiguousStorageIfAvailable {
            unsafe copy(UnsafeRawBufferPointer($0), to: slot)
        }
        if isCopied != nil { return }
        var value = value
        value.withUTF8 { unsafe copy(UnsafeRawBufferPointer($0), to: slot) }
    }

    @usableFromInline @inline(never)
    func copyBytes(_ value: [UInt8], to slot: UnsafeMutableRawPointer) {
        unsafe value.withUnsafeBytes { unsafe copy($0, to: slot) }
    }

    @inline(__always)
    private func copy(_ source: UnsafeRawBufferPointer, to slot: UnsafeMutableRawPointer) {
        unsafe slot.storeBytes(of: source.count, as: Int.self)
        guard let start = source.baseAddress, source.count > 0 else {
            // Zero bytes still need an address: the library passes it to memcpy.
            unsafe slot.storeBytes(of: UnsafeRawPointer(base), toByteOffset: 8, as: UnsafeRawPointer.self)
            return
        }
        let memory = unsafe reserve(source.count, wireSize: source.count)
        unsafe memory.copyMemory(from: start, byteCount: source.count)
        unsafe slot.storeBytes(of: memory, toByteOffset: 8, as: UnsafeMutableRawPointer.self)
    }

    /// Puts back the fields that the schema did not know when the message was read.
    @inlinable
    package func unknownFields(_ fields: UnknownFields) {
        if !fields.isEmpty { keepUnknownFields(fields.bytes) }
    }

    /// The library writes an unknown field as a tag and then the bytes as they are. All of them travel as one: the first
    /// tag is given as the number, the rest of the bytes as its content.
    @usableFromInline @inline(never)
    func keepUnknownFields(_ bytes: [UInt8]) {
        let start = bytes.withWireCursor { cursor in
            var cursor = cursor
            return cursor.tag().map { (tag: $0, length: cursor.position) }
        }
        guard let start else { return }
        let content = bytes.count - start.length
        let memory = unsafe reserve(content, wireSize: content + 10)
        unsafe bytes.withUnsafeBytes { source in
            unsafe memory.copyMemory(
                from: source.baseAddress.unsafelyUnwrapped + start.length,
                byteCount: content
            )
        }
        let list = unsafe reserve(MemoryLayout<ProtobufCMessageUnknownField>.size, wireSize: 0)
            .bindMemory(to: ProtobufCMessageUnknownField.self, capacity: 1)
        var field = unsafe ProtobufCMessageUnknownField()
        unsafe field.tag = start.tag.number
        unsafe field.wire_type = ProtobufCWireType(UInt32(start.tag.wireType.rawValue))
        unsafe field.len = content
        unsafe field.data = memory.assumingMemoryBound(to: UInt8.self)
        unsafe list.initialize(to: field)
        let message = unsafe base.assumingMemoryBound(to: ProtobufCMessage.self)
        unsafe message.pointee.n_unknown_fields = 1
        unsafe message.pointee.unknown_fields = list
    }
}
