internal import GRPCCore
internal import Protobuf

/// One stream of questions about the schema. It remembers which files the client has, so that no import is sent twice.
struct ReflectionConversation {
    private let index: DescriptorIndex
    /// The full names of the services that the server answers.
    private let services: [String]
    private var sentFiles: Set<String> = []

    init(index: DescriptorIndex, services: [String]) {
        self.index = index
        self.services = services
    }

    mutating func answer(_ request: ReflectionServerReflectionRequest) -> ReflectionServerReflectionResponse {
        let answer = answer(request.messageRequest)
        return .with {
            $0.validHost = request.host
            $0.originalRequest = request
            $0.messageResponse = answer
        }
    }

    private mutating func answer(
        _ question: ReflectionServerReflectionRequest.MessageRequest?
    ) -> ReflectionServerReflectionResponse.MessageResponse {
        switch question {
        case .fileByFilename(let name):
            return file(name) ?? notFound("file", name)
        case .fileContainingSymbol(let symbol):
            return index.fileName(declaring: symbol).flatMap { file($0) } ?? notFound("symbol", symbol)
        case .fileContainingExtension(let wanted):
            let name = index.fileName(extending: wanted.containingType, number: wanted.extensionNumber)
            return name.flatMap { file($0) }
                ?? notFound("extension \(wanted.extensionNumber) of", wanted.containingType)
        case .allExtensionNumbersOfType(let message):
            guard let numbers = index.extensionNumbers(of: message) else { return notFound("message", message) }
            return .allExtensionNumbersResponse(
                .with {
                    $0.baseTypeName = message
                    $0.extensionNumber = numbers
                }
            )
        case .listServices:
            let listed = services.map { name in ReflectionServiceResponse.with { $0.name = name } }
            return .listServicesResponse(.with { $0.service = listed })
        case nil:
            return error(.invalidArgument, "the request holds no question that is known here")
        }
    }

    /// The file that was asked for comes first, and comes again when it is asked for again: clients look for it there.
    private mutating func file(_ name: String) -> ReflectionServerReflectionResponse.MessageResponse? {
        guard let files = index.fileWithImports(name) else { return nil }
        let fresh = files.filter { $0.name == name || !sentFiles.contains($0.name) }
        sentFiles.formUnion(fresh.map(\.name))
        return .fileDescriptorResponse(.with { $0.fileDescriptorProto = fresh.map(\.descriptor) })
    }

    private func notFound(_ what: String, _ name: String) -> ReflectionServerReflectionResponse.MessageResponse {
        error(.notFound, "there is no \(what) \(name.prefix(200))")
    }

    private func error(
        _ code: StatusCode,
        _ message: String
    ) -> ReflectionServerReflectionResponse.MessageResponse {
        .errorResponse(
            .with {
                $0.errorCode = code.rawValue
                $0.errorMessage = message
            }
        )
    }
}
