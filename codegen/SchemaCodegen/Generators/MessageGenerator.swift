/// Prints a message: first what a reader of the schema looks for, the struct with its fields and nested types, then, in
/// an extension, what the runtime needs.
enum MessageGenerator {
    static func print(_ model: MessageModel, to printer: inout Printer) {
        printDeclaration(model, to: &printer)
        for message in model.flattened {
            printer.line()
            printer.block("extension \(message.swiftPath) {") { printer in
                FieldTableGenerator.print(message, to: &printer)
                printInitialiser(message, to: &printer)
                printer.line()
                WireGenerator.print(message, to: &printer)
            }
        }
    }

    private static func printDeclaration(_ model: MessageModel, to printer: inout Printer) {
        printer.comment(model.comment)
        printer.declareBlock("struct \(model.swiftName): Message {") { printer in
            var printedOneofs: Set<Int> = []
            for field in model.fields {
                if case .oneof(let index) = field.shape {
                    if printedOneofs.insert(index).inserted { print(model.oneofs[index], to: &printer) }
                } else {
                    print(field, to: &printer)
                }
            }
            printer.declare("var unknownFields: UnknownFields")
            for oneof in model.oneofs {
                printer.line()
                OneofGenerator.print(oneof, to: &printer)
            }
            for enumeration in model.enums {
                printer.line()
                EnumGenerator.print(enumeration, to: &printer)
            }
            for message in model.messages {
                printer.line()
                printDeclaration(message, to: &printer)
            }
        }
    }

    private static func print(_ oneof: OneofModel, to printer: inout Printer) {
        printer.comment(oneof.comment)
        printer.declare("var \(Naming.declared(oneof.swiftName)): \(oneof.typeName)?")
    }

    private static func print(_ field: FieldModel, to printer: inout Printer) {
        let name = Naming.declared(field.swiftName)
        if field.shape == .message(isIndirect: true) {
            printer.line("private var \(field.storageName): Indirect<\(field.valueTypeName)>?")
            printer.comment(field.comment)
            printer.declareBlock("var \(name): \(field.propertyTypeName) {") { printer in
                printer.line("get { \(field.storageName)?.value }")
                printer.line("set { \(field.storageName) = newValue.map(Indirect.init) }")
            }
        } else {
            printer.comment(field.comment)
            printer.declare("var \(name): \(field.propertyTypeName)")
        }
    }

    /// Both initialisers set all members at once, see `Printer.setMembers`.
    private static func printInitialiser(_ model: MessageModel, to printer: inout Printer) {
        printer.comment(["An empty message: every field has its default value."])
        printer.declareBlock("init() {") { printer in
            printer.setMembers(
                model.members.map { ($0.label, $0.defaultValue ?? "nil") } + [("unknownFields", "UnknownFields()")]
            )
        }
    }
}

extension MessageModel {
    /// A stored property of the generated struct.
    struct Member {
        let label: String
        let type: String
        let defaultValue: String?
    }

    /// The stored properties in their order, a oneof at the place of its first member.
    var members: [Member] {
        var members: [Member] = []
        var seenOneofs: Set<Int> = []
        for field in fields {
            if case .oneof(let index) = field.shape {
                guard seenOneofs.insert(index).inserted else { continue }
                let oneof = oneofs[index]
                members.append(Member(label: oneof.swiftName, type: oneof.typeName + "?", defaultValue: nil))
            } else if field.shape == .message(isIndirect: true) {
                let type = "Indirect<\(field.valueTypeName)>?"
                members.append(Member(label: field.storageName, type: type, defaultValue: nil))
            } else {
                members.append(
                    Member(label: field.swiftName, type: field.propertyTypeName, defaultValue: field.defaultValue)
                )
            }
        }
        return members
    }
}

extension Printer {
    /// Gives every stored property its value.
    ///
    /// Through the memberwise initialiser that Swift makes, which is why our own stand in extensions: setting properties
    /// one by one makes the optimiser copy and destroy the whole struct at the end, a tenth of decoding.
    mutating func setMembers(_ members: [(label: String, value: String)]) {
        block("self.init(", closing: ")") { printer in
            for (position, member) in members.enumerated() {
                printer.line("\(member.label): \(member.value)" + (position < members.count - 1 ? "," : ""))
            }
        }
    }
}

extension FieldModel {
    /// The stored property behind a property that is kept by reference.
    var storageName: String { "_" + swiftName }
}
