internal import MeshDomain

/// `{"error":"…"}`: a sentence and nothing else.
enum OllamaErrors {
    static func error(in body: [UInt8]) -> VendorError {
        do throws(JSONError) {
            return error(try JSONValue(parsing: body)["error"] ?? .null)
        } catch {
            return VendorError()
        }
    }

    static func error(_ tree: JSONValue) -> VendorError {
        var error = VendorError()
        error.message = tree.string ?? tree["message"]?.string ?? ""
        return error
    }

    static func kind(of error: VendorError, status: Int) -> FaultKind {
        if error.says("context length") || error.says("context size") || error.says("prompt is too long") {
            return .contextTooLong
        }
        return status == 200 ? .serverError : StatusKinds.kind(status)
    }
}
