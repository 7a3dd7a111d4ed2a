/// Lines of JSON: bytes in, lines out, wherever the bytes are cut. Empty lines are none.
struct NDJSONSplitter {
    private let lineBytesMax: Int
    private var line: [UInt8] = []

    init(lineBytesMax: Int = 8 << 20) { self.lineBytesMax = lineBytesMax }

    mutating func receive(_ bytes: [UInt8], into lines: inout [[UInt8]]) throws(StreamFlaw) {
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            guard line.count + end - start <= lineBytesMax else { throw .tooLong }
            line.append(contentsOf: bytes[start..<end])
            endLine(into: &lines)
            start = end + 1
        }
        guard line.count + bytes.count - start <= lineBytesMax else { throw .tooLong }
        line.append(contentsOf: bytes[start...])
    }

    /// At the declared end of the bytes: the last line needs no line end.
    mutating func finish(into lines: inout [[UInt8]]) { endLine(into: &lines) }

    private mutating func endLine(into lines: inout [[UInt8]]) {
        if line.last == 0x0D { line.removeLast() }
        if !line.isEmpty { lines.append(line) }
        line = []
    }
}
