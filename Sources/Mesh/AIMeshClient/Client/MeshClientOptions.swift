/// How a client connects and calls.
///
///     var options = MeshClientOptions()
///     options.security = .tls(TLSOptions(trustedCertificatesFile: "ca.pem"))
///     options.apiKey = key
///     let mesh = try await MeshClient.connect(to: "mesh.example:443", options: options)
public struct MeshClientOptions: Sendable, CustomStringConvertible {
    public enum Security: Sendable, Hashable {
        /// Nothing is encrypted: for the same machine and for networks that you trust.
        case plaintext
        case tls(TLSOptions)
    }

    public var security = Security.plaintext
    /// Sent as `x-api-key` with each call.
    public var apiKey: String?
    /// Who calls, for a server in its open mode, which asks for no keys: sent as `x-mesh-tenant` and `x-mesh-user`.
    public var tenant: String?
    public var user: String?
    /// How long a call may take with all its attempts. Watches have no end. Nil for without an end.
    public var timeout: Duration? = .seconds(30)
    /// How long `connect` waits for the server.
    public var connectTimeout: Duration = .seconds(20)
    /// How often a call is sent in all when the server is unavailable, 1 to 5. Only calls are sent again that are safe
    /// to repeat: those that read, and those that create under an idempotency key, which this client adds by itself.
    public var attemptsMax = 3
    /// How often in a row a watch is opened again without hearing anything new, before it throws.
    public var reconnectsMax = 10
    /// A ping after so much silence finds connections that broke without a word. Servers may send clients away that
    /// ping more often than every five minutes. Nil for none.
    public var pingInterval: Duration? = .seconds(310)

    public init() {}

    /// Without the key.
    public var description: String {
        let key = apiKey == nil ? "no API key" : "an API key that is not shown"
        return "MeshClientOptions(\(security), \(key), tenant: \(tenant ?? "none"), user: \(user ?? "none"))"
    }
}

/// How a client checks the server, and shows itself to it.
public struct TLSOptions: Sendable, Hashable {
    /// A file with the certificates (PEM) to trust. Nil for those that the machine trusts.
    public var trustedCertificatesFile: String?
    /// The client's own certificate chain and private key (PEM), where the server asks for one.
    public var certificateChainFile: String?
    public var privateKeyFile: String?
    /// The name that the server's certificate has to show. Nil for the host of the address.
    public var serverName: String?

    public init(
        trustedCertificatesFile: String? = nil,
        certificateChainFile: String? = nil,
        privateKeyFile: String? = nil,
        serverName: String? = nil
    ) {
        self.trustedCertificatesFile = trustedCertificatesFile
        self.certificateChainFile = certificateChainFile
        self.privateKeyFile = privateKeyFile
        self.serverName = serverName
    }
}
