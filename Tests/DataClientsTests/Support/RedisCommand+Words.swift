internal import DataClients

extension RedisCommand {
    init(words: String) {
        let words = words.split(separator: " ").map(String.init)
        self.init(words[0], words.dropFirst().map { .text($0) })
    }
}
