/// Prints the enum of a oneof: a case for each member, and no case for "none", which is the optional's nil.
enum OneofGenerator {
    static func print(_ oneof: OneofModel, to printer: inout Printer) {
        printer.comment(
            oneof.comment.isEmpty ? ["The members of `\(oneof.name)`, of which at most one is set."] : oneof.comment
        )
        let keyword = oneof.isRecursive ? "indirect enum" : "enum"
        printer.declareBlock("\(keyword) \(oneof.typeName): Hashable, Sendable {") { printer in
            for member in oneof.members {
                printer.comment(member.comment)
                printer.line("case \(Naming.declared(caseName(member)))(\(member.valueTypeName))")
            }
        }
    }

    static func caseName(_ member: FieldModel) -> String { Naming.caseName(member.swiftName) }
}
