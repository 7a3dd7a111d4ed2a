internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// Messages as the REST paths speak them, for `--json` and for input files.
enum MessageOutput {
    static let options: JSONOptions = {
        var options = JSONOptions.rest
        options.types = TypeRegistry(files: MeshProtoSchema.files + [GoogleRPCErrorDetailsFile.schema])
        return options
    }()

    /// One line without its end.
    static func json(_ message: some Message) throws(CommandFailure) -> [UInt8] {
        do throws(EncodingError) {
            return try message.jsonBytes(options: options)
        } catch {
            throw CommandFailure(.failed, "the answer cannot be written as JSON: \(error)")
        }
    }

    /// Reads a message that a person wrote; `source` is named when it cannot be read.
    static func read<M: Message>(_ bytes: [UInt8], from source: String) throws(CommandFailure) -> M {
        try read(M.self, bytes, from: source)
    }

    static func read<M: Message>(_ type: M.Type, _ bytes: [UInt8], from source: String) throws(CommandFailure) -> M {
        do throws(DecodingError) {
            return try M(json: bytes, options: options)
        } catch {
            throw CommandFailure(.wronglyCalled, "\(source): \(error)")
        }
    }
}

extension Invocation {
    /// Prints a message: as JSON on one line, or as the text for people.
    func show(_ message: some Message, _ text: () -> String) throws(CommandFailure) {
        if wantsJSON {
            try console.write(MessageOutput.json(message) + [UInt8(ascii: "\n")])
        } else {
            try console.write(text())
        }
    }
}

extension MessageEnum {
    /// `queued`, as the REST paths speak it; the number for one that is not known.
    var word: String { Self.schema.shortName(of: rawValue) ?? "\(rawValue)" }

    /// The words of all values but the unspecified one.
    static var words: [String] {
        schema.values.filter { $0.number != 0 }.compactMap { schema.shortName(of: $0.number) }
    }

    /// For a word that the parser checked against `words`.
    init(word: String) { self.init(rawValue: Self.schema.number(ofShortName: word) ?? 0) }
}
