internal import MeshDomain

/// One line of a run's record: something that came from outside, in the order in which the run was told.
enum RecordEntry: Sendable, Hashable {
    // What is answered at once.
    case now(Moment)
    case id(String)
    case firstModel(String)
    case offer(RecordedOffer)
    /// An agent was given back.
    case finished
    /// A call of a model begins; the digest tells whether the same is asked again.
    case asked(call: Int, RequestDigest)

    /// The answer to a call; calls are numbered from 1 in the order in which the run makes them.
    case answer(call: Int, RecordedAnswer)
    /// The run was told to stop.
    case cancelled
    /// The commit that carried this record beside it, with the end of the task. What came later decides nothing.
    case lastCommit(call: Int)
    /// The record is as long as it may be; the run went on.
    case full
    /// The run came back, with this outcome in words.
    case end(String)
}

/// What the pool said to somebody who wanted an agent.
enum RecordedOffer: Sendable, Hashable {
    case taken(AgentID)
    case busy(since: Int)
    case resting(until: Moment)
    case nobody
}

/// What a port answered.
enum RecordedAnswer: Sendable, Hashable {
    /// The task at a version; the journal has what it was. Nil: it is not there.
    case task(version: Int?)
    case network(Network?)
    case agents([Agent])
    /// So many events of the journal.
    case events(Int)
    /// Of a query, and of a recall.
    case items([MemoryItem])
    /// The items as they were asked for.
    case preparedAsAsked
    /// With the older items as they are afterwards.
    case prepared([MemoryItem], changed: [MemoryItem])
    case committed
    /// The moment at which a renewed lease ends; nil: it is another worker's.
    case lease(Moment?)
    /// A sleep is over, a lease given back, there is room with an agent.
    case done
    /// A sleep or a wait ended because the task that slept was stopped.
    case stopped
    /// Another model begins; the answer to the call is still to come.
    case fallback(from: String, to: String, FailureReason)
    case reply(ModelReply)
    case modelFailure(ModelFailure)
    case storeFailure(StoreFailure)
}

/// What a run asks of the ports.
enum RecordedCall: String, Sendable {
    case task = "reads the task"
    case network = "reads the network"
    case agents = "reads the agents"
    case events = "reads the journal"
    case items = "reads memory"
    case recall = "recalls memory"
    case prepare = "prepares memory"
    case commit = "commits"
    case renew = "renews the lease"
    case release = "gives the lease back"
    case sleep = "waits for a time"
    case room = "waits for an agent"
    case generate = "calls a model"

    /// Whether a port can answer so.
    func canBeAnswered(by answer: RecordedAnswer) -> Bool {
        switch (self, answer) {
        case (.task, .task), (.network, .network), (.agents, .agents), (.events, .events), (.items, .items),
            (.recall, .items), (.prepare, .prepared), (.prepare, .preparedAsAsked), (.commit, .committed),
            (.renew, .lease), (.release, .done), (.sleep, .done), (.sleep, .stopped), (.room, .done),
            (.room, .stopped), (.generate, .reply), (.generate, .modelFailure), (.generate, .fallback):
            true
        case (.task, .storeFailure), (.network, .storeFailure), (.agents, .storeFailure), (.events, .storeFailure),
            (.items, .storeFailure), (.prepare, .storeFailure), (.commit, .storeFailure), (.renew, .storeFailure),
            (.release, .storeFailure):
            true
        default: false
        }
    }
}

/// Tells whether a model is asked the same. A deadline is left out: it says when, not what.
struct RequestDigest: Sendable, Hashable {
    var system: UInt64
    var prompt: UInt64
    var rest: UInt64
}
