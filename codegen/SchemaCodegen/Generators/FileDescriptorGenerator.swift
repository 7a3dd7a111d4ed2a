internal import Protobuf

/// Prints the constant that stands for a proto file: its types, what it imports, and its descriptor for reflection.
enum FileDescriptorGenerator {
    static func print(
        _ model: FileModel,
        _ file: GoogleFileDescriptorProto,
        dependencies: [String],
        to printer: inout Printer
    ) {
        var stripped = file
        stripped.sourceCodeInfo = nil
        let encoded = Base64.encode(stripped.wireBytes())
        printer.comment(["The file `\(model.path)`."])
        printer.declareBlock("enum \(model.swiftFileName) {") { printer in
            printer.declareBlock("static let schema: FileSchema = FileSchema(", closing: ")") { printer in
                printer.line("name: \"\(model.path)\",")
                printer.line("package: \"\(model.package)\",")
                printer.line("dependencies: { [\(dependencies.map { $0 + ".schema" }.joined(separator: ", "))] },")
                printer.block("messages: [", closing: "],") { printer in
                    for message in model.messages.flatMap(\.flattened) { printer.line("\(message.swiftPath).self,") }
                }
                printer.line("services: [\(model.services.map { "\"\($0.fullName)\"" }.joined(separator: ", "))],")
                printer.line("descriptor: \"\"\"")
                printer.indented { printer in
                    var rest = Substring(encoded)
                    while !rest.isEmpty {
                        printer.line(rest.prefix(96) + (rest.count > 96 ? "\\" : ""))
                        rest = rest.dropFirst(96)
                    }
                    // In the column of the lines, or their indentation would belong to the text.
                    printer.line("\"\"\"")
                }
            }
        }
    }
}
