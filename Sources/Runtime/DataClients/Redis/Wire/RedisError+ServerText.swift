extension RedisError {
    /// An error as the server writes it: a code, then a sentence, which may quote values and is dropped.
    init(serverText text: String) {
        let code = text.prefix { $0 != " " }
        let rest = text.dropFirst(code.count).drop { $0 == " " }
        if let known = Self.byCode[String(code)] {
            self = known
        } else if code == "MOVED" || code == "ASK", let redirect = Self.redirect(code, rest) {
            self = redirect
        } else if code == "ERR" {
            self = Self.general(rest)
        } else if !code.isEmpty, code.utf8.count <= 32, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            self = .refused(code: String(code))
        } else {
            self = .refused(code: "ERR")
        }
    }

    private static let byCode: [String: RedisError] = [
        "WRONGTYPE": .wrongType, "OOM": .outOfMemory, "READONLY": .readOnly, "BUSY": .busy, "LOADING": .loading,
        "NOAUTH": .noAuthentication, "WRONGPASS": .wrongPassword, "NOPERM": .notPermitted,
        "CLUSTERDOWN": .clusterDown, "TRYAGAIN": .tryAgain, "CROSSSLOT": .crossSlot, "MASTERDOWN": .masterDown,
        "NOSCRIPT": .noScript, "NOGROUP": .noGroup, "BUSYGROUP": .groupExists, "EXECABORT": .transactionAborted,
        "MISCONF": .cannotSave,
    ]

    /// `MOVED 3999 127.0.0.1:6381`
    private static func redirect(_ code: Substring, _ rest: Substring) -> RedisError? {
        let words = rest.split(separator: " ")
        guard words.count >= 2, let slot = Int(words[0]), (0..<RedisClusterSlot.count).contains(slot),
            let address = RedisAddress(serverText: words[1], asked: nil)
        else { return nil }
        return code == "MOVED" ? .moved(slot: slot, to: address) : .ask(slot: slot, to: address)
    }

    private static func general(_ sentence: Substring) -> RedisError {
        for (beginning, error) in sentences where sentence.hasPrefix(beginning) { return error }
        return .refused(code: "ERR")
    }

    private static let sentences: [(String, RedisError)] = [
        ("unknown command", .unknownCommand), ("unknown subcommand", .unknownCommand),
        ("Unknown subcommand", .unknownCommand), ("value is not", .notANumber), ("hash value is not", .notANumber),
        ("increment or decrement would overflow", .notANumber), ("syntax error", .wrongArguments),
        ("wrong number of arguments", .wrongArguments), ("invalid expire time", .wrongArguments),
        ("invalid password", .wrongPassword), ("max number of clients", .tooManyClients),
        ("AUTH <password> called without", .wrongPassword), ("Client sent AUTH", .wrongPassword),
    ]
}
