internal import MeshDomain

/// The models as one run sees them: what it asks is written as a digest, what they answer as it is.
struct RecordingModels: ModelProvider {
    let base: any ModelProvider
    let run: RunRecording

    func generate(
        _ request: ModelRequest,
        observe: @Sendable (ModelProgress) async -> Void
    ) async throws(ModelFailure) -> ModelReply {
        let call = run.begin()
        run.add(.asked(call: call, RequestDigest(request)))
        let reply: ModelReply
        do throws(ModelFailure) {
            reply = try await base.generate(request) { progress in
                // Text is for those who watch; it decides nothing.
                if case .fallback(let from, let to, let reason) = progress {
                    await run.receive(.fallback(from: from, to: to, reason), to: call)
                }
                await observe(progress)
            }
        } catch {
            await run.receive(.modelFailure(error), to: call)
            throw error
        }
        await run.receive(.reply(reply), to: call)
        return reply
    }

    func firstModel(of wanted: [String]) -> String {
        let model = base.firstModel(of: wanted)
        run.add(.firstModel(model))
        return model
    }
}

extension RequestDigest {
    init(_ request: ModelRequest) {
        system = ContentHash.of(request.system)
        prompt = ContentHash.of(request.prompt)
        var rest = FNVHash()
        rest.add(texts: request.models)
        rest.add(request.selection)
        rest.add(request.parameters)
        rest.add(number: UInt64(request.images.count))
        rest.add(request.outputSchema == nil ? 0 : 1)
        rest.add(texts: [request.attribution.subtask?.text ?? "", request.attribution.agent?.text ?? ""])
        self.rest = rest.value
    }
}

extension FNVHash {
    fileprivate mutating func add(number: UInt64?) {
        add(number == nil ? 0 : 1)
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: (number ?? 0) >> shift)) }
    }

    fileprivate mutating func add(texts: [String]) {
        for text in texts {
            add(text.utf8)
            add(0)
        }
        add(1)
    }

    fileprivate mutating func add(_ selection: ModelSelection) {
        add(texts: [selection.complexity?.rawValue ?? "", selection.preferredModel ?? ""] + selection.excludedModels)
        let flags = [
            selection.requiresVision, selection.requiresFunctionCalling, selection.isCostSensitive,
            selection.disablesFallback,
        ]
        for flag in flags { add(flag ? 1 : 0) }
    }

    fileprivate mutating func add(_ parameters: ModelParameters) {
        add(number: parameters.temperature?.bitPattern)
        add(number: parameters.maxTokens.map { UInt64(bitPattern: Int64($0)) })
        add(number: parameters.topP?.bitPattern)
        add(texts: parameters.stopSequences)
        add(texts: [parameters.formality?.rawValue ?? "", parameters.extra?.text ?? ""])
    }
}

/// FNV over eight bytes at a time, for prompts of many kilobytes.
enum ContentHash {
    static func of(_ text: String) -> UInt64 { of(text.utf8Span.span) }

    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            var word: UInt64 = 0
            for byte in 0..<8 { word |= UInt64(bytes[place + byte]) << UInt64(8 * byte) }
            hash = (hash ^ word) &* 0x100_0000_01B3
            hash ^= hash >> 32
            place += 8
        }
        while place < bytes.count {
            hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
            place += 1
        }
        return hash
    }
}
