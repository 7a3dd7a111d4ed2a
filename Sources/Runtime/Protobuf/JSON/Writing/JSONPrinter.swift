/// Prints messages of any type as JSON, from their memory layout and by their schemas.
struct JSONPrinter {
    let rootType: String
    let options: JSONOptions
    var output = JSONOutput(capacity: 512)

    init(rootType: String, options: JSONOptions) {
        self.rootType = rootType
        self.options = options
    }

    /// - Parameter depth: how many messages are around this one, counted as on the wire, where a map's entry is one.
    mutating func message(_ message: LayoutView, _ schema: LinkedSchema, depth: Int) throws(EncodingError) {
        try checkDepth(depth)
        if let form = schema.schema.wellKnown {
            try wellKnown(message, form, schema, depth: depth)
        } else {
            output.openObject()
            try members(message, schema, depth: depth)
            output.closeObject()
        }
    }

    /// The fields of a message without the brackets around them.
    mutating func members(_ message: LayoutView, _ schema: LinkedSchema, depth: Int) throws(EncodingError) {
        for field in schema.fields {
            guard message.isPresent(field.declared) || options.writesDefaults && field.declared.hasPrintableDefault
            else { continue }
            output.key(options.fieldNames == .schema ? field.schemaKey : field.jsonKey)
            do throws(EncodingError) {
                try value(of: field, in: message, depth: depth)
            } catch {
                throw error.inside(.field(field.declared.name))
            }
            output.comma()
        }
    }

    mutating func value(
        of field: LinkedSchema.Field,
        in message: LayoutView,
        depth: Int
    ) throws(EncodingError) {
        switch field.declared.presence {
        case .implicit, .explicit, .oneof: try single(message.slot(field.declared), field, depth: depth)
        case .repeated, .packed: try list(field, in: message, depth: depth)
        case .map: try map(field, in: message, depth: depth)
        }
    }

    private mutating func list(
        _ field: LinkedSchema.Field,
        in message: LayoutView,
        depth: Int
    ) throws(EncodingError) {
        output.openList()
        for index in 0..<message.count(field.declared) {
            do throws(EncodingError) {
                try single(message.element(field.declared, at: index), field, depth: depth)
            } catch {
                throw error.inside(.element(index))
            }
            output.comma()
        }
        output.closeList()
    }

    /// One value, of a field or of an element.
    private mutating func single(
        _ slot: LayoutView.ValueSlot,
        _ field: LinkedSchema.Field,
        depth: Int
    ) throws(EncodingError) {
        switch field.declared.kind {
        case .int32, .sint32, .sfixed32: output.integer(slot.int32)
        case .uint32, .fixed32: output.integer(slot.uint32)
        case .int64, .sint64, .sfixed64: output.quotedInteger(slot.int64)
        case .uint64, .fixed64: output.quotedInteger(slot.uint64)
        case .float: output.number(slot.float)
        case .double: output.number(slot.double)
        case .bool: output.bool(slot.bool)
        case .string: output.string(slot.bytes)
        case .bytes: output.base64(slot.bytes)
        case .enumeration: enumeration(slot.int32, field)
        case .message, .group:
            guard let schema = field.message, let child = slot.message else { return output.emptyObject() }
            try message(child, schema.linked, depth: depth + 1)
        }
    }

    private mutating func enumeration(_ number: Int32, _ field: LinkedSchema.Field) {
        if field.holdsNull { return output.null() }
        let schema = field.enumeration
        let name = options.enumNames == .short ? schema?.shortName(of: number) : schema?.name(of: number)
        if let name {
            output.string(name)
        } else {
            output.integer(number)
        }
    }

    func checkDepth(_ depth: Int) throws(EncodingError) {
        if depth > options.limits.depthMax {
            throw failure("messages are nested deeper than \(options.limits.depthMax) levels")
        }
    }

    func failure(_ reason: String) -> EncodingError { EncodingError(type: rootType, reason: reason) }
}

extension FieldSchema {
    /// Whether `writesDefaults` shows the field when it is unset.
    fileprivate var hasPrintableDefault: Bool {
        switch presence {
        case .implicit, .repeated, .packed, .map: true
        case .explicit, .oneof: false
        }
    }
}
