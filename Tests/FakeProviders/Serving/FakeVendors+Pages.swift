internal import HTTPServer
internal import HTTPWire
internal import MeshDomain

/// Everything that is not a model writing.
extension FakeVendors {
    func respond(_ request: HTTPRequest, _ response: HTTPResponseWriter, connections: () -> UInt64) async throws {
        let route = Route(request)
        do {
            switch route {
            case .generate(let generation): try await generate(generation, request, response)
            case .embed(let form, let model): try await embed(form, model, request, response)
            case .countTokens(let dialect, let model): try await countTokens(dialect, model, request, response)
            case .models(let dialect):
                try KeyCheck.check(request, dialect)
                send(ModelCatalogue.list(dialect), label(dialect), response)
            case .model(let dialect, let name):
                try KeyCheck.check(request, dialect)
                _ = try fault(dialect, request, name)
                send(ModelCatalogue.entry(name, dialect), label(dialect), response)
            case .control(let page): try await control(page, request, response, connections)
            case .unknown: throw FakeFailure(.noPath, "Invalid URL (\(request.method) \(request.path))")
            }
        } catch let failure as FakeFailure {
            send(failure, label(route.dialect), response)
        }
    }

    private func embed(
        _ form: EmbeddingForm,
        _ model: String?,
        _ request: HTTPRequest,
        _ response: HTTPResponseWriter
    ) async throws {
        let json = try await body(request, form.dialect)
        let ask = try EmbeddingAsk(json, form, model: model)
        let fault: FakeFault?
        do throws(FakeFailure) {
            fault = try self.fault(form.dialect, request, ask.model)
            try admit(tokens: ask.tokens, form.dialect)
        } catch {
            meter.note(form.dialect, ask.model, .failed, Usage(), fault: nil)
            throw error
        }
        do {
            try await embed(ask, form, fault, response)
        } catch {
            noteAbandoned(form.dialect, ask.model, Usage(), fault)
            throw error
        }
    }

    private func embed(
        _ ask: EmbeddingAsk,
        _ form: EmbeddingForm,
        _ fault: FakeFault?,
        _ response: HTTPResponseWriter
    ) async throws {
        let dialect = form.dialect
        try await pause(fault)
        if fault.map({ Self.breakEarly($0, dialect.form, response) }) == true {
            return meter.note(dialect, ask.model, .cut, Usage(), fault: fault?.kind)
        }
        var usage = Usage()
        usage.prompt = ask.tokens
        let label = label(dialect, model: ask.model)
        var fields = HTTP1FieldBlock(["content-type": dialect.form.wholeType])
        dialect.form.identity(label, &fields)
        let delivery = Delivery(
            form: dialect.form,
            label: label,
            fields: fields,
            fault: fault,
            tokensPerSecond: 0,
            sleep: configuration.sleep,
            writer: response
        )
        let outcome = try await delivery.whole(EmbeddingReply.body(ask, form, seed: configuration.seed))
        meter.note(dialect, ask.model, outcome.ending, usage, fault: fault?.kind)
    }

    private func countTokens(
        _ dialect: Dialect,
        _ model: String?,
        _ request: HTTPRequest,
        _ response: HTTPResponseWriter
    ) async throws {
        let json = try await body(request, dialect)
        let label = label(dialect, model: model ?? "")
        if dialect == .anthropic {
            let ask = try AnthropicRequest.read(json, counting: true)
            _ = try fault(dialect, request, ask.model)
            return send(["input_tokens": .number(Double(ask.tally.tokens))], label, response)
        }
        let ask = try GeminiRequest.read(
            json["generateContentRequest"] ?? json,
            model: model ?? "",
            isStream: false
        )
        _ = try fault(dialect, request, ask.model)
        send(["totalTokens": .number(Double(ask.tally.tokens))], label, response)
    }

    private func send(_ json: JSONValue, _ label: CallLabel, _ response: HTTPResponseWriter) {
        var fields = HTTP1FieldBlock(["content-type": label.dialect.form.wholeType])
        label.dialect.form.identity(label, &fields)
        response.send(HTTPResponse(200, fields, body: json.bytes))
    }

    // MARK: The fake's own pages

    private func control(
        _ page: ControlPage,
        _ request: HTTPRequest,
        _ response: HTTPResponseWriter,
        _ connections: () -> UInt64
    ) async throws {
        let fields = HTTP1FieldBlock(["content-type": "application/json"])
        switch page {
        case .meter:
            response.send(HTTPResponse(200, fields, body: meter.page(connections: connections()).bytes))
        case .reset:
            reset()
            response.send(HTTPResponse(200, fields, body: Array("{}".utf8)))
        case .script:
            let bytes = try await request.body.collect(upTo: 1 << 20)
            do {
                try plan.add(try FaultQueue.list(try JSONValue(parsing: bytes)))
                response.send(HTTPResponse(200, fields, body: Array("{}".utf8)))
            } catch {
                let body: JSONValue = ["error": .string("\(error)")]
                response.send(HTTPResponse(400, fields, body: body.bytes))
            }
        }
    }
}

extension Route {
    /// Whose errors tell what is wrong with a call.
    var dialect: Dialect {
        switch self {
        case .generate(let generation): generation.dialect
        case .embed(let form, _): form.dialect
        case .countTokens(let dialect, _), .models(let dialect), .model(let dialect, _), .unknown(let dialect): dialect
        case .control: .openai
        }
    }
}
