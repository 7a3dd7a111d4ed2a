/// The options of every command that talks to a server.
enum ConnectionOptions {
    static let server = OptionSpec(
        "server",
        .text,
        placeholder: "HOST:PORT",
        variable: "AIMESH_SERVER",
        "the server, 127.0.0.1:50051 when none is named; also [IPV6]:PORT or unix:PATH"
    )
    static let apiKey = OptionSpec(
        "api-key",
        .text,
        placeholder: "KEY",
        variable: "AIMESH_API_KEY",
        "the key to show; better in the variable, where other users of the machine do not see it"
    )
    static let tls = OptionSpec("tls", "speaks TLS")
    static let authority = OptionSpec(
        "ca",
        .file,
        "the certificates to trust, as PEM (those of the system); means --tls"
    )
    static let certificate = OptionSpec("cert", .file, "the certificate to show, as PEM; wants --key")
    static let key = OptionSpec("key", .file, "the key of --cert, as PEM")
    static let tenant = OptionSpec("tenant", .text, placeholder: "ID", "the tenant, for a server in open mode")
    static let user = OptionSpec("user", .text, placeholder: "ID", "the user, for a server in open mode")
    static let timeout = OptionSpec(
        "timeout",
        .duration(.milliseconds(1)...(.seconds(86_400))),
        "how long a call may take (30s); not for watching"
    )
    static let json = OptionSpec("json", "prints JSON as the REST paths speak it; streams one object per line")

    static let all = [server, apiKey, tls, authority, certificate, key, tenant, user, timeout, json]

    static let network = OptionSpec(
        "network",
        short: "n",
        .text,
        placeholder: "NETWORK",
        variable: "AIMESH_NETWORK",
        "the id of the network; else the only one there is"
    )
}
