internal import CHiredis

/// Commands to bytes, by hiredis.
enum RedisCommandFormatter {
    /// hiredis counts the bytes of a command in an `int`.
    static let bytesMax = 512 << 20
    static let argumentsMax = 1 << 20

    /// Nil when the command is too big.
    static func format(_ name: String, _ arguments: [RedisArgument]) -> [UInt8]? {
        guard arguments.count < argumentsMax else { return nil }
        var parts: [UInt8] = []
        var lengths: [Int] = []
        lengths.reserveCapacity(arguments.count + 1)
        parts.append(contentsOf: name.utf8)
        lengths.append(parts.count)
        for argument in arguments {
            let start = parts.count
            argument.append(to: &parts)
            lengths.append(parts.count - start)
            if parts.count > bytesMax { return nil }
        }
        return call(parts, lengths)
    }

    private static func call(_ parts: [UInt8], _ lengths: [Int]) -> [UInt8] {
        // hiredis copies the parts into memory of its own, which is copied again and freed before this returns.
        unsafe parts.withUnsafeBytes { parts in
            guard let base = parts.baseAddress else { preconditionFailure("a command has no name") }
            var start = unsafe base.assumingMemoryBound(to: CChar.self)
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            unsafe pointers.reserveCapacity(lengths.count)
            for length in lengths {
                unsafe pointers.append(start)
                unsafe start += length
            }
            var target: UnsafeMutablePointer<CChar>?
            let count = unsafe redisFormatCommandArgv(&target, Int32(lengths.count), &pointers, lengths)
            // It fails only without memory.
            guard count > 0, let target = unsafe target else { preconditionFailure("no memory for a Redis command") }
            defer { unsafe redisFreeCommand(target) }
            return unsafe Array(UnsafeRawBufferPointer(start: target, count: Int(count)))
        }
    }
}
