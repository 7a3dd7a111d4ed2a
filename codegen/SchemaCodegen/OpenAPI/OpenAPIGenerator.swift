/// Makes the OpenAPI 3.1 document of all methods that have a path over plain HTTP.
struct OpenAPIGenerator {
    let schema: SchemaModel
    /// The version of the API that the document names.
    let version: String

    func generate() throws(SchemaError) -> GeneratedFile {
        GeneratedFile(path: "openapi.json", content: try document().text)
    }

    func document() throws(SchemaError) -> JSONDocument {
        let components = try SchemaComponents(schema)
        let schemas = SchemaWriter(schema: schema, components: components, requests: RequestTypes(schema))
        let operations = OperationWriter(schema: schema, components: components, schemas: schemas)
        let paths = JSONDocument.object(try self.paths(operations))
        let responses = JSONDocument.object(ErrorSchemas.responseComponents)
        return [
            "openapi": "3.1.0",
            "info": DocumentInfo.info(version: version),
            "servers": DocumentInfo.servers,
            "tags": .array(tags()),
            "paths": paths,
            "components": [
                "schemas": .object(try components.closure(of: [paths, responses], writer: schemas)),
                "responses": responses,
                "securitySchemes": DocumentInfo.securitySchemes,
            ],
        ]
    }

    // MARK: Private

    private func tags() -> [JSONDocument] {
        let services = schema.services.filter { service in service.methods.contains { !$0.bindings.isEmpty } }
        return services.map { service in
            ["name": .string(service.name), "description": .string(Documentation(service.comment).text)]
        } + [OperationsPaths.tag]
    }

    private func paths(_ operations: OperationWriter) throws(SchemaError) -> JSONObject {
        var paths = JSONObject()
        for service in schema.services {
            for method in service.methods {
                for (position, binding) in method.bindings.enumerated() {
                    let operation = try operations.operation(method, of: service, binding: binding, position: position)
                    try add(operation, of: binding, to: &paths)
                }
            }
        }
        for (path, item) in OperationsPaths.paths { paths[path] = item }
        return paths
    }

    private func add(
        _ operation: JSONObject,
        of binding: HTTPBindingModel,
        to paths: inout JSONObject
    ) throws(SchemaError) {
        var item = JSONObject()
        if case .object(let existing)? = paths[binding.template] { item = existing }
        let verb = binding.verb.lowercased()
        guard item[verb] == nil else { throw SchemaError("two methods have \(binding.verb) \(binding.template)") }
        item[verb] = .object(operation)
        paths[binding.template] = .object(item)
    }
}
