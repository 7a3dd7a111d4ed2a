internal import Protobuf

/// Names follow the style guide of Protocol Buffers, so that they become good names in every language.
enum NamingRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for message in file.allMessages {
            checkType(message.fullName, report)
            for field in message.fields where !isLowerSnake(field.name) {
                report(message.fullName + "." + field.name, "a field is named in lower_snake_case")
            }
            for oneof in message.oneofs where !isLowerSnake(oneof.name) {
                report(message.fullName + "." + oneof.name, "a oneof is named in lower_snake_case")
            }
        }
        for enumeration in file.allEnums { check(enumeration, report) }
        for service in file.services { checkType(service.fullName, report) }
        for (method, name) in file.allMethods {
            checkType(name, report)
            if !method.inputFullName.hasSuffix("Request") {
                report(name, "takes \(SchemaModel.withoutDot(method.inputFullName)); a request is named XRequest")
            }
        }
    }

    private static func check(_ enumeration: EnumModel, _ report: (String, String) -> Void) {
        checkType(enumeration.fullName, report)
        let prefix = EnumSchema.upperSnakeCase(simpleName(enumeration.fullName)) + "_"
        for value in enumeration.values {
            let name = enumeration.fullName + "." + value.name
            if !value.name.hasPrefix(prefix) || !isUpperSnake(value.name) {
                report(name, "a value is named in UPPER_SNAKE_CASE and begins with \(prefix)")
            } else if value.number == 0, value.name != prefix + "UNSPECIFIED" {
                report(name, "the value 0 is named \(prefix)UNSPECIFIED")
            }
        }
    }

    private static func checkType(_ fullName: String, _ report: (String, String) -> Void) {
        let name = simpleName(fullName)
        let isUpperCamel = name.first.map { ("A"..."Z").contains($0) } ?? false
        if !isUpperCamel || !name.utf8.allSatisfy(isLetterOrDigit) {
            report(fullName, "a message, enum, service or method is named in UpperCamelCase")
        }
    }

    static func isLowerSnake(_ name: String) -> Bool {
        guard let first = name.first, ("a"..."z").contains(first) else { return false }
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            !word.isEmpty
                && word.utf8.allSatisfy { isLetterOrDigit($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        }
    }

    private static func isUpperSnake(_ name: String) -> Bool {
        name == name.uppercased() && isLowerSnake(name.lowercased())
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func simpleName(_ fullName: String) -> String {
        fullName.split(separator: ".").last.map(String.init) ?? fullName
    }
}
