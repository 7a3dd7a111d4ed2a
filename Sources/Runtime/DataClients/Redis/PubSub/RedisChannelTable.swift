/// Who reads which channel, and what the server has to be told. Pure.
struct RedisChannelTable<Reader> {
    private var readers: [String: [Int: Reader]] = [:]
    private var lastNumber = 0
    let channelsMax: Int

    init(channelsMax: Int) { self.channelsMax = channelsMax }

    var channels: [String] { Array(readers.keys) }
    var readerCount: Int { readers.values.reduce(0) { $0 + $1.count } }

    /// - Returns: the number of the reader, and whether it is the channel's first; nil when there are too many channels.
    mutating func add(_ reader: Reader, to channel: String) -> (number: Int, isFirst: Bool)? {
        let isFirst = readers[channel] == nil
        if isFirst, readers.count >= channelsMax { return nil }
        lastNumber += 1
        readers[channel, default: [:]][lastNumber] = reader
        return (lastNumber, isFirst)
    }

    /// - Returns: whether nobody reads the channel any more, and somebody did.
    mutating func remove(_ number: Int, from channel: String) -> Bool {
        guard readers[channel]?.removeValue(forKey: number) != nil, readers[channel]?.isEmpty == true else {
            return false
        }
        readers[channel] = nil
        return true
    }

    func readers(of channel: String) -> [Reader] { readers[channel].map { Array($0.values) } ?? [] }

    mutating func removeAll() -> [Reader] {
        defer { readers = [:] }
        return readers.values.flatMap { Array($0.values) }
    }
}

/// Where the messages of a channel go.
enum RedisChannelReader: Sendable {
    case buffer(RedisMessageBuffer)
    case call(@Sendable (RedisMessage) -> Void)

    /// - Returns: false when the message was lost.
    @discardableResult
    func take(_ message: RedisMessage) -> Bool {
        switch self {
        case .buffer(let buffer): return buffer.append(message)
        case .call(let heard):
            heard(message)
            return true
        }
    }

    func finish() {
        if case .buffer(let buffer) = self { buffer.finish() }
    }
}
