internal import HTTPWire

/// The memory that the requests of one connection may take: messages that wait for their handlers, and large ones that are
/// on their way.
///
/// A message that is larger than a stream's window needs more of it than the stream began with. It is given that only with
/// room for the whole message set aside, in the order of asking. So every message that was let in can be completed,
/// whatever else was begun, and the memory is bounded by `bytesMax` and the windows with which streams begin. When nothing
/// is set aside, a message of any size is let in.
struct InboundRoom {
    struct Place {
        let stream: HTTP2Stream
        let count: Int
    }

    private let bytesMax: Int
    private var waitingBytes = 0
    private var reservedBytes = 0
    private var line: [Place] = []

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    /// So much waits for handlers that nothing more should come on any stream.
    var isFull: Bool { waitingBytes > bytesMax }

    /// Bytes of complete messages that wait, more or less of them.
    mutating func noteWaiting(_ change: Int) { waitingBytes += change }

    /// Sets room aside, or returns false and puts the stream into the line.
    mutating func reserve(_ place: Place) -> Bool {
        guard line.isEmpty, hasRoom(for: place) else {
            line.append(place)
            return false
        }
        reservedBytes += place.count
        return true
    }

    mutating func release(_ count: Int) { reservedBytes -= count }

    /// The first in the line, if there is room for it now, which is then set aside.
    mutating func next() -> Place? {
        guard let first = line.first, hasRoom(for: first) else { return nil }
        reservedBytes += first.count
        return line.removeFirst()
    }

    mutating func leaveLine(_ stream: HTTP2Stream) { line.removeAll { $0.stream == stream } }

    private func hasRoom(for place: Place) -> Bool {
        reservedBytes == 0 || waitingBytes + reservedBytes + place.count <= bytesMax
    }
}
