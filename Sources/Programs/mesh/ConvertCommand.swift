internal import MeshProto
internal import Protobuf
internal import StandardStreams

/// `mesh convert`: a message of the schema from one form to another, to look at what travels and to make test input.
enum ConvertCommand {
    private enum Format: String, CaseIterable {
        case binary
        case json
        case rest
        case text
    }

    static func run(_ arguments: [String]) -> Int32 {
        var typeName: String?
        var from = Format.json
        var to: Format?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--from", "--to":
                guard let format = rest.popFirst().flatMap(Format.init), argument == "--to" || format != .text else {
                    let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
                    return MeshCommand.wrongCall("\(argument) wants one of \(known); text is written only")
                }
                if argument == "--from" { from = format } else { to = format }
            default:
                guard typeName == nil, !argument.hasPrefix("-") else {
                    return MeshCommand.wrongCall("\(argument) is not an argument of convert")
                }
                typeName = argument
            }
        }
        guard let typeName, let to else { return MeshCommand.wrongCall("convert wants a type and --to") }
        let types = TypeRegistry(files: MeshProtoSchema.files)
        guard let type = types.type(named: typeName) else {
            return MeshCommand.fail("there is no message \(typeName); the messages are in proto/aimesh/v1")
        }
        do {
            return MeshCommand.print(try convert(StandardStreams.readAll(), type, from: from, to: to, types: types))
        } catch {
            return MeshCommand.fail("\(error)")
        }
    }

    private static func convert<M: Message>(
        _ input: [UInt8],
        _ type: M.Type,
        from: Format,
        to: Format,
        types: TypeRegistry
    ) throws -> [UInt8] {
        var rest = JSONOptions.rest
        rest.types = types
        var standard = JSONOptions.standard
        standard.types = types
        let message = from == .binary ? try M(wire: input) : try M(json: input, options: rest)
        switch to {
        case .binary: return message.wireBytes()
        case .json: return try message.jsonBytes(options: standard) + [UInt8(ascii: "\n")]
        case .rest: return try message.jsonBytes(options: rest) + [UInt8(ascii: "\n")]
        case .text: return Array("\(message)\n".utf8)
        }
    }
}
