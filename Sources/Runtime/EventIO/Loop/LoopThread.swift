internal import CLinux
internal import Glibc

/// A thread of the operating system.
@safe
struct LoopThread: @unchecked Sendable {
    // `handle` is a number that only pthread functions interpret, and they may be called from any thread.
    private let handle: pthread_t

    /// - Parameter name: as profilers show it, up to fifteen bytes.
    init(name: String, _ body: @escaping @Sendable () -> Void) throws(SystemError) {
        let start = unsafe Unmanaged.passRetained(ThreadStart(name: name, body: body))
        var handle = pthread_t()
        let result = unsafe pthread_create(
            &handle,
            nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                // Retained by the creator for this thread, which lets it go here.
                let start = unsafe Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
                unsafe clinux_name_thread(start.name)
                start.body()
                return nil
            },
            start.toOpaque()
        )
        if result != 0 {
            unsafe start.release()
            throw SystemError("pthread_create", result)
        }
        self.handle = handle
    }

    func join() { _ = pthread_join(handle, nil) }

    /// Cores that this process may use.
    static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

private final class ThreadStart: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = String(name.prefix(15))
        self.body = body
    }
}
