internal import GRPCCore
internal import OddSchemas
internal import Testing

@Suite("The table of methods")
struct RouterTests {
    /// A service under a name of its own.
    private struct Named: RPCService {
        let name: String

        var handlers: [RPCHandler] {
            ["One", "Two"].map { method in
                .unary(
                    MethodDescriptor(
                        service: name,
                        name: method,
                        kind: .unary,
                        request: OddKeywords.self,
                        response: OddCollisions.self
                    )
                ) { (_: OddKeywords, _) in OddCollisions() }
            }
        }
    }

    private let router = RPCRouter([Named(name: "a.First"), Named(name: "Second")])

    @Test("a method is found by its path")
    func found() throws {
        #expect(try router.handler(at: "/a.First/One").method.name == "One")
        #expect(try router.handler(at: "/Second/Two").method.service == "Second")
        #expect(Set(router.methods.map(\.path)) == ["/a.First/One", "/a.First/Two", "/Second/One", "/Second/Two"])
        #expect(router.makeHandlers().count == 4)
    }

    @Test(
        "what is not found is UNIMPLEMENTED and says whether it is the service or the method",
        arguments: [
            ("/a.First/Three", "the service a.First has no method /a.First/Three"),
            ("/a.First/one", "the service a.First has no method /a.First/one"),
            ("/a.First", "the service a.First has no method /a.First"),
            ("/Third/One", "there is no method /Third/One"), ("a.First/One", "there is no method a.First/One"),
            ("", "there is no method "), ("/", "there is no method /"), ("//One", "there is no method //One"),
            ("/a.First/One/", "the service a.First has no method /a.First/One/"),
        ]
    )
    func notFound(path: String, message: String) {
        #expect(throws: Status(.unimplemented, message)) { try router.handler(at: path) }
    }

    @Test("a path that is very long is cut in the message")
    func longPath() {
        let status = #expect(throws: Status.self) {
            try router.handler(at: "/a.First/" + String(repeating: "x", count: 10_000))
        }
        #expect((status?.message.utf8.count ?? .max) < 300)
    }
}
