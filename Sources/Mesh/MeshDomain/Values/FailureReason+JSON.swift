extension FailureReason: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("sentence", sentence)
        writer.endObject()
    }
}

extension FailureReason: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        try reader.beginObject()
        code = try reader.member("code")
        sentence = try reader.member("sentence")
        try reader.endObject()
    }
}

extension FailureReason.Code: JSONReadable, JSONWritable {}
