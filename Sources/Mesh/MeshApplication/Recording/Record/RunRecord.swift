internal import MeshDomain

/// The record of one run, read.
struct RunRecord: Sendable {
    /// The first byte of every part, behind the checksum.
    static let format = 3
    /// What one run may write. Beyond it the run goes on and its record says that it is full.
    static let bytesMax = 4 << 20

    var header: RunHeader
    var entries: [RecordEntry]
}

/// What a run began with.
struct RunHeader: Sendable, Hashable {
    var tenant: TenantID
    var lease: Lease
    /// Times are written as distances from it.
    var begin: Moment
    var configuration: CoordinatorConfiguration
}

extension CoordinatorConfiguration {
    /// All values in a fixed order. A new one goes to the end: what is missing in an old record has its default.
    private static let counts: [any WritableKeyPath<CoordinatorConfiguration, Int> & Sendable] = [
        \.workAttemptsMax, \.callAttemptsMax, \.refusalsMax, \.questionsPerSubtaskMax, \.recalledItemsMax,
        \.parallelSubtasksMax, \.storeAttemptsMax, \.outputCharactersMax, \.partCharactersMax, \.noteCharactersMax,
    ]
    private static let durations: [any WritableKeyPath<CoordinatorConfiguration, Duration> & Sendable] = [
        \.retryDelay, \.retryDelayMax, \.waitingTime, \.expectedCallTime, \.callTimeMax, \.leaseTime, \.storeRetryDelay,
    ]

    func write(to bytes: inout RecordBytes) {
        bytes.count(Self.counts.count)
        for path in Self.counts { bytes.count(self[keyPath: path]) }
        bytes.count(Self.durations.count)
        for path in Self.durations { bytes.signed(self[keyPath: path].wholeNanoseconds) }
    }

    init(_ cursor: inout RecordCursor) throws(RecordFault) {
        self.init()
        let counts = try cursor.count()
        guard counts <= Self.counts.count else { throw .damaged("the settings have more values than this program has") }
        for path in Self.counts.prefix(counts) { self[keyPath: path] = try cursor.int() }
        let durations = try cursor.count()
        guard durations <= Self.durations.count else {
            throw .damaged("the settings have more values than this program has")
        }
        for path in Self.durations.prefix(durations) {
            self[keyPath: path] = .nanoseconds(max(0, try cursor.signed()))
        }
    }
}

extension RunHeader {
    func write(to bytes: inout RecordBytes) {
        bytes.text(tenant.text)
        bytes.text(lease.task.text)
        bytes.text(lease.worker.text)
        bytes.signed(lease.fence)
        bytes.signed(lease.expireTime.nanoseconds)
        bytes.signed(begin.nanoseconds)
        configuration.write(to: &bytes)
    }

    init(_ cursor: inout RecordCursor) throws(RecordFault) {
        tenant = TenantID(try cursor.text())
        lease = Lease(
            task: TaskID(try cursor.text()),
            worker: WorkerID(try cursor.text()),
            fence: try cursor.signed(),
            expireTime: Moment(nanoseconds: try cursor.signed())
        )
        begin = Moment(nanoseconds: try cursor.signed())
        configuration = try CoordinatorConfiguration(&cursor)
    }
}
