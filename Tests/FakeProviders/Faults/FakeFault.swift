/// Something that goes wrong on purpose: `kind;after=12;ms=500;wait=3;clean`.
package struct FakeFault: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Nothing; it takes a place in a queue.
        case none
        /// The connection closes after so many tokens; with `clean`, the body ends as HTTP wants it, but not the dialect.
        case cut
        /// Nothing more comes after so many tokens, for `ms` or as long as the client waits.
        case stall
        /// An event that is no JSON, after so many tokens; the stream goes on.
        case garbage
        /// A complete answer with nothing in it.
        case empty
        /// 200 without a body.
        case blank
        /// An error under the status 200, after so many tokens.
        case error
        /// The model declines after so many tokens.
        case refusal
        /// A reset: at once, or after so many tokens.
        case reset
        /// The connection closes without an answer.
        case close
        /// The first byte comes after `ms`.
        case slow
        /// A page for people under the status 200.
        case type
        case throttled = "429"
        case spend
        case overloaded
        case internalError = "500"
        case badGateway = "502"
        case unavailable = "503"
        case timeout = "504"
        case capacity = "498"
        case auth = "401"
        case permission = "403"
        case model = "404"
        case conflict = "409"
        case tooLarge = "413"
        case context
    }

    package var kind: Kind
    /// Tokens before it happens; nil for at once.
    package var after: Int?
    /// How long it takes; for errors that ask to wait, how long, where `wait` is too coarse.
    package var milliseconds: Int?
    /// Seconds, for `Retry-After` and its likes.
    package var wait: Int?
    package var isClean = false

    private static let numbers = 0...1_000_000_000

    package init(_ kind: Kind, after: Int? = nil) {
        self.kind = kind
        self.after = after
    }

    /// Nil for what is not understood.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ";").map { part in String(part.filter { $0 != " " }) }
        guard let first = parts.first, let kind = Kind(name: first) else { return nil }
        self.init(kind)
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 1, pair[0] == "clean" {
                isClean = true
                continue
            }
            guard pair.count == 2, let number = Int(pair[1]), Self.numbers.contains(number) else { return nil }
            switch pair[0] {
            case "after": after = number
            case "ms": milliseconds = number
            case "wait": wait = number
            default: return nil
            }
        }
    }

    /// By a model's name: `fake-cut-12`, `fake-cut-12-clean`, `fake-429-3`, `fake-429-250ms`; nil for others.
    package init?(model: String) {
        var words = model.split(separator: "-")[...]
        guard words.popFirst() == "fake", let name = words.popFirst(), let kind = Kind(name: String(name)) else {
            return nil
        }
        self.init(kind)
        for word in words {
            let digits = word.prefix { $0.isNumber }
            guard word == "clean" || Int(digits).map(Self.numbers.contains) == true else { return nil }
            switch word.dropFirst(digits.count) {
            case "clean": isClean = true
            case "ms": milliseconds = Int(digits)
            case "": setNumber(Int(digits))
            default: return nil
            }
        }
    }

    private mutating func setNumber(_ number: Int?) {
        switch kind {
        case .throttled, .overloaded, .unavailable, .capacity: wait = number
        case .slow: milliseconds = number
        default: after = number
        }
    }
}

extension FakeFault.Kind {
    /// With the names that people say for the same.
    init?(name: String) {
        switch name {
        case "529": self = .overloaded
        case "auth": self = .auth
        case "model": self = .model
        case "filter": self = .refusal
        case "throttled": self = .throttled
        default: self.init(rawValue: name)
        }
    }
}
