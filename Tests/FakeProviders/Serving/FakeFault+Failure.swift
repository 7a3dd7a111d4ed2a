extension FakeFault {
    /// The error that a fault is, if it is one.
    var failure: FakeFailure? {
        switch kind {
        case .throttled: FakeFailure(.throttled, "Rate limit reached for requests. Please slow down.", wait: wait)
        case .spend: FakeFailure(.spendStop, "You have reached your specified API usage limits.")
        case .overloaded: FakeFailure(.overloaded, "Overloaded", wait: wait)
        case .internalError: FakeFailure(.server(500), "Internal server error")
        case .badGateway: FakeFailure(.server(502), "Bad gateway")
        case .unavailable: FakeFailure(.server(503), "The service is currently unavailable.", wait: wait)
        case .timeout: FakeFailure(.server(504), "The request timed out.")
        case .capacity: FakeFailure(.capacity, "The flex tier has no capacity. Try again later.", wait: wait)
        case .auth: FakeFailure(.unauthorized, "The API key is not valid.")
        case .permission: FakeFailure(.forbidden, "Your API key does not have permission to use this resource.")
        case .conflict: FakeFailure(.conflict, "The request conflicts with another one.")
        case .tooLarge: FakeFailure(.tooLarge, "Request exceeds the maximum size")
        case .context: FakeFailure(.contextTooLong, "")
        default: nil
        }
    }
}
