/// Texts as C has them, in one piece of memory, with the nil at the end that the library looks for.
struct CStrings {
    private var memory: [UInt8] = []
    private var starts: [Int] = []

    init(_ texts: [String]) {
        for text in texts {
            starts.append(memory.count)
            memory.append(contentsOf: text.utf8)
            memory.append(0)
        }
    }

    /// The pointers are good during the body.
    func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        unsafe memory.withUnsafeBytes { bytes in
            let base = bytes.baseAddress
            var pointers = unsafe starts.map { start in
                unsafe base.map { unsafe ($0 + start).assumingMemoryBound(to: CChar.self) }
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}

extension PostgresParameters {
    /// The pointers are good during the body.
    func withPointers<Value>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Value
    ) -> Value {
        unsafe memory.withUnsafeBytes { bytes in
            let base = bytes.baseAddress
            let pointers = unsafe starts.map { start -> UnsafePointer<CChar>? in
                guard let start, let base = unsafe base else { return nil }
                return unsafe (base + start).assumingMemoryBound(to: CChar.self)
            }
            return unsafe pointers.withUnsafeBufferPointer { pointers in
                unsafe lengths.withUnsafeBufferPointer { lengths in
                    unsafe formats.withUnsafeBufferPointer { formats in
                        unsafe body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }
}
