/// Why a file is no catalogue: all that is wrong in it, each with its place.
package struct CatalogueFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// As in `claude-sonnet-5.prices[0].input: must be a whole number`; for text that is no JSON the line and column.
    package let reasons: [String]

    package static let reasonsMax = 20

    init(_ reasons: [String]) { self.reasons = Array(reasons.prefix(Self.reasonsMax)) }

    package var description: String { reasons.joined(separator: "; ") }
}
