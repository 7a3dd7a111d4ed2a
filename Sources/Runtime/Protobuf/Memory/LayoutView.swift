internal import CProtobufC

/// Reads one message in the memory layout by its field table, for printing and for checking.
///
/// It is lent out by a `LaidOutMessage` or an `UnpackedMessage`, to a closure, and never outlives the call of it. The
/// fields come from the schema that the memory was laid out by, which is why its methods are safe to call.
@safe
@usableFromInline
package struct LayoutView {
    private let base: UnsafeRawPointer

    fileprivate init(_ base: UnsafeRawPointer) { unsafe self.base = base }

    /// Whether a field has something to print. A value without presence has when it is not the default; what its flag
    /// says does not matter, as for every reader of the layout.
    package func isPresent(_ field: FieldSchema) -> Bool {
        switch field.presence {
        case .implicit: slot(field).isNonZero(field.kind)
        case .explicit: field.kind == .message ? slot(field).isNonZero(.message) : flag(field) != 0
        case .oneof: flag(field) == field.number
        case .repeated, .packed, .map: count(field) > 0
        }
    }

    package func slot(_ field: FieldSchema) -> ValueSlot { unsafe ValueSlot(base + field.offset) }

    package func count(_ field: FieldSchema) -> Int { unsafe base.load(fromByteOffset: field.quantifier, as: Int.self) }

    package func element(_ field: FieldSchema, at index: Int) -> ValueSlot {
        precondition(index >= 0 && index < count(field), "an element outside of a list in memory")
        let elements = unsafe base.load(fromByteOffset: field.offset, as: UnsafeRawPointer.self)
        return unsafe ValueSlot(elements + index * field.kind.slotSize)
    }

    /// The bytes that the message takes on the wire, without a tag or length in front.
    package var wireSize: Int {
        unsafe protobuf_c_message_get_packed_size(base.assumingMemoryBound(to: ProtobufCMessage.self))
    }

    /// How many bytes of fields the message carries that its schema does not know.
    var unknownByteCount: Int {
        let message = unsafe base.assumingMemoryBound(to: ProtobufCMessage.self)
        return unsafe (0..<Int(message.pointee.n_unknown_fields)).reduce(0) { count, index in
            let field = unsafe message.pointee.unknown_fields[index]
            var tag: [UInt8] = []
            unsafe WireFormat.appendVarint(UInt64(field.tag) << 3, to: &tag)
            return unsafe count + tag.count + field.len
        }
    }

    private func flag(_ field: FieldSchema) -> Int32 {
        unsafe base.load(fromByteOffset: field.quantifier, as: Int32.self)
    }

    /// One value in memory, of a field or of a list. Which accessor is right follows from the field's kind.
    @safe
    package struct ValueSlot {
        private let address: UnsafeRawPointer

        fileprivate init(_ address: UnsafeRawPointer) { unsafe self.address = address }

        package var int32: Int32 { unsafe address.load(as: Int32.self) }
        package var uint32: UInt32 { unsafe address.load(as: UInt32.self) }
        package var int64: Int64 { unsafe address.load(as: Int64.self) }
        package var uint64: UInt64 { unsafe address.load(as: UInt64.self) }
        package var float: Float { unsafe address.load(as: Float.self) }
        package var double: Double { unsafe address.load(as: Double.self) }
        package var bool: Bool { uint64 != 0 }

        /// A string or bytes.
        var bytes: BorrowedBytes {
            let count = unsafe address.load(as: Int.self)
            let start = unsafe address.load(fromByteOffset: 8, as: UnsafeRawPointer?.self)
            return unsafe BorrowedBytes(UnsafeRawBufferPointer(start: count == 0 ? nil : start, count: count))
        }

        /// The length of a string or bytes.
        package var byteCount: Int { unsafe address.load(as: Int.self) }

        /// Lends out what a string or bytes field holds.
        package func withBytes<Result, Failure>(
            _ body: (Span<UInt8>) throws(Failure) -> Result
        ) throws(Failure) -> Result {
            unsafe try bytes.withMemory { (memory) throws(Failure) in
                try body(unsafe Span(_unsafeElements: memory.assumingMemoryBound(to: UInt8.self)))
            }
        }

        package var message: LayoutView? {
            unsafe address.load(as: UnsafeRawPointer?.self).map { unsafe LayoutView($0) }
        }

        /// Whether the value differs from its type's default. Negative zero does.
        func isNonZero(_ kind: FieldKind) -> Bool { kind.slotSize == 4 ? int32 != 0 : int64 != 0 }
    }
}

extension LaidOutMessage {
    /// Lends the message out for reading and frees its memory afterwards.
    consuming func read<Result, Failure>(
        _ body: (LayoutView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let arena = unsafe writer.state.pointee.arena
        defer { unsafe pbarena_close(arena) }
        return try body(unsafe LayoutView(base))
    }
}

extension UnpackedMessage {
    /// Lends the message out for reading before it is finished with.
    @usableFromInline @inline(never)
    borrowing func lend(to body: (LayoutView) -> Void) { unsafe body(LayoutView(base)) }
}
