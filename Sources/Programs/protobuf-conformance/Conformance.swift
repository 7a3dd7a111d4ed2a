internal import ConformanceMessages
internal import MeshProto
internal import Protobuf

/// Answers the questions of the protobuf conformance runner: reads a message in one form and writes it in another.
///
/// Besides the runner's own proto3 message, every message of AI Mesh and every well-known type can be asked for by its
/// full name; the differential tests do.
struct Conformance {
    private let types: TypeRegistry

    init() {
        let files = ConformanceMessagesSchema.files + MeshProtoSchema.files
        types = TypeRegistry(files: files)
    }

    func answer(_ request: ConformanceRequest) -> ConformanceResponse.Result {
        if request.messageType == "conformance.FailureSet" {
            return .protobufPayload(ConformanceFailureSet().wireBytes())
        }
        guard let type = types.type(named: request.messageType) else {
            return .skipped("the message type \(request.messageType) is not built in (proto2 is not supported)")
        }
        return convert(type, request)
    }

    private func convert<M: Message>(
        _ type: M.Type,
        _ request: ConformanceRequest
    ) -> ConformanceResponse.Result {
        var options = JSONOptions.standard
        options.types = types
        options.ignoresUnknownFields = request.testCategory == .jsonIgnoreUnknownParsingTest
        let message: M
        do throws(DecodingError) {
            switch request.payload {
            case .protobufPayload(let bytes): message = try M(wire: bytes)
            case .jsonPayload(let text): message = try M(json: text, options: options)
            case .jspbPayload: return .skipped("JSPB is not supported")
            case .textPayload: return .skipped("the text format is not supported")
            case nil: return .runtimeError("the request has no payload")
            }
        } catch {
            return .parseError(error.description)
        }
        do throws(EncodingError) {
            switch request.requestedOutputFormat {
            case .protobuf: return .protobufPayload(message.wireBytes())
            case .json: return .jsonPayload(try message.jsonString(options: options))
            case .jspb: return .skipped("JSPB is not supported")
            case .textFormat: return .skipped("the text format is not supported")
            case .unspecified, .unrecognized: return .runtimeError("the request names no output format")
            }
        } catch {
            return .serializeError(error.description)
        }
    }
}
