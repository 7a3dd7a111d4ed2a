internal import Protobuf

extension RuleWalk {
    /// A google.protobuf.Struct, Value or ListValue. What is wrong inside is said of the whole field, once for each kind,
    /// because its keys are the client's own.
    mutating func dynamic(_ message: LayoutView, _ form: WellKnownType, _ check: FieldCheck) {
        var walk = DynamicWalk(depthMax: check.depthMax ?? .max)
        walk.visit(message, form, around: 0)
        if let depthMax = check.depthMax, walk.isTooDeep {
            violate(.tooDeep, "must nest objects and lists at most \(depthMax) deep")
        }
        if walk.hasNoKind { violate(.invalidValue, "must not have a value without a kind") }
        if walk.hasOddNumber { violate(.invalidValue, "must not have a number that is not finite") }
    }
}

/// Looks through free-form values: how deep they nest, and whether JSON can say them.
private struct DynamicWalk {
    let depthMax: Int
    var isTooDeep = false
    var hasNoKind = false
    var hasOddNumber = false

    init(depthMax: Int) { self.depthMax = depthMax }

    /// - Parameter depth: the objects and lists around the value.
    mutating func visit(_ message: LayoutView, _ form: WellKnownType, around depth: Int) {
        switch form {
        case .structure: object(message, depth + 1)
        case .listValue: list(message, depth + 1)
        default: value(message, depth)
        }
    }

    private mutating func object(_ message: LayoutView, _ depth: Int) {
        if depth > depthMax {
            isTooDeep = true
            return
        }
        let fields = Shapes.shared.fields
        for index in 0..<message.count(fields) {
            guard let entry = message.element(fields, at: index).message else { continue }
            // An entry without a value has an empty one.
            guard let value = entry.slot(Shapes.shared.entryValue).message else {
                hasNoKind = true
                continue
            }
            self.value(value, depth)
        }
    }

    private mutating func list(_ message: LayoutView, _ depth: Int) {
        if depth > depthMax {
            isTooDeep = true
            return
        }
        let values = Shapes.shared.values
        for index in 0..<message.count(values) {
            if let value = message.element(values, at: index).message { self.value(value, depth) }
        }
    }

    private mutating func value(_ message: LayoutView, _ depth: Int) {
        let shapes = Shapes.shared
        if message.isPresent(shapes.number) {
            if !message.slot(shapes.number).double.isFinite { hasOddNumber = true }
        } else if message.isPresent(shapes.object) {
            if let child = message.slot(shapes.object).message { object(child, depth + 1) }
        } else if message.isPresent(shapes.list) {
            if let child = message.slot(shapes.list).message { list(child, depth + 1) }
        } else if !shapes.plain.contains(where: { message.isPresent($0) }) {
            hasNoKind = true
        }
    }
}

/// The fields of the free-form types, looked up once.
private final class Shapes: Sendable {
    static let shared = Shapes()

    let fields: FieldSchema
    let entryValue: FieldSchema
    let values: FieldSchema
    let number: FieldSchema
    let object: FieldSchema
    let list: FieldSchema
    /// Null, string, bool.
    let plain: [FieldSchema]

    private init() {
        let value = Dictionary(uniqueKeysWithValues: GoogleValue.schema.fields.map { ($0.name, $0) })
        let object = GoogleStruct.schema.linked.fields[0]
        guard let number = value["number_value"], let structure = value["struct_value"], let list = value["list_value"],
            let entry = object.message
        else { preconditionFailure("google.protobuf.Value lost one of its kinds") }
        fields = object.declared
        entryValue = entry.fields[1]
        values = GoogleListValue.schema.fields[0]
        self.number = number
        self.object = structure
        self.list = list
        plain = ["null_value", "string_value", "bool_value"].compactMap { value[$0] }
    }
}
