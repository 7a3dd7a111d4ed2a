internal import MeshDomain

/// Tokens of a call whose vendor did not say them: a stream that was cut, a server that does not count.
enum UsageEstimate {
    /// About what the large vendors count for an image of ordinary size.
    private static let tokensOfImage: Int64 = 1_000

    static func usage(of call: VendorCall, written text: String, arguments: [String]) -> TokenUsage {
        var usage = TokenUsage()
        usage.input = input(of: call)
        usage.output = tokens(written: text, arguments: arguments)
        usage.isEstimated = true
        return usage
    }

    static func tokens(written text: String, arguments: [String]) -> Int64 {
        arguments.reduce(tokens(text)) { $0 + tokens($1) }
    }

    static func tokens(_ text: String) -> Int64 { Int64(TokenEstimate.count(text)) }

    private static func input(of call: VendorCall) -> Int64 {
        var sum = tokens(call.system)
        for message in call.messages {
            sum += tokens(message.text) + Int64(message.images.count) * tokensOfImage
            for toolCall in message.toolCalls { sum += tokens(toolCall.name) + tokens(toolCall.arguments.text) }
        }
        for tool in call.tools { sum += tokens(tool.description) + tokens(tool.parameters?.text ?? "") }
        return sum + tokens(call.outputSchema?.text ?? "")
    }
}
