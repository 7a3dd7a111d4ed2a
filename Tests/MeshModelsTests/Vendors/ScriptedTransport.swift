internal import MeshDomain
internal import Synchronization

@testable internal import MeshModels

/// A vendor in memory: each request gets the next answer of the script, in the pieces that the script says.
final class ScriptedTransport: VendorTransport {
    struct Answer: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var pieces: [[UInt8]]
        /// What happens after the pieces; nil for a declared end.
        var fault: TransportFault?

        init(_ body: String, type: String? = "application/json", status: Int = 200) {
            self.init(pieces: [Array(body.utf8)], type: type, status: status)
        }

        init(pieces: [[UInt8]], type: String?, status: Int = 200) {
            self.pieces = pieces
            self.status = status
            headers["content-type"] = type
        }

        func with(_ name: String, _ value: String) -> Answer {
            var answer = self
            answer.headers[name] = value
            return answer
        }

        func failing(_ place: TransportFault.Place) -> Answer {
            var answer = self
            answer.fault = TransportFault(place, "the script says so")
            return answer
        }
    }

    enum Step: Sendable {
        case answer(Answer)
        case fault(TransportFault.Place)
    }

    private struct State {
        var steps: [Step]
        var requests: [VendorRequest] = []
        /// Pieces, ends and faults that were asked for.
        var reads = 0
    }

    private let state: Mutex<State>

    init(_ steps: [Step]) { state = Mutex(State(steps: steps)) }

    convenience init(_ answers: Answer...) { self.init(answers.map { .answer($0) }) }

    var requests: [VendorRequest] { state.withLock { $0.requests } }
    var reads: Int { state.withLock { $0.reads } }

    func body(_ index: Int = 0) throws -> JSONValue { try JSONValue(parsing: requests[index].body) }

    func send(_ request: VendorRequest) async throws(TransportFault) -> any VendorResponse {
        let step = state.withLock { state -> Step? in
            state.requests.append(request)
            return state.steps.isEmpty ? nil : state.steps.removeFirst()
        }
        switch step {
        case .answer(let answer): return Response(answer) { self.state.withLock { $0.reads += 1 } }
        case .fault(let place): throw TransportFault(place, "the script says so")
        case nil: throw TransportFault(.beforeSend, "the script is over")
        }
    }

    private final class Response: VendorResponse {
        let status: Int
        private let answer: Answer
        private let place = Mutex(0)
        private let onRead: @Sendable () -> Void

        init(_ answer: Answer, onRead: @escaping @Sendable () -> Void) {
            self.answer = answer
            self.onRead = onRead
            status = answer.status
        }

        func header(_ name: String) -> String? { answer.headers[name.lowercased()] }

        func next() async throws(TransportFault) -> [UInt8]? {
            onRead()
            let place = self.place.withLock { place in
                defer { place += 1 }
                return place
            }
            if place < answer.pieces.count { return answer.pieces[place] }
            if let fault = answer.fault { throw fault }
            return nil
        }
    }
}

/// One answer whose connection stays open until the reader gives up.
struct HeldOpenTransport: VendorTransport {
    let answer: ScriptedTransport.Answer

    func send(_ request: VendorRequest) async throws(TransportFault) -> any VendorResponse {
        Response(inner: try await ScriptedTransport(answer).send(request))
    }

    private struct Response: VendorResponse {
        let inner: any VendorResponse
        var status: Int { inner.status }

        func header(_ name: String) -> String? { inner.header(name) }

        func next() async throws(TransportFault) -> [UInt8]? {
            if let bytes = try await inner.next() { return bytes }
            let (never, end) = AsyncStream.makeStream(of: Void.self)
            for await _ in never {}
            end.finish()
            throw TransportFault(.cancelled, "the reader gave up")
        }
    }
}

/// What was heard of answers while they were written.
final class Heard: Sendable {
    private let pieces = Mutex<[String]>([])

    var text: String { pieces.withLock { $0.joined() } }
    var count: Int { pieces.withLock { $0.count } }

    func add(_ progress: VendorProgress) {
        guard case .text(let text) = progress else { return }
        pieces.withLock { $0.append(text) }
    }
}

extension VendorCall {
    static func of(_ text: String = "Say hello", model: String = "model-1", stream: Bool = true) -> VendorCall {
        var call = VendorCall(model: model, messages: [ModelMessage(.user, text)])
        call.wantsStream = stream
        return call
    }
}
