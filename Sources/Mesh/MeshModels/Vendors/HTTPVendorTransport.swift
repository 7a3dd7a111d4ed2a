package import MeshApplication
internal import MeshDomain
package import OutboundHTTP

/// Vendors over HTTP.
package struct HTTPVendorTransport: VendorTransport {
    private let client: HTTPClient
    private let clock: any WallClock

    /// - Parameter clock: what deadlines are told by.
    package init(_ client: HTTPClient, clock: any WallClock) {
        self.client = client
        self.clock = clock
    }

    package func send(_ request: VendorRequest) async throws(TransportFault) -> any VendorResponse {
        // A POST costs money each time, so it is not repeated by itself: that is the default of `mayBeRepeated`.
        var call = HTTPRequest("POST", request.url, headers: request.headers, body: request.body)
        if let deadline = request.deadline {
            let left = deadline - clock.now
            guard left > .zero else {
                throw TransportFault(.deadline, "the deadline was over before the request was sent")
            }
            call.timeout = left
        }
        // An answer that is not a stream may be quiet while the model thinks, even when its head was sent early.
        if !request.isStream { call.stallTimeout = client.firstByteTimeout }
        do {
            return HTTPVendorResponse(exchange: try await client.send(call))
        } catch {
            throw TransportFault(error)
        }
    }
}

private struct HTTPVendorResponse: VendorResponse {
    let exchange: HTTPExchange

    var status: Int { exchange.status }

    func header(_ name: String) -> String? { exchange.header(name) }

    func next() async throws(TransportFault) -> [UInt8]? {
        do {
            return try await exchange.next()
        } catch {
            throw TransportFault(error)
        }
    }
}

extension TransportFault {
    fileprivate init(_ fault: HTTPFault) {
        let place: Place =
            switch fault.place {
            // Nothing was sent, and the sentence says why nothing will be.
            case .invalidRequest, .beforeSend: .beforeSend
            case .afterSend: .afterSend
            case .inBody: .inBody
            case .stalled: .stalled
            case .deadline: .deadline
            case .cancelled: .cancelled
            case .tooLarge: .tooLarge
            }
        self.init(place, fault.sentence)
    }
}
