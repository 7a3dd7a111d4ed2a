internal import MeshProto
internal import OddSchemas
internal import Protobuf
internal import SchemaOptions
internal import Testing

@testable internal import SchemaValidation

/// Rules on schemas that have none, for what the product's schema has no example of.
@Suite("Rules on other schemas")
struct MadeSchemaTests {
    /// The table of a file with these rules on its fields: `"Cycle.depth": …`.
    private func table(
        _ file: FileSchema,
        _ rules: [String: OptionsFieldRules]
    ) throws -> RuleTable {
        var descriptor = try GoogleFileDescriptorProto(wire: file.descriptorBytes())
        for (message, field) in descriptor.messageType.indices.flatMap({ message in
            descriptor.messageType[message].field.indices.map { (message, $0) }
        }) {
            let type = descriptor.messageType[message]
            guard let options = rules["\(type.name ?? "").\(type.field[field].name ?? "")"] else { continue }
            let bytes = WireText { $0.content(50_101, options.wireBytes()) }.bytes
            descriptor.messageType[message].field[field].options = .with {
                $0.unknownFields = UnknownFields(bytes: bytes)
            }
        }
        return try RuleTable(descriptors: [descriptor], types: file.messages)
    }

    private var bounded: OptionsFieldRules {
        .with {
            $0.minimum = 1
            $0.maximum = 3
        }
    }

    @Test("a type that contains itself is looked at all the way down")
    func cycles() throws {
        let rules = try table(OddShapesFile.schema, ["Cycle.depth": bounded])
        let message = try OddCycle(
            json: """
                {"depth": 1, "direct": {"depth": 4}, "detour": {"back": {"depth": 0}, "again": {"back": {"depth": 9}}},
                 "list": [{}, {"depth": 3}, {"depth": -1}], "map": {"k\\"y": {"depth": 5}}, "one": {"one": {"depth": 6}}}
                """
        )
        #expect(
            Set(rules.violations(in: message).map(\.description)) == [
                "direct.depth must be from 1 to 3, is 4", "detour.back.depth must be from 1 to 3, is 0",
                "detour.again.back.depth must be from 1 to 3, is 9", "list[2].depth must be from 1 to 3, is -1",
                #"map["k?y"].depth must be from 1 to 3, is 5"#, "one.one.depth must be from 1 to 3, is 6",
            ]
        )
        #expect(rules.violations(in: OddDetour()).isEmpty)
        #expect(rules.check(for: OddNumbers.self) == nil)
    }

    @Test("a path through a type that contains itself is cut")
    func longPath() throws {
        let rules = try table(OddShapesFile.schema, ["Cycle.depth": bounded])
        let json = String(repeating: #"{"direct": "#, count: 95) + #"{"depth": 9}"# + String(repeating: "}", count: 95)
        let found = rules.violations(in: try OddCycle(json: json))
        #expect(found.count == 1)
        #expect(found[0].field.utf8.count <= 520)
        #expect(found[0].field.hasSuffix("direct.depth"))
    }

    @Test("keys of maps are named as they are")
    func mapKeys() throws {
        let rules = try table(OddShapesFile.schema, ["Numbers.first": .with { $0.required = true }])
        let message = try OddMaps(json: #"{"by_uint64": {"7": {}}, "by_string": {"a": {"by_uint64": {"8": {}}}}}"#)
        #expect(
            rules.violations(in: message).map(\.description) == [
                "by_uint64[7].first must be set", #"by_string["a"].by_uint64[8].first must be set"#,
            ]
        )
        let unknown = OddMaps.with { $0.byFixed32[9] = OddOuter.A.B.C.D.Deep(rawValue: 44) }
        #expect(rules.violations(in: unknown).map(\.description) == ["by_fixed32[9] must be a value of Deep, is 44"])
    }

    @Test("a map's entry without its message has an empty one")
    func entryWithoutMessage() throws {
        let rules = try table(OddShapesFile.schema, ["Numbers.first": .with { $0.required = true }])
        let entry = WireText { $0.integer(1, 7) }.bytes
        let message = try OddMaps(wire: WireText { $0.content(4, entry) }.bytes)
        #expect(rules.violations(in: message).map(\.description) == ["by_uint64[7].first must be set"])
    }

    @Test("a negative zero is a zero, and what is no number is in no range")
    func oddNumbers() throws {
        let rules = try table(
            OddManyFile.schema,
            ["Many.field_99": bounded, "Many.field_3": .with { $0.required = true }, "Many.field_87": bounded]
        )
        func found(_ number: Double, _ required: Double, _ integer: UInt64) -> [String] {
            let message = OddMany.with {
                $0.field99 = number
                $0.field3 = required
                $0.field87 = integer
            }
            return rules.violations(in: message).map(\.description)
        }
        #expect(found(0, 1, 0) == [])
        #expect(found(-0.0, 1, 0) == [])
        #expect(found(1, -0.0, 3) == ["field_3 must be set"])
        #expect(
            found(.nan, .nan, .max) == [
                "field_87 must be from 1 to 3, is 18446744073709551615", "field_99 must be from 1 to 3, is nan",
            ]
        )
        #expect(found(3.5, 1, 4) == ["field_87 must be from 1 to 3, is 4", "field_99 must be from 1 to 3, is 3.5"])
    }

    @Test("a required map or list has an entry, and a least number of them counts only when there are any")
    func counts() throws {
        let rules = try table(
            OddShapesFile.schema,
            [
                "Maps.by_bool": .with { $0.required = true },
                "Numbers.packed": .with { $0.minItems = 2 },
                "Cycle.list": .with { $0.required = true },
            ]
        )
        #expect(rules.violations(in: OddMaps()).map(\.description) == ["by_bool must have an entry"])
        #expect(rules.violations(in: OddCycle()).map(\.description) == ["list must have an item"])
        #expect(rules.violations(in: OddNumbers()).isEmpty)
        let one = OddNumbers.with { $0.packed = [5] }
        #expect(rules.violations(in: one).map(\.description) == ["packed must have at least 2 items, has 1"])
    }

    @Test("what is inside a sensitive field shows neither values nor keys")
    func sensitive() throws {
        let rules = try table(
            OddShapesFile.schema,
            [
                "Cycle.map": .with { $0.sensitive = true },
                "Cycle.direct": .with { $0.sensitive = true },
                "Cycle.depth": bounded,
            ]
        )
        let message = try OddCycle(
            json: #"{"direct": {"detour": {"back": {"depth": 77}}}, "map": {"key77": {"depth": 77}}, "depth": 9}"#
        )
        #expect(
            rules.violations(in: message).map(\.description) == [
                "direct.detour.back.depth must be from 1 to 3", "map[…].depth must be from 1 to 3",
                "depth must be from 1 to 3, is 9",
            ]
        )
    }

    @Test("a mask does not name what never changes")
    func immutable() throws {
        let rules = try table(ProtoNetworkFile.schema, ["Network.name": .with { $0.immutable = true }])
        let request = ProtoUpdateNetworkRequest.with {
            $0.networkID = "n"
            $0.network = ProtoNetwork()
            $0.updateMask = .with { $0.paths = ["description", "name"] }
        }
        let found = rules.violations(in: request)
        #expect(found.map(\.reason) == [.immutable])
        #expect(
            found.map(\.description)
                == ["update_mask.paths[1] must not name name, which cannot change after creation"]
        )
    }

    @Test("a pattern that is none and options that cannot be read are faults of the schema, named by the field")
    func faults() throws {
        let pattern = #expect(throws: SchemaRulesError.self) {
            try table(OddShapesFile.schema, ["Numbers.first": .with { $0.pattern = "^\\d$" }])
        }
        #expect(
            pattern?.description
                == "the pattern ^\\d$ of odd.Numbers.first escapes something that is no sign"
        )
        var descriptor = try GoogleFileDescriptorProto(wire: OddShapesFile.schema.descriptorBytes())
        let damaged = WireText { $0.content(50_101, [0x0a]) }.bytes
        descriptor.messageType[0].field[0].options = .with { $0.unknownFields = UnknownFields(bytes: damaged) }
        let options = #expect(throws: SchemaRulesError.self) {
            try RuleTable(descriptors: [descriptor], types: OddShapesFile.schema.messages)
        }
        #expect(options?.description.hasPrefix("the rules of odd.Cycle.direct cannot be read") == true)
    }
}
