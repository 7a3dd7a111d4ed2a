private import Synchronization

/// How long the answers of each model were lately, for estimates. A running mean in which each new answer counts an eighth.
final class AnswerLengths: Sendable {
    private let means = Mutex<[String: Double]>([:])

    static let modelsMax = 256

    func add(_ tokens: Int64, of model: String) {
        means.withLock { means in
            guard let mean = means[model] else {
                if means.count < Self.modelsMax { means[model] = Double(tokens) }
                return
            }
            means[model] = mean + (Double(tokens) - mean) / 8
        }
    }

    /// Nil when it has not answered yet.
    func expected(of model: String) -> Int64? { means.withLock { $0[model] }.map { Int64($0.rounded(.up)) } }
}
