internal import CLinux

/// What a descriptor is watched for, and what became of it.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let readable = Readiness(rawValue: EPOLLIN.rawValue)
    package static let writable = Readiness(rawValue: EPOLLOUT.rawValue)
    /// The peer sends no more. Reported with `readable`.
    package static let halfClosed = Readiness(rawValue: EPOLLRDHUP.rawValue)
    /// Reported whether asked for or not.
    package static let failed = Readiness(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}

/// Gets to know that a descriptor is ready. Called on the loop's thread.
package protocol ReadinessHandler: AnyObject {
    func ready(_ readiness: Readiness)
}
