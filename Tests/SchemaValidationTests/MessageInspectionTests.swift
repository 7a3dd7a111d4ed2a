internal import MeshProto
internal import OddSchemas
internal import Protobuf
internal import Testing

/// The part of `Protobuf` that shows a message in its memory.
@Suite("Looking at a message in memory")
struct MessageInspectionTests {
    private let text = "é🙂"

    private var cycle: OddCycle {
        get throws { try OddCycle(json: #"{"depth": -7, "list": [{}, {"depth": 3}], "leaf": 5}"#) }
    }

    private func summary(_ view: LayoutView) -> [String] {
        OddCycle.schema.fields.compactMap { field in
            guard view.isPresent(field) else { return nil }
            if field.isRepeated { return "\(field.name) \(view.count(field))" }
            return "\(field.name) \(view.slot(field).int32)"
        }
    }

    @Test("a message that is read is shown once, before it is done")
    func read() throws {
        var seen: [[String]] = []
        let bytes = try cycle.wireBytes()
        let read = try OddCycle(wire: bytes.span) { seen.append(summary($0)) }
        #expect(seen == [["list 2", "leaf 5", "depth -7"]])
        #expect(try read == cycle)
    }

    @Test("bytes that are no message are not shown")
    func unreadable() {
        var isSeen = false
        let bytes: [UInt8] = [0x0a, 0x05, 0x00]
        #expect(throws: DecodingError.self) { try OddCycle(wire: bytes.span) { _ in isSeen = true } }
        #expect(!isSeen)
    }

    @Test("a message that was made is shown as one that came")
    func made() throws {
        #expect(try cycle.inspect(summary) == ["list 2", "leaf 5", "depth -7"])
    }

    @Test("the size is that of the wire form, for the whole and for a part")
    func size() throws {
        let request = ProtoSubmitTaskRequest.with {
            $0.task = text
            $0.context = RuledField.object(9)
            $0.labels = ["a": "b", "c": ""]
        }
        let context = ProtoSubmitTaskRequest.schema.fields.first { $0.name == "context" }
        let field = try #require(context)
        #expect(request.inspect { $0.wireSize } == request.wireBytes().count)
        #expect(request.inspect { $0.slot(field).message?.wireSize } == request.context?.wireBytes().count)
    }

    @Test("texts are lent as their bytes")
    func texts() throws {
        let request = ProtoSubmitTaskRequest.with { $0.task = text }
        let task = try #require(ProtoSubmitTaskRequest.schema.fields.first { $0.name == "task" })
        let session = try #require(ProtoSubmitTaskRequest.schema.fields.first { $0.name == "session_id" })
        request.inspect { view in
            #expect(view.slot(task).byteCount == text.utf8.count)
            #expect(view.slot(task).withBytes { bytes in bytes.indices.map { bytes[$0] } } == Array(text.utf8))
            #expect(view.slot(session).withBytes { $0.count } == 0)
        }
    }
}
