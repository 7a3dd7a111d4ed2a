/// Collects the fields of heads while they are read. One value with one mutating call for each field, because the library
/// hands them over one by one and this is the hottest place of a session.
struct HeadRecorder {
    struct OpenBlock {
        let stream: HTTP2Stream
        let start: Int
        let bytesStart: Int
        var size = 0
        var isOversized = false
    }

    private(set) var bytes: [UInt8] = []
    private(set) var fields: [ReceivedField] = []
    private(set) var open: OpenBlock?
    private let bytesMax: Int

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    mutating func begin(_ stream: HTTP2Stream) {
        open = OpenBlock(stream: stream, start: fields.count, bytesStart: bytes.count)
    }

    mutating func record(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
        guard let block = open, !block.isOversized else { return }
        let size = block.size + name.count + value.count + 32
        open?.size = size
        guard size <= bytesMax else {
            open?.isOversized = true
            fields.removeSubrange(block.start...)
            bytes.removeSubrange(block.bytesStart...)
            return
        }
        let known = unsafe FieldName.recognise(name)
        let start = bytes.count
        // The name of a field that is known is in the program already.
        if known == .other { unsafe bytes.append(contentsOf: name) }
        let middle = bytes.count
        unsafe bytes.append(contentsOf: value)
        fields.append(ReceivedField(known: known, name: start..<middle, value: middle..<bytes.count))
    }

    /// The block is complete.
    mutating func end() -> (block: OpenBlock, fields: Range<Int>)? {
        guard let block = open else { return nil }
        open = nil
        return (block, block.start..<fields.count)
    }

    /// The stream is gone before its block was complete.
    mutating func forget(_ stream: HTTP2Stream) {
        if open?.stream == stream { open = nil }
    }

    /// Forgets what was handled. A block that is open stays.
    mutating func recycle() {
        guard open == nil else { return }
        if bytes.count > 16 * 1024 {
            bytes = []
            fields = []
        }
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }
}
