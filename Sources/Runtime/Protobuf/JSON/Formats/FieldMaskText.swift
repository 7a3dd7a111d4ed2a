/// The paths of a `google.protobuf.FieldMask`: `create_time.seconds` in the message, `createTime.seconds` in JSON.
enum FieldMaskText {
    /// Appends a path in lowerCamelCase. False when reading it would not give the same path back: for upper case
    /// letters, and for an underscore that no lower case letter follows.
    static func append(_ path: BorrowedBytes, to bytes: inout [UInt8]) -> Bool {
        guard isWellFormed(path) else { return false }
        var raisesNext = false
        for character in path {
            if isUpper(character) || raisesNext && !isLower(character) { return false }
            if character == underscore {
                raisesNext = true
            } else {
                bytes.append(raisesNext ? character - 32 : character)
                raisesNext = false
            }
        }
        return !raisesNext
    }

    /// A path in snake_case, or nil when the text is not a path in lowerCamelCase.
    static func snakeCase(_ path: BorrowedBytes) -> [UInt8]? {
        guard isWellFormed(path), !path.contains(underscore) else { return nil }
        var result: [UInt8] = []
        for character in path {
            if isUpper(character) {
                result.append(underscore)
                result.append(character + 32)
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// Names of letters, digits and underscores, joined by dots.
    private static func isWellFormed(_ path: BorrowedBytes) -> Bool {
        var isAtStartOfName = true
        for character in path {
            if character == UInt8(ascii: ".") {
                if isAtStartOfName { return false }
                isAtStartOfName = true
            } else {
                let isDigit = character >= UInt8(ascii: "0") && character <= UInt8(ascii: "9")
                guard isLower(character) || isUpper(character) || character == underscore || isDigit else {
                    return false
                }
                isAtStartOfName = false
            }
        }
        return !isAtStartOfName
    }

    private static let underscore = UInt8(ascii: "_")

    private static func isLower(_ character: UInt8) -> Bool {
        character >= UInt8(ascii: "a") && character <= UInt8(ascii: "z")
    }

    private static func isUpper(_ character: UInt8) -> Bool {
        character >= UInt8(ascii: "A") && character <= UInt8(ascii: "Z")
    }
}
