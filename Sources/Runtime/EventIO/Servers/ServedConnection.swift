/// One client's connection, as its server sees it. On its loop.
package protocol ServedConnection: ConnectionHandler {
    /// The server takes no more: ends once it has finished what the client may count on.
    func drain()
    /// Ends now.
    func close()
}
