internal import Protobuf
internal import SchemaOptions

/// The rules that the schema writes on one field, in the form of the table.
struct FieldRules {
    var isRequired = false
    var isImmutable = false
    var isOutputOnly = false
    var isSensitive = false
    var counts: FieldCheck.Bounds?
    var text = FieldCheck.TextRules()
    var range: FieldCheck.Range?
    var bytesMax: Int?
    var depthMax: Int?

    init() {}

    init(_ options: OptionsFieldRules, pattern: (String) -> Pattern?) {
        isRequired = options.required
        isImmutable = options.immutable
        isOutputOnly = options.outputOnly
        isSensitive = options.sensitive
        counts = FieldCheck.Bounds(options.minItems, options.maxItems)
        // A field is a string, or has strings as elements or keys: the schema check refuses rules for both.
        text.lengths =
            FieldCheck.Bounds(options.minLength, options.maxLength)
            ?? options.items.flatMap { FieldCheck.Bounds($0.minLength, $0.maxLength) }
        text.pattern = pattern(options.pattern) ?? pattern(options.items?.pattern ?? "")
        if options.minimum != nil || options.maximum != nil {
            range = FieldCheck.Range(least: options.minimum, greatest: options.maximum)
        }
        bytesMax = options.maxBytes == 0 ? nil : Int(options.maxBytes)
        depthMax = options.maxDepth == 0 ? nil : Int(options.maxDepth)
    }

    var isEmpty: Bool {
        !isRequired && counts == nil && text.isEmpty && range == nil && bytesMax == nil && depthMax == nil
    }
}
