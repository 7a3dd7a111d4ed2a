internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("One attempt, from the request to the answer")
struct VendorExchangeTests {
    private typealias Answer = ScriptedTransport.Answer

    private func fault(
        _ sample: DialectSample,
        _ answer: ScriptedTransport.Answer,
        _ call: VendorCall = .of()
    ) async -> VendorFault? {
        let transport = ScriptedTransport(answer)
        return await #expect(throws: VendorFault.self) { try await sample.vendor(transport).generate(call) { _ in } }
    }

    @Test("A content type that is none of the dialect's is said", arguments: DialectSample.all)
    func wrongType(sample: DialectSample) async {
        for type in ["text/html; charset=utf-8", "text/plain", "\"><script>"] {
            let fault = await fault(sample, Answer(sample.stream, type: type))
            #expect(fault?.kind == .streamGarbage && fault?.sentence.contains("content type") == true)
            #expect(fault?.sentence.contains("script") == false)
        }
    }

    @Test("A server that says no type is believed", arguments: DialectSample.all)
    func noType(sample: DialectSample) async throws {
        let transport = ScriptedTransport(Answer(sample.stream, type: nil))
        let answer = try await sample.vendor(transport).generate(.of()) { _ in }
        #expect(answer.text == DialectSample.text)
    }

    @Test("A whole reply where a stream was wanted is an answer too, told at once", arguments: DialectSample.all)
    func wholeForStream(sample: DialectSample) async throws {
        let heard = Heard()
        // Line ends within a reply would be those of lines there.
        let body = sample.name == "ollama" ? sample.whole.filter { $0 != "\n" } : sample.whole
        let transport = ScriptedTransport(Answer(body))
        let answer = try await sample.vendor(transport).generate(.of()) { heard.add($0) }
        #expect(answer.text == DialectSample.text && heard.text == DialectSample.text && heard.count == 1)
    }

    @Test("Gemini's stream as a list is read")
    func listOfChunks() async throws {
        let chunks = DialectSample.gemini.stream.split(separator: "\r\n\r\n").map { $0.dropFirst("data: ".count) }
        let transport = ScriptedTransport(Answer("[" + chunks.joined(separator: ",\r\n") + "]"))
        let answer = try await DialectSample.gemini.vendor(transport).generate(.of()) { _ in }
        #expect(answer.text == DialectSample.text && answer.usage == DialectSample.gemini.usage)
        let cut = await fault(.gemini, Answer("[" + chunks.dropLast().joined(separator: ",\r\n") + "]"))
        #expect(cut?.kind == .streamCut)
    }

    @Test("A reply that is no JSON, or not all of it, is never an answer", arguments: DialectSample.all)
    func cutReply(sample: DialectSample) async {
        let call = VendorCall.of(stream: false)
        let bytes = Array(sample.whole.utf8)
        for place in stride(from: 1, to: bytes.count - 1, by: 7) {
            let answer = Answer(pieces: [Array(bytes[..<place])], type: "application/json")
            #expect(await fault(sample, answer, call)?.kind == .streamGarbage)
        }
        #expect(await fault(sample, Answer(sample.whole).failing(.inBody), call)?.kind == .streamCut)
        #expect(await fault(sample, Answer("[]"), call)?.kind != nil)
    }

    @Test("Faults of the connection before an answer", arguments: DialectSample.all)
    func transportFaults(sample: DialectSample) async {
        let places: [(TransportFault.Place, FaultKind)] = [
            (.beforeSend, .transportBeforeSend), (.afterSend, .transportAfterSend), (.cancelled, .cancelled),
            (.deadline, .deadline), (.tooLarge, .streamGarbage),
        ]
        for (place, kind) in places {
            let transport = ScriptedTransport([.fault(place)])
            let fault = await #expect(throws: VendorFault.self) {
                try await sample.vendor(transport).generate(.of()) { _ in }
            }
            #expect(fault?.kind == kind && fault?.status == nil && fault?.usage == nil)
        }
    }

    @Test("Only the beginning of an error's body is read, and a body that breaks off is enough")
    func errorBodies() async {
        let page = [UInt8](repeating: UInt8(ascii: "x"), count: 16 << 10)
        let transport = ScriptedTransport(
            Answer(pieces: Array(repeating: page, count: 100), type: "text/html", status: 503)
        )
        let fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.openAI.vendor(transport).generate(.of()) { _ in }
        }
        #expect(fault?.kind == .overloaded && transport.reads == 4)
        let broken = Answer("{\"error\":", status: 429).failing(.inBody).with("retry-after", "3")
        let throttled = await self.fault(.openAI, broken)
        #expect(throttled?.kind == .throttled && throttled?.retryAfter == .seconds(3))
    }

    @Test("Limits and the id of the request come with answers and with faults")
    func limits() async throws {
        func headed(_ answer: Answer) -> Answer {
            answer.with("x-ratelimit-remaining-tokens", "7").with("x-request-id", String(repeating: "r", count: 500))
        }
        let transport = ScriptedTransport(headed(Answer(DialectSample.openAI.stream, type: "text/event-stream")))
        let answer = try await DialectSample.openAI.vendor(transport).generate(.of()) { _ in }
        #expect(answer.limits.tokens?.remaining == 7 && answer.requestID?.count == 128)
        let fault = await fault(.openAI, headed(Answer("", status: 500)))
        #expect(fault?.limits.tokens?.remaining == 7 && fault?.requestID?.count == 128)
    }

    @Test("A connection that stays open after the end holds the answer up for a moment at most")
    func heldOpen() async throws {
        let clock = ManualWallClock()
        let body = Answer(pieces: [DialectSample.openAI.bytes], type: "text/event-stream")
        let vendor = Vendors.openAI(.openAI, key: nil, over: HeldOpenTransport(answer: body), clock: clock)
        async let answer = vendor.generate(.of()) { _ in }
        await clock.waitForSleepers()
        clock.advance(by: .seconds(1))
        #expect(try await answer.text == DialectSample.text)
    }

    // MARK: Damage

    @Test("However replies and errors are damaged, they are read to some end", arguments: 0..<40)
    func damagedBodies(seed: Int) async {
        var random = SeededGenerator(seed: UInt64(seed))
        for sample in DialectSample.all {
            var body = Array(sample.whole.utf8)
            for _ in 0..<3 {
                let place = Int.random(in: 0..<body.count, using: &random)
                switch UInt8.random(in: 0..<3, using: &random) {
                case 0: body[place] = UInt8.random(in: 0...255, using: &random)
                case 1: body.remove(at: place)
                default: body.insert(contentsOf: [0x5B, 0x5B], at: place)
                }
            }
            for status in [200, 400, 500] {
                let transport = ScriptedTransport(Answer(pieces: [body], type: "application/json", status: status))
                do throws(VendorFault) {
                    _ = try await sample.vendor(transport).generate(.of(stream: false)) { _ in }
                } catch {
                    #expect(error.sentence.contains("model-1"), "seed \(seed)")
                }
            }
        }
    }

    // MARK: Refused parameters

    private func warm(_ model: String) -> VendorCall {
        var call = VendorCall.of(model: model, stream: false)
        call.parameters.temperature = 0.7
        call.parameters.topP = 0.9
        return call
    }

    @Test("A model that refuses a parameter is asked again without it, and next time without it at once")
    func refusedParameters() async throws {
        func refusal(_ name: String) -> Answer {
            Answer(
                "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\",\"param\":\"\(name)\",\"code\":\"unsupported_value\"}}",
                status: 400
            )
        }
        let whole = Answer(DialectSample.openAI.whole)
        let transport = ScriptedTransport(refusal("temperature"), refusal("top_p"), whole, whole, whole)
        let vendor = DialectSample.openAI.vendor(transport)
        for _ in 0..<2 { #expect(try await vendor.generate(warm("o9")) { _ in }.text == DialectSample.text) }
        _ = try await vendor.generate(warm("gpt-4o")) { _ in }
        let sent = try (0..<5).map { try transport.body($0) }
        #expect(sent.map { $0["temperature"] != nil } == [true, false, false, false, true])
        #expect(sent.map { $0["top_p"] != nil } == [true, true, false, false, true])
    }

    @Test("Claude says it in words")
    func refusedByClaude() async throws {
        func refusal(_ message: String) -> Answer {
            Answer("{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"\(message)\"}}", status: 400)
        }
        let transport = ScriptedTransport(
            refusal("`temperature` is deprecated for this model."),
            refusal("top_p: Extra inputs are not permitted"),
            Answer(DialectSample.anthropic.whole)
        )
        _ = try await DialectSample.anthropic.vendor(transport).generate(warm("claude-3-9")) { _ in }
        #expect(try transport.body(2)["temperature"] == nil && transport.body(2)["top_p"] == nil)
    }

    @Test("One that refuses what was not even sent is not asked for ever")
    func refusedForEver() async {
        let refusal = Answer("{\"error\":{\"param\":\"temperature\",\"code\":\"unsupported_value\"}}", status: 400)
        let transport = ScriptedTransport(Array(repeating: .answer(refusal), count: 10))
        let fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.openAI.vendor(transport).generate(.of()) { _ in }
        }
        #expect(fault?.kind == .callerFault && transport.requests.count == 2)
    }

    // MARK: Secrets

    @Test("A key does not print itself, and what cannot be one is none")
    func keys() throws {
        let key = try #require(VendorKey(" sk-secret-1\n"))
        var dumped = ""
        dump(key, to: &dumped)
        for text in [
            "\(key)", String(reflecting: key), String(describing: [key]), dumped,
            "\(AnthropicDialect(key: key, base: BaseURL("x")))",
        ] {
            #expect(!text.contains("secret"))
        }
        #expect(key.header == "sk-secret-1")
        for text in ["", " \n", "a b", "a\r\nx-evil: 1", "schlüssel", String(repeating: "k", count: 5_000)] {
            #expect(VendorKey(text) == nil)
        }
    }

    @Test("Vendors do not print the keys that they hold")
    func vendorsPrintNoKeys() {
        for sample in DialectSample.all {
            var dumped = ""
            dump(sample.vendor(ScriptedTransport([])), to: &dumped)
            #expect(!dumped.contains("secret"))
        }
    }

    @Test(
        "Sentences name vendor and model, say what can be done, and show no code that is none",
        arguments: FaultKind.allCases
    )
    func sentences(kind: FaultKind) {
        let speaker = VendorSpeaker(vendor: "groq", model: "llama\n3\u{7}") { _, _ in kind }
        var error = VendorError()
        error.code = "sk-live key"
        error.parameter = "messages[0].content"
        error.message = "quoted prompt"
        let sentence = speaker.fault(for: error, status: 400).sentence
        #expect(sentence.contains("groq") && sentence.contains("llama3") && sentence.hasSuffix("."))
        #expect(
            !sentence.contains("sk-live") && !sentence.contains("quoted") && sentence.contains("messages[0].content")
        )
    }

    @Test("a key that looks like a code, and that its vendor says again, is not shown")
    func saysKeyAgain() {
        let key = "gsk_0123456789abcdef"
        let speaker = VendorSpeaker(vendor: "groq", model: "m", key: VendorKey(key)) { _, _ in .authConfig
        }
        var error = VendorError()
        error.code = "invalid_key." + key
        error.parameter = key
        error.requestID = key
        let fault = speaker.fault(for: error, status: 401)
        #expect(!"\(fault)".contains(key) && fault.sentence.contains("status 401"))
        #expect(!speaker.fault(.authConfig, words: "the content type is \(key)").sentence.contains(key))
        error.code = "invalid_key"
        #expect(speaker.fault(for: error, status: 401).sentence.contains("invalid_key"))
    }
}
