internal import Testing

@testable internal import GRPCCore

@Suite("The queue between two ends of a call")
struct MessageChannelTests {
    private let aborted = Status(.aborted, "enough")

    /// Reads to the end, which may be a status.
    private func drain(_ channel: MessageChannel) async throws -> (bytes: [[UInt8]], status: Status?) {
        var bytes: [[UInt8]] = []
        do {
            while let message = try await channel.next() { bytes.append(message.bytes) }
            return (bytes, nil)
        } catch let status as Status {
            return (bytes, status)
        }
    }

    @Test("what is queued when a sender finishes is read before the end")
    func finish() async throws {
        let channel = MessageChannel(capacity: 4)
        for byte in 1...3 as ClosedRange<UInt8> { try await channel.send(InboundMessage([byte])) }
        channel.finish()
        let (bytes, status) = try await drain(channel)
        #expect(bytes == [[1], [2], [3]])
        #expect(status == nil)
        #expect(try await channel.next() == nil)
    }

    @Test("what is queued when a call ends with a status is read before the status")
    func finishWithStatus() async throws {
        let channel = MessageChannel(capacity: 4)
        for byte in 1...3 as ClosedRange<UInt8> { try await channel.send(InboundMessage([byte])) }
        channel.finish(aborted)
        for _ in 0..<2 {
            let (bytes, status) = try await drain(channel)
            #expect(bytes == [[1], [2], [3]] || bytes.isEmpty)
            #expect(status == aborted)
        }
    }

    @Test("failing drops what is queued, also when it was to be drained")
    func fail() async throws {
        for finishesFirst in [false, true] {
            let channel = MessageChannel(capacity: 4)
            try await channel.send(InboundMessage([1]))
            if finishesFirst { channel.finish() }
            channel.fail(aborted)
            let (bytes, status) = try await drain(channel)
            #expect(bytes.isEmpty)
            #expect(status == aborted)
        }
    }

    @Test("the first end counts")
    func firstEnd() async throws {
        let channel = MessageChannel(capacity: 4)
        channel.finish(aborted)
        channel.finish()
        #expect(try await drain(channel).status == aborted)
        channel.fail(Status(.internal, "first"))
        channel.fail(Status(.internal, "second"))
        channel.finish()
        #expect(try await drain(channel).status?.message == "first")
    }

    @Test("sending after the end says so")
    func sendingAfterTheEnd() async {
        let finished = MessageChannel(capacity: 4)
        finished.finish()
        let late = await #expect(throws: Status.self) { try await finished.send(InboundMessage([])) }
        #expect(late?.message == "the call has ended")
        let failed = MessageChannel(capacity: 4)
        failed.fail(aborted)
        let refused = await #expect(throws: Status.self) { try await failed.send(InboundMessage([])) }
        #expect(refused == aborted)
    }

    @Test("several senders that wait for room are all let through, whatever the capacity", arguments: [0, 1, 2, 7])
    func manySenders(capacity: Int) async throws {
        let channel = MessageChannel(capacity: capacity)
        let sendersCount = 20
        try await withThrowingTaskGroup(of: Void.self) { group in
            for sender in 0..<UInt8(sendersCount) {
                group.addTask {
                    for part in 0..<10 as Range<UInt8> { try await channel.send(InboundMessage([sender, part])) }
                }
            }
            var next = [UInt8](repeating: 0, count: sendersCount)
            for _ in 0..<(sendersCount * 10) {
                let message = try #require(try await channel.next())
                let sender = Int(message.bytes[0])
                #expect(message.bytes[1] == next[sender])
                next[sender] += 1
            }
            try await group.waitForAll()
        }
    }

    @Test("a receiver that waits hears of the end")
    func waitingReceiver() async throws {
        for status in [nil, aborted] {
            let channel = MessageChannel(capacity: 1)
            async let drained = drain(channel)
            channel.finish(status)
            #expect(try await drained.status == status)
        }
    }

    @Test("cancelling a receiver ends the channel for the sender, too")
    func cancelledReceiver() async throws {
        let channel = MessageChannel(capacity: 1)
        let receiving = Task { try await channel.next() }
        receiving.cancel()
        await #expect(throws: Status.self) { try await receiving.value }
        let refused = await #expect(throws: Status.self) { try await channel.send(InboundMessage([])) }
        #expect(refused?.code == .cancelled)
    }

    @Test("cancelling a sender ends the channel, or only its sending where somebody else ends it")
    func cancelledSender() async throws {
        for outlivesSender in [false, true] {
            let channel = MessageChannel(capacity: 2, outlivesSender: outlivesSender)
            let sending = Task { for byte in 0..<10 as Range<UInt8> { try await channel.send(InboundMessage([byte])) } }
            sending.cancel()
            let stopped = await #expect(throws: Status.self) { try await sending.value }
            #expect(stopped?.code == .cancelled)
            let refused = await #expect(throws: Status.self) { try await channel.send(InboundMessage([])) }
            #expect(refused?.code == .cancelled)
            channel.finish(aborted)
            #expect(try await drain(channel).status?.code == (outlivesSender ? .aborted : .cancelled))
        }
    }
}
