/// What `mesh-interop serve` was asked for. What is nil is left to the server's own defaults.
struct ServeOptions {
    struct TLS {
        let certificatePath: String
        let keyPath: String
        /// Clients have to show a certificate of this authority.
        let clientAuthorityPath: String?
    }

    let host: String
    let port: UInt16
    let tls: TLS?
    let handshakeTimeout: Duration?
    let stallTimeout: Duration?
    let idleTimeout: Duration?
    /// The shortest wait between a client's pings.
    let keepaliveMin: Duration?
    let maxAge: Duration?
    /// How long calls may go on after SIGTERM.
    let drain: Duration?
    let messageBytesMax: Int?
    /// Where the metrics are written when the server has stopped.
    let metricsPath: String?

    init(_ arguments: [String]) throws(UsageError) {
        let ports = 0...Int(UInt16.max)
        let milliseconds = 0...Int(Int32.max)
        let options = try CommandOptions(
            arguments,
            known: [
                .text("--host"), .number("--port", ports),
                .text("--tls-cert"), .text("--tls-key"), .text("--client-ca"),
                .number("--handshake-timeout-ms", milliseconds), .number("--stall-timeout-ms", milliseconds),
                .number("--idle-timeout-ms", milliseconds), .number("--keepalive-min-ms", milliseconds),
                .number("--max-age-ms", milliseconds), .number("--drain-ms", milliseconds),
                .number("--message-bytes-max", 1...Int(Int32.max)), .text("--metrics-file"),
            ]
        )
        host = options.text("--host") ?? "127.0.0.1"
        port = UInt16(try options.required("--port", options.number("--port")))
        let clientAuthority = options.text("--client-ca")
        tls = try options.pair("--tls-cert", "--tls-key").map { certificate, key in
            TLS(certificatePath: certificate, keyPath: key, clientAuthorityPath: clientAuthority)
        }
        if tls == nil, clientAuthority != nil { throw UsageError("--client-ca wants --tls-cert beside it") }
        handshakeTimeout = options.milliseconds("--handshake-timeout-ms")
        stallTimeout = options.milliseconds("--stall-timeout-ms")
        idleTimeout = options.milliseconds("--idle-timeout-ms")
        keepaliveMin = options.milliseconds("--keepalive-min-ms")
        maxAge = options.milliseconds("--max-age-ms")
        drain = options.milliseconds("--drain-ms")
        messageBytesMax = options.number("--message-bytes-max")
        metricsPath = options.text("--metrics-file")
    }
}
