internal import Telemetry
internal import Testing

@Suite("Secrets")
struct SecretTests {
    private struct Account {
        let name = "reader"
        let password = Secret("hunter2")
        let keys = [Secret([UInt8]("hunter2".utf8))]
        let old: Secret<String>? = Secret("hunter2")
    }

    @Test("a secret gives its value to who asks for it by name")
    func reveals() {
        #expect(Secret("hunter2").reveal() == "hunter2")
    }

    @Test("no description shows the value, alone or inside something else")
    func hides() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump(Account(), to: &dumped)
        dump(secret, to: &dumped)
        let texts = [
            "\(secret)", String(describing: secret), String(reflecting: secret), "\([secret])", "\(["k": secret])",
            "\(Optional(secret) as Any)", "\(Account())", String(reflecting: Account()), dumped,
            "\(Mirror(reflecting: secret))", "\(Mirror(reflecting: secret).children.map { "\($0.value)" })",
            "\(Mirror(reflecting: Account()).children.map { "\($0.value)" })",
        ]
        for text in texts {
            #expect(!text.contains("hunter2"), "\(text)")
            #expect(!text.contains("104, 117"), "\(text)")
        }
        #expect("\(secret)" == "<redacted>")
        #expect(String(reflecting: secret) == "<redacted>")
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(dumped.contains("<redacted>"))
    }

    @Test("a secret as field of a log line or attribute of a span is redacted")
    func hidesInFields() {
        #expect(LogField("password", Secret("hunter2")).value == .string("<redacted>"))
        #expect(LogField("key", Secret([1, 2, 3])).value == .string("<redacted>"))
    }
}
