internal import MeshCommands

/// The addresses of the vendors whose keys are in the environment, or of the proxy in front of them.
struct DoctorVendors: Sendable {
    private let models: MeshConfiguration.Models
    private let variables: [String: String]
    private let places: DoctorPlaces

    init(_ models: MeshConfiguration.Models, _ variables: [String: String], _ places: DoctorPlaces) {
        self.models = models
        self.variables = variables
        self.places = places
    }

    func findings() async -> [DoctorFinding] {
        if models.provider == "offline" { return [.note("models", "models.provider is offline: no model is called")] }
        let found: [VendorAccess]
        do throws(VendorAccessFault) {
            found = try VendorAccess.found(in: variables)
        } catch {
            return [.fault("models", "\(error)")]
        }
        if found.isEmpty {
            return [.note("models", "no vendor's key is in the environment: the offline provider writes")]
        }
        if let proxy { return [await look("proxy", proxy, "the proxy of the environment")] }
        var findings: [DoctorFinding] = []
        for access in found {
            let name = access.vendor.rawValue
            findings.append(await look(name, access.doctorAddress, access.vendor.addressName))
        }
        return findings
    }

    private var proxy: String? {
        ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    }

    private func look(_ subject: String, _ address: String, _ source: String) async -> DoctorFinding {
        let isLocal = subject == "ollama" || subject == "proxy"
        guard let place = WebPlace(address, isLocal: isLocal, usualPort: subject == "ollama" ? 11_434 : nil) else {
            return .fault(subject, "\(source) is no address: it is written https://host:port/path")
        }
        guard let fault = await places.fault(host: place.host, port: place.port) else {
            return .ok(subject, "\(place.host):\(place.port) answers")
        }
        return .fault(subject, "\(fault): check the network, or \(source)")
    }
}

extension VendorAccess {
    /// Where it is called, as written; for Ollama the port may be missing.
    fileprivate var doctorAddress: String {
        if let address { return address }
        return switch vendor {
        case .anthropic: "https://api.anthropic.com"
        case .openai: "https://api.openai.com"
        case .gemini: "https://generativelanguage.googleapis.com"
        case .groq: "https://api.groq.com"
        case .ollama: "http://localhost:11434"
        }
    }
}
