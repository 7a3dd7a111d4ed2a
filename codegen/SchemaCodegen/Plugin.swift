internal import Protobuf

/// The conversation with protoc: one request in, one response out.
package enum Plugin {
    /// protoc asks with the whole schema; this bounds it.
    private static let requestBytesMax = 64 * 1024 * 1024

    /// Answers a serialized `CodeGeneratorRequest` with a serialized `CodeGeneratorResponse`.
    package static func respond(to request: [UInt8]) -> [UInt8] {
        var response = GoogleCodeGeneratorResponse()
        response.supportedFeatures = UInt64(GoogleCodeGeneratorResponse.Feature.proto3Optional.rawValue)
        do {
            var limits = DecodingLimits(bytesMax: requestBytesMax)
            limits.memoryMax = 16 * requestBytesMax
            response.file = try generate(GoogleCodeGeneratorRequest(wire: request, limits: limits)).map { file in
                .with {
                    $0.name = file.path
                    $0.content = file.content
                }
            }
        } catch {
            response.error = "\(error)"
        }
        return response.wireBytes()
    }

    private static func generate(_ request: GoogleCodeGeneratorRequest) throws(SchemaError) -> [GeneratedFile] {
        let options = try GeneratorOptions(parameter: request.parameter ?? "")
        let index = SchemaIndex(files: request.protoFile, options: options)
        let files = Dictionary(request.protoFile.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        var wanted: [GoogleFileDescriptorProto] = []
        for path in request.fileToGenerate {
            guard let file = files[path] else { throw SchemaError("\(path) is not among the files of the request") }
            wanted.append(file)
        }
        switch options.output {
        case .swift:
            let generator = SwiftFileGenerator(options: options, index: index, files: files)
            var result = try generator.generate(wanted)
            if !options.module.isEmpty { result.append(try generator.moduleFile(wanted)) }
            return result
        case .openapi:
            return [try OpenAPIGenerator(schema: model(request, index), version: options.version).generate()]
        case .lock:
            return [try SchemaLock(schema: model(request, index)).generate()]
        case .lint:
            let violations = SchemaChecks.violations(in: try model(request, index))
            if !violations.isEmpty { throw SchemaError(SchemaChecks.report(violations)) }
            return []
        }
    }

    private static func model(
        _ request: GoogleCodeGeneratorRequest,
        _ index: SchemaIndex
    ) throws(SchemaError) -> SchemaModel {
        try SchemaModel(files: request.protoFile, wanted: request.fileToGenerate, index: index)
    }
}
