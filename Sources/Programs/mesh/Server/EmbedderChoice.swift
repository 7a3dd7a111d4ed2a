/// Whose vectors the memory of this server has.
enum EmbedderChoice: Sendable, Hashable {
    case offline
    case model(String, of: VendorAccess.Vendor, dimensions: Int)

    /// - Parameter name: `offline`, or a vendor and its model with a slash between them.
    init(_ name: String, dimensions: Int, among vendors: [VendorAccess]) throws(VendorAccessFault) {
        if name == "offline" {
            self = .offline
            return
        }
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let vendor = VendorAccess.Vendor(rawValue: String(parts[0])),
            vendor.makesVectors
        else { throw .noEmbedder(name) }
        guard vendors.contains(where: { $0.vendor == vendor }) else { throw .noAccess(to: vendor, for: name) }
        self = .model(String(parts[1]), of: vendor, dimensions: dimensions)
    }
}

extension VendorAccess.Vendor {
    fileprivate var makesVectors: Bool {
        switch self {
        case .openai, .gemini, .ollama: true
        case .anthropic, .groq: false
        }
    }
}
