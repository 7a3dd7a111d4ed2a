internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Page tokens")
struct PagePlaceTests {
    private let digest = QueryDigest(TaskQuery(network: "net_1"), of: "tenant")

    @Test(
        "a place comes back from its token",
        arguments: [
            PagePlace(.number(0), id: "a"), PagePlace(.number(.min), id: "tsk_1"), PagePlace(.number(.max), id: "ü"),
            PagePlace(.text(""), id: "a"), PagePlace(.text("a long name \u{0} with ü"), id: "net_1"),
        ]
    )
    func roundTrip(place: PagePlace) throws {
        let token = place.token(of: digest)
        #expect(try PagePlace(token: token, of: digest) == place)
        #expect(token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }

    @Test("whatever is changed in a token, it is refused or names a place")
    func damagedTokens() {
        let token = PagePlace(.text("name"), id: "net_1").token(of: digest)
        for position in token.indices {
            for letter in ["A", "z", "-", "=", "ü"] {
                let damaged = String(token[..<position]) + letter + String(token[token.index(after: position)...])
                #expect(!traps(damaged))
            }
            #expect(!traps(String(token[..<position])))
        }
        for text in ["", "A", "AQ", "!!!!", String(repeating: "_", count: 4_000)] {
            #expect(throws: StoreFailure.badPageToken) { try PagePlace(token: text, of: digest) }
        }
    }

    private func traps(_ token: String) -> Bool {
        do throws(StoreFailure) {
            _ = try PagePlace(token: token, of: digest)
        } catch {
            #expect(error == .badPageToken)
        }
        return false
    }

    @Test("a token fits one query of one tenant only")
    func digests() {
        var digests: Set<QueryDigest> = [digest]
        func add(_ query: TaskQuery, _ tenant: TenantID = "tenant") {
            #expect(digests.insert(QueryDigest(query, of: tenant)).inserted)
        }
        let changes: [(inout TaskQuery) -> Void] = [
            { $0.network = "net_2" }, { $0.statuses = [.queued] }, { $0.statuses = [.queued, .held] },
            { $0.session = "s" }, { $0.owner = "s" }, { $0.labels = ["a": "bc"] }, { $0.labels = ["ab": "c"] },
            { $0.from = .zero }, { $0.before = .zero }, { $0.order = .priority }, { $0.isDescending = false },
        ]
        for change in changes {
            var query = TaskQuery(network: "net_1")
            change(&query)
            add(query)
        }
        add(TaskQuery(network: "net_1"), "tenant_b")
        var sized = TaskQuery(network: "net_1")
        sized.page = PageRequest(size: 7, token: "x")
        sized.isFull = true
        #expect(QueryDigest(sized, of: "tenant") == digest, "the size of a page may change on the way")
    }

    @Test("places stand by their key and then by their id, byte for byte")
    func order() {
        let places = [
            PagePlace(.text("Z"), id: "1"), PagePlace(.text("a"), id: "2"), PagePlace(.text("a"), id: "3"),
            PagePlace(.text("ab"), id: "1"), PagePlace(.text("é"), id: "1"),
        ]
        #expect(places.shuffled().sorted() == places)
        #expect(PagePlace(.number(-1), id: "z") < PagePlace(.number(0), id: "a"))
    }
}
