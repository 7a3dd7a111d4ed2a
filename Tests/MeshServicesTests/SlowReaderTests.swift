internal import GRPCCore
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf
internal import Testing

@Suite("A reader that waits")
struct SlowReaderTests {
    /// More than a stream's window and its outbox hold: every watch waits for the reader at the same time.
    @Test("a conversation with many watches and a client that does not read waits, and then tells everything once")
    func conversation() async throws {
        let house = try WorkingHouse { _ in .hang(showing: "") }
        try await house.served { channel in
            let network = try await house.network()
            let brief = String(repeating: "All that there is to say about the launch. ", count: 400)
            let count = 40
            var tasks: [TaskID] = []
            for _ in 1...count {
                let input = NewTask(network: network, submission: TaskSubmission(brief: brief))
                tasks.append(try await house.mesh.submitTask(input, as: WorkingHouse.caller).id)
            }
            let stream = try await channel.open(ProtoTaskServiceMethods.collaborate, World.caller())
            for id in tasks {
                let request = ProtoCollaborateRequest.with {
                    $0.networkID = network.text
                    $0.clientRef = id.text
                    $0.message = .watch(.with { $0.taskID = id.text })
                }
                try await stream.send(request.wireBytes(), compressed: nil)
            }
            var acks: Set<String> = []
            var events: Set<String> = []
            while acks.count < count || events.count < count {
                let message = try #require(try await stream.next())
                let response = try ProtoCollaborateResponse(wire: message.bytes.span)
                switch response.message {
                case .ack: #expect(acks.insert(response.clientRef).inserted)
                case .event(let event) where event.sequence == 1:
                    #expect(events.insert(response.clientRef).inserted)
                default: break
                }
            }
            stream.cancel()
        }
    }
}
