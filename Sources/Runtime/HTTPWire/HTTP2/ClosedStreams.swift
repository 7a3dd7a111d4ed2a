/// The numbers of streams that the peer ended or gave up a short while ago. A frame for one of them is the peer's fault
/// (RFC 9113, 5.1); a frame for a stream that this side gave up is not, because it may have been on its way.
///
/// nghttp2 could remember closed streams itself, but it keeps them whole: as many as may be open, on every connection. Here
/// each costs four bytes, and a newer one takes the place of the one 64 before it.
struct ClosedStreams {
    private var numbers: [Int32] = []

    mutating func insert(_ id: Int32) {
        if numbers.isEmpty { numbers = [Int32](repeating: 0, count: Self.count) }
        numbers[Self.place(of: id)] = id
    }

    func contains(_ id: Int32) -> Bool {
        !numbers.isEmpty && id != 0 && numbers[Self.place(of: id)] == id
    }

    private static let count = 64

    /// Only every second number is a client's.
    private static func place(of id: Int32) -> Int { Int(id / 2) & (count - 1) }
}
