internal import InteropMessages

/// What `mesh-interop run` was asked for.
struct RunOptions {
    struct TLS {
        /// The authority that the server's certificate has to be of; nil for those of the system.
        let authorityPath: String?
        /// The certificate to show.
        let certificatePath: String?
        let keyPath: String?
        /// The name that the server's certificate has to have; nil for the host.
        let serverName: String?
    }

    let host: String
    let port: UInt16
    let tls: TLS?
    let cases: [InteropCase]
    /// For each case.
    let timeout: Duration
    let soak: InteropClient.SoakOptions

    init(_ arguments: [String]) throws(UsageError) {
        let options = try CommandOptions(
            arguments,
            known: [
                .text("--host"), .number("--port", 1...Int(UInt16.max)), .text("--case"),
                .flag("--tls"), .text("--tls-ca"), .text("--tls-cert"), .text("--tls-key"), .text("--server-name"),
                .number("--timeout-s", 1...86_400),
                .number("--soak-iterations", 1...Int(Int32.max)), .number("--soak-max-failures", 0...Int(Int32.max)),
            ]
        )
        host = options.text("--host") ?? "127.0.0.1"
        port = UInt16(try options.required("--port", options.number("--port")))
        let name = try options.required("--case", options.text("--case"))
        if name == "all" {
            cases = InteropCase.all
        } else if let one = InteropCase(rawValue: name) {
            cases = [one]
        } else {
            throw UsageError("--case \(name) is not among the names that mesh-interop cases lists, and not all")
        }
        tls = try Self.tls(options)
        timeout = .seconds(options.number("--timeout-s") ?? 30)
        var soak = InteropClient.SoakOptions()
        soak.iterations = options.number("--soak-iterations") ?? soak.iterations
        soak.failuresMax = options.number("--soak-max-failures") ?? soak.failuresMax
        self.soak = soak
    }

    private static func tls(_ options: CommandOptions) throws(UsageError) -> TLS? {
        let identity = try options.pair("--tls-cert", "--tls-key")
        // Whoever says how TLS is to be spoken wants it spoken.
        let names = ["--tls-ca", "--tls-cert", "--server-name"]
        guard options.has("--tls") || names.contains(where: { options.text($0) != nil }) else { return nil }
        return TLS(
            authorityPath: options.text("--tls-ca"),
            certificatePath: identity?.0,
            keyPath: identity?.1,
            serverName: options.text("--server-name")
        )
    }
}
