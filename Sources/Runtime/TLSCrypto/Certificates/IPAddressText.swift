/// IP addresses as a certificate holds them, as text.
enum IPAddressText {
    /// Dotted for 4 bytes, RFC 5952 for 16, nil for any other length.
    static func format(_ bytes: [UInt8]) -> String? {
        switch bytes.count {
        case 4: bytes.map(String.init).joined(separator: ".")
        case 16: formatVersion6(stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) })
        default: nil
        }
    }

    private static func formatVersion6(_ groups: [UInt16]) -> String {
        let digits = groups.map { String($0, radix: 16) }
        let zeros = longestRunOfZeros(groups)
        // RFC 5952, 4.2.2: a single group of zeros is not shortened.
        guard zeros.count > 1 else { return digits.joined(separator: ":") }
        return digits[..<zeros.lowerBound].joined(separator: ":") + "::"
            + digits[zeros.upperBound...].joined(separator: ":")
    }

    private static func longestRunOfZeros(_ groups: [UInt16]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<(index + 1)
            }
        }
        return longest
    }
}
