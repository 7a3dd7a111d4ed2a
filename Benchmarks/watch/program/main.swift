internal import StandardStreams

StandardStreams.run { await WatchCommand.run($0) }
