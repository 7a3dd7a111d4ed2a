/// Server-sent events (HTML standard, 9.2): bytes in, events out, wherever the bytes are cut. Lines end with CRLF, LF or CR;
/// a byte order mark, comments, `id` and `retry` are passed over; an event that the end of the bytes cuts short is none.
struct SSEParser {
    struct Event: Sendable, Hashable {
        var name = ""
        /// The lines of it, with line feeds between them.
        var data: [UInt8]
    }

    struct Limits: Sendable {
        var lineBytesMax = 4 << 20
        var eventBytesMax = 8 << 20
    }

    private let limits: Limits
    /// The beginning of a line whose end has not come.
    private var line: [UInt8] = []
    private var name = ""
    private var data: [UInt8] = []
    private var hasData = false
    private var lastWasCR = false
    private var isFirstLine = true

    init(limits: Limits = Limits()) { self.limits = limits }

    /// Appends the events that these bytes complete. Nothing can be read after a flaw.
    mutating func receive(_ bytes: [UInt8], into events: inout [Event]) throws(StreamFlaw) {
        var start = 0
        if lastWasCR, let first = bytes.first {
            lastWasCR = false
            if first == Self.lf { start = 1 }
        }
        while let end = Self.lineEnd(in: bytes, from: start) {
            try endLine(bytes[start..<end], into: &events)
            start = end + 1
            guard bytes[end] == Self.cr else { continue }
            if start == bytes.count {
                lastWasCR = true
            } else if bytes[start] == Self.lf {
                start += 1
            }
        }
        guard line.count + bytes.count - start <= limits.lineBytesMax else { throw .tooLong }
        line.append(contentsOf: bytes[start...])
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
        bytes[start...].firstIndex { $0 == lf || $0 == cr }
    }

    private mutating func endLine(_ rest: ArraySlice<UInt8>, into events: inout [Event]) throws(StreamFlaw) {
        guard line.count + rest.count <= limits.lineBytesMax else { throw .tooLong }
        if line.isEmpty {
            try take(rest, into: &events)
        } else {
            line.append(contentsOf: rest)
            let whole = line
            line.removeAll(keepingCapacity: true)
            try take(whole[...], into: &events)
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>, into events: inout [Event]) throws(StreamFlaw) {
        var line = line
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: Self.byteOrderMark) { line = line.dropFirst(Self.byteOrderMark.count) }
        }
        guard !line.isEmpty else { return endEvent(into: &events) }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch line[..<colon] {
        case let field where field.elementsEqual("data".utf8):
            guard data.count + value.count < limits.eventBytesMax else { throw .tooLong }
            if hasData { data.append(Self.lf) }
            data.append(contentsOf: value)
            hasData = true
        case let field where field.elementsEqual("event".utf8): name = String(decoding: value, as: UTF8.self)
        default: break
        }
    }

    private mutating func endEvent(into events: inout [Event]) {
        if hasData { events.append(Event(name: name, data: data)) }
        name = ""
        data = []
        hasData = false
    }

    private static let lf: UInt8 = 0x0A
    private static let cr: UInt8 = 0x0D
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
