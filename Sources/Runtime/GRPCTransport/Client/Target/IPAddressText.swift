/// Whether text is an IP address, so that no resolver is asked about it.
enum IPAddressText {
    static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                part.utf8.count <= 3 && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                    && UInt8(part) != nil && (part == "0" || !part.hasPrefix("0"))
            }
    }

    /// With an optional zone (`fe80::1%eth0`), and with the last two groups as IPv4 if they are written so.
    static func isIPv6(_ text: String) -> Bool {
        let zoned = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        if zoned.count == 2, zoned[1].isEmpty { return false }
        let address = String(zoned[0])
        guard let gap = address.firstDoubleColon else { return groups(address[...]) == 8 }
        let left = address[..<gap]
        let right = address[address.index(gap, offsetBy: 2)...]
        // A second gap shows as an empty group.
        guard let before = left.isEmpty ? 0 : groups(left), let after = right.isEmpty ? 0 : groups(right) else {
            return false
        }
        return !left.contains(".") && before + after <= 7
    }

    /// How many groups of 16 bits the text has; nil when it has anything else.
    private static func groups(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var count = 0
        for (position, part) in parts.enumerated() {
            if position == parts.count - 1, isIPv4(String(part)) {
                count += 2
            } else if (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), part.utf8.count == part.count {
                count += 1
            } else {
                return nil
            }
        }
        return count
    }
}

extension String {
    fileprivate var firstDoubleColon: Index? {
        var previous: Index?
        for index in indices {
            if self[index] == ":", let previous, self[previous] == ":" { return previous }
            previous = index
        }
        return nil
    }
}
