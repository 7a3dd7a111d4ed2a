/// What is wrong with a plan, in words that a model can act on.
enum PlanFault: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable
    case empty
    case tooMany(Int, max: Int)
    case badID(String)
    case duplicateID(String)
    case noTitle(id: String)
    case noInstruction(id: String)
    case tooLong(id: String, field: String, max: Int)
    case unknownType(id: String, type: String)
    case noSuchCapability(id: String, [String])
    case managersWork(id: String, type: String)
    case missingDependency(id: String, String)
    case wrongOrder
    case circle([String])
    case takesTooLong(steps: Int, stepsMax: Int)
    case costsTooMuch(subtasksMax: Int)

    var description: String {
        switch self {
        case .unreadable: "the answer is not the JSON object that was asked for"
        case .empty: "the plan has no subtasks"
        case .tooMany(let count, let max): "the plan has \(count) subtasks; at most \(max) are allowed"
        case .badID(let id): "\"\(id)\" is no id; use s1, s2 and so on"
        case .duplicateID(let id): "the id \(id) is used twice"
        case .noTitle(let id): "\(id) has no title"
        case .noInstruction(let id): "\(id) has no instruction"
        case .tooLong(let id, let field, let max): "the \(field) of \(id) is longer than \(max) characters"
        case .unknownType(let id, let type): "\(id) wants an agent of type \"\(type)\"; the network has none"
        case .noSuchCapability(let id, let wanted):
            "\(id) wants \(wanted.joined(separator: ", ")); no agent of the network can do that"
        case .managersWork(let id, let type): "\(id) gives work to the \(type), who gets none"
        case .missingDependency(let id, let other): "\(id) depends on \(other), which is not in the plan"
        case .wrongOrder: "a subtask stands before one that it needs"
        case .circle(let ids): "the subtasks \(ids.joined(separator: ", ")) wait for each other in a circle"
        case .takesTooLong(let steps, let max): "\(steps) subtasks wait for each other; there is time for \(max)"
        case .costsTooMuch(let max): "the budget pays for \(max) subtasks"
        }
    }
}
