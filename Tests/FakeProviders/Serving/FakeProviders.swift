package import EventIO
internal import HTTPServer
internal import HTTPWire
package import MeshDomain
internal import Telemetry

/// A server that speaks as the vendors of models do, all of them on one port under their own paths.
///
///     let fake = FakeProviders(configuration, loops: loops)
///     let address = try await fake.start()
///     …
///     await fake.stop()
///
/// Its answers depend on the seed and the prompt alone; what a prompt can ask for is in `Wish`, what can go wrong in
/// `FakeFault`. It is a fake and says so: nothing in it knows anything.
package final class FakeProviders: Sendable {
    private let server: HTTPServer
    private let vendors: FakeVendors
    private let registry = MetricRegistry()

    package init(_ configuration: FakeConfiguration, loops: LoopGroup) {
        var serving = HTTPServerConfiguration()
        serving.addresses = [.ipv4("127.0.0.1", port: configuration.port)]
        // What is larger than a vendor takes is still read far enough to be refused in the vendor's words.
        serving.requests.bodyBytesMax = configuration.bodyBytesMax * 32
        serving.unixNanoseconds = configuration.unixNanoseconds
        let vendors = FakeVendors(configuration)
        self.vendors = vendors
        server = HTTPServer(serving, loops: loops, registry: registry) { [registry] request, response in
            try await vendors.respond(request, response) { Self.connections(registry) }
        }
    }

    /// Listens, and returns where.
    package func start() async throws -> SocketAddress { try await server.start()[0] }

    /// Lets nothing finish: whoever still waits has failed its test.
    package func stop() async { await server.stop(within: .zero) }

    // MARK: For tests in the same process, what the fake's own pages do for others

    /// Faults for the next calls.
    package func queue(_ faults: [FakeFault], dialect: Dialect? = nil) throws(ScriptFault) {
        try vendors.plan.add([FaultQueue(faults, dialect: dialect)])
    }

    /// As `GET /_fake/meter`.
    package func meter() -> JSONValue { vendors.meter.page(connections: Self.connections(registry)) }

    package func reset() { vendors.reset() }

    private static func connections(_ registry: MetricRegistry) -> UInt64 {
        for metric in registry.snapshot() where metric.name == "http_server_connections_total" {
            if case .counter(let points) = metric.data { return points.reduce(0) { $0 + $1.value } }
        }
        return 0
    }

    /// The faults of a script's JSON.
    package static func script(_ bytes: [UInt8]) throws(ScriptFault) -> [FaultQueue] {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: bytes)
        } catch {
            throw ScriptFault(description: "the script is no JSON: \(error)")
        }
        return try FaultQueue.list(json)
    }
}
