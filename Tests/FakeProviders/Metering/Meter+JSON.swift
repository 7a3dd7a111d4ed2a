internal import MeshDomain

extension Meter {
    /// The page of `GET /_fake/meter`.
    func page(connections: UInt64) -> JSONValue {
        let (sums, abandonments) = read()
        var all = Sums()
        var dialects: [String: JSONValue] = [:]
        for (dialect, models) in sums {
            var total = Sums()
            for one in models.values { total.add(one) }
            all.add(total)
            var members = total.members
            members["models"] = .object(models.mapValues { .object($0.members) })
            dialects[dialect.rawValue] = .object(members)
        }
        var members = all.members
        members["connections"] = .number(Double(connections))
        members["dialects"] = .object(dialects)
        members["abandonments"] = .array(abandonments.map(\.json))
        return .object(members)
    }
}

extension Meter.Sums {
    fileprivate var members: [String: JSONValue] {
        let numbers = [
            "calls": calls, "answered": answered, "failed": failed, "cut": cut, "abandoned": abandoned,
            "input_tokens": usage.prompt, "cached_tokens": usage.cached, "cache_write_tokens": usage.cacheWrite,
            "output_tokens": usage.output, "reasoning_tokens": usage.reasoning, "images": usage.images,
            "nano_dollars": nanoDollars,
        ]
        var members = numbers.mapValues { JSONValue.number(Double($0)) }
        members["faults"] = .object(faults.mapValues { .number(Double($0)) })
        return members
    }
}

extension Meter.Abandonment {
    /// Nanoseconds as text: a double has not enough digits for them.
    fileprivate var json: JSONValue {
        [
            "dialect": .string(dialect.rawValue), "model": .string(model),
            "monotonic_ns": .string("\(monotonicNanoseconds)"), "unix_ns": .string("\(unixNanoseconds)"),
        ]
    }
}
