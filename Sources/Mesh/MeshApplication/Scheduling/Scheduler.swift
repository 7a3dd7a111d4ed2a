package import MeshDomain
internal import Strands
private import Synchronization
package import Telemetry

/// Gives tasks their turn in this process: takes leases, runs runners, and looks through the store for tasks that nobody
/// works on and for waits that are over.
///
/// `run()` is the part that works; the calls of `TaskDispatcher` may come from any thread, before it runs too.
package final class Scheduler: TaskDispatcher {
    fileprivate struct State {
        var queue: ScheduleQueue
        var rate = TurnRate()
        /// Of running tasks.
        var stops: [TaskID: ChildStop] = [:]
        /// Running tasks that have not gone on often enough to be under way.
        var beginning: Set<TaskID> = []
        /// Running tasks that somebody woke meanwhile: they get another turn.
        var wokenAgain: [TaskID: OpenTask] = [:]
        /// Tasks of other workers, and tasks whose store failed: not before that moment.
        var notBefore: [TaskID: Moment] = [:]
        var isStopping = false
    }

    private let coordinator: TaskCoordinator
    private let worker: WorkerID
    /// What the strands of runs work on; nil for the common pool.
    private let executor: (any TaskExecutor)?
    private let configuration: SchedulerConfiguration
    private let metrics: SchedulerMetrics
    private let state: Mutex<State>
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    /// Beyond it the oldest are forgotten; that costs a look at a lease.
    private static let notBeforeMax = 100_000
    /// As many steps as a task has from its turn to the call for its plan, about.
    private static let passesToBegin = 8

    package init(
        _ coordinator: TaskCoordinator,
        worker: WorkerID,
        configuration: SchedulerConfiguration = SchedulerConfiguration(),
        registry: MetricRegistry = MetricRegistry(),
        executor: (any TaskExecutor)? = nil
    ) {
        self.coordinator = coordinator
        self.worker = worker
        self.executor = executor
        self.configuration = configuration
        metrics = SchedulerMetrics(registry)
        state = Mutex(State(queue: ScheduleQueue(configuration)))
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package var queuedCount: Int { state.withLock { $0.queue.queuedCount } }
    package var runningCount: Int { state.withLock { $0.queue.runningCount } }

    // MARK: TaskDispatcher

    package func reserve(
        _ places: Int,
        in network: NetworkID,
        of tenant: TenantID
    ) throws(ApplicationFailure) {
        let (fullness, delay) = state.withLock { state in
            if state.isStopping { return (ScheduleQueue.Fullness?.none, Duration?.some(.seconds(1))) }
            let fullness = state.queue.reserve(places, in: network, of: tenant)
            return (fullness, fullness.map { _ in state.rate.delay(for: places) })
        }
        guard let delay else { return }
        guard let fullness else { throw .unavailable("this process is stopping", retryAfter: delay) }
        metrics.refused.add()
        let whose =
            switch fullness {
            case .process: "the server has as many tasks in its queue as it takes"
            case .tenant: "the tenant has as many tasks in the queue as it may have"
            case .network: "the network has as many tasks in the queue as it may have"
            }
        throw .resourceExhausted(whose, retryAfter: delay)
    }

    package func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        state.withLock { $0.queue.withdraw(places, in: network, of: tenant) }
    }

    package func enqueue(_ task: OpenTask) {
        state.withLock { state in
            state.queue.withdraw(1, in: task.network, of: task.tenant)
            state.queue.add(entry(task))
        }
        ring()
    }

    package func wake(_ task: OpenTask) {
        state.withLock { state in
            state.notBefore[task.id] = nil
            if state.queue.isRunning(task.id) {
                state.wokenAgain[task.id] = task
            } else {
                state.queue.add(entry(task))
            }
        }
        ring()
    }

    package func stop(_ task: TaskID) {
        let stop = state.withLock { state in
            state.queue.remove(task)
            state.wokenAgain[task] = nil
            return state.stops[task]
        }
        stop?.stop()
        ring()
    }

    private func entry(_ task: OpenTask) -> ScheduleQueue.Entry {
        ScheduleQueue.Entry(
            task: task.id,
            tenant: task.tenant,
            network: task.network,
            priority: task.priority,
            since: coordinator.clock.now
        )
    }

    private func ring() {
        state.withLock { state in
            metrics.queued.set(Int64(state.queue.queuedCount))
            metrics.running.set(Int64(state.queue.runningCount))
        }
        signal.yield()
    }

    // MARK: Running

    /// Works until `stop()` was called and what ran has ended or its grace is over, or until it is cancelled, which ends
    /// everything at once. Tasks that were stopped go on in another process: nothing of the stop is in their journals.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.sweepAgainAndAgain() }
            var hasGrace = false
            signal.yield()
            for await _ in signals {
                while let turn = takeTurn() {
                    group.addTask { await self.take(turn.entry, turn.stop) }
                }
                let (isStopping, isEmpty) = state.withLock { ($0.isStopping, $0.queue.runningCount == 0) }
                if isStopping && isEmpty { break }
                if isStopping, !hasGrace {
                    hasGrace = true
                    group.addTask { await self.endGrace() }
                }
            }
            // Cancelled, or stopped and empty.
            stopAll()
            group.cancelAll()
        }
    }

    /// Begins to stop: nothing new is taken, what runs may go on for the grace.
    package func stop() {
        state.withLock { $0.isStopping = true }
        signal.yield()
    }

    private func endGrace() async {
        // Cancelled when everything has ended before.
        try? await coordinator.clock.sleep(until: coordinator.clock.now + configuration.graceTime)
        stopAll()
    }

    private func stopAll() {
        let stops = state.withLock { $0.stops.sorted { $0.key < $1.key } }
        for (_, stop) in stops { stop.stop() }
    }

    private func takeTurn() -> (entry: ScheduleQueue.Entry, stop: ChildStop)? {
        let turn = state.withLock { state -> (entry: ScheduleQueue.Entry, stop: ChildStop)? in
            guard !state.isStopping, state.beginning.count < configuration.beginningAtOnceMax,
                let entry = state.queue.next()
            else { return nil }
            let stop = ChildStop()
            state.stops[entry.task] = stop
            state.beginning.insert(entry.task)
            return (entry, stop)
        }
        if let turn { metrics.waitSeconds.record((coordinator.clock.now - turn.entry.since).inSeconds) }
        return turn
    }

    /// One turn of one task.
    private func take(_ entry: ScheduleQueue.Entry, _ stop: ChildStop) async {
        let start = coordinator.clock.now
        let outcome = await outcome(of: entry, stop)
        let now = coordinator.clock.now
        metrics.ended(outcome)
        metrics.runSeconds.record((now - start).inSeconds)
        log(outcome, entry)
        state.withLock { state in
            state.queue.finish(entry.task)
            state.stops[entry.task] = nil
            state.beginning.remove(entry.task)
            state.rate.turnEnded(at: now)
            switch outcome {
            case .lost: state.rest(entry.task, until: now + coordinator.configuration.leaseTime, Self.notBeforeMax)
            case .storeFailed: state.rest(entry.task, until: now + configuration.storeRetryTime, Self.notBeforeMax)
            case .ended, .waiting, .stopped: break
            }
            if let woken = state.wokenAgain.removeValue(forKey: entry.task) { state.queue.add(self.entry(woken)) }
        }
        ring()
    }

    private func outcome(of entry: ScheduleQueue.Entry, _ stop: ChildStop) async -> TaskRunner.Outcome {
        do throws(StoreFailure) {
            let lease = try await coordinator.store.acquireLease(
                on: entry.task,
                of: entry.tenant,
                for: worker,
                at: coordinator.clock.now,
                lasting: coordinator.configuration.leaseTime
            )
            guard let lease else { return .lost }
            // The recorder has one for each run itself.
            let strand = configuration.worksOnStrands && coordinator.recorder == nil ? Strand(on: executor) : nil
            let runner = TaskRunner(coordinator.stoppable(by: stop), tenant: entry.tenant, lease: lease, on: strand)
            return await run(runner, on: strand, of: entry.task, stop)
        } catch {
            if case .notFound = error { return .lost }
            return .storeFailed(error)
        }
    }

    private func run(
        _ runner: TaskRunner,
        on strand: Strand?,
        of task: TaskID,
        _ stop: ChildStop
    ) async -> TaskRunner.Outcome {
        await withTaskGroup(of: TaskRunner.Outcome.self) { group in
            // Without a strand it stays on the executor that this runs on; a preference that is nil does not mean that.
            if let strand {
                group.addTask(executorPreference: strand) { await stop.run { await runner.run() } }
            } else {
                group.addTask { await stop.run { await runner.run() } }
            }
            await begin(on: strand)
            hasBegun(task)
            return await group.next() ?? .stopped
        }
    }

    /// Until the run can do nothing more by itself for the first time, or has had as many steps as that takes, about. Each is a
    /// pass through the line of all that can go on, so the next turn begins the later the longer that is.
    private func begin(on strand: Strand?) async {
        if let strand { return await strand.rest() }
        for _ in 0..<Self.passesToBegin { await Task.yield() }
    }

    private func hasBegun(_ task: TaskID) {
        let mayBegin = state.withLock { state in
            let wasBeginning = state.beginning.remove(task) != nil
            return wasBeginning && state.queue.queuedCount > 0
        }
        if mayBegin { signal.yield() }
    }

    private func log(_ outcome: TaskRunner.Outcome, _ entry: ScheduleQueue.Entry) {
        var fields: [LogField] {
            [LogField(LogKeys.task, entry.task.text), LogField(LogKeys.reason, "\(outcome)")]
        }
        if case .storeFailed = outcome {
            coordinator.logger.warning("a task stopped because the store failed", fields)
        } else {
            coordinator.logger.debug("a turn of a task ended", fields)
        }
    }

    // MARK: Looking through the store

    private func sweepAgainAndAgain() async {
        var round = SweepRound()
        while !Task.isCancelled, !state.withLock({ $0.isStopping }) {
            await sweep(&round)
            do throws(CancellationError) {
                try await coordinator.clock.sleep(until: coordinator.clock.now + configuration.sweepTime)
            } catch {
                return
            }
        }
    }

    /// Puts every task in line that wants a worker, or whose wait is over, and that nobody here has. What is due is looked
    /// for each time; all open tasks are gone through in rounds, a part each time, because most of them are known.
    private func sweep(_ round: inout SweepRound) async {
        do throws(StoreFailure) {
            let now = coordinator.clock.now
            line(up: try await coordinator.store.dueTasks(at: now, limit: configuration.sweepPageSize))
            var left = round.isFirst ? Int.max : configuration.sweepTasksMax
            while left > 0 {
                let limit = min(left, configuration.sweepPageSize)
                let page = try await coordinator.store.openTasks(after: round.last, limit: limit)
                line(up: page)
                left -= page.count
                round.last = page.last?.id
                if page.count < limit {
                    round = SweepRound(isFirst: false)
                    return
                }
            }
        } catch {
            // The next sweep goes on from there.
            coordinator.logger.warning("open tasks cannot be read", [LogField(LogKeys.reason, "\(error)")])
        }
    }

    private func line(up page: [OpenTask]) {
        metrics.swept(page.count)
        let now = coordinator.clock.now
        let count = state.withLock { state in
            page.count { task in
                guard task.wantsTurn(at: now), state.notBefore[task.id].map({ $0 <= now }) ?? true else { return false }
                state.notBefore[task.id] = nil
                return state.queue.add(entry(task))
            }
        }
        if count > 0 { ring() }
    }
}

/// How far the walk through the open tasks has come.
private struct SweepRound {
    var last: TaskID?
    /// After the start nothing is known yet.
    var isFirst = true
}

extension OpenTask {
    fileprivate func wantsTurn(at now: Moment) -> Bool {
        if status == .waiting { return waitingDeadline.map { $0 <= now } ?? false }
        return status.wantsWorker
    }
}

extension Scheduler.State {
    fileprivate mutating func rest(_ task: TaskID, until moment: Moment, _ max: Int) {
        if notBefore.count >= max {
            let oldest = notBefore.sorted { $0.value < $1.value }.prefix(max / 10).map(\.key)
            for id in oldest { notBefore[id] = nil }
        }
        notBefore[task] = moment
    }
}
