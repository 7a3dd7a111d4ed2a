internal import EventIO
internal import FakeProviders
internal import StandardStreams

/// Runs the fake until SIGTERM or SIGINT. Returns the exit code: 0 done, 1 failed, 2 wrongly called.
enum FakeCommand {
    static func run(_ arguments: [String]) async -> Int32 {
        if arguments.first == "--help" || arguments.first == "help" {
            StandardStreams.writeError(FakeOptions.usage)
            return 0
        }
        do throws(UsageError) {
            let options = try FakeOptions(arguments)
            guard let port = options.port else { throw UsageError("--port is missing") }
            return await serve(options, port)
        } catch {
            StandardStreams.writeError("fake-providers: \(error.description); see fake-providers --help\n")
            return 2
        }
    }

    private static func serve(_ options: FakeOptions, _ port: UInt16) async -> Int32 {
        do {
            let loops = try LoopGroup(count: options.threads)
            defer { loops.shutDown() }
            let fake = FakeProviders(try configuration(options, port), loops: loops)
            let (stopping, stop) = AsyncStream.makeStream(of: Void.self)
            try SignalWatch.watch([.terminate, .interrupt], on: loops.loops[0]) { _ in stop.finish() }
            let address = try await fake.start()
            // A parent that waits for this line went away if it cannot be written; the server serves all the same.
            try? StandardStreams.write(Array("listening on \(address)\n".utf8))
            for await _ in stopping {}
            await fake.stop()
            return 0
        } catch {
            StandardStreams.writeError("fake-providers: \(error)\n")
            return 1
        }
    }

    private static func configuration(_ options: FakeOptions, _ port: UInt16) throws -> FakeConfiguration {
        var configuration = FakeConfiguration(
            unixNanoseconds: { StandardStreams.unixNanoseconds },
            sleep: { try await Task.sleep(for: $0) }
        )
        configuration.port = port
        configuration.seed = options.seed
        configuration.delay = .milliseconds(options.delay)
        configuration.tokensPerSecond = options.tokensPerSecond
        configuration.answerTokens = options.answerTokens
        configuration.chances = options.chances
        if let path = options.scriptPath {
            configuration.script = try FakeProviders.script(try StandardStreams.readFile(path))
        }
        configuration.requestsPerMinute = options.requestsPerMinute ?? configuration.requestsPerMinute
        configuration.tokensPerMinute = options.tokensPerMinute ?? configuration.tokensPerMinute
        return configuration
    }
}
