internal import Foundation

/// The shell that starts, kills and stops a server. Its calls block, so they run on Dispatch.
final class ServerShell: @unchecked Sendable {
    // Everything below is used on the serial queue only.
    private let queue = DispatchQueue(label: "postgres-server")
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    enum Failure: Error {
        case notReady
        case noPort
    }

    private static let script = #"""
        PATH=/usr/lib/postgresql/15/bin:$PATH
        trap '' INT TERM
        dir=$(mktemp -d /tmp/mesh-postgres-XXXXXX)
        initdb -D "$dir/data" -U mesh -A trust -E UTF8 --locale=C -N >"$dir/initdb.log" 2>&1 ||
            { cat "$dir/initdb.log" >&2; rm -rf "$dir"; exit 1; }
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
            -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$dir/data/server.key" \
            -out "$dir/data/server.crt" >"$dir/openssl.log" 2>&1 || { cat "$dir/openssl.log" >&2; rm -rf "$dir"; exit 1; }
        chmod 600 "$dir/data/server.key"
        pid=
        start() {
            for attempt in $(seq 1 200); do
                postgres -D "$dir/data" -p "$PORT" -k "$dir" -h 127.0.0.1 -c max_connections=500 \
                    -c shared_buffers=16MB -c ssl=on $SETTINGS >>"$dir/log" 2>&1 </dev/null &
                pid=$!
                # One that was killed leaves children for a moment: then the new one gives up at once.
                while kill -0 $pid 2>/dev/null; do
                    pg_isready -q -h 127.0.0.1 -p "$PORT" -t 1 && return 0
                    sleep 0.02
                done
                sleep 0.05
            done
            cat "$dir/log" >&2
            return 1
        }
        start || { rm -rf "$dir"; exit 1; }
        psql -q -h 127.0.0.1 -p "$PORT" -U mesh -d postgres -c 'CREATE DATABASE mesh' || exit 1
        echo ready
        while read -r command argument; do
            case "$command" in
                start) start ;;
                stop) kill -INT $pid; wait $pid 2>/dev/null ;;
                kill) kill -9 $pid; wait $pid 2>/dev/null ;;
                backend) kill -9 "$argument" ;;
            esac
            echo ready
        done
        kill -QUIT $pid 2>/dev/null
        wait $pid 2>/dev/null
        rm -rf "$dir"
        """#

    func run(port: UInt16, settings: String) async throws {
        try await onQueue {
            // PostgreSQL refuses to run as root.
            let isRoot = ProcessInfo.processInfo.userName == "root"
            let user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            self.process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            self.process.arguments = (isRoot ? user : []) + ["sh", "-c", Self.script]
            self.process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
            let flags = settings.split(separator: " ").map { "-c \($0)" }.joined(separator: " ")
            let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
            self.process.environment = ["PORT": "\(port)", "SETTINGS": flags, "PATH": path]
            self.process.standardInput = self.input
            self.process.standardOutput = self.output
            try self.process.run()
            try self.readReady()
        }
    }

    func tell(_ command: String) async throws {
        try await onQueue {
            try self.input.fileHandleForWriting.write(contentsOf: Data((command + "\n").utf8))
            try self.readReady()
        }
    }

    private func readReady() throws {
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), let first = byte.first {
            if first == UInt8(ascii: "\n") { break }
            line.append(first)
        }
        guard line == Data("ready".utf8) else { throw Failure.notReady }
    }

    private func onQueue(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (caller: CheckedContinuation<Void, any Error>) in
            queue.async { caller.resume(with: Result(catching: body)) }
        }
    }
}
