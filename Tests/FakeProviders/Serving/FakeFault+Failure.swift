extension FakeFault {
    private var waitMilliseconds: Int? { wait.map { $0 * 1000 } ?? milliseconds }

    private func waiting(_ kind: FakeFailure.Kind, _ message: String) -> FakeFailure {
        FakeFailure(kind, message, waitMilliseconds: waitMilliseconds)
    }

    /// The error that a fault is, if it is one.
    var failure: FakeFailure? {
        switch kind {
        case .throttled: waiting(.throttled, "Rate limit reached for requests. Please slow down.")
        case .spend: FakeFailure(.spendStop, "You have reached your specified API usage limits.")
        case .overloaded: waiting(.overloaded, "Overloaded")
        case .internalError: FakeFailure(.server(500), "Internal server error")
        case .badGateway: FakeFailure(.server(502), "Bad gateway")
        case .unavailable: waiting(.server(503), "The service is currently unavailable.")
        case .timeout: FakeFailure(.server(504), "The request timed out.")
        case .capacity: waiting(.capacity, "The flex tier has no capacity. Try again later.")
        case .auth: FakeFailure(.unauthorized, "The API key is not valid.")
        case .permission: FakeFailure(.forbidden, "Your API key does not have permission to use this resource.")
        case .conflict: FakeFailure(.conflict, "The request conflicts with another one.")
        case .tooLarge: FakeFailure(.tooLarge, "Request exceeds the maximum size")
        case .context: FakeFailure(.contextTooLong, "")
        default: nil
        }
    }
}
