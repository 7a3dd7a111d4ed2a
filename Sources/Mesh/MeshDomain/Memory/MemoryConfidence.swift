/// How sure a memory item is after something was learned about it. The rules, each from 0 to 1 and never beyond:
///
/// - The same thing said again by somebody else takes away half of the remaining doubt, in proportion to how sure they are:
///   `c + (1 - c) * other / 2`.
/// - Something else said about it halves it in the same proportion: `c * (1 - other / 2)`.
/// - A person's rating of work that used it pulls it a fifth of the way to the rating (1 is 0, 5 is 1).
public enum MemoryConfidence {
    public static func corroborated(_ confidence: Double, by other: Double) -> Double {
        bounded(confidence + (1 - confidence) * bounded(other) / 2)
    }

    public static func contradicted(_ confidence: Double, by other: Double) -> Double {
        bounded(confidence * (1 - bounded(other) / 2))
    }

    public static func rated(_ confidence: Double, rating: Int) -> Double {
        bounded(confidence + (Double(min(5, max(1, rating)) - 1) / 4 - confidence) / 5)
    }

    private static func bounded(_ value: Double) -> Double { min(1, max(0, value)) }
}
