/// The names and numbers of an enum, in the order of declaration, for JSON and for logs.
@usableFromInline
package final class EnumSchema: Sendable {
    package let name: String
    package let values: [(number: Int32, name: String)]
    private let numbersByName: [String: Int32]
    private let namesByNumber: [Int32: String]
    /// `TASK_STATUS_` for `TaskStatus`, when every value carries it; else empty.
    private let commonPrefix: String

    package init(_ name: String, _ values: [(number: Int32, name: String)]) {
        self.name = name
        self.values = values
        numbersByName = Dictionary(values.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
        // An alias is read, but the first name of a number is the one that is written.
        namesByNumber = Dictionary(values.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        let simpleName = name.split(separator: ".").last.map(String.init) ?? name
        let prefix = Self.upperSnakeCase(simpleName) + "_"
        commonPrefix = values.allSatisfy { $0.name.hasPrefix(prefix) } ? prefix : ""
    }

    package func name(of number: Int32) -> String? { namesByNumber[number] }

    package func number(of name: String) -> Int32? { numbersByName[name] }

    /// The name without the enum's prefix, in lower case: `queued` for `TASK_STATUS_QUEUED`.
    package func shortName(of number: Int32) -> String? {
        namesByNumber[number].map { $0.dropFirst(commonPrefix.count).lowercased() }
    }

    /// Finds a value by its name without the prefix, in any case: `"MEDIUM"`, `"fact"`.
    package func number(ofShortName name: String) -> Int32? {
        numbersByName[commonPrefix + name.uppercased()]
    }

    /// `TaskStatus` to `TASK_STATUS`, `APIKeyRole` to `API_KEY_ROLE`.
    package static func upperSnakeCase(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let isUpper = ("A"..."Z").contains(scalar)
            if isUpper, index > 0 {
                let previousIsUpper = ("A"..."Z").contains(scalars[index - 1])
                let nextIsLower = index + 1 < scalars.count && ("a"..."z").contains(scalars[index + 1])
                if !previousIsUpper || nextIsLower { result.append("_") }
            }
            result.unicodeScalars.append(scalar)
        }
        return result.uppercased()
    }
}
