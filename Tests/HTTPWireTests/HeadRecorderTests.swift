internal import Testing

@testable internal import HTTPWire

@Suite("Fields of heads")
struct HeadRecorderTests {
    private final class Recorder {
        private var recorder: HeadRecorder

        init(bytesMax: Int = 1000) { recorder = HeadRecorder(bytesMax: bytesMax) }

        var isOpen: Bool { recorder.open != nil }
        var byteCount: Int { recorder.bytes.count }
        var fieldCount: Int { recorder.fields.count }

        func begin(_ id: Int32) { recorder.begin(HTTP2Stream(slot: 0, id: id)) }
        func forget(_ id: Int32) { recorder.forget(HTTP2Stream(slot: 0, id: id)) }
        func recycle() { recorder.recycle() }

        func record(_ name: String, _ value: String) {
            unsafe Array(name.utf8).withUnsafeBufferPointer { name in
                unsafe Array(value.utf8).withUnsafeBufferPointer { value in unsafe recorder.record(name, value) }
            }
        }

        /// The block as `name=value`, names of known fields as the enumeration has them; nil without a block.
        func end() -> (id: Int32, fields: [String], isOversized: Bool)? {
            guard let (block, range) = recorder.end() else { return nil }
            let fields = recorder.fields[range].map { field in
                let name = String(decoding: recorder.bytes[field.name], as: UTF8.self)
                let value = String(decoding: recorder.bytes[field.value], as: UTF8.self)
                return "\(field.known == .other ? name : "\(field.known)\(name)")=\(value)"
            }
            return (block.stream.id, fields, block.isOversized)
        }
    }

    @Test("a block holds its fields in order; names that are known are not kept")
    func block() {
        let recorder = Recorder()
        recorder.begin(1)
        recorder.record(":path", "/a")
        recorder.record("x-own", "1")
        recorder.record("te", "")
        #expect(recorder.isOpen)
        let block = recorder.end()
        #expect(block?.id == 1)
        #expect(block?.fields == ["path=/a", "x-own=1", "te="])
        #expect(block?.isOversized == false)
        #expect(!recorder.isOpen)
        #expect(recorder.end() == nil)
    }

    @Test("every name that is known is recognised, and nothing that only resembles one")
    func names() {
        let known: [(String, FieldName)] = [
            (":method", .method), (":scheme", .scheme), (":authority", .authority), (":path", .path),
            (":status", .status), ("content-type", .contentType), ("content-length", .contentLength), ("te", .te),
            ("user-agent", .userAgent), ("grpc-timeout", .grpcTimeout), ("grpc-encoding", .grpcEncoding),
            ("grpc-accept-encoding", .grpcAcceptEncoding), ("grpc-status", .grpcStatus),
            ("grpc-message", .grpcMessage), ("grpc-status-details-bin", .grpcStatusDetails),
        ]
        func recognise(_ name: String) -> FieldName {
            unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe FieldName.recognise($0) }
        }
        for (name, expected) in known {
            #expect(recognise(name) == expected)
            #expect(recognise(name + "x") == .other)
            #expect(recognise(String(name.dropLast())) == .other)
            #expect(recognise("x" + name.dropFirst()) == .other)
            #expect(recognise(name.uppercased()) == .other)
        }
        #expect(recognise("") == .other)
        #expect(recognise(String(repeating: "x", count: 1000)) == .other)
    }

    @Test("a block over the limit keeps nothing, and leaves the block before it as it was")
    func oversized() {
        let recorder = Recorder(bytesMax: 100)
        recorder.begin(1)
        recorder.record("first", "1")
        #expect(recorder.end()?.fields == ["first=1"])
        let (bytes, fields) = (recorder.byteCount, recorder.fieldCount)
        recorder.begin(3)
        recorder.record("small", "x")
        recorder.record("large", String(repeating: "x", count: 100))
        recorder.record("after", "x")
        let block = recorder.end()
        #expect(block?.isOversized == true)
        #expect(block?.fields == [])
        #expect(recorder.byteCount == bytes && recorder.fieldCount == fields)
    }

    @Test("a field costs its name, its value and 32")
    func limit() {
        // Two fields of 32 + 2 + 3.
        for (bytesMax, isOversized) in [(74, false), (73, true)] {
            let recorder = Recorder(bytesMax: bytesMax)
            recorder.begin(1)
            recorder.record("ab", "cde")
            recorder.record("te", "cde")
            #expect(recorder.end()?.isOversized == isOversized)
        }
    }

    @Test("recycling forgets what was handled, but not a block that is open")
    func recycle() {
        let recorder = Recorder()
        recorder.begin(1)
        recorder.record("a", "1")
        recorder.recycle()
        recorder.record("b", "2")
        #expect(recorder.end()?.fields == ["a=1", "b=2"])
        recorder.recycle()
        #expect(recorder.byteCount == 0 && recorder.fieldCount == 0)
        recorder.begin(3)
        recorder.record("c", "3")
        #expect(recorder.end()?.fields == ["c=3"])
    }

    @Test("a stream that goes away takes its open block with it, and no other")
    func forget() {
        let recorder = Recorder()
        recorder.begin(1)
        recorder.forget(3)
        #expect(recorder.isOpen)
        recorder.forget(1)
        #expect(!recorder.isOpen)
        recorder.record("late", "1")
        #expect(recorder.fieldCount == 0)
    }
}
