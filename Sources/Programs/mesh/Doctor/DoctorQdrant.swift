internal import EventIO
internal import MeshCommands
internal import MeshVectors
internal import OutboundHTTP

/// The server that searches vectors, if one is named. Without it, and without an answer of it, the process searches them.
struct DoctorQdrant: Sendable {
    private let memory: MeshConfiguration.Memory
    private let loops: LoopGroup

    init(_ memory: MeshConfiguration.Memory, _ loops: LoopGroup) {
        self.memory = memory
        self.loops = loops
    }

    func findings() async -> [DoctorFinding] {
        guard let address = QdrantAddress(memory) else { return [] }
        let client = HTTPClient(loops: loops.loops)
        let finding = await finding(QdrantCheck(address, client: client))
        await client.shutDown()
        return [finding]
    }

    private func finding(_ check: QdrantCheck) async -> DoctorFinding {
        do throws(QdrantCheck.Fault) {
            let report = try await check.report()
            let own =
                report.own.isEmpty
                ? "the mesh's is made when the server starts" : "of the mesh: " + report.own.joined(separator: ", ")
            let count = report.collections == 1 ? "1 collection" : "\(report.collections) collections"
            return .ok("qdrant", "\(memory.qdrantURL): Qdrant \(report.version), \(count); \(own)")
        } catch {
            return .fault("qdrant", "\(memory.qdrantURL): \(error)")
        }
    }
}
