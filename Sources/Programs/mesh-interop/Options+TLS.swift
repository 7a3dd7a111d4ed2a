internal import TLSCrypto

extension ServeOptions.TLS {
    var configuration: TLSServerConfiguration {
        var configuration = TLSServerConfiguration(
            certificateChain: .file(certificatePath),
            privateKey: .file(keyPath)
        )
        if let clientAuthorityPath {
            configuration.clientAuthorities = .file(clientAuthorityPath)
            configuration.clientVerification = .require
        }
        return configuration
    }
}

extension RunOptions.TLS {
    var configuration: TLSClientConfiguration {
        var configuration = TLSClientConfiguration()
        if let authorityPath { configuration.roots = .pem(.file(authorityPath)) }
        if let certificatePath, let keyPath {
            configuration.identity = TLSIdentity(certificateChain: .file(certificatePath), privateKey: .file(keyPath))
        }
        return configuration
    }
}
