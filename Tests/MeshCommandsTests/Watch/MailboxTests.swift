internal import Testing

@testable internal import MeshCommands

@Suite("The mailbox of a watch", .timeLimit(.minutes(1)))
struct MailboxTests {
    @Test("a sender waits while it is full, and order is kept")
    func bounded() async {
        let mailbox = Mailbox<Int>(countMax: 2)
        let sender = Task { for number in 0..<100 { await mailbox.send(number) } }
        var received: [Int] = []
        while received.count < 100, let number = await mailbox.next() { received.append(number) }
        await sender.value
        #expect(received == Array(0..<100))
    }

    @Test("closing lets senders and the reader go")
    func closing() async {
        let mailbox = Mailbox<Int>(countMax: 1)
        await mailbox.send(1)
        let sender = Task { await mailbox.send(2) }
        let closer = Task { await mailbox.close() }
        await sender.value
        await closer.value
        #expect(await mailbox.next() == nil)
    }

    @Test("a tick is kept only when nothing else waits")
    func idle() async {
        let mailbox = Mailbox<Int>()
        await mailbox.sendIfIdle(1)
        await mailbox.sendIfIdle(2)
        #expect(await mailbox.next() == 1)
        await mailbox.sendIfIdle(3)
        #expect(await mailbox.next() == 3)
    }
}
