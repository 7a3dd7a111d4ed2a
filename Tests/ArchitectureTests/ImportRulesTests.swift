import Foundation
import Testing

/// Holds every `import` against the table of the house. To change the table is a decision: say why in the commit.
@Suite("Import rules")
struct ImportRulesTests {
    struct Target: Sendable, CustomTestStringConvertible {
        let name: String
        let folder: String
        let imports: Set<String>
        /// Below the Mesh line a wrapper may be unsafe; everybody else may not.
        var mayBeUnsafe = false

        var testDescription: String { name }
    }

    static let targets: [Target] = [
        Target(
            name: "Protobuf",
            folder: "Sources/Runtime/Protobuf",
            imports: ["CProtobufC", "Synchronization"],
            mayBeUnsafe: true
        ),
        Target(name: "SchemaOptions", folder: "Sources/Runtime/SchemaOptions", imports: ["Protobuf"]),
        Target(
            name: "StandardStreams",
            folder: "Sources/Runtime/StandardStreams",
            imports: ["Glibc"],
            mayBeUnsafe: true
        ),
        Target(
            name: "Telemetry",
            folder: "Sources/Runtime/Telemetry",
            imports: ["Synchronization"]
        ),
        Target(
            name: "Strands",
            folder: "Sources/Runtime/Strands",
            imports: ["Synchronization"],
            mayBeUnsafe: true
        ),
        Target(name: "JSONBytes", folder: "Sources/Runtime/JSONBytes", imports: [], mayBeUnsafe: true),
        Target(
            name: "Compression",
            folder: "Sources/Runtime/Compression",
            imports: ["CZlib"],
            mayBeUnsafe: true
        ),
        Target(
            name: "TLSCrypto",
            folder: "Sources/Runtime/TLSCrypto",
            imports: ["COpenSSL", "Synchronization"],
            mayBeUnsafe: true
        ),
        Target(
            name: "HTTPWire",
            folder: "Sources/Runtime/HTTPWire",
            imports: ["CNGHTTP2"],
            mayBeUnsafe: true
        ),
        Target(
            name: "EventIO",
            folder: "Sources/Runtime/EventIO",
            imports: ["CLinux", "Glibc", "TLSCrypto", "Telemetry", "Synchronization"],
            mayBeUnsafe: true
        ),
        Target(
            name: "HTTPServer",
            folder: "Sources/Runtime/HTTPServer",
            imports: ["HTTPWire", "EventIO", "TLSCrypto", "Telemetry", "Synchronization"]
        ),
        Target(
            name: "GRPCCore",
            folder: "Sources/Runtime/GRPCCore",
            imports: ["Protobuf", "Telemetry", "Compression", "Synchronization"]
        ),
        Target(
            name: "GRPCTransport",
            folder: "Sources/Runtime/GRPCTransport",
            imports: ["GRPCCore", "HTTPWire", "EventIO", "TLSCrypto", "Telemetry", "Compression", "Synchronization"]
        ),
        Target(
            name: "GRPCStandardServices",
            folder: "Sources/Runtime/GRPCStandardServices",
            imports: ["GRPCCore", "Protobuf", "Synchronization"]
        ),
        Target(
            name: "MeshProto",
            folder: "Sources/Mesh/MeshProto",
            imports: ["Protobuf", "GRPCCore", "SchemaOptions"]
        ),
        Target(name: "SchemaCodegen", folder: "codegen/SchemaCodegen", imports: ["Protobuf", "SchemaOptions"]),
        Target(name: "protoc-gen-mesh", folder: "codegen/plugin", imports: ["SchemaCodegen", "StandardStreams"]),
        Target(name: "ConformanceMessages", folder: "Sources/Programs/ConformanceMessages", imports: ["Protobuf"]),
        Target(
            name: "protobuf-conformance",
            folder: "Sources/Programs/protobuf-conformance",
            imports: ["ConformanceMessages", "MeshProto", "Protobuf", "StandardStreams"]
        ),
        Target(
            name: "InteropMessages",
            folder: "Sources/Programs/InteropMessages",
            imports: ["GRPCCore", "Protobuf"]
        ),
        Target(
            name: "mesh-interop",
            folder: "Sources/Programs/mesh-interop",
            imports: [
                "InteropMessages", "GRPCStandardServices", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto",
                "Telemetry", "Protobuf", "StandardStreams", "Synchronization",
            ]
        ),
        Target(
            name: "DataClients",
            folder: "Sources/Runtime/DataClients",
            imports: ["CSQLite", "CLibPQ", "CHiredis", "EventIO", "TLSCrypto", "Telemetry", "Synchronization"],
            mayBeUnsafe: true
        ),
        Target(
            name: "OutboundHTTP",
            folder: "Sources/Runtime/OutboundHTTP",
            imports: ["CLibCurl", "EventIO", "Telemetry", "Synchronization"],
            mayBeUnsafe: true
        ),
        Target(
            name: "SchemaValidation",
            folder: "Sources/Runtime/SchemaValidation",
            imports: ["Protobuf", "SchemaOptions", "GRPCCore", "Synchronization"]
        ),
        Target(name: "MeshDomain", folder: "Sources/Mesh/MeshDomain", imports: ["JSONBytes"]),
        Target(
            name: "MeshApplication",
            folder: "Sources/Mesh/MeshApplication",
            imports: ["MeshDomain", "Telemetry", "Strands", "Synchronization"]
        ),
        Target(
            name: "MeshStorage",
            folder: "Sources/Mesh/MeshStorage",
            imports: ["MeshApplication", "MeshDomain", "DataClients", "Compression", "Telemetry", "Synchronization"]
        ),
        Target(
            name: "MeshModels",
            folder: "Sources/Mesh/MeshModels",
            imports: ["MeshApplication", "MeshDomain", "OutboundHTTP", "Telemetry", "Synchronization"]
        ),
        // TLSCrypto for a digest: the ids of points must not be steered by whoever chooses the names in them.
        Target(
            name: "MeshVectors",
            folder: "Sources/Mesh/MeshVectors",
            imports: ["MeshApplication", "MeshDomain", "OutboundHTTP", "TLSCrypto", "Telemetry", "Synchronization"]
        ),
        Target(
            name: "MeshServices",
            folder: "Sources/Mesh/MeshServices",
            imports: [
                "MeshApplication", "MeshDomain", "MeshProto", "SchemaValidation", "GRPCCore", "Protobuf", "Telemetry",
                "Synchronization",
            ]
        ),
        Target(
            name: "AIMeshClient",
            folder: "Sources/Mesh/AIMeshClient",
            imports: [
                "MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto", "Telemetry", "Protobuf",
                "Synchronization",
            ]
        ),
        Target(
            name: "MeshCommands",
            folder: "Sources/Programs/MeshCommands",
            imports: [
                "MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto", "Telemetry", "Protobuf",
                "StandardStreams", "Synchronization",
            ]
        ),
        Target(name: "HTTPTestSupport", folder: "Tests/HTTPTestSupport", imports: ["EventIO", "TLSCrypto"]),
        // Of no imports, so that the tests of every target can have it.
        Target(name: "SeedTestSupport", folder: "Tests/SeedTestSupport", imports: []),
        Target(name: "RPCTestSupport", folder: "Tests/RPCTestSupport", imports: ["Synchronization"]),
        Target(
            name: "MeshTestSupport",
            folder: "Tests/MeshTestSupport",
            imports: ["MeshApplication", "MeshDomain", "Testing", "Synchronization"]
        ),
        // Used by a program too, so it knows no testing library. Running a job by hand, as its executor does, is unsafe.
        Target(
            name: "MeshSimulation",
            folder: "Tests/MeshSimulation",
            imports: ["MeshApplication", "MeshDomain", "Telemetry", "SeedTestSupport", "Synchronization"],
            mayBeUnsafe: true
        ),
        // Used by a program and by the tests of other targets, so it knows no testing library. It reads and writes the JSON of
        // the domain, as the dialects on the other side of the wire do.
        Target(
            name: "FakeProviders",
            folder: "Tests/FakeProviders",
            imports: [
                "HTTPServer", "HTTPWire", "EventIO", "MeshDomain", "Telemetry", "SeedTestSupport", "Synchronization",
            ]
        ),
        Target(
            name: "fake-providers",
            folder: "Sources/Programs/fake-providers",
            imports: ["FakeProviders", "EventIO", "StandardStreams"]
        ),
        // The joined stack of models for the tests of it and for the program that runs all of its cases.
        Target(
            name: "ModelStack",
            folder: "Tests/ModelStack",
            imports: [
                "FakeProviders", "MeshModels", "MeshApplication", "MeshDomain", "OutboundHTTP", "EventIO", "Telemetry",
                "StandardStreams", "Synchronization",
            ]
        ),
        Target(
            name: "models-unbroken",
            folder: "Tests/Providers/program",
            imports: ["ModelStack", "StandardStreams"]
        ),
        Target(
            name: "mesh",
            folder: "Sources/Programs/mesh",
            imports: [
                "MeshServices", "MeshStorage", "MeshModels", "MeshVectors", "MeshApplication", "MeshDomain",
                "MeshCommands", "MeshProto", "OutboundHTTP",
                "SchemaValidation", "DataClients", "GRPCStandardServices", "GRPCTransport", "GRPCCore", "EventIO",
                "TLSCrypto", "Telemetry", "Protobuf", "StandardStreams", "Synchronization",
            ]
        ),
    ]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func sources(in folder: String) throws -> [(path: String, lines: [String])] {
        let base = Self.root.appendingPathComponent(folder)
        let files = try #require(FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            (file.lastPathComponent, try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n"))
        }
    }

    /// The module of an import line and the access level before it.
    private func parseImport(_ line: String) -> (module: String, access: String?)? {
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count, position <= 2 else {
            return nil
        }
        let levels: Set<String> = ["private", "fileprivate", "internal", "package", "public"]
        guard words[..<position].allSatisfy({ levels.contains($0) || $0.hasPrefix("@") }) else { return nil }
        return (words[position + 1], words[..<position].first { levels.contains($0) })
    }

    @Test("a target imports what the table allows, with an access level", arguments: targets)
    func importsFollowTheTable(target: Target) throws {
        let files = try sources(in: target.folder)
        #expect(!files.isEmpty, "\(target.folder) has no sources")
        for file in files {
            for case let (module, access)? in file.lines.map(parseImport) {
                #expect(target.imports.contains(module), "\(target.name)/\(file.path) imports \(module)")
                #expect(access != nil, "\(target.name)/\(file.path): the import of \(module) has no access level")
                if module.hasPrefix("C"), module.dropFirst().first?.isUppercase == true, module != "ConformanceMessages"
                {
                    #expect(access == "internal" || access == "private", "\(file.path) lets \(module) out of its owner")
                }
            }
        }
    }

    @Test("nobody but the wrappers of C libraries is unsafe", arguments: targets.filter { !$0.mayBeUnsafe })
    func unsafeStaysAtTheEdge(target: Target) throws {
        for file in try sources(in: target.folder) {
            for (number, line) in file.lines.enumerated() {
                let code = line.prefix { $0 != "/" }
                #expect(
                    !code.split(whereSeparator: { !$0.isLetter }).contains("unsafe"),
                    "\(target.name)/\(file.path):\(number + 1) is unsafe"
                )
            }
        }
    }

    @Test("the table knows every target of the package that is not a test or a benchmark")
    func tableIsComplete() throws {
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let known = Set(Self.targets.map(\.folder))
        for part in manifest.components(separatedBy: "path: \"").dropFirst() {
            let path = String(part.prefix { $0 != "\"" })
            if path.hasPrefix("Tests/") || path.hasPrefix("Benchmarks/") || path.hasPrefix("Sources/C/") { continue }
            if path == "codegen/Reference" { continue }
            #expect(known.contains(path), "\(path) is not in the table")
        }
    }

    /// ADR 30: its first thread would be libdispatch's then, which may write to a descriptor of ours.
    @Test("no program awaits on its first thread", arguments: ["Sources", "Benchmarks", "Tests", "codegen"])
    func firstThreadsOnlyWait(folder: String) throws {
        for file in try sources(in: folder) {
            #expect(!file.lines.contains { $0.hasPrefix("@main") }, "\(folder)/\(file.path) has a main of its own")
            guard file.path == "main.swift", file.lines.contains(where: { $0.contains("await") }) else { continue }
            #expect(file.lines.contains { $0.contains("StandardStreams.run {") }, "\(folder)/\(file.path) awaits")
        }
    }
}
