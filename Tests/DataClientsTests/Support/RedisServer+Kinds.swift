internal import DataClients
internal import Foundation

extension RedisServer {
    /// Watches a master alone, and makes its replica the master soon after it went.
    static func startSentinel(of master: RedisServer) throws -> RedisServer {
        let folder = try TemporaryFolder()
        let port = try LoopbackPort.free()
        let configuration = """
            port \(port)
            bind 127.0.0.1
            dir \(folder.path)
            sentinel monitor main 127.0.0.1 \(master.port ?? 0) 1
            sentinel down-after-milliseconds main 200
            sentinel failover-timeout main 2000
            """
        let file = folder.file("sentinel.conf")
        try configuration.write(toFile: file, atomically: false, encoding: .utf8)
        return try RedisServer(folder, port, [file, "--sentinel"])
    }

    /// With a certificate of its own for 127.0.0.1, in `server.crt`.
    static func startWithTLS() throws -> RedisServer {
        let folder = try TemporaryFolder()
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=redis.test", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder.file("server.key"), "-out",
            folder.file("server.crt"),
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        while openssl.isRunning { usleep(1000) }
        let port = try LoopbackPort.free()
        return try RedisServer(
            folder,
            port,
            [
                "--port", "0", "--tls-port", "\(port)", "--bind", "127.0.0.1", "--tls-cert-file",
                folder.file("server.crt"), "--tls-key-file", folder.file("server.key"), "--tls-auth-clients", "no",
            ]
        )
    }

    static func startClusterNode() throws -> RedisServer {
        let bus = try LoopbackPort.free()
        return try startAtPort(
            "--cluster-enabled",
            "yes",
            "--cluster-port",
            "\(bus)",
            "--cluster-node-timeout",
            "2000"
        )
    }
}
