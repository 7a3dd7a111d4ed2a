internal import EventIO
internal import MeshCommands
internal import MeshModels
internal import StandardStreams
internal import TLSCrypto

/// Where the server listens, its certificates, and the files that it reads.
struct DoctorServer: Sendable {
    private let configuration: MeshConfiguration
    private let places: DoctorPlaces

    init(_ configuration: MeshConfiguration, _ places: DoctorPlaces) {
        self.configuration = configuration
        self.places = places
    }

    func findings() async -> [DoctorFinding] { await listening() + certificates() + catalogue() }

    private func listening() async -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        for address in configuration.listen.socketAddresses {
            if case .unix = address { continue }
            guard let fault = await places.listeningFault(address) else {
                findings.append(.ok("listen", "\(address) is free"))
                continue
            }
            findings.append(
                .note("listen", "\(fault): fine if it is the running mesh serve, else set listen.port to a free one")
            )
        }
        return findings
    }

    private func certificates() -> [DoctorFinding] {
        let tls = configuration.tls
        if tls.certificate.isEmpty { return [] }
        var settings = TLSServerConfiguration(certificateChain: .file(tls.certificate), privateKey: .file(tls.key))
        if !tls.clientAuthorities.isEmpty {
            settings.clientAuthorities = .file(tls.clientAuthorities)
            settings.clientVerification = .require
        }
        do {
            _ = try TLSServerContext(settings)
            return [.ok("tls", "\(tls.certificate) and its key belong together")]
        } catch {
            return [.fault("tls", "\(error): put tls.certificate and tls.key right")]
        }
    }

    private func catalogue() -> [DoctorFinding] {
        let path = configuration.models.catalogue
        if path.isEmpty { return [] }
        do {
            _ = try StandardStreams.readFile(path)
            return [.ok("catalogue", path)]
        } catch {
            return [.fault("catalogue", "\(error): put models.catalogue right")]
        }
    }
}
