internal import Protobuf

/// The members of a JSON object, read by name and kind. Notes what does not fit, with its path.
struct JSONMembers {
    let path: String
    private let fields: [String: GoogleValue]
    private(set) var faults: [String] = []

    init(_ object: GoogleStruct, path: String) {
        self.path = path
        fields = object.fields
    }

    func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    mutating func note(_ fault: String, at name: String) { faults.append("\(path(of: name)): \(fault)") }

    /// The value of a member; nil when it is absent, or null, which means the same.
    private func value(_ name: String) -> GoogleValue.Kind? {
        if case .nullValue? = fields[name]?.kind { return nil }
        return fields[name]?.kind
    }

    func has(_ name: String) -> Bool { value(name) != nil }

    mutating func object(_ name: String) -> JSONMembers? {
        switch value(name) {
        case nil: return nil
        case .structValue(let object)?: return JSONMembers(object, path: path(of: name))
        default:
            note("must be an object", at: name)
            return nil
        }
    }

    mutating func list(_ name: String) -> [GoogleValue]? {
        switch value(name) {
        case nil: return nil
        case .listValue(let list)?: return list.values
        default:
            note("must be a list", at: name)
            return nil
        }
    }

    /// The objects of a list, in their order; what is no object is noted and left out.
    mutating func objects(_ name: String) -> [JSONMembers] {
        var objects: [JSONMembers] = []
        for (index, value) in (list(name) ?? []).enumerated() {
            if case .structValue(let object)? = value.kind {
                objects.append(JSONMembers(object, path: "\(path(of: name))[\(index)]"))
            } else {
                note("must be an object", at: "\(name)[\(index)]")
            }
        }
        return objects
    }

    mutating func string(_ name: String) -> String? {
        switch value(name) {
        case nil: return nil
        case .stringValue(let text)?: return text
        default:
            note("must be a string", at: name)
            return nil
        }
    }

    mutating func bool(_ name: String) -> Bool? {
        switch value(name) {
        case nil: return nil
        case .boolValue(let flag)?: return flag
        default:
            note("must be true or false", at: name)
            return nil
        }
    }

    mutating func number(_ name: String) -> Double? {
        switch value(name) {
        case nil: return nil
        case .numberValue(let number)?: return number
        // ProtoJSON allows a number in quotes.
        case .stringValue(let text)?:
            if let number = Double(text), number.isFinite { return number }
        default: break
        }
        note("must be a number", at: name)
        return nil
    }

    mutating func wholeNumber(_ name: String) -> Int? {
        let faultCount = faults.count
        guard let number = number(name) else { return nil }
        if let whole = Int(exactly: number) { return whole }
        if faults.count == faultCount { note("must be a whole number", at: name) }
        return nil
    }

    /// ProtoJSON's form of a duration: `"1.5s"`.
    mutating func duration(_ name: String) -> Duration? {
        guard let value = value(name) else { return nil }
        if case .stringValue = value, let json = try? GoogleValue.with({ $0.kind = value }).jsonBytes(),
            let duration = try? GoogleDuration(json: json)
        {
            return .seconds(duration.seconds) + .nanoseconds(Int64(duration.nanos))
        }
        note("must be a duration such as \"1.5s\"", at: name)
        return nil
    }
}
