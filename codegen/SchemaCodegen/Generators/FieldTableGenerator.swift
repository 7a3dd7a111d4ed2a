internal import Protobuf
internal import SchemaOptions

/// Prints the schema constant of a message: a line for each field, with its place in memory.
enum FieldTableGenerator {
    static func print(_ model: MessageModel, to printer: inout Printer) {
        printer.block("\(printer.visibility)static let schema: MessageSchema = MessageSchema(", closing: ")") {
            printer in
            printer.line("\"\(model.fullName)\",")
            printer.line("size: \(model.size),")
            if !model.oneofs.isEmpty {
                printer.line("oneofs: [\(model.oneofs.map { "\"\($0.name)\"" }.joined(separator: ", "))],")
            }
            printFields(model.fields, to: &printer)
        }
        for entry in model.mapEntries {
            printer.line()
            printer.block("private static let \(entry.constantName): MessageSchema = MessageSchema(", closing: ")") {
                printer in
                printer.line("\"\(entry.fullName)\",")
                printer.line("size: \(entry.size),")
                printer.line("isMapEntry: true,")
                printFields([entry.key, entry.value], to: &printer)
            }
        }
        printer.line()
    }

    private static func printFields(_ fields: [FieldModel], to printer: inout Printer) {
        if fields.isEmpty { return printer.line("fields: []") }
        printer.block("fields: [", closing: "]") { printer in
            for field in fields { printer.line(row(field) + ",") }
        }
    }

    private static func row(_ field: FieldModel) -> String {
        var arguments = ["\(field.number)", "\"\(field.name)\""]
        var reference = ""
        switch field.value {
        case .scalar(let kind): arguments.append(kind.tableName)
        case .enumeration(_, let name): arguments.append("\(name).schema")
        case .message(_, let name): reference = " { \(name).schema }"
        }
        let constructor: String
        var quantifier = ""
        switch field.shape {
        case .implicit: (constructor, quantifier) = ("field", "has")
        case .explicit: (constructor, quantifier) = ("optional", "has")
        case .message: constructor = "message"
        case .oneof(let index):
            (constructor, quantifier) = ("oneof", "case")
            arguments.append("of: \(index)")
        case .repeated(let isPacked):
            (constructor, quantifier) = ("repeated", "count")
            if isPacked { arguments.append("packed: true") }
        case .map:
            (constructor, quantifier) = ("map", "count")
            reference = " { \(field.entry?.constantName ?? "") }"
        }
        arguments.append("at: \(field.place.offset)")
        if !quantifier.isEmpty { arguments.append("\(quantifier): \(field.place.quantifier)") }
        if let name = field.explicitJSONName { arguments.append("json: \"\(name)\"") }
        if field.rules.sensitive { arguments.append("sensitive: true") }
        return ".\(constructor)(\(arguments.joined(separator: ", ")))\(reference)"
    }
}
