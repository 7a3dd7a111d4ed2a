package import MeshDomain

/// How a vendor's dialect reaches the vendor: bytes of a request out, bytes of an answer in.
package protocol VendorTransport: Sendable {
    /// Answers when the head of the answer is there. Cancelling the task closes the socket.
    func send(_ request: VendorRequest) async throws(TransportFault) -> any VendorResponse
}

package struct VendorRequest: Sendable {
    package var url: String
    /// With the key. A transport shows names of headers in its logs, never their values.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    package var deadline: Moment?
    /// The answer is read while it is written: silence in it is a fault of its own.
    package var isStream = false

    package init(url: String, headers: [(name: String, value: String)], body: [UInt8]) {
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// An answer under way. Letting go of it closes it. One reader at a time.
package protocol VendorResponse: Sendable {
    var status: Int { get }
    /// The value of the first header of that name, whatever its case.
    func header(_ name: String) -> String?
    /// The next bytes; nil at the end that the protocol of the connection declares as such. A body that is cut is a fault.
    func next() async throws(TransportFault) -> [UInt8]?
}

package struct TransportFault: Error, Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        /// No byte of the request was sent, or the peer said that it did nothing with it.
        case beforeSend
        case afterSend
        /// The head was there.
        case inBody
        /// No byte came for too long, in the body.
        case stalled
        case cancelled
        case deadline
        /// A bound of ours was passed: too long a head or body.
        case tooLarge
    }

    package var place: Place
    package var sentence: String

    package init(_ place: Place, _ sentence: String) {
        self.place = place
        self.sentence = sentence
    }
}
