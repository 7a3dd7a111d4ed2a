/// The beginning of an answer: its status and its headers.
///
/// The lines are kept as they came, and looked through when somebody asks: of the thirty headers of an answer three are read.
package struct HTTPHead: Sendable {
    package let status: Int
    /// 1 or 2.
    package let majorVersion: Int
    private let fields: [UInt8]

    init(status: Int, majorVersion: Int, fields: [UInt8]) {
        self.status = status
        self.majorVersion = majorVersion
        self.fields = fields
    }

    /// The value of the first header of that name, whatever its case.
    package func header(_ name: String) -> String? {
        let wanted = Array(name.utf8)
        var start = 0
        while start < fields.count {
            let end = fields[start...].firstIndex(of: Self.newline) ?? fields.count
            let colon = start + wanted.count
            if colon < end, fields[colon] == Self.colon, Self.matches(fields[start..<colon], wanted) {
                return Self.value(of: fields[start..<end], after: wanted.count)
            }
            start = end + 1
        }
        return nil
    }

    /// All headers in their order.
    package var headers: [(name: String, value: String)] {
        lines.compactMap { line in
            guard let colon = line.firstIndex(of: Self.colon) else { return nil }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            return (name, Self.value(of: line, after: colon - line.startIndex))
        }
    }

    private var lines: [ArraySlice<UInt8>] { fields.split(separator: Self.newline) }

    private static func matches(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        zip(name, wanted).allSatisfy { lowercase($0) == lowercase($1) }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

    private static func value(of line: ArraySlice<UInt8>, after colon: Int) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0d }
        let value = line.dropFirst(colon + 1).drop(while: isBlank)
        let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.startIndex
        return String(decoding: value[..<end], as: UTF8.self)
    }

    private static let colon = UInt8(ascii: ":")
    private static let newline = UInt8(ascii: "\n")
}
