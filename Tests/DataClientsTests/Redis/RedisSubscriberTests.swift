internal import RedisTestSupport
internal import Testing

@testable internal import DataClients

@Suite("Redis subscriptions", .timeLimit(.minutes(2)))
struct RedisSubscriberTests {
    @Test("what is published after the confirmation comes, in order, to every reader of the channel")
    func messagesArrive() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let (pool, subscriber) = (try world.pool(server.address), try world.subscriber(server.address))
            let first = try subscriber.subscribe(to: "news").makeAsyncIterator()
            #expect(await first.next() == .listening)
            let second = try subscriber.subscribe(to: "news").makeAsyncIterator()
            #expect(await second.next() == .listening)
            for number in 0..<100 { try await pool.publish([UInt8(number)], to: "news") }
            for number in 0..<100 {
                let message = RedisMessage.published(channel: "news", payload: [UInt8(number)])
                #expect(await first.next() == message)
                #expect(await second.next() == message)
            }
            #expect(subscriber.subscriptionCount == 2)
            await subscriber.close()
            #expect(await first.next() == nil)
            await pool.close()
        }
    }

    @Test("a reader that is too slow is told how much it lost")
    func lossIsTold() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            var limits = RedisSubscriber.Limits()
            limits.messagesMax = 3
            let (pool, subscriber) = (try world.pool(server.address), try world.subscriber(server.address, limits))
            let slow = try subscriber.subscribe(to: "news").makeAsyncIterator()
            #expect(await slow.next() == .listening)
            let witness = try subscriber.subscribe(to: "end").makeAsyncIterator()
            #expect(await witness.next() == .listening)
            for number in 0..<8 { try await pool.publish([UInt8(number)], to: "news") }
            try await pool.publish([], to: "end")
            _ = await witness.next()
            for number in 0..<3 { #expect(await slow.next() == .published(channel: "news", payload: [UInt8(number)])) }
            #expect(await slow.next() == .lost(5))
            try await pool.publish([9], to: "news")
            #expect(await slow.next() == .published(channel: "news", payload: [9]))
            #expect(world.registry.total("redis_messages_lost_total") == 5)
            await subscriber.close()
            await pool.close()
        }
    }

    @Test("confirmations that nobody reads are bounded, too")
    func confirmationsAreBounded() async {
        let buffer = RedisMessageBuffer(countMax: 2, bytesMax: 10)
        for _ in 0..<5 { buffer.append(.listening) }
        #expect(await buffer.next() == .listening)
        #expect(await buffer.next() == .listening)
        #expect(await buffer.next() == .lost(3))
        buffer.append(.listening)
        #expect(await buffer.next() == .listening)
    }

    @Test("after a restart of the server the subscription goes on, and says so")
    func subscriptionSurvivesRestart() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let subscriber = try world.subscriber(server.address)
            let news = try subscriber.subscribe(to: "news").makeAsyncIterator()
            #expect(await news.next() == .listening)
            try await server.kill()
            try await server.start()
            #expect(await news.next() == .listening)
            let pool = try world.pool(server.address)
            try await pool.publish([1], to: "news")
            #expect(await news.next() == .published(channel: "news", payload: [1]))
            await subscriber.close()
            await pool.close()
        }
    }

    @Test("a channel that the ACL forbids is named in the metrics, and tried again")
    func forbiddenChannelIsNamed() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let pool = try world.pool(server.address)
            try await pool.send(RedisCommand(words: "ACL SETUSER default resetchannels &open")).ok()
            let subscriber = try world.subscriber(server.address)
            let shut = try subscriber.subscribe(to: "shut").makeAsyncIterator()
            try await wait { world.registry.total("redis_errors_total", code: "not_permitted") > 1 }
            try await pool.send(RedisCommand(words: "ACL SETUSER default allchannels")).ok()
            #expect(await shut.next() == .listening)
            await subscriber.close()
            await pool.close()
        }
    }

    @Test("a subscription that is let go of ends on the server; a cancelled reader returns")
    func subscriptionsEnd() async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let (pool, subscriber) = (try world.pool(server.address), try world.subscriber(server.address))
            do {
                let iterator = try subscriber.subscribe(to: "gone").makeAsyncIterator()
                #expect(await iterator.next() == .listening)
            }
            try await wait { try await pool.publish([1], to: "gone") == 0 }
            #expect(subscriber.subscriptionCount == 0)
            let subscription = try subscriber.subscribe(to: "news")
            let reader = Task {
                for await message in subscription where message != .listening { return false }
                return true
            }
            reader.cancel()
            #expect(await reader.value)
            await subscriber.close()
            await pool.close()
        }
    }
}
