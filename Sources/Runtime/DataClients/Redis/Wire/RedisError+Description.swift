extension RedisError: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .wrongType: "the key holds another kind of value; look for two programs that share a key"
        case .outOfMemory: "Redis is at maxmemory and lets nothing go; raise maxmemory or set an eviction policy"
        case .readOnly: "this Redis is a read-only replica; connect to the master"
        case .busy: "Redis is busy with a script; wait, or stop it with SCRIPT KILL"
        case .loading: "Redis is loading its data after a start; try again soon"
        case .noAuthentication: "Redis wants a password; set one in the configuration"
        case .wrongPassword: "Redis refused the user name or password; check the configuration and the ACL"
        case .notPermitted: "the ACL of this Redis user forbids the command, key or channel; extend the ACL"
        case .moved(let slot, let address): "slot \(slot) lives on \(address); use a cluster client"
        case .ask(let slot, let address): "slot \(slot) is moving to \(address); use a cluster client"
        case .clusterDown: "the Redis cluster does not serve all slots; check its nodes"
        case .tryAgain: "the keys are on their way between cluster nodes; try again soon"
        case .crossSlot: "the keys lie in different cluster slots; give them one hash tag"
        case .masterDown: "the replica has lost its master; wait for the fail-over or check the master"
        case .noScript: "Redis does not know the script; send its source"
        case .noGroup: "the stream or its consumer group does not exist; create the group first"
        case .groupExists: "the consumer group exists already"
        case .transactionAborted: "the transaction was given up because one of its commands was refused"
        case .cannotSave: "Redis refuses writes because it cannot save; check its disk and its log"
        case .tooManyClients: "Redis has as many clients as it may; raise maxclients or use fewer connections"
        case .notANumber: "the stored value is not the number that the command wants"
        case .wrongArguments: "Redis refused the arguments of the command"
        case .unknownCommand: "this Redis does not know the command; use a newer version"
        case .refused(let code): "Redis refused the command with \(code); its log may say more"
        default: sideDescription
        }
    }

    private var sideDescription: String {
        switch self {
        case .cannotConnect(let address, let reason): "Redis at \(address) cannot be reached: \(reason)"
        case .connectionLostBeforeSend(let reason):
            "the connection to Redis was lost before the command was sent (\(reason)); it is safe to try again"
        case .connectionLostAfterSend(let reason):
            "the connection to Redis was lost after the command was sent (\(reason)); it may have run"
        case .timedOut(let wasSent):
            wasSent
                ? "Redis did not answer in time; the command may have run"
                : "the command waited too long and was not sent; it is safe to try again"
        case .protocolBroken(let reason): "the peer does not speak Redis' protocol: \(reason)"
        case .unexpectedReply: "Redis gave a reply of another kind than the command promises; check its version"
        case .commandTooBig: "the command is bigger than the limit; store less in one value"
        case .tooManyWaiting: "as many commands wait for Redis as may; slow down or raise the limit"
        case .unavailable(let failure): "Redis is unavailable (\(failure)); it is tried again by itself"
        case .tooManyRedirects: "the cluster sent the command from node to node; check its slots"
        case .noMaster: "no sentinel names a master; check the sentinels and the name of the master"
        case .cancelled: "the caller did not wait for Redis' answer"
        case .closed: "the Redis client was closed"
        default: name
        }
    }
}
