internal import EventIO
internal import HTTPServer
internal import HTTPWire
internal import MeshDomain
internal import SeedTestSupport
private import Synchronization

/// What all calls share: the seed, the faults that wait, the meter.
final class FakeVendors: Sendable {
    let configuration: FakeConfiguration
    let plan: FaultPlan
    let meter = Meter()
    let windows: RateWindows
    let cache = PromptCache()
    private let writer: AnswerWriter
    private let callCount = Atomic<UInt64>(0)

    init(_ configuration: FakeConfiguration) {
        self.configuration = configuration
        plan = FaultPlan(seed: configuration.seed, chances: configuration.chances, script: configuration.script)
        windows = RateWindows(requestsMax: configuration.requestsPerMinute, tokensMax: configuration.tokensPerMinute)
        writer = AnswerWriter(seed: configuration.seed, answerTokens: configuration.answerTokens)
    }

    /// Everything but what the configuration says.
    func reset() {
        plan.reset()
        meter.reset()
        windows.reset()
        cache.reset()
        callCount.store(0, ordering: .relaxed)
    }

    func label(_ dialect: Dialect, model: String = "") -> CallLabel {
        let number = callCount.wrappingAdd(1, ordering: .relaxed).newValue
        var chance = SeededGenerator(seed: configuration.seed &* 31 &+ number)
        let digits = String(chance.next(), radix: 16)
        let id = String(repeating: "0", count: 16 - digits.count) + digits
        return CallLabel(dialect: dialect, model: model, id: id, unixNanoseconds: configuration.unixNanoseconds())
    }

    // MARK: Generation

    func generate(_ generation: Generation, _ request: HTTPRequest, _ response: HTTPResponseWriter) async throws {
        var call = CallRecord(dialect: generation.dialect)
        do {
            try await answer(generation, request, response, &call)
        } catch let failure as FakeFailure {
            send(failure, label(generation.dialect, model: call.model), response)
            meter.note(call.dialect, call.model, .failed, Usage(), fault: call.fault?.kind)
        } catch {
            noteAbandoned(call.dialect, call.model, call.usage, call.fault)
            throw error
        }
    }

    /// The client is gone.
    func noteAbandoned(_ dialect: Dialect, _ model: String, _ usage: Usage, _ fault: FakeFault?) {
        meter.noteAbandoned(
            Meter.Abandonment(
                dialect: dialect,
                model: model,
                monotonicNanoseconds: Loop.nanoseconds,
                unixNanoseconds: configuration.unixNanoseconds()
            )
        )
        meter.note(dialect, model, .abandoned, usage, fault: fault?.kind)
    }

    /// What is known of a call, whatever becomes of it.
    private struct CallRecord {
        let dialect: Dialect
        var model = ""
        var fault: FakeFault?
        var usage = Usage()
    }

    private func answer(
        _ generation: Generation,
        _ request: HTTPRequest,
        _ response: HTTPResponseWriter,
        _ call: inout CallRecord
    ) async throws {
        let json = try await body(request, generation.dialect)
        call.model = json["model"]?.string ?? ""
        let ask = try generation.read(json)
        call.model = ask.model
        let fault = try fault(generation.dialect, request, ask.model)
        call.fault = fault
        let standing = try admit(ask, generation.dialect)
        try await pause(fault)
        let label = label(generation.dialect, model: ask.model)
        if fault.map({ Self.breakEarly($0, generation.form, response) }) == true {
            return meter.note(call.dialect, call.model, .cut, Usage(), fault: fault?.kind)
        }
        if fault?.kind == .error, !ask.isStream { throw FakeFailure(.server(500), "Internal server error") }
        var answer = writer.answer(ask)
        Self.spoil(&answer, fault)
        cache.account(ask, generation.dialect, &answer.usage)
        call.usage = answer.usage
        let outcome = try await deliver(answer, ask, generation, label, standing, fault, response)
        if let tokens = outcome.tokens { answer.usage.output = tokens }
        meter.note(call.dialect, call.model, outcome.ending, answer.usage, fault: fault?.kind)
    }

    private func deliver(
        _ answer: Answer,
        _ ask: Ask,
        _ generation: Generation,
        _ label: CallLabel,
        _ standing: RateWindows.Standing,
        _ fault: FakeFault?,
        _ response: HTTPResponseWriter
    ) async throws -> Delivery.Outcome {
        let form = generation.form
        var fields = HTTP1FieldBlock()
        fields.append("content-type", ask.isStream ? form.streamType : form.wholeType)
        form.identity(label, &fields)
        form.limits(standing, &fields)
        let delivery = Delivery(
            form: form,
            label: label,
            fields: fields,
            fault: fault,
            tokensPerSecond: configuration.tokensPerSecond,
            sleep: configuration.sleep,
            writer: response
        )
        if ask.isStream { return try await delivery.stream(form.stream(answer, ask, label)) }
        let body = form.whole(answer, label)
        return try await delivery.whole(generation.isList ? [UInt8(ascii: "[")] + body + [UInt8(ascii: "]")] : body)
    }

    /// Faults in place of an answer; false for all others.
    static func breakEarly(_ fault: FakeFault, _ form: any DialectForm.Type, _ response: HTTPResponseWriter) -> Bool {
        switch fault.kind {
        case .close: response.cut()
        case .reset where fault.after == nil: response.reset()
        case .blank:
            let fields = HTTP1FieldBlock(["content-type": form.wholeType])
            response.send(HTTPResponse(200, fields))
        case .type:
            let fields = HTTP1FieldBlock(["content-type": "text/html; charset=utf-8"])
            let page = "<html><body><h1>Service temporarily unavailable</h1></body></html>\n"
            response.send(HTTPResponse(200, fields, body: Array(page.utf8)))
        default: return false
        }
        return true
    }

    private static func spoil(_ answer: inout Answer, _ fault: FakeFault?) {
        guard let fault, fault.kind == .empty || fault.kind == .refusal else { return }
        answer.text.truncate(to: fault.kind == .refusal ? fault.after ?? 0 : 0)
        answer.thinking = Pieces()
        answer.toolCalls = []
        answer.stop = fault.kind == .refusal ? .refusal : .end
        answer.usage.reasoning = 0
        answer.usage.output = answer.text.count
    }

    // MARK: Parts of every call

    /// Before the first byte.
    func pause(_ fault: FakeFault?) async throws {
        let pause = fault?.kind == .slow ? .milliseconds(fault?.milliseconds ?? 1000) : configuration.delay
        if pause > .zero { try await configuration.sleep(pause) }
    }

    func body(_ request: HTTPRequest, _ dialect: Dialect) async throws -> JSONValue {
        try KeyCheck.check(request, dialect)
        let bytes: [UInt8]
        do {
            bytes = try await request.body.collect(upTo: configuration.bodyBytesMax)
        } catch HTTPHandlerFault.bodyTooLarge {
            throw FakeFailure(.tooLarge, "Request exceeds the maximum size")
        }
        do throws(JSONError) {
            return try JSONValue(parsing: bytes)
        } catch {
            throw FakeFailure(.badRequest, "The request body is not valid JSON: \(error.reason)")
        }
    }

    /// Throws the fault when it is one that an error tells.
    func fault(_ dialect: Dialect, _ request: HTTPRequest, _ model: String) throws(FakeFailure) -> FakeFault? {
        let fault: FakeFault?
        do throws(ScriptFault) {
            fault = try plan.fault(dialect, header: request.fields["x-fake-fault"], model: model)
        } catch {
            throw FakeFailure(.badRequest, error.description)
        }
        if fault?.kind == .model { throw FakeFailure.noModel(model) }
        if let failure = fault?.failure { throw failure }
        try ModelCatalogue.check(model)
        return fault
    }

    private func admit(_ ask: Ask, _ dialect: Dialect) throws(FakeFailure) -> RateWindows.Standing {
        try admit(tokens: ask.tally.tokens, dialect)
    }

    @discardableResult
    func admit(tokens: Int, _ dialect: Dialect) throws(FakeFailure) -> RateWindows.Standing {
        let standing = windows.admit(dialect, tokens: tokens, now: configuration.unixNanoseconds())
        if standing.isOver {
            let wait = standing.seconds * 1000
            throw FakeFailure(.throttled, "Rate limit reached. Please try again later.", waitMilliseconds: wait)
        }
        return standing
    }

    func send(_ failure: FakeFailure, _ label: CallLabel, _ response: HTTPResponseWriter) {
        let form = label.dialect.form
        let reply = form.failure(failure, label)
        var fields = HTTP1FieldBlock()
        fields.append("content-type", form.wholeType)
        form.identity(label, &fields)
        for field in reply.fields { fields.append(field.name, field.value) }
        response.send(HTTPResponse(reply.status, fields, body: reply.body))
    }
}
