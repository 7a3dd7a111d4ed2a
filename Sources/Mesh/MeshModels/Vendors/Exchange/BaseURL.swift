/// The address of a vendor, with what people write differently made the same.
struct BaseURL: Sendable, Hashable {
    let text: String

    /// A missing scheme is `https`, for this machine `http`. Slashes at the end are left away.
    init(_ address: String, isLocal: Bool = false) {
        var address = address.filter { $0 != " " && $0 != "\n" && $0 != "\r" && $0 != "\t" }
        while address.hasSuffix("/") { address.removeLast() }
        if !address.contains("://") { address = (isLocal ? "http://" : "https://") + address }
        text = address
    }

    /// As `OLLAMA_HOST` is written: without a port it is 11434, and the address that a server listens on at all its
    /// interfaces is not one to call.
    static func ollama(_ host: String) -> BaseURL {
        var text = BaseURL(host, isLocal: true).text
        guard let start = text.firstRange(of: "://") else { return BaseURL(text) }
        let authority = text[start.upperBound...].prefix { $0 != "/" }
        let afterBracket = authority.lastIndex(of: "]").map { authority[$0...] } ?? authority
        let hasPort = afterBracket.contains(":") || authority.isEmpty
        let path = text[authority.endIndex...]
        let known = authority.hasPrefix("0.0.0.0") ? "127.0.0.1" + authority.dropFirst(7) : String(authority)
        let isPlain = text.hasPrefix("http://")
        text = text[..<start.upperBound] + known + (hasPort || !isPlain ? "" : ":11434") + path
        return BaseURL(text)
    }

    func appending(_ path: String) -> String { text + path }
}
