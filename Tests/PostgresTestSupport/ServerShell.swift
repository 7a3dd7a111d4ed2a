internal import ShellTestSupport

/// The shell that starts, kills and stops a server.
struct ServerShell: Sendable {
    private let shell: TestShell

    enum Failure: Error {
        case noPort
    }

    /// PostgreSQL refuses to run as root.
    private static let beginning = #"""
        cd /tmp
        [ "$(id -u)" != 0 ] || exec setpriv --reuid=postgres --regid=postgres --clear-groups sh -c "$1"
        exec sh -c "$1"
        """#

    private static let script = #"""
        PATH=/usr/lib/postgresql/15/bin:$PATH
        trap '' HUP INT TERM
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
        while read -r command argument; do
            case "$command" in
                start) start ;;
                stop) kill -INT $pid; wait $pid 2>/dev/null ;;
                kill) kill -9 $pid; wait $pid 2>/dev/null ;;
                backend) kill -9 "$argument" ;;
                standby) touch "$dir/data/standby.signal" ;;
            esac
            echo done
        done
        kill -QUIT $pid 2>/dev/null
        wait $pid 2>/dev/null
        rm -rf "$dir"
        """#

    init(port: UInt16, settings: String) async throws {
        let flags = settings.split(separator: " ").map { "-c \($0)" }.joined(separator: " ")
        shell = try TestShell(
            Self.beginning,
            arguments: [Self.script],
            environment: ["PORT": "\(port)", "SETTINGS": flags]
        )
        // Read, and so answered, when the server runs.
        try await shell.tell("begin")
    }

    func tell(_ command: String) async throws { try await shell.tell(command) }
}
