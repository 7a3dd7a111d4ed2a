internal import MeshDomain
package import OutboundHTTP

/// Looks whether a Qdrant server can be used, for the operator. It changes nothing.
package struct QdrantCheck: Sendable {
    private let server: QdrantServer

    /// `points/query`, which searches use, came with 1.10.
    private static let versionMin = [1, 10]
    private static let timeout: Duration = .seconds(5)

    package init(_ address: QdrantAddress, client: HTTPClient) {
        server = QdrantServer(address, client: client)
    }

    package struct Report: Sendable, Hashable {
        /// As the server says it.
        package let version: String
        package let collections: Int
        /// Those of the mesh among them, in order.
        package let own: [String]
    }

    /// Why it cannot be used, in a sentence that says what to do.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// Asks who it is, and, with the key, which collections it has; looks into those of the mesh.
    package func report() async throws(Fault) -> Report {
        do throws(QdrantFailure) {
            let version = try await server.version(within: Self.timeout)
            if Self.isTooOld(version) {
                throw QdrantFailure.misfit("It is Qdrant \(version): the mesh wants 1.10 or later, update it")
            }
            let names = try await server.collectionNames(within: Self.timeout)
            let own = names.filter { $0.hasPrefix(QdrantCollection.namePrefix) }.sorted()
            for name in own { _ = try await server.call("GET", "/collections/\(name)", within: Self.timeout) }
            return Report(version: version, collections: names.count, own: own)
        } catch {
            throw Fault(description: Self.words(error))
        }
    }

    /// What says no version is taken for new.
    static func isTooOld(_ version: String) -> Bool {
        let numbers = version.split(separator: ".").prefix(2).compactMap { Int($0) }
        return numbers.count == 2 && numbers.lexicographicallyPrecedes(versionMin)
    }

    private static func words(_ failure: QdrantFailure) -> String {
        switch failure {
        case .cancelled, .misfit: failure.description
        case .unreachable(let sentence): "\(sentence): start the server, check the network, or set memory.qdrant_url"
        case .missing: "it answers, but not as Qdrant does: set memory.qdrant_url to a Qdrant server"
        case .refused(401, let words), .refused(403, let words):
            "it refuses the key (\(words)): set memory.qdrant_key to one that may read and write"
        case .refused: "\(failure): look into its log"
        }
    }
}
