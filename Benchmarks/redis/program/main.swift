internal import StandardStreams

StandardStreams.run { await RedisBench.run($0) }
