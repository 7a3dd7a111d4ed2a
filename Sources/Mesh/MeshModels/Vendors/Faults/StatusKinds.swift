/// What a status of HTTP means when nothing more is known. The dialects look at codes first and come here for the rest.
enum StatusKinds {
    static func kind(_ status: Int) -> FaultKind {
        switch status {
        case 401, 403, 407: .authConfig
        case 402: .spendStop
        case 404, 410: .modelGone
        // 424: something that the vendor depends on; 498: a tier that is full; 499: it gave up on us.
        case 429, 498: .throttled
        case 408, 409, 424, 499: .serverError
        case 503, 529: .overloaded
        case 400..<500: .callerFault
        case 500...: .serverError
        // A redirection: the address is another one now, and a key is not sent after it.
        case 300..<400: .authConfig
        default: .serverError
        }
    }
}
