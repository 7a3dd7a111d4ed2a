internal import ConformanceMessages
internal import MeshProto
internal import Protobuf

/// What libFuzzer calls with each input. The first byte says what is read and how, the second within which limits, the
/// rest is read; see `FuzzCase`.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe UnsafeRawBufferPointer(start: start, count: count).bytes
    guard let fuzzCase = FuzzCase(input) else { return -1 }
    fuzzCase.run(input.extracting(droppingFirst: FuzzCase.headerSize))
    return 0
}

/// Which type is read, from what, and how strictly.
struct FuzzCase {
    static let headerSize = 2

    private enum Form: UInt8 {
        case wire, json, jsonOfRest, jsonIgnoringUnknown
    }

    private static let types = TypeRegistry(files: ConformanceMessagesSchema.files + MeshProtoSchema.files)

    private let type: UInt8
    private let form: Form
    private let limits: DecodingLimits

    /// The low half of the first byte is the type, two bits above it the form, the second byte the limits.
    init?(_ input: RawSpan) {
        guard input.byteCount >= Self.headerSize else { return nil }
        let header = unsafe (
            input.unsafeLoad(fromByteOffset: 0, as: UInt8.self), input.unsafeLoad(fromByteOffset: 1, as: UInt8.self)
        )
        guard let form = Form(rawValue: header.0 >> 4 & 3) else { return nil }
        self.form = form
        type = header.0 & 15
        var limits = DecodingLimits.standard
        switch header.1 & 3 {
        case 1: limits.memoryMax = 64 * 1024
        case 2: limits.memoryMax = 1024
        default: break
        }
        switch header.1 >> 2 & 3 {
        case 1: limits.depthMax = 5
        case 2: limits.depthMax = 1
        default: break
        }
        if header.1 >> 4 & 3 == 1 { limits.bytesMax = 256 }
        self.limits = limits
    }

    func run(_ input: RawSpan) {
        var options = form == .jsonOfRest ? JSONOptions.rest : .standard
        options.types = Self.types
        options.ignoresUnknownFields = form == .jsonIgnoringUnknown
        options.limits = limits
        switch type {
        case 1: checkReading(GoogleValue.self, from: input, options)
        case 2: checkReading(GoogleStruct.self, from: input, options)
        case 3: checkReading(ProtoSubmitTaskRequest.self, from: input, options)
        case 4: checkReading(ProtoTaskEvent.self, from: input, options)
        case 5: checkReading(ProtoTask.self, from: input, options)
        default: checkReading(ConformanceTestAllTypesProto3.self, from: input, options)
        }
    }

    private func checkReading<M: Message>(_ type: M.Type, from input: RawSpan, _ options: JSONOptions) {
        switch form {
        case .wire: Self.checkReading(type, fromWire: input, options)
        case .json, .jsonOfRest, .jsonIgnoringUnknown: Self.checkReading(type, fromJSON: input, options)
        }
    }

    // MARK: The properties

    private static func checkReading<M: Message>(_ type: M.Type, fromWire input: RawSpan, _ options: JSONOptions) {
        let (first, twin): (M, M)
        do {
            first = try M(wire: input, limits: options.limits)
            twin = try M(wire: input, limits: options.limits)
        } catch {
            return checkBounded(error.description, "an error")
        }
        let holdsNaN = checkTwins(first, twin)
        checkWire(first, holdsNaN: holdsNaN)
        // Unknown fields get lost, so what comes back is compared as JSON.
        checkJSON(first, options, isSameMessage: false)
        checkBounded(first.debugDescription, "a debug description")
    }

    private static func checkReading<M: Message>(_ type: M.Type, fromJSON input: RawSpan, _ options: JSONOptions) {
        let (first, twin): (M, M)
        do {
            first = try M(json: input, options: options)
            twin = try M(json: input, options: options)
        } catch {
            return checkBounded(error.description, "an error")
        }
        let holdsNaN = checkTwins(first, twin)
        checkWire(first, holdsNaN: holdsNaN)
        // Only this type may hold an Any, inside of which the order of map entries is not kept.
        checkJSON(first, options, isSameMessage: !holdsNaN && M.self != ConformanceTestAllTypesProto3.self)
        checkBounded(first.debugDescription, "a debug description")
    }

    /// The same input, read twice, gives the same message, unless there is a NaN in it: storage that is shared compares
    /// as equal even then, so one message does not tell.
    private static func checkTwins<M: Message>(_ first: M, _ twin: M) -> Bool {
        guard first == twin else {
            expect(first.wireBytes().count == twin.wireBytes().count, "the same input gives two messages")
            return true
        }
        expect(first.hashValue == twin.hashValue, "equal messages have two hash values")
        return false
    }

    private static func checkWire<M: Message>(_ message: M, holdsNaN: Bool) {
        let written = message.wireBytes()
        do {
            let back = try M(wire: written, limits: generous)
            expect(holdsNaN || back == message, "the wire form \(written) reads back as \(back.wireBytes())")
            expect(back.wireBytes().count == written.count, "the wire form changes its size")
        } catch {
            fail("the wire form does not read back: \(error)")
        }
    }

    private static func checkJSON<M: Message>(_ message: M, _ options: JSONOptions, isSameMessage: Bool) {
        let written: [UInt8]
        do {
            written = try message.jsonBytes(options: options)
        } catch {
            return checkBounded(error.description, "an error")
        }
        var readBack = options
        readBack.limits = generous
        readBack.limits.depthMax = options.limits.depthMax
        do {
            let back = try M(json: written, options: readBack)
            expect(!isSameMessage || back == message, "the JSON form reads back as another message")
            let again = try back.jsonBytes(options: options)
            if again == written { return }
            // A NullValue with an unknown number is written as null, which reads back as the default.
            expect(String(decoding: written, as: UTF8.self).contains("null"), "the JSON form changes")
            let third = try M(json: again, options: readBack).jsonBytes(options: options)
            expect(third == again, "the JSON form changes a second time")
        } catch {
            fail("the JSON form does not read back: \(error)")
        }
    }

    /// For what we wrote ourselves: more memory than any input takes, and deeper than 100, because JSON does not count
    /// the entries of maps and the wire form does.
    private static let generous = {
        var limits = DecodingLimits.standard
        limits.bytesMax = 256 * 1024 * 1024
        limits.memoryMax = 1024 * 1024 * 1024
        limits.depthMax = 300
        return limits
    }()

    private static func checkBounded(_ text: String, _ what: String) {
        expect(text.utf8.count <= 8192, "\(what) is \(text.utf8.count) bytes long")
    }

    private static func expect(_ condition: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String) {
        do {
            if try condition() { return }
        } catch {
            fail("\(message()): \(error)")
        }
        fail(message())
    }

    private static func fail(_ message: String) -> Never { fatalError("broken property: \(message)") }
}
