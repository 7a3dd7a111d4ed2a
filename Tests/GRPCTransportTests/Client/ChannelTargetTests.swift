internal import EventIO
internal import GRPCTransport
internal import Testing

@Suite("Channel targets")
struct ChannelTargetTests {
    @Test(
        "each form gives its places",
        arguments: [
            ("localhost:80", [.host("localhost", port: 80)]),
            ("dns:///mesh.example:443", [.host("mesh.example", port: 443)]),
            ("dns:mesh.example:443", [.host("mesh.example", port: 443)]),
            ("DNS:///a:1,b:2", [.host("a", port: 1), .host("b", port: 2)]),
            ("127.0.0.1:5000", [.address(.ipv4("127.0.0.1", port: 5000))]),
            ("dns:///127.0.0.1:5000", [.address(.ipv4("127.0.0.1", port: 5000))]),
            ("[::1]:5000", [.address(.ipv6("::1", port: 5000))]),
            ("a:1,[fe80::1%eth0]:2", [.host("a", port: 1), .address(.ipv6("fe80::1%eth0", port: 2))]),
            (
                "ipv4:1.2.3.4:80,5.6.7.8:81",
                [.address(.ipv4("1.2.3.4", port: 80)), .address(.ipv4("5.6.7.8", port: 81))]
            ),
            (
                "ipv6:[::1]:80,[2001:db8::2]:81",
                [.address(.ipv6("::1", port: 80)), .address(.ipv6("2001:db8::2", port: 81))]
            ),
            ("unix:/run/mesh", [.address(.unix(path: "/run/mesh"))]),
            ("unix:///run/mesh", [.address(.unix(path: "/run/mesh"))]),
            ("unix:mesh.socket", [.address(.unix(path: "mesh.socket"))]),
        ] as [(String, [ChannelTarget.Place])]
    )
    func forms(text: String, places: [ChannelTarget.Place]) throws {
        let target = try ChannelTarget(text)
        #expect(target.places == places)
        #expect(target.description == text)
    }

    @Test(
        "what is wrong is said in words",
        arguments: [
            ("", "it is empty"),
            ("localhost", "'localhost' has no port"),
            ("dns:///localhost", "'localhost' has no port"),
            ("a:1,", "a place is empty"),
            (":80", "':80' has no host"),
            ("a:0", "the port '0' is not a number from 1 to 65535"),
            ("a:65536", "the port '65536' is not a number from 1 to 65535"),
            ("a:+80", "the port '+80' is not a number from 1 to 65535"),
            ("a:http", "the port 'http' is not a number from 1 to 65535"),
            ("::1:80", "an IPv6 address stands in brackets, as in [::1]:80"),
            ("[::1]", "'[::1]' has no port"),
            ("[::1", "'[::1' has no closing bracket"),
            ("[::g]:1", "'::g' is no IPv6 address"),
            ("a b:1", "'a b' is no host name"),
            ("ipv4:localhost:1", "'localhost' is no IPv4 address"),
            ("ipv4:1.2.3.256:1", "'1.2.3.256' is no IPv4 address"),
            ("ipv6:1.2.3.4:1", "'1.2.3.4' is no IPv6 address"),
            ("dns://8.8.8.8/a:1", "a name server of its own ('8.8.8.8') cannot be chosen"),
            ("dns://a:1", "a name follows three slashes, as in dns:///a:1"),
            ("unix:", "the path is missing"),
            ("unix://host/path", "a path follows three slashes, as in unix:///run/socket"),
            ("xds:///a", "the scheme 'xds' is not one of dns, ipv4, ipv6, unix"),
            ("http://a:80", "the scheme 'http' is not one of dns, ipv4, ipv6, unix"),
        ]
    )
    func errors(text: String, reason: String) {
        let error = #expect(throws: ChannelTargetError.self) { try ChannelTarget(text) }
        #expect(error?.description == "the target '\(text)' cannot be used: \(reason)")
    }

    @Test("a path that no socket can have is refused")
    func longPath() {
        #expect(throws: ChannelTargetError.self) { try ChannelTarget("unix:/" + String(repeating: "x", count: 107)) }
        #expect((try? ChannelTarget("unix:/" + String(repeating: "x", count: 106))) != nil)
    }

    @Test("authority and certificate name come from the target")
    func names() throws {
        #expect(try ChannelTarget("dns:///mesh.example:443").authority == "mesh.example:443")
        #expect(try ChannelTarget("dns:///mesh.example:443").hostName == "mesh.example")
        #expect(try ChannelTarget("[::1]:80").authority == "[::1]:80")
        #expect(try ChannelTarget("[::1]:80").hostName == nil)
        #expect(try ChannelTarget("unix:/run/mesh").authority == "localhost")
        #expect(ChannelTarget([.ipv4("1.2.3.4", port: 5)]).description == "1.2.3.4:5")
    }

    @Test(
        "IPv6 addresses are told from other text",
        arguments: [
            ("::", true), ("::1", true), ("1::", true), ("1:2:3:4:5:6:7:8", true), ("1:2:3:4:5:6:7::", true),
            ("::ffff:1.2.3.4", true), ("1:2:3:4:5:6:1.2.3.4", true), ("fe80::1%lo", true),
            (":", false), ("1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:8:9", false), ("1::2::3", false), (":::", false),
            ("12345::", false), ("1.2.3.4::", false), ("::1.2.3", false), ("1:2:3:4:5:6:7:8::", false), ("::1%", false),
            ("", false), ("::1 ", false),
        ]
    )
    func ipv6(text: String, isAddress: Bool) {
        #expect(((try? ChannelTarget("ipv6:[\(text)]:1")) != nil) == isAddress)
    }
}
