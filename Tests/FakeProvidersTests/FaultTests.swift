import MeshDomain
import Testing

@testable import FakeProviders

@Suite("Faults of the fake providers")
struct FaultTests {
    @Test("a fault is read from its text, with everything that it may say")
    func reads() throws {
        let cut = try #require(FakeFault("cut; after=12 ;clean"))
        #expect(cut.kind == .cut && cut.after == 12 && cut.isClean)
        let throttled = try #require(FakeFault("429;wait=3"))
        #expect(throttled.kind == .throttled && throttled.wait == 3)
        #expect(FakeFault("529")?.kind == .overloaded)
        #expect(FakeFault("slow;ms=20")?.milliseconds == 20)
        for kind in FakeFault.Kind.allCases { #expect(FakeFault(kind.rawValue)?.kind == kind) }
        for wrong in [
            "", "cat", "cut;after", "cut;after=x", "cut;after=-1", "cut;colour=3", "429;wait=9223372036854775807",
        ] {
            #expect(FakeFault(wrong) == nil, "\(wrong)")
        }
    }

    @Test("a model's name is a fault when it says so")
    func readsModels() {
        #expect(FakeFault(model: "fake-cut-12") == FakeFault(.cut, after: 12))
        #expect(FakeFault(model: "fake-429-7")?.wait == 7)
        #expect(FakeFault(model: "fake-429")?.kind == .throttled)
        #expect(FakeFault(model: "fake-slow-20")?.milliseconds == 20)
        #expect(FakeFault(model: "fake-cut-12-clean")?.isClean == true)
        #expect(FakeFault(model: "fake-429-250ms")?.milliseconds == 250)
        for other in ["fake-cat", "fake-cut-x", "fake-cut-12m", "fake", "fake-", "cut-12"] {
            #expect(FakeFault(model: other) == nil, "\(other)")
        }
        #expect(FakeFault(model: "gpt-4o") == nil)
    }

    @Test("the header goes before the model's name, that before the script, and chance comes last")
    func precedence() throws {
        let chances = try #require(FaultChance.list("500:1"))
        let plan = FaultPlan(seed: 1, chances: chances, script: [FaultQueue([FakeFault(.none), FakeFault(.spend)])])
        func kind(_ header: String?, _ model: String) throws -> FakeFault.Kind? {
            try plan.fault(.openai, header: header, model: model)?.kind
        }
        #expect(try kind("429", "fake-cut-1") == .throttled)
        #expect(try kind(nil, "fake-cut-1") == .cut)
        #expect(try kind(nil, "m") == FakeFault.Kind.none)
        #expect(try kind(nil, "m") == .spend)
        #expect(try kind(nil, "m") == .internalError)
        #expect(throws: ScriptFault.self) { try kind("cat", "m") }
    }

    @Test("a queue is for its dialect alone, and begins again when it is to")
    func queues() throws {
        let json: JSONValue = ["faults": ["500", "none"], "dialect": "gemini", "repeat": true]
        let plan = FaultPlan(seed: 1, chances: [], script: try FaultQueue.list(json))
        #expect(try plan.fault(.openai, header: nil, model: "m") == nil)
        let kinds = try (0..<4).map { _ in try plan.fault(.gemini, header: nil, model: "m")?.kind }
        #expect(kinds == [.internalError, FakeFault.Kind.none, .internalError, FakeFault.Kind.none])
        for wrong: JSONValue in [["faults": ["cat"]], ["faults": "500"], ["faults": ["500"], "dialect": "cat"]] {
            #expect(throws: ScriptFault.self) { try FaultQueue.list(wrong) }
        }
    }

    @Test("chances befall about their part of the calls, the same calls with the same seed")
    func chances() throws {
        let chances = try #require(FaultChance.list("cut:0.05, 500:0.1"))
        func draw(_ seed: UInt64) throws -> [FakeFault?] {
            let plan = FaultPlan(seed: seed, chances: chances, script: [])
            return try (0..<10_000).map { _ in try plan.fault(.openai, header: nil, model: "m") }
        }
        let drawn = try draw(3)
        #expect(try drawn == draw(3))
        #expect(try drawn != draw(4))
        #expect((400...600).contains(drawn.count { $0?.kind == .cut }))
        #expect((850...1150).contains(drawn.count { $0?.kind == .internalError }))
        #expect(FaultChance.list("cut:0.7,500:0.7") == nil)
        #expect(FaultChance.list("cut") == nil)
    }
}
