package import MeshDomain

/// Gives tasks their turn. Use cases commit first and tell the dispatcher afterwards; what is lost between the two is
/// found again in the store.
package protocol TaskDispatcher: Sendable {
    /// Reserves places in the queue, or says that it is full (`resourceExhausted` with a delay). A place is used by
    /// `enqueue` or given back by `withdraw`.
    func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) throws(ApplicationFailure)
    func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID)
    /// A place was reserved for it.
    func enqueue(_ task: OpenTask)
    /// It is in the store and wants a worker (released, resumed, taken over): it gets its turn even if the queue is full.
    func wake(_ task: OpenTask)
    /// Stops the work on it, down to the model call in flight. The journal has the end already.
    func stop(_ task: TaskID)
}
