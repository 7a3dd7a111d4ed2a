internal import EventIO
package import FakeProviders
internal import MeshApplication
internal import MeshDomain
package import MeshModels
package import OutboundHTTP
internal import StandardStreams
internal import Telemetry

/// Everything that stands between a call and a vendor, joined as the server joins it: the chain, the dialects, libcurl, sockets
/// on loopback, and a fake behind each place in the chain.
///
///     try await ModelStack.with(StackSettings()) { stack in
///         let (chain, _) = try stack.chain([Link(.openai, "fake-cut-12"), Link(.anthropic, "whole")])
///     }
package final class ModelStack: Sendable {
    package let fakes: [FakeProviders]
    private let addresses: [String]
    private let transport: HTTPVendorTransport
    private let clock = StackClock()

    private init(_ fakes: [FakeProviders], _ addresses: [SocketAddress], _ client: HTTPClient) {
        self.fakes = fakes
        self.addresses = addresses.map { "http://\($0)" }
        transport = HTTPVendorTransport(client, clock: clock)
    }

    /// Starts it for the body, and stops it whatever becomes of that.
    package static func with<Value: Sendable>(
        _ settings: StackSettings,
        _ body: (ModelStack) async throws -> Value
    ) async throws -> Value {
        let loops = try LoopGroup(count: 2)
        let client = HTTPClient(loops: [loops.loops[0]], configuration: settings.http)
        let servers = try LoopGroup(count: 1)
        var fakes: [FakeProviders] = []
        var addresses: [SocketAddress] = []
        for place in 0..<settings.fakeCount {
            let fake = FakeProviders(settings.fake(at: place), loops: servers)
            addresses.append(try await fake.start())
            fakes.append(fake)
        }
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(ModelStack(fakes, addresses, client)))
        } catch {
            result = .failure(error)
        }
        await client.shutDown()
        for fake in fakes { await fake.stop() }
        loops.shutDown()
        servers.shutDown()
        return try result.get()
    }

    /// Asks the vendor's fake at that place.
    package func vendor(_ dialect: Dialect, at place: Int) throws(StackFault) -> any ModelVendor {
        let address = addresses[place % addresses.count]
        guard let key = VendorKey("fake-key") else { throw StackFault("no key") }
        switch dialect {
        case .anthropic: return Vendors.anthropic(key: key, at: address, over: transport, clock: clock)
        case .openai:
            return Vendors.openAI(.openAI, key: key, at: address + "/v1", over: transport, clock: clock)
        case .groq:
            return Vendors.openAI(.groq, key: key, at: address + "/openai/v1", over: transport, clock: clock)
        case .gemini: return Vendors.gemini(key: key, at: address, over: transport, clock: clock)
        case .ollama: return Vendors.ollama(key: nil, at: address, over: transport, clock: clock)
        }
    }

    /// A chain that has met no failure yet, through models of these vendors in this order. They are called a, b, c.
    package func chain(
        _ links: [Link],
        _ options: ChainOptions = ChainOptions()
    ) throws(StackFault) -> (chain: ModelChain, vendors: [RecordingVendor]) {
        var vendors: [RecordingVendor] = []
        var models: [CatalogueModel] = []
        for (place, link) in links.enumerated() {
            let vendor = RecordingVendor(try vendor(link.dialect, at: place))
            vendors.append(vendor)
            models.append(Self.model(at: place, link, of: vendor.name))
        }
        let names = models.map(\.name)
        let catalogue = Catalogue(models: models, aliases: [:], chain: names, reserve: [])
        let chain = ModelChain(
            vendors: vendors,
            catalogue: CatalogueShelf(catalogue),
            options: options,
            clock: clock,
            seed: 1,
            metrics: MetricRegistry()
        )
        return (chain, vendors)
    }

    /// Each reads more than the one before it, so that a prompt that is too long for one has somewhere to go. The prices are
    /// those that the fakes' meters take for models that they do not know.
    private static func model(at place: Int, _ link: Link, of vendor: String) -> CatalogueModel {
        var model = CatalogueModel(
            name: String(UnicodeScalar(UInt8(97 + place))),
            vendor: vendor,
            contextTokens: 100_000 * Int64(place + 1),
            outputTokens: 50_000
        )
        model.vendorName = link.model
        model.capabilities = [.tools, .streaming, .structuredOutput]
        model.complexities = [.low, .medium, .high]
        model.prices = [
            ModelPrice(
                start: Moment(nanoseconds: 0),
                input: 1_000_000_000,
                cachedInput: 100_000_000,
                cacheWrite: 1_250_000_000,
                output: 4_000_000_000
            )
        ]
        return model
    }
}

/// One place of a chain: whose dialect, and which model of it. Its name may be a fault.
package struct Link: Sendable {
    package let dialect: Dialect
    package let model: String

    package init(_ dialect: Dialect, _ model: String) {
        self.dialect = dialect
        self.model = model
    }
}

/// How the two ends of a stack behave.
package struct StackSettings: Sendable {
    /// Each has a seed of its own, so that no two answer the same.
    package var fakeCount = 3
    package var seed: UInt64 = 1
    package var chances: [FaultChance] = []
    package var http = HTTPClientConfiguration()

    package init() {
        http.connectionsPerHostMax = 512
        http.connectionsMax = 2_048
    }

    func fake(at place: Int) -> FakeConfiguration {
        var fake = FakeConfiguration(
            unixNanoseconds: { StandardStreams.unixNanoseconds },
            sleep: { try await Task.sleep(for: $0) }
        )
        fake.seed = seed &* 1_000 &+ UInt64(place)
        fake.chances = chances
        return fake
    }
}

/// The stack itself does not work.
package struct StackFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
