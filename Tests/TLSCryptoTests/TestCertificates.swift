internal import Foundation
internal import TLSCrypto

/// Certificates and keys that the `openssl` program makes once for all tests, by file name.
///
/// `root` issued `intermediate`, `client`, `second` and those out of their time; `intermediate` issued `server`; `other` is an
/// authority that nobody trusts unless told to, and issued `stranger`.
enum TestCertificates {
    static let files: [String: [UInt8]] = {
        do {
            return try make()
        } catch {
            fatalError("openssl made no certificates: \(error)")
        }
    }()

    static func pem(_ names: String...) -> PEMSource {
        .bytes(
            names.flatMap { name -> [UInt8] in
                guard let bytes = files[name] else { fatalError("no file \(name)") }
                return bytes
            }
        )
    }

    static func identity(_ name: String, serverNames: [String] = []) -> TLSIdentity {
        let chain = name == "server" ? pem("server.crt", "intermediate.crt") : pem("\(name).crt")
        return TLSIdentity(certificateChain: chain, privateKey: pem("\(name).key"), serverNames: serverNames)
    }

    static func server(_ name: String = "server") -> TLSServerConfiguration {
        TLSServerConfiguration(identities: [identity(name)])
    }

    static func client(_ serverName: String? = "server.test") -> TLSClientConfiguration {
        var configuration = TLSClientConfiguration()
        configuration.roots = .pem(pem("root.crt"))
        configuration.serverName = serverName
        return configuration
    }

    private static func make() throws -> [String: [UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-e", "-c", script]
        shell.currentDirectoryURL = folder
        shell.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        let text = try errors.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        guard shell.terminationStatus == 0 else {
            throw CocoaError(.executableLoad, userInfo: ["stderr": String(decoding: text, as: UTF8.self)])
        }
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".crt") || name.hasSuffix(".key") || name.hasSuffix(".der") {
            files[name] = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return files
    }

    private static let script = """
        cat > ca.cnf <<END
        [ca]
        default_ca = main
        [main]
        database = index
        new_certs_dir = .
        default_md = sha256
        rand_serial = yes
        unique_subject = no
        policy = names
        [names]
        organizationName = optional
        commonName = supplied
        END
        : > index
        key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $1.key; }
        # name, subject, issuer, start, end, extensions
        issue() {
            key $1
            openssl req -new -key $1.key -subj "$2" -out $1.csr
            printf "$6" > $1.ext
            openssl ca -batch -notext -config ca.cnf -cert $3.crt -keyfile $3.key -in $1.csr -out $1.crt \
                -startdate $4 -enddate $5 -extfile $1.ext
        }
        now=20200101000000Z
        later=20950101000000Z
        authority='basicConstraints=critical,CA:TRUE\\nkeyUsage=critical,keyCertSign,cRLSign\\n'
        for name in root other; do
            key $name
            openssl req -x509 -new -key $name.key -subj "/CN=Test $name" -days 3650 -out $name.crt \
                -addext keyUsage=critical,keyCertSign,cRLSign
        done
        issue intermediate "/CN=Test intermediate" root $now $later "$authority"
        issue server "/O=Example/CN=server" intermediate $now $later \
            'subjectAltName=DNS:server.test,DNS:*.wild.test,IP:127.0.0.1,IP:::1\\nextendedKeyUsage=serverAuth\\n'
        issue second "/CN=second.test" root $now $later 'subjectAltName=DNS:second.test,DNS:*.second.test\\n'
        issue nameless "/CN=server.test" root $now $later 'extendedKeyUsage=serverAuth\\n'
        issue expired "/CN=expired" root $now 20210101000000Z 'subjectAltName=DNS:server.test\\n'
        issue future "/CN=future" root 20900101000000Z $later 'subjectAltName=DNS:server.test\\n'
        issue client "/O=Example/CN=worker-1" root $now $later \
            'subjectAltName=DNS:worker.test,URI:spiffe://example.org/worker,email:worker@example.org,IP:10.0.0.1,IP:2001:db8::1\
        \\nextendedKeyUsage=clientAuth\\n'
        issue stranger "/CN=stranger" other $now $later 'extendedKeyUsage=clientAuth\\n'
        issue old-client "/CN=old" root $now 20210101000000Z 'extendedKeyUsage=clientAuth\\n'
        openssl pkey -in server.key -aes256 -passout pass:secret -out encrypted.key
        openssl x509 -in server.crt -outform DER -out server.der
        openssl req -x509 -newkey rsa:1024 -nodes -keyout weak.key -out weak.crt -subj /CN=weak -days 30
        openssl req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.crt -subj /CN=rsa -days 30 \
            -addext subjectAltName=DNS:server.test
        """
}
