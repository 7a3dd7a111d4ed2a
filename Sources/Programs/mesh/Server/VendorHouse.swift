internal import EventIO
internal import MeshApplication
internal import MeshModels
internal import OutboundHTTP
internal import Telemetry

/// The way to vendors: one client, whose connections all calls share, whatever they are for.
struct VendorHouse: Sendable {
    private let transport: HTTPVendorTransport
    private let clock: any WallClock

    init(loops: LoopGroup, clock: any WallClock, registry: MetricRegistry) {
        var http = HTTPClientConfiguration()
        http.proxy = .environment
        let client = HTTPClient(loops: loops.loops, configuration: http, registry: registry)
        transport = HTTPVendorTransport(client, clock: clock)
        self.clock = clock
    }

    func vendors(_ accesses: [VendorAccess]) -> [any ModelVendor] {
        accesses.compactMap { $0.connected(over: transport, clock: clock) }
    }
}
