internal import GRPCCore
internal import MeshProto
internal import Protobuf
internal import SchemaOptions
internal import SchemaValidation
internal import Testing

@Suite("Every field of the schema")
struct EveryFieldTests {
    private let rules: RuleTable

    init() throws { rules = try RuleTable(files: MeshProtoSchema.files) }

    private func violations<Checked: Message>(_ type: Checked.Type, _ bytes: [UInt8]) throws -> ViolationList {
        var limits = DecodingLimits.standard
        limits.bytesMax = 16 * 1024 * 1024
        return try rules.violations(in: Checked(wire: bytes, limits: limits))
    }

    @Test("each bound holds from both sides", arguments: RuledField.input.filter { !$0.samples.isEmpty })
    func bounds(field: RuledField) throws {
        for sample in field.samples {
            let found = try violations(field.type, sample.bytes).filter { violation in
                let rest = violation.field.dropFirst(field.field.name.count)
                return violation.field.hasPrefix(field.field.name)
                    && (rest.isEmpty || rest.hasPrefix("[") && rest.hasSuffix("]"))
                    && violation.reason == sample.reason
            }
            #expect(
                found.isEmpty != sample.isBroken,
                "\(field.testDescription) \(sample.note): \(found.map(\.description))"
            )
        }
    }

    @Test("a request with what is required, and nothing else, is fine")
    func leastRequests() throws {
        for method in MeshProtoSchema.methods {
            let found = try violations(method.request, RuledField.leastMessage(method.request.schema))
            #expect(found.isEmpty, "\(method.path): \(found.map(\.description))")
        }
    }

    @Test("the samples cover every rule that is written")
    func coverage() {
        var written: [FieldViolation.Reason: Int] = [:]
        var sampled: [FieldViolation.Reason: Int] = [:]
        for field in RuledField.input {
            let rules = field.rules
            if rules.required { written[.required, default: 0] += 1 }
            if rules.maxLength > 0 || rules.items?.maxLength ?? 0 > 0 { written[.tooLong, default: 0] += 1 }
            if !rules.pattern.isEmpty || !(rules.items?.pattern ?? "").isEmpty {
                written[.patternMismatch, default: 0] += 1
            }
            if rules.maxItems > 0 { written[.tooManyItems, default: 0] += 1 }
            if rules.minimum != nil || rules.maximum != nil { written[.outOfRange, default: 0] += 1 }
            if rules.maxBytes > 0 { written[.tooLarge, default: 0] += 1 }
            if rules.maxDepth > 0 { written[.tooDeep, default: 0] += 1 }
            if field.enumeration != nil { written[.unknownEnumValue, default: 0] += 1 }
            for reason in Set(field.samples.filter(\.isBroken).map(\.reason)) { sampled[reason, default: 0] += 1 }
        }
        for (reason, count) in written { #expect(sampled[reason] == count, "\(reason)") }
        #expect(written.values.reduce(0, +) > 300)
    }

    @Test("what a client sends in a field that the server sets does not matter")
    func outputOnly() throws {
        let fields = RuledField.all.filter {
            $0.rules.outputOnly && ($0.enumeration != nil || $0.field.kind == .string)
        }
        #expect(fields.count > 20)
        for field in fields {
            let bytes = WireText { wire in
                if field.enumeration != nil { return wire.integer(field.field.number, 9999) }
                wire.content(field.field.number, Array(String(repeating: "\n", count: 100_000).utf8))
            }.bytes
            let found = try violations(field.type, bytes).filter { $0.field.hasPrefix(field.field.name) }
            #expect(found.isEmpty, "\(field.testDescription)")
        }
    }

    @Test("no error holds the value of a sensitive field")
    func sensitive() throws {
        let secret = "Secret-7391"
        let text = String(repeating: secret + "\n", count: 100_000)
        let fields = RuledField.input.filter { $0.rules.sensitive && $0.field.kind == .string }
        #expect(fields.count > 5)
        for field in fields {
            let bytes = WireText { $0.content(field.field.number, Array(text.utf8)) }.bytes
            for violation in try violations(field.type, bytes) {
                #expect(!violation.description.contains("7391"), "\(field.testDescription)")
            }
        }
    }
}
