internal import ConformanceMessages
internal import Protobuf

typealias Everything = ConformanceTestAllTypesProto3

enum JSONTest {
    /// Why JSON text is refused, or nil when it is not.
    static func refusal<M: Message>(
        of text: String,
        as type: M.Type = Everything.self,
        options: JSONOptions = .standard
    ) -> DecodingError? {
        refusal(of: Array(text.utf8), as: type, options: options)
    }

    static func refusal<M: Message>(
        of text: [UInt8],
        as type: M.Type = Everything.self,
        options: JSONOptions = .standard
    ) -> DecodingError? {
        do throws(DecodingError) {
            _ = try M(json: text, options: options)
            return nil
        } catch {
            return error
        }
    }

    /// Why a message cannot be written.
    static func refusal(of message: some Message, options: JSONOptions = .standard) -> EncodingError? {
        do throws(EncodingError) {
            _ = try message.jsonBytes(options: options)
            return nil
        } catch {
            return error
        }
    }

    /// What comes out when text is read and written again.
    static func echo<M: Message>(
        _ text: String,
        as type: M.Type = Everything.self,
        options: JSONOptions = .standard
    ) throws -> String {
        try M(json: text, options: options).jsonString(options: options)
    }

    static func options(_ change: (inout JSONOptions) -> Void) -> JSONOptions {
        var options = JSONOptions.standard
        change(&options)
        return options
    }

    static let typeName = "protobuf_test_messages.proto3.TestAllTypesProto3"
    static let typeURL = "type.googleapis.com/" + typeName
    static let withTypes = options { $0.types = TypeRegistry([Everything.self, ConformanceForeignMessage.self]) }
    static let ignoringUnknown = options { $0.ignoresUnknownFields = true }
}
