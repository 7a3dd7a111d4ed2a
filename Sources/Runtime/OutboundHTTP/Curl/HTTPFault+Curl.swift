internal import CLibCurl
internal import EventIO

extension HTTPFault {
    /// What a code of the library means for a call that had come as far as this one.
    init(_ code: CURLcode, of transfer: Transfer, _ limits: HTTPClientConfiguration) {
        let origin = transfer.origin
        if transfer.hasHead {
            self = .inBody(code, origin)
        } else if transfer.hasBegun, code == CURLE_OUT_OF_MEMORY {
            // What the library calls it when one line of a head is longer than its own bound of 100 KiB.
            self.init(.tooLarge, "the head of the answer of \(origin) is too long")
        } else if transfer.hasBegun, !transfer.wasAlwaysRefused, transfer.easy?.hasSentBytes ?? true {
            self = .afterSend(code, origin)
        } else {
            self = .beforeSend(code, origin, transfer.easy?.error ?? "", limits)
        }
    }

    private static func beforeSend(
        _ code: CURLcode,
        _ origin: HTTPOrigin,
        _ detail: String,
        _ limits: HTTPClientConfiguration
    ) -> HTTPFault {
        let sentence =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST:
                "the name of \(origin) cannot be found; check the address and the name service of this machine"
            case CURLE_COULDNT_RESOLVE_PROXY: "the name of the proxy cannot be found; check its address"
            case CURLE_COULDNT_CONNECT:
                "there is no way to \(origin): \(detail); check the address and whether the service runs"
            case CURLE_OPERATION_TIMEDOUT:
                "\(origin) could not be reached within \(limits.connectTimeout); check the network, or the proxy if there is one"
            case CURLE_PEER_FAILED_VERIFICATION:
                "\(origin) is not who it should be: \(detail); name the file of its authority if that is your own"
            case CURLE_SSL_CACERT_BADFILE:
                "the certificates of the authorities cannot be read: \(detail); check the file"
            case CURLE_SSL_CONNECT_ERROR: "\(origin) and this client do not agree on TLS: \(detail)"
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: "the address of \(origin) is not one; check it"
            case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
                "\(origin) takes no requests: \(detail); try again later"
            default: "the connection to \(origin) failed: \(detail); check the network, or the proxy if there is one"
            }
        return HTTPFault(.beforeSend, sentence)
    }

    private static func afterSend(_ code: CURLcode, _ origin: HTTPOrigin) -> HTTPFault {
        let sentence =
            switch code {
            case CURLE_GOT_NOTHING, CURLE_OK:
                "\(origin) closed the connection before the head of an answer was complete"
            case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
                "\(origin) answered with something that is not HTTP; check the address"
            default: "the connection to \(origin) broke before an answer came (\(code.rawValue))"
            }
        return HTTPFault(.afterSend, "\(sentence); the request may have had its effect")
    }

    private static func inBody(_ code: CURLcode, _ origin: HTTPOrigin) -> HTTPFault {
        let sentence =
            switch code {
            case CURLE_PARTIAL_FILE: "\(origin) ended the connection before the end of the answer"
            case CURLE_BAD_CONTENT_ENCODING: "the answer of \(origin) cannot be unpacked"
            default: "the connection to \(origin) broke in the middle of the answer (\(code.rawValue))"
            }
        return HTTPFault(.inBody, sentence)
    }

    static func connectionDied(_ origin: HTTPOrigin) -> HTTPFault {
        HTTPFault(
            .afterSend,
            "a connection to \(origin) that was used before closed under the request; it may have had its effect"
        )
    }

    static func timedOut(_ passed: TransferBounds.Passed, hasHead: Bool, _ origin: HTTPOrigin) -> HTTPFault {
        switch passed {
        case .queue:
            HTTPFault(.beforeSend, "all connections to \(origin) were in use for too long; send less at a time")
        case .firstByte:
            HTTPFault(.afterSend, "\(origin) did not answer in time; the request may have had its effect")
        case .stall: HTTPFault(.stalled, "\(origin) stopped in the middle of its answer")
        case .whole:
            HTTPFault(.deadline, "\(origin) took longer than the call allows\(hasHead ? ", in its answer" : "")")
        }
    }
}
