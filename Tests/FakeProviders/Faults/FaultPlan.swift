internal import MeshDomain
internal import SeedTestSupport
private import Synchronization

/// A fault that befalls a part of all calls: `cut:0.05`.
package struct FaultChance: Sendable, Hashable {
    package let kind: FakeFault.Kind
    package let probability: Double

    /// A list such as `cut:0.05,500:0.1`; nil when it is none, or adds up to more than 1.
    package static func list(_ text: String) -> [FaultChance]? {
        var chances: [FaultChance] = []
        for part in text.split(separator: ",") {
            let pair = part.split(separator: ":").map { word in String(word.filter { $0 != " " }) }
            guard pair.count == 2, let kind = FakeFault.Kind(name: pair[0]), let probability = Double(pair[1]),
                (0...1).contains(probability)
            else { return nil }
            chances.append(FaultChance(kind: kind, probability: probability))
        }
        return chances.reduce(0) { $0 + $1.probability } <= 1.000_001 ? chances : nil
    }
}

/// Faults that befall the next calls one after the other.
package struct FaultQueue: Sendable, Hashable {
    /// Nil for calls in any dialect.
    package var dialect: Dialect?
    package var faults: [FakeFault]
    /// It begins again at its end.
    package var repeats = false

    package init(_ faults: [FakeFault], dialect: Dialect? = nil) {
        self.faults = faults
        self.dialect = dialect
    }

    /// One object `{"faults": ["cut;after=12", "none"], "dialect": "openai", "repeat": true}`, or a list of such.
    static func list(_ json: JSONValue) throws(ScriptFault) -> [FaultQueue] {
        var queues: [FaultQueue] = []
        for element in json.array ?? [json] { queues.append(try FaultQueue(element)) }
        return queues
    }

    private init(_ json: JSONValue) throws(ScriptFault) {
        guard let texts = json["faults"]?.array, texts.count <= Self.faultsMax else {
            throw ScriptFault(description: "\"faults\" is a list of at most \(Self.faultsMax)")
        }
        var faults: [FakeFault] = []
        for text in texts {
            guard let fault = FakeFault(text.string ?? "") else {
                throw ScriptFault(description: "\(text.text) is no fault")
            }
            faults.append(fault)
        }
        self.init(faults)
        repeats = json["repeat"]?.bool ?? false
        if let name = json["dialect"]?.string {
            guard let dialect = Dialect(rawValue: name) else {
                throw ScriptFault(description: "\(name) is no dialect")
            }
            self.dialect = dialect
        }
    }

    private static let faultsMax = 100_000
}

package struct ScriptFault: Error, CustomStringConvertible {
    package let description: String
}

/// Decides what befalls a call: what its header says, else its model's name, else the script, else chance.
final class FaultPlan: Sendable {
    private struct Waiting {
        var queue: FaultQueue
        var position = 0
    }

    private struct State {
        var waiting: [Waiting] = []
        var drawCount: UInt64 = 0
    }

    private let seed: UInt64
    private let chances: [FaultChance]
    private let state: Mutex<State>

    init(seed: UInt64, chances: [FaultChance], script: [FaultQueue]) {
        self.seed = seed
        self.chances = chances
        state = Mutex(State(waiting: script.map { Waiting(queue: $0) }))
    }

    func add(_ queues: [FaultQueue]) throws(ScriptFault) {
        let hasRoom = state.withLock { state in
            guard state.waiting.count + queues.count <= Self.queuesMax else { return false }
            state.waiting += queues.map { Waiting(queue: $0) }
            return true
        }
        if !hasRoom { throw ScriptFault(description: "more than \(Self.queuesMax) scripts wait") }
    }

    /// Forgets the script, and begins anew with chance.
    func reset() { state.withLock { $0 = State() } }

    func fault(_ dialect: Dialect, header: String?, model: String) throws(ScriptFault) -> FakeFault? {
        if let header {
            guard let fault = FakeFault(header) else { throw ScriptFault(description: "x-fake-fault: no such fault") }
            return fault
        }
        if let fault = FakeFault(model: model) { return fault }
        return state.withLock { Self.scripted(dialect, &$0) ?? draw(&$0) }
    }

    private static func scripted(_ dialect: Dialect, _ state: inout State) -> FakeFault? {
        for index in state.waiting.indices {
            let queue = state.waiting[index].queue
            guard queue.dialect == nil || queue.dialect == dialect, !queue.faults.isEmpty else { continue }
            let fault = queue.faults[state.waiting[index].position]
            state.waiting[index].position += 1
            if state.waiting[index].position == queue.faults.count {
                if queue.repeats { state.waiting[index].position = 0 } else { state.waiting.remove(at: index) }
            }
            return fault
        }
        return nil
    }

    private func draw(_ state: inout State) -> FakeFault? {
        guard !chances.isEmpty else { return nil }
        state.drawCount += 1
        var chance = SeededGenerator(seed: seed &+ state.drawCount &* 0x9e37_79b9)
        var left = chance.fraction()
        for candidate in chances {
            left -= candidate.probability
            if left < 0 { return FakeFault(candidate.kind, after: chance.below(60)) }
        }
        return nil
    }

    private static let queuesMax = 1000
}
