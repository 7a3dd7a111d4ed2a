internal import Testing

@testable internal import DataClients

@Suite("Redis commands and errors")
struct RedisCommandTests {
    @Test("a command is an array of its parts, binary ones too")
    func commandIsFormatted() {
        let command = RedisCommand("SET", .key("näme"), .bytes([0, 13, 10]), "PX", .integer(Int64.min), "")
        let text =
            "*6\r\n$3\r\nSET\r\n$5\r\nnäme\r\n$3\r\n\u{0}\r\n\r\n$2\r\nPX\r\n$20\r\n-9223372036854775808\r\n$0\r\n\r\n"
        #expect(command.wire == Array(text.utf8))
        #expect(command.key == "näme")
        #expect(RedisCommand("PING").wire == Array("*1\r\n$4\r\nPING\r\n".utf8))
    }

    @Test(
        "the slot is that of the hash tag",
        arguments: [
            ("123456789", 12739), ("foo", 12182), ("{user1000}.following", 3443), ("user1000", 3443),
            ("{}.a", 15257 as Int),
        ]
    )
    func slotIsRight(key: String, slot: Int) {
        if key == "{}.a" {
            #expect(RedisClusterSlot.slot(of: key) != RedisClusterSlot.slot(of: ""))
        } else {
            #expect(RedisClusterSlot.slot(of: key) == slot)
        }
    }

    @Test(
        "what the server says becomes a kind of error, without its values",
        arguments: [
            ("WRONGTYPE Operation against a key holding the wrong kind of value", RedisError.wrongType),
            ("OOM command not allowed when used memory > 'maxmemory'.", .outOfMemory),
            ("READONLY You can't write against a read only replica.", .readOnly),
            ("LOADING Redis is loading the dataset in memory", .loading),
            ("NOAUTH Authentication required.", .noAuthentication),
            ("WRONGPASS invalid username-password pair or user is disabled.", .wrongPassword),
            ("MOVED 3999 127.0.0.1:6381", .moved(slot: 3999, to: .host("127.0.0.1", port: 6381))),
            ("ASK 1 ::1:7000", .ask(slot: 1, to: .host("::1", port: 7000))),
            ("MOVED 3999 :6381", .moved(slot: 3999, to: .host("", port: 6381))),
            ("MOVED 99999 127.0.0.1:1", .refused(code: "MOVED")), ("MOVED", .refused(code: "MOVED")),
            ("ERR unknown command 'FOO', with args beginning with: 'secret'", .unknownCommand),
            ("ERR value is not an integer or out of range", .notANumber), ("ERR secret", .refused(code: "ERR")),
            ("secret", .refused(code: "ERR")), ("", .refused(code: "ERR")),
            ("NEWCODE secret", .refused(code: "NEWCODE")),
        ]
    )
    func serverTextIsUnderstood(text: String, error: RedisError) {
        #expect(RedisError(serverText: text) == error)
        #expect(!error.description.contains("secret"))
        #expect(error.description.count > 20)
    }
}
