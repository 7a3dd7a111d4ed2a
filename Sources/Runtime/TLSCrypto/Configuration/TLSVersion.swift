/// The versions that are allowed here. Anything older is refused whatever a configuration says (RFC 8996).
package enum TLSVersion: String, Hashable, Sendable, Comparable, CaseIterable {
    case tls12 = "TLSv1.2"
    case tls13 = "TLSv1.3"

    package static func < (left: Self, right: Self) -> Bool { left == .tls12 && right == .tls13 }
}
