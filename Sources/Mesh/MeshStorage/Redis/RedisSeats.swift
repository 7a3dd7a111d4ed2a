/// What one listener holds of what it listens to. Letting go of it leaves.
final class RedisSeats: Sendable {
    private let leave: @Sendable () -> Void

    init(leave: @escaping @Sendable () -> Void) { self.leave = leave }

    deinit { leave() }
}
