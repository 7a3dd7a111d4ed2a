internal import CodecBenchmarkMessages
internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import Protobuf
internal import RPCBenchmarkMessages
internal import StandardStreams
internal import TLSCrypto
internal import Telemetry

/// `rpc-benchmark`: the server that `Benchmarks/rpc/run.sh` measures, and the frames that its load generator sends.
enum BenchmarkCommand {
    private static let usage = """
        usage: rpc-benchmark serve --port N [--tls-cert FILE --tls-key FILE] [--loops N]
               rpc-benchmark message FILE
               rpc-benchmark stream-request COUNT FILE

        """

    static func run(_ arguments: [String]) async -> Int32 {
        do {
            switch arguments.first {
            case "serve": try await serve(Array(arguments.dropFirst()))
            case "message" where arguments.count == 2:
                try StandardStreams.writeFile(arguments[1], frame(Samples.tenFields.wireBytes()))
            case "stream-request" where arguments.count == 3:
                let request = BenchStreamRequest.with {
                    $0.count = Int32(arguments[1]) ?? 0
                    $0.message = Samples.tenFields
                }
                try StandardStreams.writeFile(arguments[2], frame(request.wireBytes()))
            default:
                StandardStreams.writeError(usage)
                return 2
            }
            return 0
        } catch {
            StandardStreams.writeError("rpc-benchmark: \(error)\n")
            return 1
        }
    }

    private static func frame(_ message: [UInt8]) -> [UInt8] {
        [0] + (0..<4).map { UInt8(truncatingIfNeeded: message.count >> (24 - 8 * $0)) } + message
    }

    /// With all that a server in earnest has on: metrics, tracing that samples one call in a thousand, limits.
    private static func serve(_ arguments: [String]) async throws {
        func value(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        }
        let loops = try LoopGroup(count: value("--loops").flatMap { Int($0) })
        var configuration = GRPCServerConfiguration()
        configuration.addresses = [.ipv4("127.0.0.1", port: value("--port").flatMap { UInt16($0) } ?? 0)]
        var random = SystemRandomNumberGenerator()
        let tracer = Tracer(
            sampler: .share(0.001).followingParent,
            ids: TraceIDSource(seededBy: &random),
            processor: .buffer(SpanBuffer(spansMax: 1000)),
            now: { UnixTime(nanoseconds: Loop.nanoseconds) }
        )
        let server = GRPCServer(
            configuration,
            router: RPCRouter([EchoService()], gates: [TracingGate(tracer)]),
            loops: loops,
            tls: try tlsContext(value("--tls-cert"), value("--tls-key"))
        )
        let stopped = OneShot<Bool>()
        try SignalWatch.watch([.terminate, .interrupt], on: loops.loops[0]) { _ in stopped.succeed(true) }
        let address = try await server.start()[0]
        try StandardStreams.write(Array("listening on \(address)\n".utf8))
        _ = try await stopped.value()
        await server.stop(within: .seconds(5))
        loops.shutDown()
    }

    private static func tlsContext(_ certificate: String?, _ key: String?) throws -> TLSServerContext? {
        guard let certificate, let key else { return nil }
        return try TLSServerContext(
            TLSServerConfiguration(certificateChain: .file(certificate), privateKey: .file(key))
        )
    }
}
