/// The script of the shell that starts, kills and stops one server, whose arguments are the shell's. It stops the server and
/// removes the folder when its input ends.
enum RedisShell {
    static let script = #"""
        trap '' HUP INT TERM
        start() {
            : >"$DIR/log"
            redis-server "$@" </dev/null >>"$DIR/log" 2>&1 &
            pid=$!
            until grep -qE 'eady to accept connections|\+monitor master' "$DIR/log"; do
                kill -0 $pid 2>/dev/null || return 1
                sleep 0.01
            done
        }
        certify() {
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=redis.test \
                -addext subjectAltName=IP:127.0.0.1 -keyout "$DIR/server.key" -out "$DIR/server.crt" \
                </dev/null >"$DIR/log" 2>&1
        }
        end() {
            # Once: its number may be another program's afterwards.
            [ -z "$pid" ] || { kill -9 $pid; wait $pid 2>/dev/null; }
            pid=
        }
        answer() { if [ $? = 0 ]; then echo done; else cat "$DIR/log" >&2; echo failed; fi; }
        while read -r command; do
            case "$command" in
                certify) certify ;;
                start) start "$@" ;;
                kill) end; true ;;
                pause) kill -STOP $pid ;;
                resume) kill -CONT $pid ;;
            esac
            answer
        done
        end
        rm -rf "$DIR"
        """#
}
