/// Why Redis did not do what it was asked for. No part of it holds a key, a value or a server's free text.
package enum RedisError: Error, Hashable, Sendable {
    // MARK: What the server answers
    /// The key holds another kind of value.
    case wrongType
    /// `maxmemory` is reached and the policy lets nothing go.
    case outOfMemory
    /// A replica, which takes no writes.
    case readOnly
    /// A script runs for too long.
    case busy
    /// The server reads its file after a start.
    case loading
    case noAuthentication
    case wrongPassword
    /// The ACL of the user forbids the command, the key or the channel.
    case notPermitted
    /// The slot lives on another node of the cluster.
    case moved(slot: Int, to: RedisAddress)
    /// The slot is on its way to another node, which is to be asked this once.
    case ask(slot: Int, to: RedisAddress)
    case clusterDown
    case tryAgain
    case crossSlot
    /// A replica has lost its master.
    case masterDown
    case noScript
    case noGroup
    case groupExists
    case transactionAborted
    /// Writes are refused because the server cannot save.
    case cannotSave
    case tooManyClients
    /// The text of a value is not the number that the command wants.
    case notANumber
    case wrongArguments
    case unknownCommand
    /// Another refusal, by the server's code.
    case refused(code: String)

    // MARK: What this side finds
    case cannotConnect(to: RedisAddress, reason: String)
    /// The command was not sent: it may be tried again.
    case connectionLostBeforeSend(reason: String)
    /// The command may have run.
    case connectionLostAfterSend(reason: String)
    /// `wasSent`: the command may have run, or run later.
    case timedOut(wasSent: Bool)
    case protocolBroken(reason: String)
    /// The reply is of another kind than the command promises.
    case unexpectedReply
    case commandTooBig
    case tooManyWaiting
    /// The breaker is open: the last attempts failed, and one is made again by itself.
    case unavailable(lastFailure: String)
    case tooManyRedirects
    case noMaster
    case cancelled
    case closed
}

extension RedisError {
    /// For metrics and logs.
    package var name: String {
        switch self {
        case .wrongType: "wrong_type"
        case .outOfMemory: "out_of_memory"
        case .readOnly: "read_only"
        case .busy: "busy"
        case .loading: "loading"
        case .noAuthentication: "no_authentication"
        case .wrongPassword: "wrong_password"
        case .notPermitted: "not_permitted"
        case .moved: "moved"
        case .ask: "ask"
        case .clusterDown: "cluster_down"
        case .tryAgain: "try_again"
        case .crossSlot: "cross_slot"
        case .masterDown: "master_down"
        case .noScript: "no_script"
        case .noGroup: "no_group"
        case .groupExists: "group_exists"
        case .transactionAborted: "transaction_aborted"
        case .cannotSave: "cannot_save"
        case .tooManyClients: "too_many_clients"
        case .notANumber: "not_a_number"
        case .wrongArguments: "wrong_arguments"
        case .unknownCommand: "unknown_command"
        case .refused: "refused"
        case .cannotConnect: "cannot_connect"
        case .connectionLostBeforeSend: "lost_before_send"
        case .connectionLostAfterSend: "lost_after_send"
        case .timedOut: "timed_out"
        case .protocolBroken: "protocol_broken"
        case .unexpectedReply: "unexpected_reply"
        case .commandTooBig: "command_too_big"
        case .tooManyWaiting: "too_many_waiting"
        case .unavailable: "unavailable"
        case .tooManyRedirects: "too_many_redirects"
        case .noMaster: "no_master"
        case .cancelled: "cancelled"
        case .closed: "closed"
        }
    }

    /// Whether the connection failed and not the command.
    package var isConnectionFailure: Bool {
        switch self {
        case .cannotConnect, .connectionLostBeforeSend, .connectionLostAfterSend, .timedOut, .protocolBroken: true
        default: false
        }
    }
}
