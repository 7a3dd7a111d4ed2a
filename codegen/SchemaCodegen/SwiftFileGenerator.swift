internal import Protobuf

/// Makes the two Swift files of a proto file: `X.pb.swift` with the messages, `X.grpc.swift` with the services.
struct SwiftFileGenerator {
    let options: GeneratorOptions
    let index: SchemaIndex
    let files: [String: GoogleFileDescriptorProto]

    func generate(_ wanted: [GoogleFileDescriptorProto]) throws(SchemaError) -> [GeneratedFile] {
        var models: [FileModel] = []
        for file in wanted { models.append(try ModelBuilder(file: file, index: index).build()) }
        // A Swift module has no two files of one name: `v1/x.proto` and `v2/x.proto` are told apart by their folders.
        let filesOfName = Dictionary(grouping: models, by: \.baseName)
        return zip(models, wanted).flatMap { model, file in
            let isAlone = filesOfName[model.baseName]?.count == 1
            let name = isAlone ? model.baseName : model.pathName
            var result = [GeneratedFile(path: name + ".pb.swift", content: messages(model, file))]
            if !model.services.isEmpty {
                result.append(GeneratedFile(path: name + ".grpc.swift", content: services(model, file)))
            }
            return result
        }
    }

    /// One more file for the whole module: every proto file and every method in it, so that nobody keeps such a list.
    func moduleFile(_ wanted: [GoogleFileDescriptorProto]) throws(SchemaError) -> GeneratedFile {
        var models: [FileModel] = []
        for file in wanted { models.append(try ModelBuilder(file: file, index: index).build()) }
        let services = models.flatMap(\.services)
        var printer = Printer(visibility: options.visibility)
        printer.line(
            "// Made by protoc-gen-mesh from the files of the module \(options.module). Run codegen/generate.sh."
        )
        printer.line("// swift-format-ignore-file")
        printer.line()
        for module in (services.isEmpty ? ["Protobuf"] : ["GRPCCore", "Protobuf"]) where module != options.module {
            printer.line("\(options.visibility) import \(module)")
        }
        printer.line()
        printer.comment(["Everything that the schema defines in this module."])
        printer.declareBlock("enum \(options.module)Schema {") { printer in
            printer.comment(["The proto files."])
            printer.declareBlock("static let files: [FileSchema] = [", closing: "]") { printer in
                for model in models { printer.line("\(model.swiftFileName).schema,") }
            }
            if services.isEmpty { return }
            printer.line()
            printer.comment(["The methods of all services, service by service."])
            printer.declareBlock("static let methods: [MethodDescriptor] = [", closing: "].flatMap { $0 }") { printer in
                for service in services { printer.line("\(service.swiftName)Methods.all,") }
            }
        }
        return GeneratedFile(path: options.module + "Schema.pb.swift", content: printer.text)
    }

    private func messages(_ model: FileModel, _ file: GoogleFileDescriptorProto) -> String {
        var printer = Printer(visibility: options.visibility)
        let declared = Set(["Protobuf"] + model.messages.flatMap(\.flattened).flatMap(modulesOfFields))
        let imported = Set(file.dependency.map(options.module(ofFile:)))
        header(model, declared: declared, others: imported, to: &printer)
        for enumeration in model.enums {
            printer.line()
            EnumGenerator.print(enumeration, to: &printer)
        }
        for message in model.messages {
            printer.line()
            MessageGenerator.print(message, to: &printer)
        }
        printer.line()
        let dependencies = file.dependency.compactMap { path in
            files[path].map { dependency in
                FileModel.swiftFileName(path: path, prefix: index.typePrefix(of: dependency))
            }
        }
        FileDescriptorGenerator.print(model, file, dependencies: dependencies, to: &printer)
        return printer.text
    }

    private func services(_ model: FileModel, _ file: GoogleFileDescriptorProto) -> String {
        var printer = Printer(visibility: options.visibility)
        let types = model.services.flatMap(\.methods).flatMap { [$0.inputFullName, $0.outputFullName] }
        header(model, declared: Set(["GRPCCore"] + types.compactMap(module(ofType:))), others: [], to: &printer)
        for service in model.services {
            printer.line()
            ServiceGenerator.print(service, to: &printer)
        }
        return printer.text
    }

    /// - Parameter declared: the modules whose types the file's declarations name.
    /// - Parameter others: modules that only the constant of the file refers to.
    private func header(_ model: FileModel, declared: Set<String>, others: Set<String>, to printer: inout Printer) {
        printer.line("// Made by protoc-gen-mesh from \(model.path). Change the schema and run codegen/generate.sh.")
        printer.line("// swift-format-ignore-file")
        let modules = declared.union(others).subtracting([options.module]).sorted()
        if !modules.isEmpty { printer.line() }
        for module in modules {
            printer.line("\(declared.contains(module) ? options.visibility : "internal") import \(module)")
        }
    }

    private func modulesOfFields(_ message: MessageModel) -> [String] {
        message.fields.flatMap { field in
            (field.entry.map { [$0.key.value, $0.value.value] } ?? [field.value]).compactMap { value in
                switch value {
                case .scalar: nil
                case .enumeration(let name, _), .message(let name, _): module(ofType: name)
                }
            }
        }
    }

    private func module(ofType fullName: String) -> String? {
        let file = index.messages[fullName]?.file ?? index.enums[fullName]?.file
        return file.map { options.module(ofFile: $0.name ?? "") }
    }
}

struct GeneratedFile {
    let path: String
    let content: String
}

extension FileModel {
    static func swiftFileName(path: String, prefix: String) -> String {
        FileModel(path: path, package: "", prefix: prefix, messages: [], enums: [], services: []).swiftFileName
    }
}
