internal import MeshApplication
internal import MeshDomain

/// Reads nothing from the shared memory, and writes as always: for worlds that are about something else.
struct ForgetfulRecall: MemoryRecall, MemoryWriting {
    let memory: SharedMemory

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] { [] }

    func preparing(_ items: [MemoryItem], for tenant: TenantID) async throws(StoreFailure) -> PreparedMemory {
        try await memory.preparing(items, for: tenant)
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) { memory.committed(prepared, of: tenant) }
}

/// Vectors that are cheap to compare. How well they find things is not what a simulation is about.
struct TinyEmbedder: Embedder {
    let name = "tiny-4"
    let dimensions = 4

    func embedAtOnce(_ text: String) -> [Float]? {
        var vector: [Float] = [1, 0, 0, 0]
        for (place, byte) in text.utf8.prefix(32).enumerated() { vector[place & 3] += Float(byte) / 256 }
        let length = vector.map { $0 * $0 }.reduce(0, +).squareRoot()
        return vector.map { $0 / length }
    }

    func embed(_ texts: [String]) async throws(ModelFailure) -> EmbeddedTexts {
        EmbeddedTexts(texts.compactMap(embedAtOnce))
    }
}
