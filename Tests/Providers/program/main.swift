internal import StandardStreams

StandardStreams.run { await UnbrokenCommand.run($0) }
