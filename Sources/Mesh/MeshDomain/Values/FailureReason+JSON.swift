extension FailureReason: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("sentence", sentence)
        writer.endObject()
    }
}

extension FailureReason.Code: JSONWritable {}
