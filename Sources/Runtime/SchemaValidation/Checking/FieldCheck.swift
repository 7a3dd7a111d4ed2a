internal import Protobuf

/// What is looked at in one field of a message: a line of the table that the schema's rules are compiled to.
///
/// A class, because a walk hands it on for every value.
final class FieldCheck: Sendable {
    /// The least and the greatest number of characters, bytes or elements; nil for none.
    struct Bounds: Sendable, Equatable {
        var least: Int?
        var greatest: Int?

        init?(_ least: UInt32, _ greatest: UInt32) {
            if least == 0, greatest == 0 { return nil }
            self.least = least == 0 ? nil : Int(least)
            self.greatest = greatest == 0 ? nil : Int(greatest)
        }
    }

    /// The rules for each string, of a field or of a list, or for each key of a map.
    struct TextRules: Sendable {
        var lengths: Bounds?
        var pattern: Pattern?

        var isEmpty: Bool { lengths == nil && pattern == nil }
    }

    /// The least and the greatest value of a number, or the seconds of a duration.
    struct Range: Sendable, Equatable {
        var least: Double?
        var greatest: Double?
    }

    /// What there is to look at in each value that is a message.
    enum Content: Sendable {
        case nothing
        /// A message with a line of its own in the table.
        case message(Int)
        case timestamp
        case duration
        /// The paths lead through the fields of this type; nil when nothing says of which.
        case fieldMask(MessageSchema?)
        case dynamic(WellKnownType)
    }

    let field: FieldSchema
    let message: MessageSchema?
    let enumeration: EnumSchema?
    let content: Content
    /// The key and the value of a map's entries.
    let key: FieldSchema?
    let value: FieldCheck?

    let isRequired: Bool
    let isSensitive: Bool
    let counts: Bounds?
    let text: TextRules
    let range: Range?
    let bytesMax: Int?
    let depthMax: Int?

    init(
        _ field: LinkedSchema.Field,
        _ rules: FieldRules,
        content: Content,
        key: FieldSchema? = nil,
        value: FieldCheck? = nil
    ) {
        self.field = field.declared
        message = field.message
        enumeration = field.enumeration
        self.content = content
        self.key = key
        self.value = value
        isRequired = rules.isRequired
        isSensitive = rules.isSensitive || field.declared.isSensitive
        counts = rules.counts
        text = rules.text
        range = rules.range
        bytesMax = rules.bytesMax
        depthMax = rules.depthMax
    }

    var isMap: Bool { key != nil }

    /// Whether there is anything to look at in single values, of a list for example.
    var looksAtValues: Bool {
        if case .nothing = content { return enumeration != nil || !text.isEmpty || range != nil }
        return true
    }
}
