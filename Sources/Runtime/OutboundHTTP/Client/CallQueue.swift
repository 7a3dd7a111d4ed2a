/// Whose turn it is to have a connection. Calls to one host wait for each other in the order in which they came; hosts do
/// not wait for each other.
///
/// The library could hold calls back, too, but counts their waiting as time to connect.
struct CallQueue<Call: AnyObject> {
    private struct Lane {
        var open = 0
        var isMultiplexed = false
        var waiting: [Call?] = []
        var first = 0

        var isIdle: Bool { open == 0 && first == waiting.count }
    }

    private let connectionsPerHostMax: Int
    private let streamsPerHostMax: Int
    private var lanes: [HTTPOrigin: Lane] = [:]

    init(connectionsPerHostMax: Int, streamsPerHostMax: Int) {
        self.connectionsPerHostMax = connectionsPerHostMax
        self.streamsPerHostMax = streamsPerHostMax
    }

    /// Returns whether the call may begin; otherwise it waits.
    mutating func enter(_ call: Call, _ origin: HTTPOrigin) -> Bool {
        var lane = lanes.removeValue(forKey: origin) ?? Lane()
        defer { lanes[origin] = lane }
        if lane.open < room(lane) {
            lane.open += 1
            return true
        }
        lane.waiting.append(call)
        return false
    }

    /// A call that began has ended. Returns the call that begins in its place.
    mutating func leave(_ origin: HTTPOrigin) -> Call? {
        guard var lane = lanes.removeValue(forKey: origin) else { return nil }
        lane.open -= 1
        let next = takeNext(&lane)
        // What is known of hosts that nobody calls is forgotten when there are many.
        if !lane.isIdle || lanes.count < Self.idleLanesMax { lanes[origin] = lane }
        return next
    }

    /// The host's connections carry many calls each. Returns calls that begin because of that.
    mutating func noteMultiplexed(_ origin: HTTPOrigin) -> [Call] {
        if isMultiplexed(origin) { return [] }
        guard var lane = lanes.removeValue(forKey: origin) else { return [] }
        lane.isMultiplexed = true
        var begun: [Call] = []
        while let call = takeNext(&lane) { begun.append(call) }
        lanes[origin] = lane
        return begun
    }

    func isMultiplexed(_ origin: HTTPOrigin) -> Bool { lanes[origin]?.isMultiplexed ?? false }

    /// A call that waits has ended.
    mutating func forget(_ call: Call, _ origin: HTTPOrigin) {
        guard let position = lanes[origin]?.waiting.lastIndex(where: { $0 === call }) else { return }
        lanes[origin]?.waiting[position] = nil
    }

    private func room(_ lane: Lane) -> Int {
        lane.isMultiplexed ? streamsPerHostMax : connectionsPerHostMax
    }

    private func takeNext(_ lane: inout Lane) -> Call? {
        guard lane.open < room(lane) else { return nil }
        while lane.first < lane.waiting.count {
            let call = lane.waiting[lane.first].take()
            lane.first += 1
            if let call {
                lane.open += 1
                compact(&lane)
                return call
            }
        }
        compact(&lane)
        return nil
    }

    private func compact(_ lane: inout Lane) {
        guard lane.first == lane.waiting.count || lane.first > 64 && lane.first * 2 > lane.waiting.count else { return }
        lane.waiting.removeFirst(lane.first)
        lane.first = 0
    }

    private static var idleLanesMax: Int { 1024 }
}
