internal import StandardStreams

StandardStreams.run { await StorageCommand.run($0) }
