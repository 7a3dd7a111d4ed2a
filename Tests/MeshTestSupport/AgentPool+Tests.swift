package import MeshApplication

extension AgentPool {
    package static func forTests(_ clock: any WallClock) -> AgentPool { AgentPool(clock: clock) }
}
