internal import CProtobufC

/// A message in the memory of libprotobuf-c, made from wire bytes or from JSON, ready to be read into a Swift value.
///
/// It owns the arena that everything lies in. Nothing generic happens here, so generated code gets specialised readers
/// around one shared body. `finish` ends it, by name instead of by deinit: the optimiser of Swift 6.3.1 stops with an
/// assertion when a deinit of package visibility is inlined into the specialised callers.
@safe
@usableFromInline
struct UnpackedMessage: ~Copyable {
    private let arena: UnsafeMutablePointer<pbarena>
    @usableFromInline let state: UnsafeMutablePointer<ReadState>
    @usableFromInline let base: UnsafeRawPointer

    /// Unpacks wire bytes.
    @usableFromInline @inline(never)
    init(_ bytes: RawSpan, as schema: borrowing MessageSchema, limits: DecodingLimits) throws(DecodingError) {
        var isNormalised = false
        try unsafe self.init(schema, limits) { (arena) throws(DecodingError) in
            unsafe try bytes.withUnsafeBytes { (input) throws(DecodingError) in
                try unsafe Self.unpack(input, schema, limits, arena, &isNormalised)
            }
        }
        if isNormalised { unsafe state.pointee.isNormalised = true }
    }

    /// Takes a message that `build` makes in the arena.
    init(
        _ schema: borrowing MessageSchema,
        _ limits: DecodingLimits,
        build: (UnsafeMutablePointer<pbarena>) throws(DecodingError) -> UnsafeRawPointer
    ) throws(DecodingError) {
        let (arena, state) = try unsafe Self.open(schema, limits)
        let base: UnsafeRawPointer
        do {
            unsafe base = try unsafe build(arena)
        } catch {
            unsafe pbarena_close(arena)
            throw error
        }
        unsafe self.arena = unsafe arena
        unsafe self.state = unsafe state
        unsafe self.base = unsafe base
    }

    @inlinable
    var reader: MessageReader { unsafe MessageReader(base: base, state: state) }

    /// Called once, after the value was made: frees the memory and says whether everything that was read was lawful.
    @usableFromInline @inline(never)
    consuming func finish() throws(DecodingError) {
        defer { unsafe pbarena_close(arena) }
        if unsafe state.pointee.isClean { return }
        if unsafe state.pointee.invalidFieldNumber {
            throw unsafe DecodingError(
                .malformed,
                type: Self.schema(of: base).name,
                reason: "a field number is 0 or above 536870911"
            )
        }
        if let place = unsafe state.pointee.invalidString {
            throw unsafe Self.invalidString(in: place.message, at: place.offset, type: Self.schema(of: base).name)
        }
    }

    private static func open(
        _ schema: MessageSchema,
        _ limits: DecodingLimits
    ) throws(DecodingError) -> (UnsafeMutablePointer<pbarena>, UnsafeMutablePointer<ReadState>) {
        guard let arena = unsafe pbarena_open(limits.memoryMax),
            let memory = unsafe pbarena_allocate(arena, MemoryLayout<ReadState>.size)
        else { throw DecodingError(.tooMuchMemory, type: schema.name, reason: "the machine has no memory left") }
        let state = unsafe memory.bindMemory(to: ReadState.self, capacity: 1)
        unsafe state.initialize(to: ReadState())
        return unsafe (arena, state)
    }

    // MARK: The library's call and the careful way around it

    private static func unpack(
        _ input: UnsafeRawBufferPointer,
        _ schema: MessageSchema,
        _ limits: DecodingLimits,
        _ arena: UnsafeMutablePointer<pbarena>,
        _ isNormalised: inout Bool
    ) throws(DecodingError) -> UnsafeRawPointer {
        guard input.count <= limits.bytesMax else {
            throw DecodingError(
                .tooLarge,
                type: schema.name,
                reason: "\(input.count) bytes; the limit is \(limits.bytesMax)"
            )
        }
        let table = unsafe schema.libraryTable
        let cursor = unsafe WireCursor(input)
        // Two bytes are the least that one level takes.
        let mayNestTooDeep =
            unsafe table.pointee.isRecursive && input.count >= 2 * limits.depthMax
            && !WireDepth.isWithin(limits.depthMax, cursor, schema.linked)
        if !mayNestTooDeep {
            let message = try unsafe call(input, table, limits, arena)
            if let message = unsafe message, unsafe !arena.pointee.replaced_value { return unsafe message }
        }
        let normalised = try WireNormaliser.normalise(cursor, as: schema.linked, limits: limits)
        isNormalised = true
        let message = try unsafe normalised.span.bytes.withUnsafeBytes { (bytes) throws(DecodingError) in
            try unsafe call(bytes, table, limits, arena)
        }
        guard let message = unsafe message else {
            throw DecodingError(.malformed, type: schema.name, reason: "the values of a packed field are damaged")
        }
        return unsafe message
    }

    private static func call(
        _ input: UnsafeRawBufferPointer,
        _ table: UnsafePointer<LibraryTable>,
        _ limits: DecodingLimits,
        _ arena: UnsafeMutablePointer<pbarena>
    ) throws(DecodingError) -> UnsafeRawPointer? {
        let start = unsafe input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let message = unsafe protobuf_c_message_unpack(
            table.pointee.descriptor,
            &arena.pointee.allocator,
            input.count,
            start
        )
        if unsafe arena.pointee.exhausted {
            throw DecodingError(
                .tooMuchMemory,
                type: unsafe table.pointee.linked.takeUnretainedValue().schema.name,
                reason: "the message unfolds to more than \(limits.memoryMax) bytes of memory"
            )
        }
        return UnsafeRawPointer(message)
    }

    private static func invalidString(in message: UnsafeRawPointer, at offset: Int, type: String) -> DecodingError {
        let schema = unsafe Self.schema(of: message)
        let field = schema.fields.first { field in
            guard field.offset == offset, field.kind == .string else { return false }
            guard case .oneof = field.presence else { return true }
            return unsafe message.load(fromByteOffset: field.quantifier, as: Int32.self) == field.number
        }
        return DecodingError(
            .invalidUTF8,
            type: type,
            path: field.map { "\(schema.shortName).\($0.name)" } ?? schema.shortName,
            reason: "the string is not valid UTF-8"
        )
    }

    private static func schema(of message: UnsafeRawPointer) -> MessageSchema {
        let descriptor = unsafe message.assumingMemoryBound(to: ProtobufCMessage.self).pointee.descriptor.pointee
        return unsafe Unmanaged<MessageSchema>.fromOpaque(descriptor.reserved1.unsafelyUnwrapped).takeUnretainedValue()
    }
}
