private import Synchronization

/// A message type whose references are resolved.
///
/// Safe to share between threads: all of it is written before it is published and never changes afterwards.
package final class LinkedSchema: Sendable {
    /// A field with the schema that it refers to. A class, because fields are handed around for every value that is
    /// printed or read: one reference count instead of one for each name and type in it.
    package final class Field: Sendable {
        package let declared: FieldSchema
        /// The schema of a message, group or map entry.
        package let message: MessageSchema?
        package let enumeration: EnumSchema?
        /// `"networkId":` and `"network_id":`, ready to be written.
        let jsonKey: [UInt8]
        let schemaKey: [UInt8]
        /// A field for which `null` is a value and not its absence.
        let holdsNull: Bool

        init(declared: FieldSchema, message: MessageSchema?, enumeration: EnumSchema?) {
            self.declared = declared
            self.message = message
            self.enumeration = enumeration
            jsonKey = JSONOutput.key(declared.jsonName)
            schemaKey = JSONOutput.key(declared.name)
            holdsNull = message?.wellKnown == .value || enumeration?.name == "google.protobuf.NullValue"
        }
    }

    package let schema: MessageSchema
    package let fields: [Field]
    /// The descriptor that libprotobuf-c works from.
    let descriptor: LibraryDescriptor
    /// Values can nest without an end: depth has to be bounded before the library recurses.
    package let isRecursive: Bool
    /// What a message without contents can take on the wire: every scalar at its longest, a tag for everything.
    let fixedWireSizeMax: Int
    private let indexByNumber: [Int32: Int]
    /// The indices of the fields by both of their names in JSON, in lowerCamelCase and as in the schema.
    let fieldNames: NameTable
    /// The message types of small field numbers, without a dictionary: the depth check asks for each field.
    private let childByNumber: [MessageSchema?]

    init(schema: MessageSchema, fields: [Field], descriptor: LibraryDescriptor, isRecursive: Bool) {
        self.schema = schema
        self.fields = fields
        self.descriptor = descriptor
        self.isRecursive = isRecursive
        indexByNumber = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.declared.number, $0) })
        fixedWireSizeMax = fields.reduce(0) { $0 + 5 + $1.declared.kind.wireSizeMax }
        var children: [MessageSchema?] = []
        for field in fields where field.declared.number < 64 {
            guard let message = field.message else { continue }
            while children.count <= Int(field.declared.number) { children.append(nil) }
            children[Int(field.declared.number)] = message
        }
        childByNumber = children
        // Where one field's name is another's JSON name, the JSON name counts.
        fieldNames = NameTable(fields.map(\.declared.jsonName) + fields.map(\.declared.name), count: fields.count)
    }

    package func field(number: Int32) -> Field? {
        indexByNumber[number].map { fields[$0] }
    }

    func child(number: UInt32) -> MessageSchema? {
        if number < UInt32(childByNumber.count) { return childByNumber[Int(number)] }
        return number < 64 ? nil : field(number: Int32(number))?.message
    }
}

/// Links every schema that can be reached from one, then publishes them together.
enum SchemaLinker {
    private static let lock = Mutex<Void>(())

    static func link(_ root: MessageSchema) -> LinkedSchema {
        // Loading the static constants of other types happens inside; their initialisers never come back here.
        lock.withLock { _ in
            if let linked = root.alreadyLinked { return linked }
            var order: [MessageSchema] = []
            var pending: [ObjectIdentifier: PendingSchema] = [:]
            collect(root, into: &order, &pending)
            for schema in order {
                guard let entry = pending[ObjectIdentifier(schema)] else { continue }
                entry.descriptor.fill(schema: schema, fields: entry.fields) { child in
                    pending[ObjectIdentifier(child)]?.descriptor ?? child.linked.descriptor
                }
            }
            for schema in order {
                guard let entry = pending[ObjectIdentifier(schema)] else { continue }
                schema.publish(
                    LinkedSchema(
                        schema: schema,
                        fields: entry.fields,
                        descriptor: entry.descriptor,
                        isRecursive: reachesCycle(from: schema)
                    )
                )
            }
            return root.linked
        }
    }

    private struct PendingSchema {
        let fields: [LinkedSchema.Field]
        let descriptor: LibraryDescriptor
    }

    private static func collect(
        _ schema: MessageSchema,
        into order: inout [MessageSchema],
        _ pending: inout [ObjectIdentifier: PendingSchema]
    ) {
        let identity = ObjectIdentifier(schema)
        if pending[identity] != nil || schema.alreadyLinked != nil { return }
        let fields = schema.fields.map { declared in
            switch declared.type {
            case .none: LinkedSchema.Field(declared: declared, message: nil, enumeration: nil)
            case .message(let type): LinkedSchema.Field(declared: declared, message: type(), enumeration: nil)
            case .enumeration(let type): LinkedSchema.Field(declared: declared, message: nil, enumeration: type)
            }
        }
        pending[identity] = PendingSchema(fields: fields, descriptor: LibraryDescriptor(fieldCount: fields.count))
        order.append(schema)
        for field in fields {
            if let child = field.message { collect(child, into: &order, &pending) }
        }
    }

    /// Whether a type on the way down from here contains itself.
    private static func reachesCycle(from root: MessageSchema) -> Bool {
        var finished: Set<ObjectIdentifier> = []
        func visit(_ schema: MessageSchema, _ path: Set<ObjectIdentifier>) -> Bool {
            let identity = ObjectIdentifier(schema)
            if path.contains(identity) { return true }
            if finished.contains(identity) { return false }
            let extended = path.union([identity])
            for case .message(let child) in schema.fields.lazy.map(\.type) where visit(child(), extended) {
                return true
            }
            finished.insert(identity)
            return false
        }
        return visit(root, [])
    }
}
