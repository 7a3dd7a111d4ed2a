/// Prints an enum that keeps numbers that the schema does not know.
enum EnumGenerator {
    static func print(_ model: EnumModel, to printer: inout Printer) {
        let distinct = model.values.filter { $0.aliasOf == nil }
        printer.comment(model.comment)
        printer.declareBlock("enum \(model.swiftName): MessageEnum {") { printer in
            for value in distinct {
                printer.comment(value.comment)
                printer.line("case \(Naming.declared(value.caseName))")
            }
            printer.line("/// A number that this version of the schema does not know.")
            printer.line("case unrecognized(Int32)")
            for alias in model.values {
                guard let target = alias.aliasOf else { continue }
                printer.line()
                printer.comment(alias.comment)
                printer.declare("static let \(Naming.declared(alias.caseName)) = Self.\(target)")
            }
            printer.line()
            printer.declareBlock("static let allCases: [Self] = [", closing: "]") { printer in
                for value in distinct { printer.line(".\(value.caseName),") }
            }
            printer.line()
            printer.declareBlock("static let schema = EnumSchema(", closing: ")") { printer in
                printer.line("\"\(model.fullName)\",")
                printer.block("[", closing: "]") { printer in
                    for value in model.values { printer.line("(\(value.number), \"\(value.name)\"),") }
                }
            }
            printer.line()
            printer.declare("init() { self = .\(distinct.first?.caseName ?? "unrecognized(0)") }")
            printer.line()
            printer.declareBlock("init(rawValue: Int32) {") { printer in
                printer.switchBlock("rawValue") { printer in
                    for value in distinct { printer.line("case \(value.number): self = .\(value.caseName)") }
                    printer.line("default: self = .unrecognized(rawValue)")
                }
            }
            printer.line()
            printer.declareBlock("var rawValue: Int32 {") { printer in
                printer.switchBlock("self") { printer in
                    for value in distinct { printer.line("case .\(value.caseName): \(value.number)") }
                    printer.line("case .unrecognized(let number): number")
                }
            }
        }
    }
}
