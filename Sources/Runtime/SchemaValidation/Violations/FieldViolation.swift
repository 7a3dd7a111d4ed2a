/// One rule of the schema that a field of a message breaks.
package struct FieldViolation: Sendable, Hashable, CustomStringConvertible {
    /// The kind of rule, in the form that programs branch on.
    package enum Reason: String, Sendable, CaseIterable {
        case required = "REQUIRED"
        case tooShort = "TOO_SHORT"
        case tooLong = "TOO_LONG"
        case tooFewItems = "TOO_FEW_ITEMS"
        case tooManyItems = "TOO_MANY_ITEMS"
        case outOfRange = "OUT_OF_RANGE"
        case patternMismatch = "PATTERN_MISMATCH"
        case tooLarge = "TOO_LARGE"
        case tooDeep = "TOO_DEEP"
        case unknownEnumValue = "UNKNOWN_ENUM_VALUE"
        case invalidTimestamp = "INVALID_TIMESTAMP"
        case invalidDuration = "INVALID_DURATION"
        case invalidFieldMask = "INVALID_FIELD_MASK"
        case immutable = "IMMUTABLE"
        /// A google.protobuf.Value that has no JSON form.
        case invalidValue = "INVALID_VALUE"
    }

    /// The way to the field, as the schema spells it: `requests[3].task`, `labels["team"]`.
    package let field: String
    package let reason: Reason
    /// The rule, as the rest of a sentence that begins with the field: `must be from 0 to 9`.
    package let rule: String
    /// What was found instead: `is 12`. Never of a sensitive field, and of texts only the
    /// paths of field masks.
    package let found: String?

    package init(field: String, reason: Reason, rule: String, found: String? = nil) {
        self.field = field
        self.reason = reason
        self.rule = rule
        self.found = found
    }

    /// For a person, without the field: `must be from 0 to 9, is 12`.
    package var sentence: String { found.map { "\(rule), \($0)" } ?? rule }

    package var description: String { "\(field) \(sentence)" }
}
