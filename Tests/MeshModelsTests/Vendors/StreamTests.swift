internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@testable internal import MeshModels

@Suite("Streams of every dialect")
struct StreamTests {
    private func expectWhole(_ sample: DialectSample, _ answer: VendorAnswer) {
        #expect(answer.text == DialectSample.text)
        #expect(answer.toolCalls.map(\.arguments) == [DialectSample.arguments])
        #expect(answer.toolCalls.map(\.id) == ["toolu_1"] && answer.toolCalls.map(\.name) == ["weather"])
        #expect(answer.stop == .toolCalls && answer.model == sample.model)
    }

    @Test("A stream becomes the answer, its usage and its calls", arguments: DialectSample.all)
    func wholeStream(sample: DialectSample) async throws {
        let answer = ScriptedTransport.Answer(pieces: [sample.bytes], type: sample.contentType)
        let heard = Heard()
        let result = try await sample.vendor(ScriptedTransport(answer)).generate(.of()) { heard.add($0) }
        expectWhole(sample, result)
        #expect(heard.text == DialectSample.text && result.usage == sample.usage && !result.usage.isEstimated)
    }

    @Test("A whole reply becomes the same answer", arguments: DialectSample.all)
    func wholeReply(sample: DialectSample) async throws {
        let transport = ScriptedTransport(ScriptedTransport.Answer(sample.whole))
        let heard = Heard()
        let result = try await sample.vendor(transport).generate(.of(stream: false)) { heard.add($0) }
        expectWhole(sample, result)
        #expect(heard.count == 0 && !transport.requests[0].isStream && result.usage.output == 89)
    }

    @Test("Cut in two at any place, the same events come", arguments: DialectSample.all)
    func everySplit(sample: DialectSample) {
        let bytes = sample.bytes
        let expected = sample.events([bytes])
        #expect(!expected.contains { if case .flaw = $0 { true } else { false } })
        for place in 0...bytes.count {
            let events = sample.events([Array(bytes[..<place]), Array(bytes[place...])])
            guard events == expected else {
                Issue.record("other events when cut at \(place)")
                return
            }
        }
        #expect(sample.events(bytes.map { [$0] }) == expected)
    }

    @Test("With line ends of any kind, the same events come", arguments: DialectSample.all, ["\n", "\r\n", "\r"])
    func lineEnds(sample: DialectSample, end: String) {
        guard sample.contentType.hasPrefix("text/event-stream") else { return }
        let plain = sample.stream.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        let other = plain.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(sample.events([Array("\u{FEFF}".utf8) + Array(other.utf8)]) == sample.events([sample.bytes]))
        #expect(sample.events(Array(other.utf8).map { [$0] }) == sample.events([sample.bytes]))
    }

    @Test("Cut short after any byte, it is a fault, or all of the answer", arguments: DialectSample.all)
    func everyCut(sample: DialectSample) {
        let bytes = sample.bytes
        var whole = 0
        for place in 0..<bytes.count {
            let (text, outcome) = sample.read([Array(bytes[..<place])])
            #expect(DialectSample.text.hasPrefix(text))
            switch outcome {
            case .success(let answer):
                whole += 1
                expectWhole(sample, answer)
            case .failure(let fault):
                #expect(fault.kind == .streamCut, "after \(place) bytes")
                #expect(whole == 0, "an answer that is whole stays whole")
            }
        }
        // What follows the mark of the end is short.
        #expect(whole < bytes.count / 3)
    }

    @Test("A connection that breaks in the answer is a cut, with what was spent so far", arguments: DialectSample.all)
    func brokenConnection(sample: DialectSample) async {
        let half = Array(sample.bytes[..<(sample.bytes.count / 2)])
        let answer = ScriptedTransport.Answer(pieces: [half], type: sample.contentType)
        let places: [(TransportFault.Place, FaultKind)] = [
            (.inBody, .streamCut), (.stalled, .streamStall), (.deadline, .deadline), (.cancelled, .cancelled),
            (.tooLarge, .streamGarbage),
        ]
        for (place, kind) in places {
            let heard = Heard()
            let fault = await #expect(throws: VendorFault.self) {
                try await sample.vendor(ScriptedTransport(answer.failing(place))).generate(.of()) { heard.add($0) }
            }
            #expect(fault?.kind == kind && fault?.status == 200)
            #expect(fault?.usage?.isEstimated == true && fault?.usage?.output ?? 0 > 1)
            #expect(!heard.text.isEmpty && DialectSample.text.hasPrefix(heard.text))
        }
    }

    @Test("A connection that breaks after the answer was whole does not matter", arguments: DialectSample.all)
    func breakAfterEnd(sample: DialectSample) async throws {
        let answer = ScriptedTransport.Answer(pieces: [sample.bytes], type: sample.contentType).failing(.inBody)
        let result = try await sample.vendor(ScriptedTransport(answer)).generate(.of()) { _ in }
        expectWhole(sample, result)
    }

    @Test("What follows the mark of the end is read, so that the connection serves again", arguments: DialectSample.all)
    func drained(sample: DialectSample) async throws {
        let pieces = [sample.bytes, []]
        let transport = ScriptedTransport(ScriptedTransport.Answer(pieces: pieces, type: sample.contentType))
        _ = try await sample.vendor(transport).generate(.of()) { _ in }
        #expect(transport.reads == 3)
    }

    @Test("However a stream is damaged, reading it ends, and no text is made up", arguments: 0..<60)
    func damage(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for sample in DialectSample.all {
            var bytes = sample.bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) { Self.damage(&bytes, &random) }
            var pieces: [[UInt8]] = []
            while !bytes.isEmpty {
                let count = Int.random(in: 1...min(bytes.count, 200), using: &random)
                pieces.append(Array(bytes.prefix(count)))
                bytes.removeFirst(count)
            }
            let (text, outcome) = sample.read(pieces)
            if case .success(let answer) = outcome { #expect(answer.text == text, "seed \(seed)") }
            #expect(sample.events(pieces) == sample.events([pieces.flatMap { $0 }]), "seed \(seed)")
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard bytes.count > 4 else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        switch UInt8.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 3: bytes[place] = [0x0A, 0x0D, 0x22, 0x7B, 0x7D, 0x5C].randomElement(using: &random) ?? 0
        default: bytes.insert(contentsOf: Array("data: {\"error\":{}}\n\n".utf8), at: place)
        }
    }

    @Test("An event that was a piece of the answer and cannot be read ends it", arguments: DialectSample.all)
    func unreadablePiece(sample: DialectSample) async {
        var lines = sample.stream.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let place = lines.firstIndex(where: { $0.contains("Grüß") }) else { return }
        lines[place] = lines[place].replacing("Grüß", with: "Gr\",\"")
        let answer = ScriptedTransport.Answer(lines.joined(separator: "\n"), type: sample.contentType)
        let fault = await #expect(throws: VendorFault.self) {
            try await sample.vendor(ScriptedTransport(answer)).generate(.of()) { _ in }
        }
        #expect(fault?.kind == .streamGarbage)
    }

    @Test("A little noise between the events is passed over, much is not", arguments: DialectSample.all)
    func noise(sample: DialectSample) async throws {
        let prefix = sample.name == "ollama" ? "" : "data: "
        let noise = "\(prefix)<noise>\n\n"
        let some = ScriptedTransport.Answer(
            String(repeating: noise, count: 3) + sample.stream,
            type: sample.contentType
        )
        let result = try await sample.vendor(ScriptedTransport(some)).generate(.of()) { _ in }
        expectWhole(sample, result)
        let much = ScriptedTransport.Answer(
            String(repeating: noise, count: 4) + sample.stream,
            type: sample.contentType
        )
        let fault = await #expect(throws: VendorFault.self) {
            try await sample.vendor(ScriptedTransport(much)).generate(.of()) { _ in }
        }
        #expect(fault?.kind == .streamGarbage)
    }
}
