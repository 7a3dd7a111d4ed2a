internal import MeshDomain

/// How the answer of a call is asked for.
enum GeminiAnswerForm: Sendable, Hashable {
    case text
    /// `responseJsonSchema`.
    case jsonSchema(JSONValue)
    /// `responseSchema`: the part of OpenAPI that models before 2.5 know.
    case openAPI(JSONValue)
    /// In words only, with or without the promise that it is JSON.
    case told(isJSON: Bool)

    init(_ call: VendorCall) {
        guard let schema = call.schemaToEnforce else {
            self = .text
            return
        }
        let model = GeminiModel.bareName(call.model)
        // Before 3, functions and a form of the answer exclude each other.
        if !call.tools.isEmpty, !model.hasPrefix("gemini-3") {
            self = .told(isJSON: false)
        } else if model.hasPrefix("gemini-1") || model.hasPrefix("gemini-2.0") {
            self = OpenAPISchema.converted(schema).map { .openAPI($0) } ?? .told(isJSON: true)
        } else {
            self = .jsonSchema(schema)
        }
    }

    var isTold: Bool {
        if case .told = self { return true }
        return false
    }
}

enum GeminiModel {
    /// Lists of models name them `models/gemini-…`.
    static func bareName(_ model: String) -> String {
        model.hasPrefix("models/") ? String(model.dropFirst("models/".count)) : model
    }

    /// As one segment of a path, whatever it holds.
    static func pathSegment(_ model: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var segment: [UInt8] = []
        for byte in bareName(model).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                segment.append(byte)
            default: segment += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: segment, as: UTF8.self)
    }
}
