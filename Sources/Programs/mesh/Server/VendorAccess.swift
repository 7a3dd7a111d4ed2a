internal import MeshApplication
internal import MeshModels

/// A vendor that this server may call: which one, with which key, at which address. Keys and addresses come from the
/// environment under the names that the vendors' own libraries read, so that what works with them works here.
struct VendorAccess: Sendable {
    enum Vendor: String, Sendable, CaseIterable {
        case anthropic
        case openai
        case gemini
        case groq
        case ollama

        /// The first that is set counts.
        var keyNames: [String] {
            switch self {
            case .anthropic: ["ANTHROPIC_API_KEY"]
            case .openai: ["OPENAI_API_KEY"]
            case .gemini: ["GEMINI_API_KEY", "GOOGLE_API_KEY"]
            case .groq: ["GROQ_API_KEY"]
            case .ollama: ["OLLAMA_API_KEY"]
            }
        }

        var addressName: String {
            switch self {
            case .anthropic: "ANTHROPIC_BASE_URL"
            case .openai: "OPENAI_BASE_URL"
            case .gemini: "GOOGLE_GEMINI_BASE_URL"
            case .groq: "GROQ_BASE_URL"
            case .ollama: "OLLAMA_HOST"
            }
        }

        /// An address alone makes a vendor: servers of one's own often want no key.
        fileprivate var isReachedWithoutKey: Bool { self == .ollama || self == .openai }
    }

    let vendor: Vendor
    let key: VendorKey?
    /// Nil for the vendor's own.
    let address: String?

    /// All that the environment gives access to.
    static func found(in variables: [String: String]) throws(VendorAccessFault) -> [VendorAccess] {
        var found: [VendorAccess] = []
        for vendor in Vendor.allCases {
            if let access = try access(to: vendor, in: variables) { found.append(access) }
        }
        return found
    }

    private static func access(
        to vendor: Vendor,
        in variables: [String: String]
    ) throws(VendorAccessFault) -> VendorAccess? {
        let address = variables[vendor.addressName].flatMap { $0.isEmpty ? nil : $0 }
        let name = vendor.keyNames.first { variables[$0]?.isEmpty == false }
        guard let name, let text = variables[name] else {
            return address != nil && vendor.isReachedWithoutKey
                ? VendorAccess(vendor: vendor, key: nil, address: address) : nil
        }
        guard let key = VendorKey(text) else { throw .noKey(name) }
        // A key for Ollama without an address is for another program's Ollama.
        if vendor == .ollama, address == nil { return nil }
        return VendorAccess(vendor: vendor, key: key, address: address)
    }

    /// Nil when the key that the vendor wants is missing.
    func connected(over transport: any VendorTransport, clock: any WallClock) -> (any ModelVendor)? {
        switch vendor {
        case .anthropic: key.map { Vendors.anthropic(key: $0, at: address, over: transport, clock: clock) }
        case .openai: Vendors.openAI(.openAI, key: key, at: address, over: transport, clock: clock)
        case .gemini: key.map { Vendors.gemini(key: $0, at: address, over: transport, clock: clock) }
        case .groq: Vendors.openAI(.groq, key: key, at: address, over: transport, clock: clock)
        case .ollama: Vendors.ollama(key: key, at: address, over: transport, clock: clock)
        }
    }
}

/// Why a vendor cannot be called, and what to do. What a variable holds is not said.
struct VendorAccessFault: Error, CustomStringConvertible {
    let description: String

    static func noKey(_ variable: String) -> Self {
        Self(
            description:
                "\(variable) does not hold a key: it has white space or control characters inside; set it anew or unset it"
        )
    }

    static func noEmbedder(_ name: String) -> Self {
        Self(
            description:
                "memory.embedder is \"\(name)\"; it must be \"offline\", or a vendor (openai, gemini, ollama) and its model, "
                + "such as \"openai/text-embedding-3-small\" or \"ollama/nomic-embed-text\""
        )
    }

    static func noAccess(to vendor: VendorAccess.Vendor, for name: String) -> Self {
        let variables = vendor.isReachedWithoutKey ? [vendor.addressName] + vendor.keyNames : vendor.keyNames
        return Self(
            description:
                "memory.embedder is \"\(name)\", but nothing says how to call \(vendor.rawValue): set "
                + variables.joined(separator: " or ")
        )
    }
}
