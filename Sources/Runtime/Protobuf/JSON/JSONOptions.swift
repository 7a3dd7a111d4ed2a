/// How messages are written as JSON, and what is accepted when they are read.
@usableFromInline
package struct JSONOptions: Sendable {
    package enum FieldNames: Sendable {
        /// `networkId`, or what the schema gives as `json_name`.
        case lowerCamelCase
        /// `network_id`, as the schema spells it.
        case schema
    }

    package enum EnumNames: Sendable {
        /// `TASK_STATUS_QUEUED`, as the schema spells it.
        case schema
        /// `queued`: without the enum's prefix, in lower case.
        case short
    }

    /// Both spellings are read, whichever is written.
    package var fieldNames = FieldNames.lowerCamelCase
    package var enumNames = EnumNames.schema
    /// Also writes fields without presence that hold their default, and empty lists and maps.
    package var writesDefaults = false
    /// Skips keys that the schema does not know. Of unknown enum names, a single one leaves its field unset, one in a
    /// list or map is left out.
    package var ignoresUnknownFields = false
    /// Reads `queued` as well as `TASK_STATUS_QUEUED`.
    package var acceptsShortEnumNames = false
    /// The types that may stand in a `google.protobuf.Any`.
    package var types = TypeRegistry.wellKnown
    /// The bounds of reading. The depth bounds writing as well, so what is written can be read.
    package var limits = DecodingLimits.standard

    package init() {}

    /// JSON as the protobuf specification has it.
    @usableFromInline package static let standard = JSONOptions()

    /// JSON as the REST interface has it: names as in the schema, enums by their short names.
    @usableFromInline package static let rest = {
        var options = JSONOptions()
        options.fieldNames = .schema
        options.enumNames = .short
        options.acceptsShortEnumNames = true
        return options
    }()
}
