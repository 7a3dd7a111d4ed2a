internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// `mesh task batch`: many tasks from lines of JSON.
enum TaskBatch {
    static let command = CommandSpec(
        "batch",
        "submits a task for each line of a file",
        discussion:
            "A line is a request as JSON, as POST /api/mesh/networks/{network_id}/tasks takes it. Each is accepted or\n"
            + "refused by itself; the exit code is 4 when one was refused.",
        arguments: [.init("FILE", isFile: true, "lines of JSON; - reads standard input")],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all,
        examples: [.init("echo '{\"task\": \"Write a haiku\"}' | mesh task batch -", "a batch of one")]
    ) { invocation in
        let path = invocation.arguments.required("FILE")
        let requests = try requests(try invocation.read(path), path)
        return try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            var refusedCount = 0
            for start in stride(from: 0, to: requests.count, by: sizeMax) {
                let batch = ProtoBatchSubmitTasksRequest.with {
                    $0.networkID = network
                    $0.requests = Array(requests[start..<min(start + sizeMax, requests.count)])
                }
                let answer = try await connection.tasks.batchSubmitTasks(batch, options: connection.call)
                refusedCount += Int(answer.refusedCount)
                try print(answer.items, from: start, invocation)
            }
            if refusedCount > 0 {
                throw CommandFailure(.refused, "\(refusedCount) of \(requests.count) tasks were refused")
            }
            return .done
        }
    }

    /// What the server takes at once.
    private static let sizeMax = 100

    private static func requests(_ bytes: [UInt8], _ path: String) throws(CommandFailure) -> [ProtoSubmitTaskRequest] {
        var requests: [ProtoSubmitTaskRequest] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
            requests.append(try MessageOutput.read(Array(line), from: "\(path):\(number + 1)"))
        }
        if requests.isEmpty { throw .wrongCall("\(path) has no tasks") }
        return requests
    }

    private static func print(_ items: [ProtoBatchItem], from start: Int, _ invocation: Invocation) throws {
        for item in items {
            var item = item
            item.index += Int32(start)
            let number = item.index + 1
            try invocation.show(item) {
                switch item.outcome {
                case .task(let task)?: "\(number): \(task.id) \(task.status.word)\n"
                case .error(let error)?:
                    "\(number): refused: " + lines(error).joined(separator: "\n") + "\n"
                case nil: "\(number): no answer\n"
                }
            }
        }
    }

    private static func lines(_ error: GoogleRPCStatus) -> [String] {
        StatusText.lines(Status(StatusCode(rawValue: error.code) ?? .unknown, error.message, details: error.details))
    }
}
