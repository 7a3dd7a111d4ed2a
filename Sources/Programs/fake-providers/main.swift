internal import StandardStreams

StandardStreams.run { await FakeCommand.run($0) }
