internal import SchemaOptions

/// A streaming method says for each of its HTTP bindings what the stream looks like; others say nothing.
enum StreamFormRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (method, name) in file.allMethods {
            let forms = method.rules.streamForms
            guard method.streamsRequests || method.streamsResponses else {
                if !forms.isEmpty { report(name, "has stream_forms and does not stream") }
                continue
            }
            if forms.count != method.bindings.count {
                report(name, "has \(forms.count) stream_forms for \(method.bindings.count) HTTP bindings")
            }
            for form in forms {
                if case .unspecified = form { report(name, "has a stream form that is not set") }
                if case .unrecognized = form { report(name, "has a stream form that is not known") }
            }
            if method.streamsRequests, forms.contains(where: { $0 != .websocket }) {
                report(name, "streams requests, which over HTTP only a WebSocket can")
            }
        }
    }
}
