internal import GRPCCore
internal import GRPCStandardServices
internal import InteropMessages
internal import MeshProto
internal import OddSchemas
internal import Protobuf
internal import SchemaOptions
internal import Testing

@Suite("Reflection", .timeLimit(.minutes(2)))
struct ReflectionServiceTests {
    private typealias Question = ReflectionServerReflectionRequest.MessageRequest
    private typealias Response = ReflectionServerReflectionResponse

    /// The two names of the one service.
    enum Version: CaseIterable, Sendable {
        case v1
        case v1alpha
    }

    private static let files =
        MeshProtoSchema.files + InteropMessagesSchema.files + OddSchemasSchema.files + SchemaOptionsSchema.files
    private static let transport: InProcessTransport = {
        let services: [any RPCService] = [InteropTestService(), HealthService()]
        return InProcessTransport(RPCRouter(services + [ReflectionService(of: services, files: files)]))
    }()

    /// Asks the questions on one stream.
    private func ask(
        _ questions: [Question?],
        host: String = "",
        _ version: Version = .v1
    ) async throws -> [Response] {
        let requests = questions.map { question in
            ReflectionServerReflectionRequest.with {
                $0.host = host
                $0.messageRequest = question
            }
        }
        var responses: [Response] = []
        switch version {
        case .v1:
            let client = ReflectionServerReflectionClient(Self.transport)
            let stream = client.serverReflectionInfo { writer in
                for request in requests { try await writer.send(request) }
            }
            for try await response in stream { responses.append(response) }
        case .v1alpha:
            let client = ReflectionAlphaServerReflectionClient(Self.transport)
            let stream = client.serverReflectionInfo { writer in
                for request in requests {
                    try await writer.send(ReflectionAlphaServerReflectionRequest(wire: request.wireBytes()))
                }
            }
            for try await response in stream { try responses.append(Response(wire: response.wireBytes())) }
        }
        #expect(responses.count == questions.count)
        return responses
    }

    private func descriptors(_ response: Response) throws -> [[UInt8]] {
        guard case .fileDescriptorResponse(let files)? = response.messageResponse else {
            Issue.record("not a file: \(response)")
            return []
        }
        return files.fileDescriptorProto
    }

    private func fileNames(_ response: Response) throws -> [String] {
        try descriptors(response).map { try GoogleFileDescriptorProto(wire: $0).name ?? "" }
    }

    private func refusal(_ response: Response) -> ReflectionErrorResponse? {
        if case .errorResponse(let error)? = response.messageResponse { return error }
        return nil
    }

    // MARK: - Files

    @Test("each file comes first, with all that it imports and nothing else", arguments: files.map(\.name))
    func eachFile(name: String) async throws {
        let file = try #require(Self.files.first { $0.name == name })
        let got = try descriptors(await ask([.fileByFilename(name)])[0])
        #expect(got.first == file.descriptorBytes())
        #expect(got.count == file.withDependencies().count)
        #expect(Set(got) == Set(file.withDependencies().map { $0.descriptorBytes() }))
    }

    @Test("all files on one stream are sent once each, apart from those asked for again", arguments: Version.allCases)
    func onceOnAStream(version: Version) async throws {
        // Importers before what they import: each answer brings imports that later questions ask for.
        let whole = Self.files.flatMap { $0.withDependencies() }
        let expected = Set(whole.map(\.name))
        let questions = Self.files.map(\.name)
        var imported: Set<String> = []
        for (response, asked) in zip(try await ask(questions.map { .fileByFilename($0) }, version), questions) {
            let names = try fileNames(response)
            #expect(names.first == asked)
            for name in names.dropFirst() {
                #expect(imported.insert(name).inserted, "\(name) came twice as an import")
            }
            imported.insert(asked)
        }
        #expect(imported == expected)
    }

    @Test("a file that is asked for twice comes alone the second time")
    func askedAgain() async throws {
        let name = "aimesh/v1/task_service.proto"
        let responses = try await ask([.fileByFilename(name), .fileByFilename(name)])
        #expect(try fileNames(responses[0]).count > 1)
        #expect(try fileNames(responses[1]) == [name])
    }

    @Test("another stream knows nothing of what this one was sent")
    func streamsAreApart() async throws {
        let question = Question.fileByFilename("aimesh/v1/task_service.proto")
        #expect(try await ask([question]) == ask([question]))
    }

    // MARK: - Symbols

    @Test("every message of the embedded schemas is found in the file that declares it")
    func messages() async throws {
        for file in Self.files {
            let names = file.messages.map { $0.schema.name }
            for (name, response) in zip(names, try await ask(names.map { .fileContainingSymbol($0) })) {
                #expect(try fileNames(response).first == file.name, "\(name)")
            }
        }
    }

    @Test(
        "symbols of every kind are found",
        arguments: [
            ("aimesh.v1.TaskService", "aimesh/v1/task_service.proto"),
            ("aimesh.v1.TaskService.SubmitTask", "aimesh/v1/task_service.proto"),
            ("grpc.testing.TestService.FullDuplexCall", "grpc/testing/test.proto"),
            ("grpc.testing.SimpleRequest.response_size", "grpc/testing/messages.proto"),
            ("grpc.testing.PayloadType", "grpc/testing/messages.proto"),
            ("grpc.testing.COMPRESSABLE", "grpc/testing/messages.proto"),
            ("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto"),
            ("grpc.health.v1.HealthCheckResponse.SERVICE_UNKNOWN", "grpc/health/v1/health.proto"),
            ("grpc.reflection.v1.ServerReflectionRequest.message_request", "grpc/reflection/v1/reflection.proto"),
            ("grpc.reflection.v1alpha.ServerReflection", "grpc/reflection/v1alpha/reflection.proto"),
            ("google.api.http", "google/api/annotations.proto"),
            ("google.protobuf.Duration.seconds", "google/protobuf/duration.proto"),
        ]
    )
    func symbol(name: String, file: String) async throws {
        #expect(try fileNames(await ask([.fileContainingSymbol(name)])[0]).first == file)
    }

    @Test(
        "what is unknown is an error with code 5, and the stream goes on",
        arguments: Version.allCases
    )
    func unknown(version: Version) async throws {
        let unknown: [Question] = [
            .fileByFilename("no/such.proto"),
            .fileByFilename(""),
            .fileContainingSymbol(""),
            .fileContainingSymbol("."),
            .fileContainingSymbol("aimesh.v1"),
            .fileContainingSymbol("aimesh.v1.TaskService."),
            .fileContainingSymbol("aimesh.v1.TaskService.NoSuchMethod"),
            .fileContainingSymbol("grpc.health.v1.Health.Check.Deeper"),
            .fileContainingSymbol(String(repeating: "x", count: 100_000)),
            .fileContainingExtension(.with { $0.containingType = "google.protobuf.MethodOptions" }),
            .fileContainingExtension(
                .with {
                    $0.containingType = "no.Such"
                    $0.extensionNumber = 72_295_728
                }
            ),
            .allExtensionNumbersOfType("no.Such"),
            .allExtensionNumbersOfType("aimesh.v1.TaskService"),
        ]
        let responses = try await ask(unknown + [.fileContainingSymbol("grpc.health.v1.Health")], version)
        for (question, response) in zip(unknown, responses) {
            let error = try #require(refusal(response), "\(question)")
            #expect(error.errorCode == StatusCode.notFound.rawValue)
            #expect(error.errorMessage.hasPrefix("there is no "))
            #expect(error.errorMessage.utf8.count < 300)
        }
        #expect(try fileNames(#require(responses.last)) == ["grpc/health/v1/health.proto"])
    }

    @Test("a request without a question is an error with code 3, and the stream goes on")
    func noQuestion() async throws {
        let responses = try await ask([nil, .listServices("")])
        #expect(refusal(responses[0])?.errorCode == StatusCode.invalidArgument.rawValue)
        #expect(refusal(responses[1]) == nil)
    }

    // MARK: - Extensions

    @Test(
        "an extension is found by its message and number",
        arguments: [
            ("google.protobuf.MethodOptions", 72_295_728 as Int32, "google/api/annotations.proto"),
            ("google.protobuf.MethodOptions", 50_102, "aimesh/options/v1/options.proto"),
            ("google.protobuf.FieldOptions", 50_101, "aimesh/options/v1/options.proto"),
        ]
    )
    func fileOfExtension(message: String, number: Int32, file: String) async throws {
        let question = Question.fileContainingExtension(
            .with {
                $0.containingType = message
                $0.extensionNumber = number
            }
        )
        #expect(try fileNames(await ask([question])[0]).first == file)
    }

    @Test(
        "the numbers of all extensions of a message come in their order; of most messages there are none",
        arguments: [
            ("google.protobuf.MethodOptions", [50_102, 72_295_728] as [Int32]),
            ("google.protobuf.FieldOptions", [50_101]),
            ("grpc.testing.Payload", []),
        ]
    )
    func extensionNumbers(message: String, numbers: [Int32]) async throws {
        let response = try await ask([.allExtensionNumbersOfType(message)])[0]
        let expected = ReflectionExtensionNumberResponse.with {
            $0.baseTypeName = message
            $0.extensionNumber = numbers
        }
        #expect(response.messageResponse == .allExtensionNumbersResponse(expected))
    }

    // MARK: - Services

    @Test(
        "the services that are served are listed, and not those that are only in the files",
        arguments: Version.allCases
    )
    func services(version: Version) async throws {
        let response = try await ask([.listServices("*")], version)[0]
        let served = [
            "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
            "grpc.testing.TestService",
        ]
        let expected = ReflectionListServiceResponse.with { list in
            list.service = served.map { name in .with { $0.name = name } }
        }
        #expect(response.messageResponse == .listServicesResponse(expected))
    }

    @Test("a response says which host and which question it belongs to", arguments: Version.allCases)
    func echo(version: Version) async throws {
        let questions: [Question] = [
            .listServices("all"), .fileContainingSymbol("no.Such"), .allExtensionNumbersOfType("grpc.testing.Payload"),
        ]
        for (question, response) in zip(questions, try await ask(questions, host: "mesh.example", version)) {
            #expect(response.validHost == "mesh.example")
            #expect(response.originalRequest?.host == "mesh.example")
            #expect(response.originalRequest?.messageRequest == question)
        }
    }

    @Test("a client can rebuild every listed service from nothing but answers", arguments: Version.allCases)
    func rebuild(version: Version) async throws {
        guard case .listServicesResponse(let list) = try await ask([.listServices("")], version)[0].messageResponse
        else {
            Issue.record("no list")
            return
        }
        let questions = list.service.map { Question.fileContainingSymbol($0.name) }
        var files: [String: GoogleFileDescriptorProto] = [:]
        for response in try await ask(questions, version) {
            for bytes in try descriptors(response) {
                let file = try GoogleFileDescriptorProto(wire: bytes)
                files[file.name ?? ""] = file
            }
        }
        for file in files.values {
            #expect(file.dependency.allSatisfy { files[$0] != nil }, "\(file.name ?? "") imports what is missing")
        }
        let declared = files.values.flatMap { file in
            file.service.map { "\(file.package ?? "").\($0.name ?? "")" }
        }
        #expect(Set(declared).isSuperset(of: list.service.map(\.name)))
    }
}
