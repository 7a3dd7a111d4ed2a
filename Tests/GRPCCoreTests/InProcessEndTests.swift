internal import OddSchemas
internal import Protobuf
internal import Testing

@testable internal import GRPCCore

/// A stage for handlers that a test writes itself.
private struct Stage: RPCService {
    static let method = MethodDescriptor(
        service: "test.Stage",
        name: "Play",
        kind: .bidirectionalStreaming,
        request: OddKeywords.self,
        response: OddCollisions.self
    )

    let play: RPCHandler.Streaming

    var handlers: [RPCHandler] { [RPCHandler(method: Self.method, body: .streaming(play))] }

    static func transport(queueMax: Int = 4, _ play: @escaping RPCHandler.Streaming) -> InProcessTransport {
        InProcessTransport(RPCRouter([Stage(play: play)]), queueMax: queueMax)
    }
}

/// How a call ends in one process: what the client reads, what it is told, and what the handler notices.
@Suite("The end of a call in one process")
struct InProcessEndTests {
    private func drain(_ stream: any RPCClientStream) async throws -> (bytes: [[UInt8]], status: Status?) {
        var bytes: [[UInt8]] = []
        do {
            while let message = try await stream.next() { bytes.append(message.bytes) }
            return (bytes, nil)
        } catch let status as Status {
            return (bytes, status)
        }
    }

    @Test("what a handler sent before it failed arrives before the status")
    func messagesBeforeTheStatus() async throws {
        let finished = Latch()
        let transport = Stage.transport { _, outbound, _ in
            defer { finished.open() }
            for byte in 0..<3 as Range<UInt8> { try await outbound.send([byte]) }
            throw Status(.aborted, "after three")
        }
        let stream = try await transport.open(Stage.method, .standard)
        await finished.wait()
        let (bytes, status) = try await drain(stream)
        #expect(bytes == [[0], [1], [2]])
        #expect(status == Status(.aborted, "after three"))
        #expect(stream.end?.status == status)
    }

    @Test("a client that still sends when its call has failed is told why it failed")
    func sendingAfterTheEnd() async throws {
        let transport = Stage.transport { _, _, _ in throw Status(.permissionDenied, "not you") }
        let stream = try await transport.open(Stage.method, .standard)
        let failed = await #expect(throws: Status.self) { while true { try await stream.send([1]) } }
        #expect(failed == Status(.permissionDenied, "not you"))
    }

    @Test("what a handler answered before it ended is read, though its client went on sending")
    func answersBeforeTheEnd() async throws {
        let transport = Stage.transport { _, outbound, _ in
            for number in 0..<3 as Range<Int32> {
                try await outbound.send(OddCollisions.with { $0.schemaField = number }.wireBytes())
            }
        }
        for _ in 0..<20 {
            let refused = Latch()
            let responses: ResponseStream<OddCollisions> = RPCCaller(transport).bidirectionalStreaming(
                Stage.method,
                .standard
            ) { (requests: RequestWriter<OddKeywords>) in
                defer { refused.open() }
                while true { try await requests.send(OddKeywords()) }
            }
            var numbers: [Int32] = []
            for try await response in responses {
                await refused.wait()
                numbers.append(response.schemaField)
            }
            #expect(numbers == [0, 1, 2])
        }
    }

    @Test("cancelling drops what is queued, and the handler's task is cancelled")
    func cancel() async throws {
        let queued = Latch()
        let stopped = Latch()
        let transport = Stage.transport { inbound, outbound, _ in
            defer { stopped.open() }
            try await outbound.send([1])
            queued.open()
            _ = try await inbound.next()
        }
        let stream = try await transport.open(Stage.method, .standard)
        await queued.wait()
        stream.cancel()
        let (bytes, status) = try await drain(stream)
        #expect(bytes.isEmpty)
        #expect(status?.code == .cancelled)
        #expect(stream.end?.status.code == .cancelled)
        await stopped.wait()
        await #expect(throws: Status.self) { try await stream.send([1]) }
    }

    @Test("a call whose client lets go of it is cancelled")
    func dropped() async throws {
        let stopped = Latch()
        let transport = Stage.transport { inbound, _, _ in
            defer { stopped.open() }
            _ = try await inbound.next()
        }
        _ = try await transport.open(Stage.method, .standard)
        await stopped.wait()
    }

    @Test("cancelling after the end changes nothing")
    func cancelAfterTheEnd() async throws {
        let transport = Stage.transport { _, outbound, _ in try await outbound.send([1]) }
        let stream = try await transport.open(Stage.method, .standard)
        #expect(try await drain(stream).bytes == [[1]])
        stream.cancel()
        #expect(stream.end?.status == .ok)
    }

    enum Place: CaseIterable { case reading, sending, between }

    @Test("at the deadline the client reads DEADLINE_EXCEEDED, wherever the handler is", arguments: Place.allCases)
    func deadline(place: Place) async throws {
        let transport = Stage.transport { inbound, outbound, _ in
            switch place {
            case .reading: _ = try await inbound.next()
            case .sending: while true { try await outbound.send([1]) }
            case .between: try await ContinuousClock().sleep(until: .now + .seconds(3600))
            }
        }
        for _ in 0..<20 {
            var options = CallOptions()
            options.timeout = .milliseconds(1)
            let stream = try await transport.open(Stage.method, options)
            #expect(try await drain(stream).status == .deadlineExceeded)
            #expect(stream.end?.status == .deadlineExceeded)
        }
    }

    @Test("a deadline that is not reached changes nothing, and the handler knows it")
    func deadlineAhead() async throws {
        let seen = Recorded<ContinuousClock.Instant?>()
        let transport = Stage.transport { _, outbound, context in
            seen.append(context.deadline)
            try await outbound.send([1])
        }
        var options = CallOptions()
        let before = ContinuousClock.now
        options.timeout = .seconds(3600)
        let (bytes, status) = try await drain(transport.open(Stage.method, options))
        #expect(bytes == [[1]])
        #expect(status == nil)
        let deadline = try #require(seen.all.first ?? nil)
        #expect(deadline >= before + .seconds(3600) && deadline <= .now + .seconds(3600))
    }

    @Test("a body that ignores its cancellation has exceeded its deadline all the same")
    func ignoredCancellation() async {
        await #expect(throws: Status.deadlineExceeded) {
            try await withDeadline(.now - .seconds(1)) {
                while !Task.isCancelled { await Task.yield() }
            }
        }
    }

    @Test("without a deadline a body's error is passed on as it is")
    func noDeadline() async {
        struct Odd: Error {}
        await #expect(throws: Odd.self) { try await withDeadline(nil) { throw Odd() } }
        await #expect(throws: Odd.self) { try await withDeadline(.now + .seconds(3600)) { throw Odd() } }
    }

    @Test("a record holds the metadata of both ends, the address and the status")
    func record() async throws {
        let transport = Stage.transport { _, outbound, context in
            var initial = Metadata()
            initial.add("Before", "1")
            context.addInitialMetadata(initial)
            var trailing = Metadata()
            trailing.add("after-bin", binary: [2])
            context.addTrailingMetadata(trailing)
            try await outbound.send([])
            throw Status(.aborted, "no more")
        }
        var options = CallOptions()
        let record = CallRecord()
        options.record = record
        #expect(record.attempts == 0 && record.peer == nil && record.end == nil)
        let stream = try await transport.open(Stage.method, options)
        #expect(try await stream.responseMetadata().first("before") == "1")
        #expect(try await drain(stream).status?.code == .aborted)
        #expect(record.initialMetadata?.first("before") == "1")
        #expect(record.trailers?.first(binary: "after-bin") == [2])
        #expect(stream.end?.trailers.first(binary: "after-bin") == [2])
        #expect(record.end?.status == Status(.aborted, "no more"))
        #expect(record.attempts == 1)
        #expect(record.peer == "in-process")
        #expect(!record.responseWasCompressed)
    }

    @Test("a record can be told of attempts and compression, and keeps the last")
    func recordNotes() {
        let record = CallRecord()
        record.noteAttempt(to: "a")
        record.noteAttempt(to: "b")
        record.note(responseWasCompressed: true)
        #expect(record.attempts == 2)
        #expect(record.peer == "b")
        #expect(record.responseWasCompressed)
    }

    @Test("metadata before the first message comes also when there is no message, or only a status")
    func metadataWithoutMessages() async throws {
        for fails in [false, true] {
            let transport = Stage.transport { _, _, context in
                var initial = Metadata()
                initial.add("before", "1")
                context.addInitialMetadata(initial)
                if fails { throw Status(.aborted, "") }
            }
            let stream = try await transport.open(Stage.method, .standard)
            #expect(try await stream.responseMetadata().first("before") == "1")
        }
    }

    @Test("a cancelled call gives those that wait for its metadata its status")
    func metadataOfCancelled() async throws {
        let begun = Latch()
        let transport = Stage.transport { inbound, _, _ in
            begun.open()
            _ = try await inbound.next()
        }
        let stream = try await transport.open(Stage.method, .standard)
        await begun.wait()
        stream.cancel()
        let status = await #expect(throws: Status.self) { try await stream.responseMetadata() }
        #expect(status?.code == .cancelled)
    }

    @Test("cancelling the task that waits for a unary answer cancels the handler")
    func cancelledCaller() async throws {
        let begun = Latch()
        let stopped = Latch()
        let transport = Stage.transport { inbound, _, _ in
            defer { stopped.open() }
            while try await inbound.next() != nil { begun.open() }
            try await ContinuousClock().sleep(until: .now + .seconds(3600))
        }
        let calling = Task { try await transport.unary(Stage.method, [1], .standard) }
        await begun.wait()
        calling.cancel()
        let status = await #expect(throws: Status.self) { try await calling.value }
        #expect(status?.code == .cancelled)
        await stopped.wait()
    }

    @Test("a handler waits while its client does not read")
    func backpressure() async throws {
        let sent = Recorded<UInt8>()
        let transport = Stage.transport(queueMax: 3) { _, outbound, _ in
            for byte in 0..<20 as Range<UInt8> {
                try await outbound.send([byte])
                sent.append(byte)
            }
        }
        let stream = try await transport.open(Stage.method, .standard)
        for expected in 0..<20 as Range<UInt8> {
            #expect(try await stream.next()?.bytes == [expected])
            #expect(sent.all.count <= Int(expected) + 4)
        }
        #expect(try await stream.next() == nil)
    }
}
