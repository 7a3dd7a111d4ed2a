internal import Protobuf

/// Prints how a message is read from the library's memory and written to it.
enum WireGenerator {
    static func print(_ model: MessageModel, to printer: inout Printer) {
        printer.declareBlock("init(reading reader: MessageReader) {") { printer in
            printEach(model, to: &printer, field: read, oneof: read)
            printer.setMembers(
                model.members.map { ($0.label, Naming.declared($0.label)) }
                    + [("unknownFields", "reader.unknownFields()")]
            )
        }
        printer.line()
        printer.declareBlock("func write(to writer: MessageWriter) {") { printer in
            printEach(model, to: &printer, field: write, oneof: write)
            printer.line("writer.unknownFields(unknownFields)")
        }
    }

    /// Fields in their order, a oneof at the place of its first member.
    private static func printEach(
        _ model: MessageModel,
        to printer: inout Printer,
        field: (FieldModel, inout Printer) -> Void,
        oneof: (OneofModel, inout Printer) -> Void
    ) {
        var printedOneofs: Set<Int> = []
        for element in model.fields {
            if case .oneof(let index) = element.shape {
                if printedOneofs.insert(index).inserted { oneof(model.oneofs[index], &printer) }
            } else {
                field(element, &printer)
            }
        }
    }

    // MARK: Reading

    private static func read(_ field: FieldModel, _ printer: inout Printer) {
        let place = "at: \(field.place.offset)"
        let declared = "let \(Naming.declared(field.swiftName)): \(field.propertyTypeName)"
        switch field.shape {
        case .implicit: printer.line("\(declared) = reader.\(field.accessor)(\(place))")
        case .explicit:
            let value = "reader.\(field.accessor)(\(place))"
            printer.line("\(declared) = reader.has(\(field.place.quantifier)) ? \(value) : nil")
        case .message(let isIndirect):
            if isIndirect {
                let type = "Indirect<\(field.valueTypeName)>?"
                printer.line("let \(field.storageName): \(type) = reader.indirect(\(place))")
            } else {
                printer.line("\(declared) = reader.message(\(place))")
            }
        case .oneof: break
        case .repeated:
            printer.line("\(declared) = reader.\(field.listAccessor)(\(place), count: \(field.place.quantifier))")
        case .map:
            guard let entry = field.entry else { return }
            printer.block("\(declared) = reader.map(\(place), count: \(field.place.quantifier)) { entry in") {
                printer in
                printer.line("(\(readMember(entry.key, from: "entry")), \(readMember(entry.value, from: "entry")))")
            }
        }
    }

    private static func read(_ oneof: OneofModel, _ printer: inout Printer) {
        let declared = "let \(Naming.declared(oneof.swiftName)): \(oneof.typeName)?"
        printer.switchBlock("reader.oneofCase(\(oneof.members.first?.place.quantifier ?? 0))", assigning: declared) {
            printer in
            for member in oneof.members {
                let value = readMember(member, from: "reader")
                printer.line("case \(member.number): .\(OneofGenerator.caseName(member))(\(value))")
            }
            printer.line("default: nil")
        }
    }

    /// The value of a map's entry or of a oneof that is set: a message that was left out there is an empty one.
    private static func readMember(_ field: FieldModel, from reader: String) -> String {
        let method = field.kind == .message ? "messageOrEmpty" : field.accessor
        return "\(reader).\(method)(at: \(field.place.offset))"
    }

    // MARK: Writing

    private static func write(_ field: FieldModel, _ printer: inout Printer) {
        let name = Naming.declared(field.swiftName)
        let place = "at: \(field.place.offset)"
        switch field.shape {
        case .implicit, .explicit:
            printer.line("writer.\(field.accessor)(\(name), \(place), has: \(field.place.quantifier))")
        case .message(let isIndirect):
            if isIndirect {
                printer.line("writer.indirect(\(field.storageName), \(place))")
            } else {
                printer.line("writer.message(\(name), \(place))")
            }
        case .oneof: break
        case .repeated:
            printer.line("writer.\(field.listAccessor)(\(name), \(place), count: \(field.place.quantifier))")
        case .map:
            guard let entry = field.entry else { return }
            let call =
                "writer.map(\(name), \(place), count: \(field.place.quantifier), entry: Self.\(entry.constantName)) {"
            printer.block("\(call) entry, key, value in") { printer in
                printer.line(writeMember(entry.key, "key"))
                printer.line(writeMember(entry.value, "value"))
            }
        }
    }

    /// Keys and values of maps are always written, also when they are the default.
    private static func writeMember(_ field: FieldModel, _ value: String) -> String {
        if field.kind == .message { return "entry.message(\(value), at: \(field.place.offset))" }
        return "entry.\(field.accessor)(Optional(\(value)), at: \(field.place.offset), has: \(field.place.quantifier))"
    }

    private static func write(_ oneof: OneofModel, _ printer: inout Printer) {
        printer.switchBlock("\(Naming.declared(oneof.swiftName))") { printer in
            for member in oneof.members {
                let place = "at: \(member.place.offset), number: \(member.number), case: \(member.place.quantifier)"
                printer.line("case .\(OneofGenerator.caseName(member))(let value)?:")
                printer.line("    writer.\(member.accessor)(value, \(place))")
            }
            printer.line("case nil: break")
        }
    }
}
