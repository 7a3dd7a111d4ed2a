internal import StandardStreams

StandardStreams.run { await CancelCommand.run($0) }
