internal import MeshApplication
internal import MeshDomain

/// A vendor in its dialect. One attempt of a call: request, head, answer, faults.
struct VendorExchange<Wording: Dialect>: ModelVendor {
    let dialect: Wording
    let transport: any VendorTransport
    let clock: any WallClock
    private let parameters = RefusedParameters()

    init(_ dialect: Wording, transport: any VendorTransport, clock: any WallClock) {
        self.dialect = dialect
        self.transport = transport
        self.clock = clock
    }

    var name: String { dialect.vendor }

    func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        let speaker = speaker(for: call.model)
        var omitted = parameters.refused(by: call.model)
        // A request that is refused for a parameter costs nothing and is sent again without it. Each parameter is left away
        // once, so this ends.
        while true {
            let response = try await open(try request(for: call, omitting: omitted), speaker)
            if (200..<300).contains(response.status) { return try await read(response, call, speaker, observe) }
            let error = await self.error(of: response)
            guard let parameter = dialect.refusedParameter(in: error, status: response.status),
                omitted.insert(parameter).inserted
            else { throw fault(of: error, response, speaker) }
            parameters.remember(parameter, of: call.model)
        }
    }

    /// The whole body that answers a request which is none for a text.
    func body(answering request: VendorRequest, model: String) async throws(VendorFault) -> [UInt8] {
        let speaker = speaker(for: model)
        let response = try await open(request, speaker)
        guard (200..<300).contains(response.status) else {
            throw fault(of: await error(of: response), response, speaker)
        }
        do throws(TransportFault) {
            return try await WholeBody.read(response)
        } catch {
            throw enriched(speaker.fault(for: error, inStream: false), response)
        }
    }

    func speaker(for model: String) -> VendorSpeaker {
        VendorSpeaker(vendor: dialect.vendor, model: model, key: dialect.secret) { [dialect] error, status in
            dialect.kind(of: error, status: status)
        }
    }

    // MARK: The head

    private func request(
        for call: VendorCall,
        omitting: Set<RefusableParameter>
    ) throws(VendorFault) -> VendorRequest {
        do throws(Unsayable) {
            var request = try dialect.request(for: call, omitting: omitting)
            request.deadline = call.deadline
            request.isStream = dialect.streams(call)
            return request
        } catch {
            throw speaker(for: call.model).fault(.callerFault, words: error.sentence)
        }
    }

    private func open(
        _ request: VendorRequest,
        _ speaker: VendorSpeaker
    ) async throws(VendorFault) -> any VendorResponse {
        do throws(TransportFault) {
            return try await transport.send(request)
        } catch {
            throw speaker.fault(for: error, inStream: request.isStream)
        }
    }

    /// What of the body is there is enough: the status alone says the most.
    private func error(of response: any VendorResponse) async -> VendorError {
        var error = dialect.error(in: await WholeBody.readError(response))
        let now = clock.now
        error.retryAfter = WaitTexts.retryAfter({ response.header($0) }, now: now) ?? error.retryAfter
        if dialect.kind(of: error, status: response.status) == .spendStop {
            error.retryAfter = dialect.waitOfSpendStop(error, now: now)
        }
        return error
    }

    private func fault(of error: VendorError, _ response: any VendorResponse, _ speaker: VendorSpeaker) -> VendorFault {
        enriched(speaker.fault(for: error, status: response.status), response)
    }

    /// With what the head says.
    private func enriched(_ fault: VendorFault, _ response: any VendorResponse) -> VendorFault {
        var fault = fault
        fault.status = response.status
        fault.requestID = fault.requestID ?? requestID(of: response)
        fault.limits = dialect.limits({ response.header($0) }, now: clock.now)
        return fault
    }

    private func requestID(of response: any VendorResponse) -> String? {
        let lengthMax = 128
        guard let id = dialect.requestID({ response.header($0) }), dialect.secret?.isIn(id) != true else { return nil }
        return String(id.prefix(lengthMax))
    }

    // MARK: The answer

    private func read(
        _ response: any VendorResponse,
        _ call: VendorCall,
        _ speaker: VendorSpeaker,
        _ observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        var assembly = AnswerAssembly(
            call,
            speaker: speaker,
            stopIsEnd: dialect.stopIsEnd,
            spaceToSkip: dialect.spaceLeftAway(in: call),
            requestID: requestID(of: response)
        )
        do throws(VendorFault) {
            let type = ContentType(response.header("content-type"))
            if dialect.streams(call), type.isOne(of: dialect.streamTypes) {
                try await readStream(response, call, &assembly, observe)
            } else if type.isJSON {
                try await readWhole(response, call, &assembly, observe)
            } else {
                throw assembly.fault(.streamGarbage, "the content type is \(type.printable)")
            }
            var answer = try assembly.answer()
            answer.limits = dialect.limits({ response.header($0) }, now: clock.now)
            return answer
        } catch {
            throw enriched(error, response)
        }
    }

    private func readStream(
        _ response: any VendorResponse,
        _ call: VendorCall,
        _ assembly: inout AnswerAssembly,
        _ observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) {
        var stream = dialect.stream(for: call)
        var events: [AnswerEvent] = []
        var hadBytes = false
        while !assembly.isEnded {
            guard let bytes = try await next(of: response, &assembly) else { break }
            hadBytes = hadBytes || !bytes.isEmpty
            stream.receive(bytes, into: &events)
            try await deliver(&events, to: &assembly, observe)
        }
        if assembly.isEnded { return await WholeBody.drain(response, clock: clock) }
        stream.finish(into: &events)
        try await deliver(&events, to: &assembly, observe)
        if !hadBytes { throw assembly.fault(.emptyAnswer) }
    }

    /// Nil at the end. An answer that is whole stays whole, whatever happens to its connection afterwards.
    private func next(
        of response: any VendorResponse,
        _ assembly: inout AnswerAssembly
    ) async throws(VendorFault) -> [UInt8]? {
        do throws(TransportFault) {
            return try await response.next()
        } catch {
            guard !assembly.isComplete else { return nil }
            throw assembly.fault(from: error, inStream: true)
        }
    }

    private func readWhole(
        _ response: any VendorResponse,
        _ call: VendorCall,
        _ assembly: inout AnswerAssembly,
        _ observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) {
        let body: [UInt8]
        do throws(TransportFault) {
            body = try await WholeBody.read(response)
        } catch {
            throw assembly.fault(from: error, inStream: false)
        }
        guard body.contains(where: { $0 > 0x20 }) else { throw assembly.fault(.emptyAnswer) }
        var events: [AnswerEvent]
        do throws(JSONError) {
            var reply = JSONCursor(body)
            events = try dialect.events(inWhole: &reply, for: call)
            try reply.finish()
        } catch {
            throw assembly.fault(.streamGarbage, "it is not the JSON that was expected")
        }
        try await deliver(&events, to: &assembly) { progress in
            if call.wantsStream { await observe(progress) }
        }
    }

    /// All text that came at once is told at once; what came before a fault is told before it.
    private func deliver(
        _ events: inout [AnswerEvent],
        to assembly: inout AnswerAssembly,
        _ observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) {
        var text = ""
        var fault: VendorFault?
        do throws(VendorFault) {
            for event in events { text += try assembly.take(event) }
        } catch {
            fault = error
        }
        events.removeAll(keepingCapacity: true)
        if !text.isEmpty { await observe(.text(text)) }
        if let fault { throw fault }
    }
}
