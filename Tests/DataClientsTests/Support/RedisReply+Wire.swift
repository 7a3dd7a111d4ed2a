internal import SeedTestSupport

@testable internal import DataClients

extension RedisReply {
    /// As a server writes it.
    var wire: [UInt8] {
        switch self {
        case .null: Array("$-1\r\n".utf8)
        case .integer(let value): Array(":\(value)\r\n".utf8)
        case .status(let text): Array("+\(text)\r\n".utf8)
        case .bytes(let bytes): Array("$\(bytes.count)\r\n".utf8) + bytes + [13, 10]
        case .array(let elements): Array("*\(elements.count)\r\n".utf8) + elements.flatMap(\.wire)
        case .error(.wrongType): Array("-WRONGTYPE Operation against a key\r\n".utf8)
        case .error(let error): Array("-ERR \(error.name)\r\n".utf8)
        }
    }

    static func random(_ random: inout SeededGenerator, depth: Int = 0) -> RedisReply {
        switch Int.random(in: 0..<(depth < 5 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .integer(Int64.random(in: .min ... .max, using: &random))
        case 2: .status("OK")
        case 3: .error(.wrongType)
        case 4:
            .bytes((0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        default:
            .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in self.random(&random, depth: depth + 1) })
        }
    }
}
