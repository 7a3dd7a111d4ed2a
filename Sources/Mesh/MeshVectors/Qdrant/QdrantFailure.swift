/// Why a call to Qdrant did not do what it should. For the log: no sentence holds the key, a vector or a text of an item.
enum QdrantFailure: Error, Hashable, CustomStringConvertible {
    /// Nobody waits for the answer any more; it says nothing about the server.
    case cancelled
    /// No answer, or none that can be used: away, too slow, in trouble.
    case unreachable(String)
    /// The collection is not there.
    case missing(String)
    /// The server understood, and said no.
    case refused(status: Int, String)
    /// The collection is for other vectors. A person has to put that right.
    case misfit(String)

    var description: String {
        switch self {
        case .cancelled: "the call was cancelled"
        case .unreachable(let sentence), .missing(let sentence), .misfit(let sentence): sentence
        case .refused(let status, let sentence): "Qdrant refused with \(status): \(sentence)"
        }
    }
}
