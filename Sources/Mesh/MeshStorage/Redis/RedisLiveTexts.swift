package import DataClients
package import MeshApplication
package import MeshDomain
private import Synchronization

/// Live texts of several processes: what is written here is told to the others by Redis, and what others write is shown on the
/// board here as long as somebody here listens. Redis keeps each text while it is written, for those who come late.
///
///     let texts = RedisLiveTexts(…)
///     let bell = RedisBell(…, texts: texts)
///     let board = LiveTextBoard(bell: bell)
///     texts.show(on: board)            // and the coordinator writes to `texts`
///
/// Nothing here waits: the texts are pulled from the board, as watchers do, at the pace at which Redis takes them. Without Redis
/// they are live within their process only; the journal has them whole at the end.
package final class RedisLiveTexts: LiveTextSink {
    package struct Configuration: Sendable {
        package var keys = RedisKeys()
        /// Names this process.
        package var process: String
        /// How long Redis keeps a text that nobody goes on writing.
        package var lifetime = Duration.seconds(3600)
        /// Tasks of other processes that are shown here at once.
        package var followedMax = 10_000

        package init(process: String) { self.process = process }
    }

    private struct State {
        weak var board: LiveTextBoard?
    }

    private let writer: RedisTextWriter
    let followers: RedisTextFollowers
    private let state = Mutex(State())

    package init(_ configuration: Configuration, commander: any RedisCommander, subscriber: RedisSubscriber) {
        writer = RedisTextWriter(configuration, commander)
        followers = RedisTextFollowers(configuration, commander, subscriber)
    }

    /// Once, before anything is written.
    package func show(on board: LiveTextBoard) {
        state.withLock { $0.board = board }
        writer.read(board)
        followers.show(on: board)
    }

    private var board: LiveTextBoard? { state.withLock { $0.board } }

    package func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String) {
        followers.ownText(text.task)
        board?.begin(text, attempt: attempt, afterSequence: afterSequence, reason: reason)
        writer.wrote(text.task, Owned(text.tenant, text.network))
    }

    package func append(_ text: LiveTextID, attempt: Int, _ delta: String) {
        board?.append(text, attempt: attempt, delta)
        writer.wrote(text.task, Owned(text.tenant, text.network))
    }

    package func forget(_ task: TaskID) {
        board?.forget(task)
        writer.forget(task)
        followers.disownText(task)
    }

    /// Tasks of others that are followed here.
    package var followedCount: Int { followers.count }
}
