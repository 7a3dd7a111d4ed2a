internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshVectors

@Suite("Whether the server answers")
struct ServerLinkTests {
    private let failure = QdrantFailure.unreachable("it is away")

    /// How long after a failure it is tried again.
    private func pause(_ link: ServerLink, after moment: Moment) -> Int {
        (0...100).first { link.isDue(at: moment + .seconds($0)) } ?? -1
    }

    @Test("it is tried again after pauses that grow, and each kind of trouble is told once")
    func pauses() {
        var link = ServerLink()
        var now = Samples.start
        #expect(link.isDue(at: now) && !link.isUp)
        var news: [Bool] = []
        var pauses: [Int] = []
        for _ in 0..<7 {
            news.append(link.failed(failure, at: now))
            pauses.append(pause(link, after: now))
            now = now + .seconds(pauses.last ?? 0)
        }
        #expect(news == [true, false, false, false, false, false, false])
        #expect(pauses == [1, 2, 4, 8, 16, 30, 30])
        let isNews = link.failed(.misfit("another length"), at: now)
        let wasAway = link.found(at: now)
        #expect(isNews && wasAway && link.isUp)
    }

    @Test("one that comes and goes is left alone longer each time, one that was steady is not")
    func unsteady() {
        var link = ServerLink()
        var now = Samples.start
        for expected in [1, 2, 4] {
            _ = link.found(at: now)
            let isNews = link.failed(failure, at: now)
            #expect(isNews)
            #expect(pause(link, after: now) == expected)
            now = now + .seconds(expected)
        }
        let wasAway = link.found(at: now)
        #expect(wasAway)
        now = now + .seconds(60)
        let isNews = link.failed(failure, at: now)
        #expect(isNews)
        #expect(pause(link, after: now) == 1)
    }

    @Test("searches that fail together count once")
    func together() {
        var link = ServerLink()
        _ = link.found(at: Samples.start)
        let news = (0..<9).map { _ in link.failed(failure, at: Samples.start) }
        #expect(news == [true] + Array(repeating: false, count: 8))
        #expect(pause(link, after: Samples.start) == 1)
    }
}
