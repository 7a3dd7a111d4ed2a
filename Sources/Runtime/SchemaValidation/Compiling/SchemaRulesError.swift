/// Why a schema's rules cannot be held: one sentence, which names the field. A fault of the schema, found at the start.
package struct SchemaRulesError: Error, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
