package import HTTPWire

/// A response that is there as a whole.
package struct HTTPResponse: Sendable {
    package var status: Int
    package var fields: HTTP1FieldBlock
    package var body: [UInt8]

    package init(_ status: Int, _ fields: HTTP1FieldBlock = HTTP1FieldBlock(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    package init(_ status: Int, text: String) {
        self.init(status, HTTP1FieldBlock(["content-type": "text/plain; charset=utf-8"]), body: Array(text.utf8))
    }
}
