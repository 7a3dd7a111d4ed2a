internal import CHiredis

/// Commands to bytes, by hiredis.
enum RedisCommandFormatter {
    /// hiredis counts the bytes of a command in an `int`.
    static let bytesMax = 512 << 20
    static let argumentsMax = 1 << 20

    /// Nil when the command is too big.
    static func format(_ name: String, _ arguments: [RedisArgument]) -> [UInt8]? {
        let count = arguments.count + 1
        guard count <= argumentsMax else { return nil }
        var bytesLeft = bytesMax - name.utf8.count
        for argument in arguments where bytesLeft >= 0 { bytesLeft -= argument.byteCount }
        guard bytesLeft >= 0 else { return nil }
        // All parts behind each other, in memory that lasts as long as the closure, as do the two lists of hiredis.
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytesMax - bytesLeft) { parts in
            unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { lengths in
                var end = unsafe write(name.utf8, to: parts, at: 0)
                unsafe lengths.initializeElement(at: 0, to: end)
                for (index, argument) in arguments.enumerated() {
                    let start = end
                    end = unsafe write(argument, to: parts, at: start)
                    unsafe lengths.initializeElement(at: index + 1, to: end - start)
                }
                return unsafe call(UnsafeMutableRawBufferPointer(parts), lengths)
            }
        }
    }

    /// - Returns: where the next part begins.
    private static func write(
        _ argument: RedisArgument,
        to parts: UnsafeMutableBufferPointer<UInt8>,
        at start: Int
    ) -> Int {
        switch argument {
        case .key(let text), .text(let text): unsafe write(text.utf8, to: parts, at: start)
        case .bytes(let bytes): unsafe write(bytes, to: parts, at: start)
        case .integer(let value): unsafe write(String(value).utf8, to: parts, at: start)
        }
    }

    private static func write(
        _ bytes: some Collection<UInt8>,
        to parts: UnsafeMutableBufferPointer<UInt8>,
        at start: Int
    ) -> Int {
        unsafe parts[start...].initialize(fromContentsOf: bytes)
    }

    private static func call(
        _ parts: UnsafeMutableRawBufferPointer,
        _ lengths: UnsafeMutableBufferPointer<Int>
    ) -> [UInt8] {
        unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: lengths.count) { pointers in
            guard let base = parts.baseAddress else { preconditionFailure("a command has no memory") }
            var start = unsafe base.assumingMemoryBound(to: CChar.self)
            for index in lengths.indices {
                unsafe pointers.initializeElement(at: index, to: start)
                unsafe start += lengths[index]
            }
            // The other formatter of hiredis writes every length by sprintf, which costs more than all the rest. Both copy
            // the parts into memory of their own, which is copied again and freed before this returns.
            var target: UnsafeMutablePointer<CChar>?
            let count = unsafe redisFormatSdsCommandArgv(
                &target,
                Int32(lengths.count),
                pointers.baseAddress,
                UnsafePointer(lengths.baseAddress)
            )
            // It fails only without memory.
            guard count > 0, let target = unsafe target else { preconditionFailure("no memory for a Redis command") }
            defer { unsafe redisFreeSdsCommand(target) }
            return unsafe Array(unsafeUninitializedCapacity: Int(count)) { bytes, initializedCount in
                unsafe UnsafeMutableRawBufferPointer(bytes).copyMemory(
                    from: UnsafeRawBufferPointer(start: target, count: Int(count))
                )
                initializedCount = Int(count)
            }
        }
    }
}
