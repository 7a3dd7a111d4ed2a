/// Reads JSON text into the memory layout of a message of any type, by its schema.
///
/// `message` branches by type, `field` by how often a field occurs, `value` by kind; each lies in a file of its own with
/// its leaves. Depth counts messages as on the wire, where a map's entry is one, so what is accepted as JSON is also
/// accepted as bytes, and the other way round.
struct JSONParser {
    let rootType: String
    let options: JSONOptions
    let arena: DecodingArena
    var scanner: JSONScanner

    static func parse(
        _ text: BorrowedBytes,
        as schema: MessageSchema,
        _ options: JSONOptions,
        in arena: DecodingArena
    ) throws(DecodingError) -> LayoutBuilder {
        guard text.count <= options.limits.bytesMax else {
            throw DecodingError(
                .tooLarge,
                type: schema.name,
                reason: "\(text.count) bytes; the limit is \(options.limits.bytesMax)"
            )
        }
        // Once for the whole text, so that no string and no name has to be looked at again.
        if let offset = text.firstInvalidUTF8 {
            throw DecodingError(
                .invalidUTF8,
                type: schema.name,
                reason: "the text is not valid UTF-8 at byte \(offset)"
            )
        }
        var parser = JSONParser(
            rootType: schema.name,
            options: options,
            arena: arena,
            scanner: JSONScanner(text, rootType: schema.name)
        )
        let message = try parser.message(schema.linked, depth: 0)
        try parser.scanner.end()
        return message
    }

    /// A message in the form that its type has.
    mutating func message(_ schema: LinkedSchema, depth: Int) throws(DecodingError) -> LayoutBuilder {
        try checkDepth(depth)
        let message = try arena.message(schema.schema)
        if let form = schema.schema.wellKnown {
            try wellKnown(form, into: message, schema, depth: depth)
        } else {
            try members(into: message, schema, depth: depth)
        }
        return message
    }

    /// An object with a member for each field.
    ///
    /// - Parameter isInsideAny: the object also says its type, which was read already.
    mutating func members(
        into message: LayoutBuilder,
        _ schema: LinkedSchema,
        depth: Int,
        isInsideAny: Bool = false
    ) throws(DecodingError) {
        try expect(.object)
        var hasType = false
        var seen = FieldSet(count: schema.fields.count)
        var isFirst = true
        while try scanner.nextMember(&isFirst) {
            let name = try text(try scanner.name())
            guard let index = schema.fieldNames.index(of: name) else {
                if isInsideAny, name == Self.typeKey {
                    try skipType(&hasType)
                } else {
                    try unknownMember(name, schema, depth: depth)
                }
                continue
            }
            do throws(DecodingError) {
                guard seen.insert(index) else { throw failure("the field is given twice") }
                try field(schema.fields[index], of: schema, into: message, depth: depth)
            } catch {
                throw error.inside(.field(name))
            }
        }
    }

    private mutating func field(
        _ field: LinkedSchema.Field,
        of schema: LinkedSchema,
        into message: LayoutBuilder,
        depth: Int
    ) throws(DecodingError) {
        let isNull = try scanner.peek() == .null
        if isNull && (field.declared.isRepeated || !field.holdsNull) { return try scanner.null() }
        switch field.declared.presence {
        case .repeated, .packed: try list(field, into: message, depth: depth)
        case .map: try map(field, into: message, depth: depth)
        case .implicit, .explicit: try single(field, into: message, depth: depth)
        case .oneof(let oneof):
            guard message.oneofCase(field.declared) == 0 else {
                throw failure("another member of `\(schema.schema.oneofs[oneof])` is given as well")
            }
            try single(field, into: message, depth: depth)
        }
    }

    mutating func single(
        _ field: LinkedSchema.Field,
        into message: LayoutBuilder,
        depth: Int
    ) throws(DecodingError) {
        if try value(field, into: message.slot(field.declared), depth: depth) { message.markPresent(field.declared) }
    }

    mutating func unknownMember(
        _ name: BorrowedBytes,
        _ schema: LinkedSchema,
        depth: Int
    ) throws(DecodingError) {
        guard !options.ignoresUnknownFields else {
            return try scanner.skipValue(depth: options.limits.depthMax - depth)
        }
        let names = schema.fields.map { options.fieldNames == .schema ? $0.declared.name : $0.declared.jsonName }
        let suggestion = NameSuggestion.closest(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
        throw failure("there is no field `\(FieldPath.printable(name))`\(suggestion)")
    }

    // MARK: What all the leaves use

    /// The text of a string: a part of the input, or a copy in the arena where escapes had to be replaced.
    func text(_ token: JSONScanner.StringToken) throws(DecodingError) -> BorrowedBytes {
        let raw = scanner.input.part(token.content)
        guard token.hasEscapes else { return raw }
        // An escape is always longer than what it stands for.
        var text = try arena.text(capacity: raw.count)
        var position = 0
        while position < raw.count {
            let end = raw.endOfPlainText(from: position)
            text.append(raw.part(position..<end))
            position = end
            if let scalar = position < raw.count ? JSONEscape.scalar(in: raw, at: &position) : nil {
                text.append(scalar)
            }
        }
        return text.bytes
    }

    mutating func expect(_ kind: JSONScanner.Kind) throws(DecodingError) {
        let found = try scanner.peek()
        if found != kind { throw mismatch(kind.description, found) }
    }

    func checkDepth(_ depth: Int) throws(DecodingError) {
        if depth > options.limits.depthMax {
            throw DecodingError(
                .tooDeep,
                type: rootType,
                reason: "messages are nested deeper than \(options.limits.depthMax) levels"
            )
        }
    }

    func mismatch(_ expected: String, _ found: JSONScanner.Kind) -> DecodingError {
        failure("expected \(expected), found \(found.description)")
    }

    func failure(_ reason: String) -> DecodingError { DecodingError(.invalidValue, type: rootType, reason: reason) }
}
