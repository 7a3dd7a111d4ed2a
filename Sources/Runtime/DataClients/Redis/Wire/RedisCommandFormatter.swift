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
        var parts: [UInt8] = []
        parts.reserveCapacity(64)
        parts.append(contentsOf: name.utf8)
        return unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { lengths -> [UInt8]? in
            unsafe lengths.initializeElement(at: 0, to: parts.count)
            for (index, argument) in arguments.enumerated() {
                let start = parts.count
                argument.append(to: &parts)
                unsafe lengths.initializeElement(at: index + 1, to: parts.count - start)
                if parts.count > bytesMax { return nil }
            }
            return unsafe call(parts, lengths)
        }
    }

    private static func call(_ parts: [UInt8], _ lengths: UnsafeMutableBufferPointer<Int>) -> [UInt8] {
        // hiredis copies the parts into memory of its own, which is copied again and freed before this returns.
        unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: lengths.count) { pointers in
            unsafe parts.withUnsafeBytes { parts in
                guard let base = parts.baseAddress else { preconditionFailure("a command has no name") }
                var start = unsafe base.assumingMemoryBound(to: CChar.self)
                for index in lengths.indices {
                    unsafe pointers.initializeElement(at: index, to: start)
                    unsafe start += lengths[index]
                }
                var target: UnsafeMutablePointer<CChar>?
                let count = unsafe redisFormatCommandArgv(
                    &target,
                    Int32(lengths.count),
                    pointers.baseAddress,
                    UnsafePointer(lengths.baseAddress)
                )
                // It fails only without memory.
                guard count > 0, let target = unsafe target else {
                    preconditionFailure("no memory for a Redis command")
                }
                defer { unsafe redisFreeCommand(target) }
                return unsafe Array(UnsafeRawBufferPointer(start: target, count: Int(count)))
            }
        }
    }
}
