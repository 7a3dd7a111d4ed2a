/// Puts the head of an answer together from its lines.
///
///     status line --> fields --> empty line: an interim head starts again, a final one is complete
///
/// Lines after the complete head are trailers, which nobody reads.
struct HeadReader {
    enum Step {
        case more
        case complete(HTTPHead)
        case tooLarge
        case malformed
    }

    private let bytesMax: Int
    private var byteCount = 0
    private var status = 0
    private var majorVersion = 0
    private var fields: [UInt8] = []
    private(set) var isComplete = false

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    /// - Parameter line: with its line break.
    mutating func read(_ line: Span<UInt8>) -> Step {
        if isComplete { return .more }
        byteCount += line.count
        if byteCount > bytesMax { return .tooLarge }
        if isStatusLine(line) { return begin(line) }
        if status == 0 { return .malformed }
        if !isEmpty(line) {
            append(line)
            return .more
        }
        // 100 and 103 announce another head. A switch of protocols is never asked for.
        if status < 200 { return .more }
        isComplete = true
        return .complete(HTTPHead(status: status, majorVersion: majorVersion, fields: fields))
    }

    private mutating func begin(_ line: Span<UInt8>) -> Step {
        guard let space = line.indices.first(where: { line[$0] == 0x20 }), space + 3 < line.count else {
            return .malformed
        }
        var number = 0
        for position in (space + 1)...(space + 3) {
            guard (0x30...0x39).contains(line[position]) else { return .malformed }
            number = number * 10 + Int(line[position] - 0x30)
        }
        status = number
        majorVersion = Int(line[5]) - 0x30
        fields.removeAll(keepingCapacity: true)
        return number == 101 ? .malformed : .more
    }

    /// A line that begins with a blank goes on with the value before it (RFC 9112, 5.2).
    private mutating func append(_ line: Span<UInt8>) {
        if line[0] == 0x20 || line[0] == 0x09, fields.last == 0x0a { fields.removeLast() }
        fields.reserveCapacity(fields.count + line.count)
        for position in line.indices { fields.append(line[position]) }
        if fields.last != 0x0a { fields.append(0x0a) }
    }

    private func isStatusLine(_ line: Span<UInt8>) -> Bool {
        let start: StaticString = "HTTP/"
        guard line.count > 8 else { return false }
        return (0..<5).allSatisfy { unsafe line[$0] == start.utf8Start[$0] }
    }

    private func isEmpty(_ line: Span<UInt8>) -> Bool {
        line.indices.allSatisfy { line[$0] == 0x0d || line[$0] == 0x0a }
    }
}
