/// Which node serves which slot. Pure.
struct RedisSlotMap: Sendable {
    /// The index of a node for each slot; -1 for none.
    private var nodes = [Int16](repeating: -1, count: RedisClusterSlot.count)
    private(set) var addresses: [RedisAddress] = []

    init() {}

    /// The answer to CLUSTER SLOTS: ranges with their master first.
    init(slots reply: RedisReply, asked: RedisAddress, nodesMax: Int) throws(RedisError) {
        for range in try reply.array() {
            let parts = try range.array()
            guard parts.count >= 3 else { throw .unexpectedReply }
            let first = try parts[0].integer()
            let last = try parts[1].integer()
            let master = try parts[2].array()
            guard master.count >= 2, first >= 0, first <= last, last < RedisClusterSlot.count,
                let port = UInt16(exactly: try master[1].integer())
            else { throw .unexpectedReply }
            let address = RedisAddress.host(try master[0].text() ?? "", port: port).filled(from: asked)
            try assign(Int(first)...Int(last), to: address, nodesMax: nodesMax)
        }
    }

    func node(of slot: Int) -> RedisAddress? {
        let index = Int(nodes[slot])
        return index < 0 ? nil : addresses[index]
    }

    mutating func assign(_ slots: ClosedRange<Int>, to address: RedisAddress, nodesMax: Int) throws(RedisError) {
        var index = addresses.firstIndex(of: address)
        if index == nil {
            guard addresses.count < min(nodesMax, Int(Int16.max)) else {
                throw .protocolBroken(reason: "too many nodes")
            }
            addresses.append(address)
            index = addresses.count - 1
        }
        guard let index else { return }
        for slot in slots { nodes[slot] = Int16(index) }
    }
}
