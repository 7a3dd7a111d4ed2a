import Testing

@testable internal import MeshCommands

@Suite("Addresses of a Redis")
struct RedisURLTests {
    @Test(
        "an address is read with what it leaves out",
        arguments: [
            ("redis://cache", "redis://cache:6379/0"), ("redis://cache:7000/3", "redis://cache:7000/3"),
            ("REDISS://u:p%40ss@cache", "rediss://u:***@cache:6379/0"),
            ("redis://:secret@[::1]:7000", "redis://:***@[::1]:7000/0"),
            ("redis://u@cache/", "redis://u@cache:6379/0"), ("unix:///run/redis.sock", "unix:///run/redis.sock"),
        ]
    )
    func read(text: String, shown: String) throws { #expect(try RedisURL(text).description == shown) }

    @Test("the password is decoded, and never shown")
    func password() throws {
        let url = try RedisURL("rediss://u:p%40ss%2F@cache")
        #expect(url.password == "p@ss/" && url.user == "u" && url.usesTLS)
        #expect(!"\(url)".contains("ss%2F") && !"\(url)".contains("ss/"))
    }

    @Test(
        "what is none says how it is written, and quotes nothing",
        arguments: [
            "cache:6379", "http://cache", "redis://", "redis://:p@ss@cache", "redis://cache:port", "redis://cache:0",
            "redis://cache/x", "unix://", "redis://a b", "redis://[::1]x", "redis://cache/-1",
        ]
    )
    func refused(text: String) {
        let fault = #expect(throws: RedisURL.Fault.self) { try RedisURL(text) }
        #expect(fault?.description.contains("redis://user:password@host:6379/0") == true)
        #expect(fault?.description.contains("p@ss") == false)
    }
}
