internal import MeshApplication
internal import Testing

/// A kind of store that the contract suites run on.
struct Backend: Sendable, CustomTestStringConvertible {
    let name: String
    /// Gives a new, empty store and takes it away afterwards.
    let use: @Sendable (@Sendable (any MeshStore) async throws -> Void) async throws -> Void

    var testDescription: String { name }

    static let inMemory = Backend(name: "in memory") { body in try await body(InMemoryStore()) }

    static let all = [inMemory]
}
