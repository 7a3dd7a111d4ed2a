/// What a model is called for. Temperatures are advised by kind.
package enum WorkKind: String, Sendable, CaseIterable {
    case plan
    case work
    case review
    case synthesis
}
