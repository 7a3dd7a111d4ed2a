package import MeshDomain

/// How large a page may become: what gRPC clients take unless they are told otherwise is 4 MiB. A page of large elements ends
/// early; the token goes on from there.
extension PageRequest {
    /// Of the long texts in a page. One element is answered however large it is.
    package static let bytesMax = 2 << 20
}

extension MemoryItem {
    /// What its long text takes.
    package var pageBytes: Int { content.utf8.count }
}

extension MeshTask {
    /// What its long texts take.
    package var pageBytes: Int {
        let outputs = plan?.subtasks.reduce(0) { $0 + $1.output.utf8.count } ?? 0
        return submission.brief.utf8.count + outputs + (result?.text.utf8.count ?? 0)
    }
}
