internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import SchemaValidation
internal import SeedTestSupport
internal import Testing

@Suite("Requests from anybody")
struct DamagedRequestTests {
    private let rules: RuleTable

    init() throws { rules = try RuleTable(files: MeshProtoSchema.files) }

    /// What is said of bytes that come, and of the value that they make; nil when they make none.
    private func refusals<Request: Message>(
        _ type: Request.Type,
        _ bytes: [UInt8]
    ) throws -> (received: Status?, made: Status?)? {
        let check = try #require(rules.check(for: type))
        var received: Status?
        guard let request = try? Request(wire: bytes.span, look: { received = check.refusal(of: $0) }) else {
            return nil
        }
        return (received, Status(violations: rules.violations(in: request)))
    }

    private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let place = bytes.indices.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: bytes[place...].prefix(8), at: place)
            }
        }
        return bytes
    }

    @Test("bytes that were damaged are read and looked at, or refused, in every request type")
    func survives() throws {
        var generator = SeededGenerator(seed: 11)
        var readable = 0
        for method in MeshProtoSchema.methods where rules.check(for: method.request) != nil {
            let samples = RuledField.input.filter { $0.type.schema.name == method.request.schema.name }
            let whole = samples.flatMap { $0.samples.map(\.bytes).filter { $0.count < 2000 }.last ?? [] }
            for _ in 0..<60 where try refusals(method.request, damaged(whole, &generator)) != nil { readable += 1 }
        }
        #expect(readable > 100)
    }

    @Test(
        "a message that comes is judged as the value that it makes",
        arguments: [
            ProtoListTasksRequest.self, ProtoResumeTaskRequest.self, ProtoSendFeedbackRequest.self,
            ProtoWatchTaskRequest.self, ProtoSearchMemoryRequest.self,
        ] as [any Message.Type]
    )
    func agrees(type: any Message.Type) throws {
        var generator = SeededGenerator(seed: 12)
        let fields = RuledField.input.filter { $0.type.schema.name == type.schema.name }
        var refused = 0
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for field in fields {
                guard let sample = field.samples.randomElement(using: &generator), sample.bytes.count < 2000 else {
                    continue
                }
                bytes += sample.bytes
            }
            if Bool.random(using: &generator) { bytes = damaged(bytes, &generator) }
            guard let (received, made) = try refusals(type, bytes) else { continue }
            #expect(received == made)
            if received != nil { refused += 1 }
        }
        #expect(refused > 50)
    }
}
