extension JSONParser {
    /// `{"@type": "type.googleapis.com/…", …}`. The type may stand behind the fields that it explains, so it is looked
    /// for first and the object is then read from its start.
    mutating func any(into message: LayoutBuilder, _ schema: LinkedSchema, depth: Int) throws(DecodingError) {
        try expect(.object)
        guard let url = try typeURL(depth: depth) else { return try emptyAny() }
        guard let type = options.types.type(forURL: url.string) else {
            throw failure("the message type is not known here").inside(.field("@type"))
        }
        try checkDepth(depth + 1)
        let content = try contents(of: type.schema.linked, depth: depth + 1)
        let fields = (url: schema.fields[0].declared, content: schema.fields[1].declared)
        message.slot(fields.url).put(try arena.copy(url))
        message.markPresent(fields.url)
        message.slot(fields.content).put(try arena.pack(content))
        message.markPresent(fields.content)
    }

    private func typeURL(depth: Int) throws(DecodingError) -> BorrowedBytes? {
        var ahead = scanner
        var isFirst = true
        while try ahead.nextMember(&isFirst) {
            if try text(try ahead.name()) == Self.typeKey {
                let found = try ahead.peek()
                guard found == .string else { throw mismatch("a string", found).inside(.field("@type")) }
                return try text(try ahead.string())
            }
            // Twice the depth: a message in a list is nested twice, and what lies inside is not yet known to be wrong.
            try ahead.skipValue(depth: options.limits.depthMax * 2)
        }
        return nil
    }

    private mutating func emptyAny() throws(DecodingError) {
        var isFirst = true
        if try scanner.nextMember(&isFirst) { throw failure("`@type` is missing") }
    }

    private mutating func contents(of schema: LinkedSchema, depth: Int) throws(DecodingError) -> LayoutBuilder {
        guard schema.schema.wellKnown != nil else {
            let message = try arena.message(schema.schema)
            try members(into: message, schema, depth: depth, isInsideAny: true)
            return message
        }
        var content: LayoutBuilder?
        var hasType = false
        var isFirst = true
        while try scanner.nextMember(&isFirst) {
            let name = try text(try scanner.name())
            if name == Self.typeKey {
                try skipType(&hasType)
            } else if name == "value" {
                do throws(DecodingError) {
                    guard content == nil else { throw failure("the field is given twice") }
                    content = try message(schema, depth: depth)
                } catch {
                    throw error.inside(.field("value"))
                }
            } else {
                try unknownMember(name, schema, depth: depth)
            }
        }
        guard let content else { throw failure("`value` is missing") }
        return content
    }

    /// Passes over the type when the object is read for its fields.
    mutating func skipType(_ wasSeen: inout Bool) throws(DecodingError) {
        guard !wasSeen else { throw failure("the field is given twice").inside(.field("@type")) }
        wasSeen = true
        try scanner.skipValue(depth: 1)
    }

    static var typeKey: StaticString { "@type" }
}
