internal import CProtobufC

/// A message put into the memory of libprotobuf-c, from where it is packed, printed as JSON or as text.
@safe
@usableFromInline
struct LaidOutMessage: ~Copyable {
    private let arena: UnsafeMutablePointer<pbarena>
    private let state: UnsafeMutablePointer<WriteState>
    @usableFromInline let writer: MessageWriter

    private static let scratchSizeMax = 16 * 1024

    @usableFromInline @inline(never)
    init(_ schema: borrowing MessageSchema) {
        // Without a limit: the message is already in this process's memory.
        unsafe arena = pbarena_open(Int.max).unsafelyUnwrapped
        unsafe state = pbarena_allocate(arena, MemoryLayout<WriteState>.size).unsafelyUnwrapped
            .bindMemory(to: WriteState.self, capacity: 1)
        unsafe state.initialize(to: WriteState(arena: arena))
        unsafe writer = MessageWriter(in: state, schema)
    }

    var base: UnsafeRawPointer { unsafe UnsafeRawPointer(writer.base) }

    @usableFromInline @inline(never)
    consuming func packed() -> [UInt8] {
        defer { unsafe pbarena_close(arena) }
        let sizeMax = unsafe state.pointee.wireSizeMax
        let message = unsafe base.assumingMemoryBound(to: ProtobufCMessage.self)
        if sizeMax > Self.scratchSizeMax {
            // A large message is not worth a second copy; it may keep some capacity that it does not need.
            return unsafe [UInt8](unsafeUninitializedCapacity: sizeMax) { buffer, count in
                count = unsafe protobuf_c_message_pack(message, buffer.baseAddress)
            }
        }
        let scratch = unsafe pbarena_allocate(arena, sizeMax).unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
        let size = unsafe protobuf_c_message_pack(message, scratch)
        return unsafe Array(UnsafeBufferPointer(start: scratch, count: size))
    }
}
