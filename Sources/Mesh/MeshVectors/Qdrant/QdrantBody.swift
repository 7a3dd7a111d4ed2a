internal import MeshApplication
internal import MeshDomain

/// Bodies of requests. Vectors are written as they are, in the shortest digits that give the same 32 bits; a tree of JSON
/// would hold each number as one of 64.
enum QdrantBody {
    /// A member named `query` beside those of an object.
    static func query(_ vector: [Float], _ rest: JSONValue) -> [UInt8] {
        Array("{\"query\":\(list(vector)),".utf8) + rest.bytes.dropFirst()
    }

    static func points(_ vectors: [MemoryVector], of network: Owned<NetworkID>) -> [UInt8] {
        var body = Array("{\"points\":[".utf8)
        for (number, vector) in vectors.enumerated() {
            let payload: JSONValue = [
                "tenant": .string(network.tenant.text), "network": .string(network.id.text),
                "item": .string(vector.id.text),
            ]
            let id = PointID.of(vector.id, in: network)
            let end = "\"vector\":\(list(vector.vector)),\"payload\":\(payload.text)}"
            body += Array("\(number == 0 ? "" : ",")\n{\"id\":\"\(id)\",\(end)".utf8)
        }
        return body + Array("]}".utf8)
    }

    private static func list(_ vector: [Float]) -> String {
        "[" + vector.map(\.description).joined(separator: ",") + "]"
    }
}
