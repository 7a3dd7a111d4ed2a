internal import MeshDomain

/// Writes numbers and texts: small numbers take one byte.
struct RecordBytes {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    mutating func number(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func count(_ count: Int) { number(UInt64(max(0, count))) }

    mutating func signed(_ value: Int64) {
        number(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    mutating func double(_ value: Double) { fixed(value.bitPattern) }

    mutating func fixed(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func text(_ text: String) { self.text(text.utf8[...]) }

    mutating func text(_ text: Substring.UTF8View) {
        count(text.count)
        bytes.append(contentsOf: text)
    }

    mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    mutating func removeFirst(_ count: Int) { bytes.removeFirst(count) }
}

/// Reads what `RecordBytes` wrote. Nothing is believed: every length is held against what is left.
struct RecordCursor {
    private let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func byte() throws(RecordFault) -> UInt8 {
        guard place < bytes.count else { throw .cutOff }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() throws(RecordFault) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            let byte = try byte()
            if shift == 63, byte > 1 { break }
            number |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return number }
        }
        throw .damaged("a number is too long")
    }

    /// A number that counts things of at least one byte each.
    mutating func count() throws(RecordFault) -> Int {
        let number = try number()
        guard number <= UInt64(bytes.count - place) else { throw .damaged("a length goes beyond the end") }
        return Int(number)
    }

    mutating func int() throws(RecordFault) -> Int {
        let number = try number()
        guard number <= UInt64(Int32.max) else { throw .damaged("a number is too large") }
        return Int(number)
    }

    mutating func signed() throws(RecordFault) -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    mutating func fixed() throws(RecordFault) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try byte()) << shift }
        return value
    }

    mutating func double() throws(RecordFault) -> Double { Double(bitPattern: try fixed()) }

    mutating func flag() throws(RecordFault) -> Bool { try byte() != 0 }

    mutating func text() throws(RecordFault) -> String {
        let raw = try raw()
        guard let text = String(validating: raw, as: UTF8.self) else { throw .damaged("a text is not UTF-8") }
        return text
    }

    mutating func raw() throws(RecordFault) -> [UInt8] {
        let count = try count()
        defer { place += count }
        return Array(bytes[place..<place + count])
    }
}

/// Why a record cannot be read.
package enum RecordFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// It ends in the middle of something.
    case cutOff
    case damaged(String)
    /// Written by another version of the program.
    case unknownFormat(Int)
    /// A part in the middle is missing.
    case missingPart(Int)

    package var description: String {
        switch self {
        case .cutOff: "the record is cut off"
        case .damaged(let what): "the record is damaged: \(what)"
        case .unknownFormat(let format):
            "the record has format \(format), which this program does not know (it knows \(RunRecord.format))"
        case .missingPart(let number): "part \(number) of the record is missing"
        }
    }
}
