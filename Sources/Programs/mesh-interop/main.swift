internal import StandardStreams

StandardStreams.run { await InteropCommand.run($0) }
