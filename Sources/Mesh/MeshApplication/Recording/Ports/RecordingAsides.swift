internal import MeshDomain

/// The time as one run sees it.
struct RecordingClock: WallClock {
    let base: any WallClock
    let run: RunRecording

    var now: Moment {
        let now = base.now
        run.add(.now(now))
        return now
    }

    func sleep(until moment: Moment) async throws(CancellationError) {
        let call = run.begin()
        do throws(CancellationError) {
            try await base.sleep(until: moment)
        } catch {
            await run.receive(.stopped, to: call)
            throw error
        }
        await run.receive(.done, to: call)
    }
}

/// The ids that one run gets.
struct RecordingIDs: IDSource {
    let base: any IDSource
    let run: RunRecording

    func next(_ prefix: String) -> String {
        let id = base.next(prefix)
        run.add(.id(id))
        return id
    }
}

/// The agents that one run gets: which ones are free depends on the other tasks of the process.
struct RecordingDesk: AgentDesk {
    let base: any AgentDesk
    let run: RunRecording

    func take(
        _ groups: [[Agent]],
        avoiding avoided: Set<AgentID>,
        for task: TaskID,
        in network: NetworkID
    ) -> AgentPool.Offer {
        let offer = base.take(groups, avoiding: avoided, for: task, in: network)
        switch offer {
        case .taken(let agent, _): run.add(.offer(.taken(agent.id)))
        case .busy(let since): run.add(.offer(.busy(since: since)))
        case .resting(let moment): run.add(.offer(.resting(until: moment)))
        case .nobody: run.add(.offer(.nobody))
        }
        return offer
    }

    func finish(_ agent: Agent, _ ending: AgentPool.Ending, for task: TaskID) -> AgentStatusChange? {
        run.add(.finished)
        return base.finish(agent, ending, for: task)
    }

    func waitForRoom(in network: NetworkID, since: Int) async throws(CancellationError) {
        let call = run.begin()
        do throws(CancellationError) {
            try await base.waitForRoom(in: network, since: since)
        } catch {
            await run.receive(.stopped, to: call)
            throw error
        }
        await run.receive(.done, to: call)
    }
}
