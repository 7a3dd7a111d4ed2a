internal import MeshApplication
internal import MeshDomain

extension VendorCall {
    private static let goOn =
        "Your answer was interrupted. Go on exactly where it ends, in the same language and form. "
        + "Write only what is missing: do not repeat anything, do not comment on the interruption."

    /// - Parameter written: what the answer begins with and the model is to go on from; empty for an answer from the start.
    init(_ request: ModelRequest, to model: CatalogueModel, goingOnFrom written: String) {
        var messages = request.messages
        if !request.prompt.isEmpty || !request.images.isEmpty || messages.isEmpty {
            var prompt = ModelMessage(.user, request.prompt)
            prompt.images = request.images
            messages.append(prompt)
        }
        if !written.isEmpty {
            // Some vendors refuse a conversation that ends with their own words, all take a further word of the user.
            messages.append(ModelMessage(.assistant, written))
            messages.append(ModelMessage(.user, Self.goOn))
        }
        self.init(model: model.vendorName, messages: messages)
        system = request.system
        parameters = request.parameters
        parameters.maxTokens = Self.maxTokens(request, model, written)
        tools = request.tools
        toolChoice = request.toolChoice
        outputSchema = request.outputSchema
        wantsStream = model.capabilities.contains(.streaming) && (request.isFollowed || request.mayTakeLong)
        deadline = request.deadline
    }

    private static func maxTokens(_ request: ModelRequest, _ model: CatalogueModel, _ written: String) -> Int? {
        guard let wanted = request.parameters.maxTokens else { return nil }
        let most = min(wanted, Int(clamping: model.outputTokens))
        return written.isEmpty ? most : max(1, most - TokenEstimate.count(written))
    }
}

extension ModelRequest {
    /// What a model may write for it at most.
    func outputTokensMax(of model: CatalogueModel) -> Int64 {
        min(parameters.maxTokens.map { Int64($0) } ?? .max, model.outputTokens)
    }

    /// Vendors and what lies between cut connections on which nothing comes for minutes, and a long answer that breaks off is
    /// worth going on from: such an answer is read while it is written, whoever waits for it.
    fileprivate var mayTakeLong: Bool {
        let tokensInOnePieceMax = 4_096
        return parameters.maxTokens.map { $0 > tokensInOnePieceMax } ?? true
    }

    private static let bytesPerToken = 4
    private static let tokensPerImage = 1_000

    /// What is sent, by a rule of thumb that costs nothing; for limits, which are set right when the answer says more.
    var roughInputTokens: Int64 {
        var bytes = system.utf8.count + prompt.utf8.count
        var pictures = images.count
        for message in messages {
            bytes += message.text.utf8.count
            pictures += message.images.count
        }
        return Int64(bytes / Self.bytesPerToken + pictures * Self.tokensPerImage + 1)
    }

    /// What is sent, as nearly as it can be told without the vendor; for bills.
    func estimatedInputTokens(goingOnFrom written: String) -> Int64 {
        var tokens = TokenEstimate.count(system) + TokenEstimate.count(prompt) + TokenEstimate.count(written)
        var pictures = images.count
        for message in messages {
            tokens += TokenEstimate.count(message.text)
            pictures += message.images.count
        }
        for tool in tools {
            tokens += TokenEstimate.count(tool.name) + TokenEstimate.count(tool.description)
            tokens += TokenEstimate.count(tool.parameters?.text ?? "")
        }
        return Int64(tokens + pictures * Self.tokensPerImage)
    }

    /// The same on the safe side: estimates err by a fifth, and vendors put marks between messages.
    func inputTokensMax(goingOnFrom written: String) -> Int64 {
        let tokens = estimatedInputTokens(goingOnFrom: written)
        return tokens + tokens / 4 + Self.marksPerMessage * Int64(messages.count + 2)
    }

    private static let marksPerMessage: Int64 = 8
}
