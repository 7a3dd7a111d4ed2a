internal import InteropMessages
internal import StandardStreams

/// The commands of `mesh-interop`. Each returns the program's exit code: 0 done or passed, 1 failed, 2 wrongly called.
enum InteropCommand {
    private static let usage = """
        usage: mesh-interop COMMAND

        mesh-interop serve --port N     serves grpc.testing.TestService, health and reflection until SIGTERM
          --host H                      an address to listen on (127.0.0.1); port 0 takes a free one
          --tls-cert F --tls-key F      with TLS: PEM files
          --client-ca F                 clients have to show a certificate of this authority
          --handshake-timeout-ms N      TLS and the HTTP/2 preface
          --stall-timeout-ms N          a peer that takes or sends nothing
          --idle-timeout-ms N           a connection without calls
          --keepalive-min-ms N          the shortest wait between a client's pings
          --max-age-ms N                a connection's life
          --drain-ms N                  how long calls may go on after SIGTERM
          --message-bytes-max N         the largest message that is read
          --metrics-port N              Prometheus text over HTTP

        mesh-interop run --port N --case NAME       runs a case against any server; exit 0 is passed
          --host H                      a name or an address (127.0.0.1)
          --case NAME                   all: every case but the soaks
          --tls                         with TLS
          --tls-ca F                    the authority that the server's certificate has to be of
          --tls-cert F --tls-key F      the certificate to show
          --server-name S               the name that the server's certificate has to have (the host)
          --timeout-s N                 for each case (30)
          --soak-iterations N           calls of a soak (10)
          --soak-max-failures N         failures that a soak forgives (0)

        mesh-interop cases              the names of all cases

        """

    static func run(_ arguments: [String]) async -> Int32 {
        let rest = Array(arguments.dropFirst())
        do throws(UsageError) {
            switch arguments.first {
            case "serve": return await ServeCommand.run(try ServeOptions(rest))
            case "run": return await RunCommand.run(try RunOptions(rest))
            case "cases":
                _ = try CommandOptions(rest, known: [])
                return print(InteropCase.allCases.map { $0.rawValue + "\n" }.joined())
            case "help", "--help", "-h": return print(usage)
            case let other?: throw UsageError("\(other) is not a command")
            case nil: throw UsageError("a command is missing")
            }
        } catch {
            StandardStreams.writeError("mesh-interop: \(error.description); see mesh-interop help\n")
            return 2
        }
    }

    /// Writes to standard output; a reader that went away is a failure.
    static func print(_ text: String) -> Int32 {
        do {
            try StandardStreams.write(Array(text.utf8))
            return 0
        } catch {
            return fail("\(error)")
        }
    }

    static func fail(_ reason: String) -> Int32 {
        StandardStreams.writeError("mesh-interop: \(reason)\n")
        return 1
    }
}
