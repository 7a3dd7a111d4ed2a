internal import ConformanceMessages
internal import MeshProto
internal import Testing

@testable internal import Protobuf

@Suite("Schemas")
struct SchemaTests {
    static let files = MeshProtoSchema.files + ConformanceMessagesSchema.files + ProtobufSchema.files

    @Test("every field table says what the file's own descriptor says", arguments: files.map(\.name))
    func tablesMatchDescriptors(fileName: String) throws {
        let file = try #require(Self.files.first { $0.name == fileName })
        let descriptor = try GoogleFileDescriptorProto(wire: file.descriptorBytes())
        #expect(descriptor.name == file.name)
        #expect(descriptor.package == file.package)
        var tables = Dictionary(uniqueKeysWithValues: file.messages.map { ($0.schema.name, $0.schema) })
        func check(_ message: GoogleDescriptorProto, _ scope: String) throws {
            let name = scope + (message.name ?? "")
            if message.options?.mapEntry == true { return }
            let found = tables.removeValue(forKey: name)
            let table = try #require(found, "\(name) has no table")
            let declared = message.field.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
            #expect(table.fields.map(\.number) == declared.map { $0.number ?? 0 })
            #expect(table.fields.map(\.name) == declared.map { $0.name ?? "" })
            #expect(table.fields.map(\.jsonName) == declared.map { $0.jsonName ?? "" })
            #expect(table.fields.map(\.kind.rawValue) == declared.map { $0.type?.rawValue ?? 0 })
            #expect(table.fields.map(\.isRepeated) == declared.map { $0.label == .repeated })
            for nested in message.nestedType { try check(nested, name + ".") }
        }
        for message in descriptor.messageType { try check(message, file.package + ".") }
        #expect(tables.isEmpty, "tables without a message: \(tables.keys)")
    }

    @Test("no two fields of a layout overlap, and all are aligned", arguments: files.map(\.name))
    func layoutsDoNotOverlap(fileName: String) throws {
        let file = try #require(Self.files.first { $0.name == fileName })
        for schema in file.messages.map({ $0.schema }) {
            var used: [(Range<Int>, String)] = [(0..<Layout.headerSize, "header")]
            var oneofs: Set<Int> = []
            for field in schema.fields {
                let size = field.isRepeated ? 8 : field.kind.slotSize
                #expect(field.offset % min(size, 8) == 0)
                switch field.presence {
                case .oneof(let index):
                    if !oneofs.insert(index).inserted { continue }
                    let members = schema.fields.filter { $0.presence == .oneof(index) }
                    let slot = members.map(\.kind.slotSize).max() ?? 8
                    used.append((field.offset..<field.offset + slot, field.name))
                    used.append((field.quantifier..<field.quantifier + 4, field.name))
                case .repeated, .packed, .map:
                    used.append((field.offset..<field.offset + 8, field.name))
                    used.append((field.quantifier..<field.quantifier + 8, field.name))
                case .implicit, .explicit:
                    used.append((field.offset..<field.offset + size, field.name))
                    if field.kind != .message {
                        used.append((field.quantifier..<field.quantifier + 4, field.name))
                    }
                }
            }
            used.sort { $0.0.lowerBound < $1.0.lowerBound }
            for (left, right) in zip(used, used.dropFirst()) {
                #expect(left.0.upperBound <= right.0.lowerBound, "\(schema.name): \(left.1) and \(right.1) overlap")
            }
            #expect((used.last?.0.upperBound ?? 0) <= schema.size)
        }
    }

    @Test("enum names lose their prefix, whatever their capitals")
    func enumShortNames() {
        #expect(EnumSchema.upperSnakeCase("TaskStatus") == "TASK_STATUS")
        #expect(EnumSchema.upperSnakeCase("APIKeyRole") == "API_KEY_ROLE")
        #expect(EnumSchema.upperSnakeCase("ApiKeyRole") == "API_KEY_ROLE")
        let schema = EnumSchema("x.Role", [(0, "ROLE_UNSPECIFIED"), (1, "ROLE_ADMIN")])
        #expect(schema.shortName(of: 1) == "admin")
        #expect(schema.number(ofShortName: "Admin") == 1)
        #expect(schema.number(ofShortName: "ROLE_ADMIN") == nil)
        #expect(schema.number(of: "ROLE_ADMIN") == 1)
    }

    @Test("a type knows whether it can contain itself")
    func recursion() {
        #expect(GoogleValue.schema.linked.isRecursive)
        #expect(GoogleStruct.schema.linked.isRecursive)
        #expect(ConformanceTestAllTypesProto3.schema.linked.isRecursive)
        #expect(!GoogleTimestamp.schema.linked.isRecursive)
        #expect(!ConformanceForeignMessage.schema.linked.isRecursive)
    }
}
