/// Says in the text itself where it comes from.
enum OfflineLabel {
    static let line = "*Drafted by the offline provider (offline-writer-1) without a language model.*"

    static func isLabel(_ line: some StringProtocol) -> Bool { line == Self.line }
}
