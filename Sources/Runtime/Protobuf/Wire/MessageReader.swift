internal import CProtobufC

/// What a whole read has in common: the first thing that was wrong.
@safe
@usableFromInline
package struct ReadState {
    /// The message in memory and the offset of its field whose value was not valid UTF-8.
    var invalidString: (message: UnsafeRawPointer, offset: Int)?
    /// A field number on the wire was 0 or above 2^29 - 1.
    var invalidFieldNumber = false
    var isClean = true
    /// The bytes went through `WireNormaliser`, so wrapped fields are its own.
    var isNormalised = false

    init() {}
}

/// Hands out the fields of one message from the memory that libprotobuf-c filled.
///
/// Generated initialisers call it with offsets that come from `Layout`, which is why its methods are safe to call from
/// there and from nowhere else. It is valid only inside the decoding call that made it. Reading never throws: a bad
/// string reads as empty, is noted in the state, and the decoding call refuses the whole message at the end.
@safe
@usableFromInline
package struct MessageReader {
    @usableFromInline let base: UnsafeRawPointer
    @usableFromInline let state: UnsafeMutablePointer<ReadState>

    @inlinable
    init(base: UnsafeRawPointer, state: UnsafeMutablePointer<ReadState>) {
        unsafe self.base = base
        unsafe self.state = state
    }

    @inlinable @inline(__always)
    func load<Value: BitwiseCopyable>(_ offset: Int, as type: Value.Type = Value.self) -> Value {
        unsafe base.load(fromByteOffset: offset, as: type)
    }

    // MARK: Singular values

    @inlinable package func int32(at offset: Int) -> Int32 { load(offset) }
    @inlinable package func uint32(at offset: Int) -> UInt32 { load(offset) }
    @inlinable package func int64(at offset: Int) -> Int64 { load(offset) }
    @inlinable package func uint64(at offset: Int) -> UInt64 { load(offset) }
    @inlinable package func float(at offset: Int) -> Float { load(offset) }
    @inlinable package func double(at offset: Int) -> Double { load(offset) }
    @inlinable package func bool(at offset: Int) -> Bool { load(offset, as: UInt64.self) != 0 }

    @inlinable
    package func enumeration<Value: MessageEnum>(at offset: Int) -> Value {
        Value(rawValue: load(offset, as: Int32.self))
    }

    @inlinable
    package func string(at offset: Int) -> String {
        let length = load(offset, as: Int.self)
        return length == 0 ? "" : unsafe makeString(load(offset + 8), length, offset)
    }

    @inlinable
    package func bytes(at offset: Int) -> [UInt8] {
        let length = load(offset, as: Int.self)
        if length == 0 { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: load(offset + 8, as: UnsafeRawPointer?.self), count: length))
    }

    @inlinable
    package func message<Value: Message>(at offset: Int) -> Value? {
        guard let child = unsafe load(offset, as: UnsafeRawPointer?.self) else { return nil }
        return unsafe Value(reading: MessageReader(base: child, state: state))
    }

    /// The message of a map entry or a oneof member, for which absent means empty.
    @inlinable
    package func messageOrEmpty<Value: Message>(at offset: Int) -> Value { message(at: offset) ?? Value() }

    /// A message of a type that contains itself.
    @inlinable
    package func indirect<Value: Message>(at offset: Int) -> Indirect<Value>? {
        let value: Value? = message(at: offset)
        return value.map(Indirect.init)
    }

    /// A presence flag.
    @inlinable package func has(_ offset: Int) -> Bool { load(offset, as: Int32.self) != 0 }

    /// The number of the oneof's member that is set, or 0.
    @inlinable package func oneofCase(_ offset: Int) -> Int32 { load(offset) }

    // MARK: Repeated values

    @inlinable package func int32s(at offset: Int, count: Int) -> [Int32] { scalars(offset, count) }
    @inlinable package func uint32s(at offset: Int, count: Int) -> [UInt32] { scalars(offset, count) }
    @inlinable package func int64s(at offset: Int, count: Int) -> [Int64] { scalars(offset, count) }
    @inlinable package func uint64s(at offset: Int, count: Int) -> [UInt64] { scalars(offset, count) }
    @inlinable package func floats(at offset: Int, count: Int) -> [Float] { scalars(offset, count) }
    @inlinable package func doubles(at offset: Int, count: Int) -> [Double] { scalars(offset, count) }

    @inlinable
    package func bools(at offset: Int, count: Int) -> [Bool] {
        unsafe elements(offset, count, size: 8) { unsafe $0.load(as: UInt64.self) != 0 }
    }

    @inlinable
    package func enumerations<Value: MessageEnum>(at offset: Int, count: Int) -> [Value] {
        unsafe elements(offset, count, size: 4) { unsafe Value(rawValue: $0.load(as: Int32.self)) }
    }

    @inlinable
    package func strings(at offset: Int, count: Int) -> [String] {
        unsafe elements(offset, count, size: 16) { element in
            let length = unsafe element.load(as: Int.self)
            let start = unsafe element.load(fromByteOffset: 8, as: UnsafeRawPointer?.self)
            return length == 0 ? "" : unsafe makeString(start, length, offset)
        }
    }

    @inlinable
    package func byteStrings(at offset: Int, count: Int) -> [[UInt8]] {
        unsafe elements(offset, count, size: 16) { element in
            let length = unsafe element.load(as: Int.self)
            let start = unsafe element.load(fromByteOffset: 8, as: UnsafeRawPointer?.self)
            return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
        }
    }

    @inlinable
    package func messages<Value: Message>(at offset: Int, count: Int) -> [Value] {
        unsafe elements(offset, count, size: 8) { element in
            unsafe Value(reading: MessageReader(base: element.load(as: UnsafeRawPointer.self), state: state))
        }
    }

    /// A map. The closure reads key and value of one entry; of entries with the same key the last one counts.
    @inlinable
    package func map<Key: Hashable, Value>(
        at offset: Int,
        count: Int,
        _ entry: (MessageReader) -> (Key, Value)
    ) -> [Key: Value] {
        let number = load(count, as: Int.self)
        guard number > 0, let array = unsafe load(offset, as: UnsafeRawPointer?.self) else { return [:] }
        var result = [Key: Value](minimumCapacity: number)
        for index in 0..<number {
            let base = unsafe array.load(fromByteOffset: index * 8, as: UnsafeRawPointer.self)
            let (key, value) = unsafe entry(MessageReader(base: base, state: state))
            result[key] = value
        }
        return result
    }

    @inlinable
    func scalars<Value: BitwiseCopyable>(_ offset: Int, _ count: Int) -> [Value] {
        let number = load(count, as: Int.self)
        guard number > 0, let array = unsafe load(offset, as: UnsafeRawPointer?.self) else { return [] }
        return unsafe Array(
            UnsafeBufferPointer(start: array.assumingMemoryBound(to: Value.self), count: number)
        )
    }

    @inlinable @inline(__always)
    func elements<Value>(
        _ offset: Int,
        _ count: Int,
        size: Int,
        _ element: (UnsafeRawPointer) -> Value
    ) -> [Value] {
        let number = load(count, as: Int.self)
        guard number > 0, let array = unsafe load(offset, as: UnsafeRawPointer?.self) else { return [] }
        return unsafe Array(unsafeUninitializedCapacity: number) { buffer, initialized in
            for index in 0..<number {
                unsafe buffer.initializeElement(at: index, to: element(array + index * size))
            }
            initialized = number
        }
    }

    // MARK: The rest

    /// The fields that the schema does not know; nearly always none.
    @inlinable
    package func unknownFields() -> UnknownFields {
        load(8, as: UInt32.self) == 0 ? UnknownFields() : collectUnknownFields()
    }

    @usableFromInline @inline(never)
    func makeString(_ start: UnsafeRawPointer?, _ length: Int, _ offset: Int) -> String {
        let start = unsafe start.unsafelyUnwrapped
        let span = unsafe Span<UInt8>(_unsafeStart: start.assumingMemoryBound(to: UInt8.self), count: length)
        if unsafe Self.isASCII(start, length) {
            return unsafe String(copying: UTF8Span(unchecked: span, isKnownASCII: true))
        }
        guard let text = try? UTF8Span(validating: span) else {
            if unsafe state.pointee.invalidString == nil { unsafe state.pointee.invalidString = (base, offset) }
            unsafe state.pointee.isClean = false
            return ""
        }
        return String(copying: text)
    }

    /// Eight bytes at a time, the last eight overlapping: the standard library's own test is a call for each string and
    /// costs as much as the copy.
    @inline(__always)
    private static func isASCII(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        if length < 8 {
            var seen: UInt8 = 0
            for offset in 0..<length { seen |= unsafe start.load(fromByteOffset: offset, as: UInt8.self) }
            return seen < 0x80
        }
        var seen: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= length {
            seen |= unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset &+= 8
        }
        seen |= unsafe start.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
        return seen & highBits == 0
    }

    @usableFromInline @inline(never)
    func collectUnknownFields() -> UnknownFields {
        let message = unsafe base.assumingMemoryBound(to: ProtobufCMessage.self)
        var bytes: [UInt8] = []
        for index in unsafe 0..<Int(message.pointee.n_unknown_fields) {
            let field = unsafe message.pointee.unknown_fields[index]
            let content = unsafe UnsafeRawBufferPointer(start: field.data, count: field.len)
            let number = unsafe field.tag
            if number == WireCarrier.fieldNumber, unsafe state.pointee.isNormalised {
                unsafe WireCarrier.unwrap(WireCursor(content), into: &bytes)
            } else if number == 0 || number > WireFormat.fieldNumberMax {
                unsafe state.pointee.invalidFieldNumber = true
                unsafe state.pointee.isClean = false
            } else {
                unsafe WireFormat.appendVarint(UInt64(number) << 3 | UInt64(field.wire_type.rawValue), to: &bytes)
                unsafe bytes.append(contentsOf: content)
            }
        }
        return UnknownFields(bytes: bytes)
    }
}
