internal import StandardStreams

/// The commands of `mesh`. Each returns the program's exit code: 0 done, 1 failed, 2 wrongly called.
enum MeshCommand {
    private static let usage = """
        usage: mesh COMMAND

          mesh schema                      the methods of every service, with scope and HTTP paths
          mesh schema --descriptors        a FileDescriptorSet of all proto files, for grpcurl and protoc
          mesh convert TYPE --to FORMAT    reads a message from standard input and writes it in another form
                                           TYPE    a full name, such as aimesh.v1.SubmitTaskRequest
                                           FORMAT  binary, json, rest (JSON as the REST paths speak it) or text
                                           --from  the form of the input: json (default; reads rest too) or binary

        """

    static func run(_ arguments: [String]) -> Int32 {
        switch arguments.first {
        case "schema": return SchemaCommand.run(Array(arguments.dropFirst()))
        case "convert": return ConvertCommand.run(Array(arguments.dropFirst()))
        case "help", "--help", "-h":
            return print(usage)
        default:
            StandardStreams.writeError(usage)
            return 2
        }
    }

    /// Writes to standard output; a reader that went away is a failure.
    static func print(_ text: String) -> Int32 { print(Array(text.utf8)) }

    static func print(_ bytes: [UInt8]) -> Int32 {
        do {
            try StandardStreams.write(bytes)
            return 0
        } catch {
            return fail("\(error)")
        }
    }

    static func fail(_ reason: String) -> Int32 { complain(reason, exitCode: 1) }

    static func wrongCall(_ reason: String) -> Int32 { complain("\(reason); see mesh help", exitCode: 2) }

    private static func complain(_ reason: String, exitCode: Int32) -> Int32 {
        StandardStreams.writeError("mesh: \(reason)\n")
        return exitCode
    }
}
