/// Collects the lines of a head, up to the empty one that ends it. It alone decides what a line's end is, and that is CR LF:
/// whoever takes a single LF or CR for one sees other requests than the proxy before it.
struct HTTP1LineScanner {
    private(set) var bytes: [UInt8] = []
    private var lineBytes = 0
    private var lineCount = 0
    private var previous: UInt8 = 0
    private var emptyLinesBefore = 0

    var isEmpty: Bool { bytes.isEmpty && lineBytes == 0 }

    /// Takes lines from the bytes, moving the position behind what it took; returns whether the empty line was there.
    ///
    /// - Parameter firstLineMax: of the first line alone; nil where there is no such bound.
    mutating func take(
        _ input: Span<UInt8>,
        from position: inout Int,
        bytesMax: Int,
        firstLineMax: Int?
    ) throws(HTTP1Fault) -> Bool {
        let start = position
        var isComplete = false
        var lineBytes = lineBytes
        var previous = previous
        while position < input.count {
            let byte = input[position]
            position += 1
            if byte == HTTP1Bytes.lineFeed {
                guard previous == HTTP1Bytes.carriageReturn else { throw HTTP1Fault(400, "a line ends without CR") }
                previous = byte
                isComplete = lineBytes == 1
                lineBytes = 0
                if isComplete { break }
                lineCount += 1
                continue
            }
            if previous == HTTP1Bytes.carriageReturn { throw HTTP1Fault(400, "a CR stands alone") }
            previous = byte
            lineBytes += 1
            if lineCount == 0, let firstLineMax, lineBytes > firstLineMax {
                throw HTTP1Fault(414, "the request line is longer than \(firstLineMax) bytes")
            }
        }
        self.lineBytes = lineBytes
        self.previous = previous
        if bytes.count + position - start > bytesMax {
            throw HTTP1Fault(431, "the head is larger than \(bytesMax) bytes")
        }
        bytes.append(copying: input.extracting(start..<position))
        return isComplete
    }

    /// The lines, each with its CR LF, without the empty one. The scanner begins anew.
    mutating func finish() -> [UInt8] {
        var lines = bytes
        lines.removeLast(2)
        self = HTTP1LineScanner(emptyLinesBefore: lines.isEmpty ? emptyLinesBefore + 1 : 0)
        return lines
    }

    /// Empty lines that came instead of a head, one after the other.
    var leadingEmptyLines: Int { emptyLinesBefore }

    init() {}

    private init(emptyLinesBefore: Int) { self.emptyLinesBefore = emptyLinesBefore }
}
