internal import MeshProto
internal import Protobuf

/// `mesh convert`: a message of the schema from one form to another, to look at what travels and to make test input.
enum ConvertCommand {
    private enum Format: String, CaseIterable {
        case binary
        case json
        case rest
        case text

        static let readable = allCases.filter { $0 != .text }
    }

    static let command = CommandSpec(
        "convert",
        "reads a message from standard input and writes it in another form",
        arguments: [.init("TYPE", "the full name of a message, such as aimesh.v1.SubmitTaskRequest")],
        options: [
            OptionSpec(
                "to",
                .choice(Format.allCases.map(\.rawValue)),
                "binary, json, rest (JSON as the REST paths speak it) or text"
            ),
            OptionSpec(
                "from",
                .choice(Format.readable.map(\.rawValue)),
                "the form of the input (json, which reads rest too)"
            ),
        ],
        examples: [
            .init("echo '{\"task\": \"Hi\"}' | mesh convert aimesh.v1.SubmitTaskRequest --to binary", "test input")
        ]
    ) { invocation in
        guard let to = invocation.arguments.text("to").flatMap(Format.init) else {
            throw CommandFailure.wrongCall("convert wants --to FORMAT")
        }
        let from = invocation.arguments.text("from").flatMap(Format.init) ?? .json
        let types = TypeRegistry(files: MeshProtoSchema.files)
        let name = invocation.arguments.required("TYPE")
        guard let type = types.type(named: name) else {
            throw CommandFailure(.failed, "there is no message \(name); the messages are in proto/aimesh/v1")
        }
        do {
            try invocation.console.write(
                convert(invocation.console.readInput(), type, from: from, to: to, types: types)
            )
        } catch let error as DecodingError {
            throw CommandFailure(.failed, "\(error)")
        } catch let error as EncodingError {
            throw CommandFailure(.failed, "\(error)")
        }
        return .done
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
