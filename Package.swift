// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode is the tools version's default. These make the rest strict: every import says who may see it, every
/// unsafe line says so, every warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // Debug builds, and so all tests, check at run time that nobody changes a variable while it is in use. In the release
    // build these checks would be a seventh of what a call costs (docs/performance.md).
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    // What targets offer each other is compiled into those who call it, and generics for the types that they are used with.
    // It reaches only what is `public`: docs/adr/0031-values-are-public.md.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// Servers free on one tick what they made on an earlier one, thousands at a time. glibc keeps seven blocks of a size for a
/// thread and takes the slow way for the others; mimalloc is made for that (docs/adr/0010-mimalloc.md). Debug builds keep
/// the allocator that sanitizers and valgrind know.
///
/// And they hold Swift's libraries themselves: calls into these (each retain, release and string) go without the table of
/// another library, and the program runs where no Swift is (docs/adr/0027-programs-hold-the-swift-libraries.md).
let serving: [LinkerSetting] = [
    .linkedLibrary("mimalloc", .when(configuration: .release)),
    .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]

let package = Package(
    name: "ai-mesh",
    products: [
        .library(name: "AIMeshClient", targets: ["AIMeshClient"])
    ],
    targets: [
        .systemLibrary(
            name: "CProtobufC",
            path: "Sources/C/CProtobufC",
            pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"])]
        ),
        .target(
            name: "Protobuf",
            dependencies: ["CProtobufC"],
            path: "Sources/Runtime/Protobuf",
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CZlib",
            path: "Sources/C/CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]
        ),
        .systemLibrary(
            name: "COpenSSL",
            path: "Sources/C/COpenSSL",
            pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(
            name: "CNGHTTP2",
            path: "Sources/C/CNGHTTP2",
            pkgConfig: "libnghttp2",
            providers: [.apt(["libnghttp2-dev"])]
        ),
        .systemLibrary(name: "CLinux", path: "Sources/C/CLinux"),
        .target(
            name: "SchemaOptions",
            dependencies: ["Protobuf"],
            path: "Sources/Runtime/SchemaOptions",
            swiftSettings: strict
        ),
        .target(
            name: "Telemetry",
            dependencies: [],
            path: "Sources/Runtime/Telemetry",
            swiftSettings: strict
        ),
        .target(name: "Strands", path: "Sources/Runtime/Strands", swiftSettings: strict),
        .target(name: "JSONBytes", path: "Sources/Runtime/JSONBytes", swiftSettings: strict),
        .target(
            name: "Compression",
            dependencies: ["CZlib"],
            path: "Sources/Runtime/Compression",
            swiftSettings: strict
        ),
        .target(
            name: "TLSCrypto",
            dependencies: ["COpenSSL"],
            path: "Sources/Runtime/TLSCrypto",
            swiftSettings: strict
        ),
        .target(
            name: "HTTPWire",
            dependencies: ["CNGHTTP2"],
            path: "Sources/Runtime/HTTPWire",
            swiftSettings: strict
        ),
        .target(
            name: "EventIO",
            dependencies: ["CLinux", "TLSCrypto", "Telemetry"],
            path: "Sources/Runtime/EventIO",
            swiftSettings: strict
        ),
        .target(
            name: "HTTPServer",
            dependencies: ["HTTPWire", "EventIO", "TLSCrypto", "Telemetry"],
            path: "Sources/Runtime/HTTPServer",
            swiftSettings: strict
        ),
        .target(
            name: "GRPCCore",
            dependencies: ["Protobuf", "Telemetry", "Compression"],
            path: "Sources/Runtime/GRPCCore",
            swiftSettings: strict
        ),
        .target(
            name: "GRPCTransport",
            dependencies: ["GRPCCore", "HTTPWire", "EventIO", "TLSCrypto", "Telemetry", "Compression"],
            path: "Sources/Runtime/GRPCTransport",
            swiftSettings: strict
        ),
        .target(
            name: "GRPCStandardServices",
            dependencies: ["GRPCCore", "Protobuf"],
            path: "Sources/Runtime/GRPCStandardServices",
            swiftSettings: strict
        ),
        .target(
            name: "MeshProto",
            dependencies: ["Protobuf", "GRPCCore", "SchemaOptions"],
            path: "Sources/Mesh/MeshProto",
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CSQLite",
            path: "Sources/C/CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        // Without `pkgConfig:`, whose -D flag SwiftPM warns of; the headers lie where the compiler looks.
        .systemLibrary(name: "CHiredis", path: "Sources/C/CHiredis", providers: [.apt(["libhiredis-dev"])]),
        .systemLibrary(
            name: "CLibPQ",
            path: "Sources/C/CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .target(
            name: "DataClients",
            dependencies: ["CSQLite", "CLibPQ", "CHiredis", "EventIO", "TLSCrypto", "Telemetry"],
            path: "Sources/Runtime/DataClients",
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CLibCurl",
            path: "Sources/C/CLibCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]
        ),
        .target(
            name: "OutboundHTTP",
            dependencies: ["CLibCurl", "EventIO", "Telemetry"],
            path: "Sources/Runtime/OutboundHTTP",
            swiftSettings: strict
        ),
        .target(
            name: "SchemaValidation",
            dependencies: ["Protobuf", "SchemaOptions", "GRPCCore"],
            path: "Sources/Runtime/SchemaValidation",
            swiftSettings: strict
        ),
        .target(
            name: "MeshDomain",
            dependencies: ["JSONBytes"],
            path: "Sources/Mesh/MeshDomain",
            swiftSettings: strict
        ),
        .target(
            name: "MeshApplication",
            dependencies: ["MeshDomain", "Telemetry", "Strands"],
            path: "Sources/Mesh/MeshApplication",
            resources: [.embedInCode("Agents/Prompts")],
            swiftSettings: strict
        ),
        .target(
            name: "MeshStorage",
            dependencies: ["MeshApplication", "MeshDomain", "DataClients", "Compression", "Telemetry"],
            path: "Sources/Mesh/MeshStorage",
            swiftSettings: strict
        ),
        .target(
            name: "MeshModels",
            dependencies: ["MeshApplication", "MeshDomain", "OutboundHTTP", "Telemetry"],
            path: "Sources/Mesh/MeshModels",
            resources: [.embedInCode("Catalogue/models.json")],
            swiftSettings: strict
        ),
        .target(
            name: "MeshVectors",
            dependencies: ["MeshApplication", "MeshDomain", "OutboundHTTP", "TLSCrypto", "Telemetry"],
            path: "Sources/Mesh/MeshVectors",
            swiftSettings: strict
        ),
        .target(
            name: "MeshServices",
            dependencies: [
                "MeshApplication", "MeshDomain", "MeshProto", "SchemaValidation", "GRPCCore", "Protobuf", "Telemetry",
            ],
            path: "Sources/Mesh/MeshServices",
            swiftSettings: strict
        ),
        .target(
            name: "AIMeshClient",
            dependencies: ["MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto", "Telemetry", "Protobuf"],
            path: "Sources/Mesh/AIMeshClient",
            swiftSettings: strict
        ),
        .target(
            name: "MeshCommands",
            dependencies: [
                "MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto", "Telemetry", "Protobuf",
                "StandardStreams",
            ],
            path: "Sources/Programs/MeshCommands",
            swiftSettings: strict
        ),
        .target(
            name: "HTTPTestSupport",
            dependencies: ["EventIO", "TLSCrypto"],
            path: "Tests/HTTPTestSupport",
            swiftSettings: strict
        ),
        .target(name: "SeedTestSupport", path: "Tests/SeedTestSupport", swiftSettings: strict),
        .target(name: "RPCTestSupport", path: "Tests/RPCTestSupport", swiftSettings: strict),
        .target(
            name: "PostgresTestSupport",
            dependencies: ["EventIO", "ShellTestSupport"],
            path: "Tests/PostgresTestSupport",
            swiftSettings: strict
        ),
        .target(name: "ShellTestSupport", path: "Tests/ShellTestSupport", swiftSettings: strict),
        .target(
            name: "RedisTestSupport",
            dependencies: ["DataClients", "EventIO", "Telemetry", "ShellTestSupport"],
            path: "Tests/RedisTestSupport",
            swiftSettings: strict
        ),
        .target(
            name: "MeshTestSupport",
            dependencies: ["MeshApplication", "MeshDomain"],
            path: "Tests/MeshTestSupport",
            swiftSettings: strict
        ),
        .target(
            name: "MeshSimulation",
            dependencies: ["MeshApplication", "MeshDomain", "Telemetry", "SeedTestSupport"],
            path: "Tests/MeshSimulation",
            swiftSettings: strict
        ),
        .target(
            name: "FakeProviders",
            dependencies: ["HTTPServer", "HTTPWire", "EventIO", "MeshDomain", "Telemetry", "SeedTestSupport"],
            path: "Tests/FakeProviders",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "fake-providers",
            dependencies: ["FakeProviders", "EventIO", "StandardStreams"],
            path: "Sources/Programs/fake-providers",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .target(
            name: "ModelStack",
            dependencies: [
                "FakeProviders", "MeshModels", "MeshApplication", "MeshDomain", "OutboundHTTP", "EventIO", "Telemetry",
                "StandardStreams",
            ],
            path: "Tests/ModelStack",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "models-unbroken",
            dependencies: ["ModelStack", "StandardStreams"],
            path: "Tests/Providers/program",
            swiftSettings: strict
        ),
        .target(name: "StandardStreams", path: "Sources/Runtime/StandardStreams", swiftSettings: strict),
        .target(
            name: "SchemaCodegen",
            dependencies: ["Protobuf", "SchemaOptions"],
            path: "codegen/SchemaCodegen",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "protoc-gen-mesh",
            dependencies: ["SchemaCodegen", "StandardStreams"],
            path: "codegen/plugin",
            swiftSettings: strict
        ),
        .target(
            name: "ConformanceMessages",
            dependencies: ["Protobuf"],
            path: "Sources/Programs/ConformanceMessages",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "protobuf-conformance",
            dependencies: ["ConformanceMessages", "MeshProto", "Protobuf", "StandardStreams"],
            path: "Sources/Programs/protobuf-conformance",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "mesh",
            dependencies: [
                "MeshServices", "MeshStorage", "MeshModels", "MeshVectors", "MeshApplication", "MeshDomain",
                "MeshCommands", "MeshProto", "OutboundHTTP",
                "SchemaValidation", "DataClients", "GRPCStandardServices", "GRPCTransport", "GRPCCore", "EventIO",
                "TLSCrypto", "Telemetry", "Protobuf", "StandardStreams",
            ],
            path: "Sources/Programs/mesh",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .target(
            name: "OddSchemas",
            dependencies: ["Protobuf", "GRPCCore"],
            path: "codegen/Reference",
            exclude: ["odd"],
            swiftSettings: strict
        ),
        .target(
            name: "CodecBenchmarkMessages",
            dependencies: ["Protobuf"],
            path: "Benchmarks/codec/Messages",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "codec-benchmark",
            dependencies: ["CodecBenchmarkMessages", "Protobuf", "StandardStreams"],
            path: "Benchmarks/codec/program",
            swiftSettings: strict
        ),
        .target(
            name: "InteropMessages",
            dependencies: ["GRPCCore", "Protobuf"],
            path: "Sources/Programs/InteropMessages",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "mesh-interop",
            dependencies: [
                "InteropMessages", "GRPCStandardServices", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto",
                "Telemetry", "Protobuf", "StandardStreams",
            ],
            path: "Sources/Programs/mesh-interop",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .target(
            name: "RPCBenchmarkMessages",
            dependencies: ["GRPCCore", "Protobuf", "CodecBenchmarkMessages"],
            path: "Benchmarks/rpc/Messages",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "rpc-benchmark",
            dependencies: [
                "RPCBenchmarkMessages", "CodecBenchmarkMessages", "GRPCTransport", "GRPCCore", "EventIO", "TLSCrypto",
                "Telemetry", "Protobuf", "StandardStreams",
            ],
            path: "Benchmarks/rpc/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "mesh-bench",
            dependencies: [
                "MeshStorage", "MeshApplication", "MeshDomain", "Telemetry", "StandardStreams",
            ],
            path: "Benchmarks/mesh/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "mesh-simulation",
            dependencies: ["MeshSimulation", "StandardStreams"],
            path: "Benchmarks/simulation/program",
            swiftSettings: strict
        ),
        .target(name: "BenchmarkSupport", path: "Benchmarks/support", swiftSettings: strict),
        .executableTarget(
            name: "storage-bench",
            dependencies: [
                "BenchmarkSupport",
                "MeshStorage", "MeshApplication", "MeshDomain", "DataClients", "EventIO", "Telemetry",
                "StandardStreams",
                "SeedTestSupport",
            ],
            path: "Benchmarks/storage/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "cancel-bench",
            dependencies: [
                "MeshServices", "MeshStorage", "MeshApplication", "MeshDomain", "MeshProto", "SchemaValidation",
                "GRPCTransport", "GRPCCore", "EventIO", "Protobuf", "Telemetry", "StandardStreams",
            ],
            path: "Benchmarks/cancel/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "redis-bench",
            dependencies: ["DataClients", "EventIO", "Telemetry", "StandardStreams"],
            path: "Benchmarks/redis/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "models-bench",
            dependencies: [
                "MeshProto", "MeshDomain", "OutboundHTTP", "GRPCTransport", "GRPCCore", "EventIO", "Protobuf",
                "StandardStreams",
            ],
            path: "Benchmarks/models/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .executableTarget(
            name: "watch-benchmark",
            dependencies: [
                "BenchmarkSupport", "MeshProto", "GRPCTransport", "GRPCCore", "HTTPWire", "EventIO", "Protobuf",
                "StandardStreams",
            ],
            path: "Benchmarks/watch/program",
            swiftSettings: strict,
            linkerSettings: serving
        ),
        .testTarget(
            name: "ProtobufTests",
            dependencies: ["Protobuf", "ConformanceMessages", "MeshProto", "OddSchemas", "SeedTestSupport"],
            path: "Tests/ProtobufTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "GRPCCoreTests",
            dependencies: ["RPCTestSupport", "GRPCCore", "OddSchemas", "Protobuf", "SeedTestSupport"],
            path: "Tests/GRPCCoreTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "TelemetryTests",
            dependencies: ["Telemetry", "SeedTestSupport"],
            path: "Tests/TelemetryTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "StrandsTests",
            dependencies: ["Strands"],
            path: "Tests/StrandsTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "JSONBytesTests",
            dependencies: ["JSONBytes"],
            path: "Tests/JSONBytesTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "CompressionTests",
            dependencies: ["Compression", "SeedTestSupport"],
            path: "Tests/CompressionTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "TLSCryptoTests",
            dependencies: ["TLSCrypto", "SeedTestSupport"],
            path: "Tests/TLSCryptoTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "HTTPWireTests",
            dependencies: ["HTTPWire", "SeedTestSupport"],
            path: "Tests/HTTPWireTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "HTTPServerTests",
            dependencies: [
                "HTTPServer", "HTTPTestSupport", "RPCTestSupport", "HTTPWire", "EventIO", "TLSCrypto", "Telemetry",
            ],
            path: "Tests/HTTPServerTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "FakeProvidersTests",
            dependencies: ["FakeProviders", "HTTPTestSupport", "EventIO", "MeshDomain", "SeedTestSupport"],
            path: "Tests/FakeProvidersTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "EventIOTests",
            dependencies: ["EventIO", "TLSCrypto", "Telemetry", "SeedTestSupport"],
            path: "Tests/EventIOTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "GRPCTransportTests",
            dependencies: [
                "RPCTestSupport", "GRPCTransport", "GRPCStandardServices", "GRPCCore", "HTTPWire", "EventIO",
                "TLSCrypto", "Telemetry",
                "Compression", "OddSchemas", "InteropMessages", "Protobuf",
            ],
            path: "Tests/GRPCTransportTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "GRPCStandardServicesTests",
            dependencies: [
                "GRPCStandardServices", "InteropMessages", "MeshProto", "SchemaOptions", "OddSchemas", "GRPCCore",
                "Protobuf",
            ],
            path: "Tests/GRPCStandardServicesTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "DataClientsTests",
            dependencies: [
                "DataClients", "PostgresTestSupport", "RedisTestSupport", "ShellTestSupport", "EventIO", "TLSCrypto",
                "Telemetry", "SeedTestSupport",
            ],
            path: "Tests/DataClientsTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "OutboundHTTPTests",
            dependencies: ["OutboundHTTP", "EventIO", "Telemetry", "RPCTestSupport"],
            path: "Tests/OutboundHTTPTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "SchemaValidationTests",
            dependencies: [
                "SchemaValidation", "SchemaOptions", "OddSchemas", "MeshProto", "GRPCCore", "Protobuf",
                "SeedTestSupport",
            ],
            path: "Tests/SchemaValidationTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshDomainTests",
            dependencies: ["MeshDomain", "MeshTestSupport", "SeedTestSupport"],
            path: "Tests/MeshDomainTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshApplicationTests",
            dependencies: ["MeshApplication", "MeshDomain", "MeshTestSupport", "Telemetry", "SeedTestSupport"],
            path: "Tests/MeshApplicationTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshSimulationTests",
            dependencies: ["MeshSimulation"],
            path: "Tests/MeshSimulationTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshStorageTests",
            dependencies: [
                "MeshStorage", "MeshApplication", "MeshDomain", "MeshTestSupport", "PostgresTestSupport",
                "RedisTestSupport", "DataClients", "EventIO", "Telemetry", "SeedTestSupport",
            ],
            path: "Tests/MeshStorageTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshVectorsTests",
            dependencies: [
                "MeshVectors", "MeshApplication", "MeshDomain", "MeshTestSupport", "OutboundHTTP", "HTTPServer",
                "HTTPWire", "EventIO", "Telemetry", "SeedTestSupport",
            ],
            path: "Tests/MeshVectorsTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshModelsTests",
            dependencies: [
                "MeshModels", "MeshApplication", "MeshDomain", "MeshTestSupport", "OutboundHTTP", "EventIO",
                "Telemetry", "MeshStorage", "DataClients", "RedisTestSupport",
                "SeedTestSupport",
            ],
            path: "Tests/MeshModelsTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ModelStackTests",
            dependencies: ["ModelStack", "MeshModels", "MeshApplication", "MeshDomain", "FakeProviders"],
            path: "Tests/ModelStackTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshServicesTests",
            dependencies: [
                "MeshServices", "MeshStorage", "MeshModels", "MeshApplication", "MeshDomain", "MeshTestSupport",
                "MeshProto",
                "SchemaValidation", "GRPCTransport", "GRPCCore", "EventIO", "Protobuf", "Telemetry",
                "SeedTestSupport",
            ],
            path: "Tests/MeshServicesTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "AIMeshClientTests",
            dependencies: [
                "AIMeshClient", "MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "Telemetry", "Protobuf",
            ],
            path: "Tests/AIMeshClientTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeshCommandsTests",
            dependencies: [
                "MeshCommands", "MeshProto", "GRPCTransport", "GRPCCore", "EventIO", "Telemetry", "Protobuf",
                "StandardStreams",
            ],
            path: "Tests/MeshCommandsTests",
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", path: "Tests/ArchitectureTests"),
        .testTarget(
            name: "SchemaCodegenTests",
            dependencies: ["SchemaCodegen", "Protobuf", "SchemaOptions"],
            path: "Tests/SchemaCodegenTests",
            swiftSettings: strict
        ),
    ]
)

// Tests/Fuzz/run.sh: an arena that the address sanitizer can see into, and the programs that libFuzzer drives.
if Context.environment["FUZZ"] == "1" {
    package.targets.first { $0.name == "CProtobufC" }?.path = "Tests/Fuzz/CProtobufC"
    package.targets.append(
        .executableTarget(
            name: "protobuf-fuzz",
            dependencies: ["ConformanceMessages", "MeshProto", "Protobuf"],
            path: "Tests/Fuzz",
            exclude: ["CProtobufC", "Frames", "README.md", "corpus", "json.dict", "run.sh"],
            swiftSettings: strict
        )
    )
    package.targets.append(
        .executableTarget(
            name: "frames-fuzz",
            dependencies: ["GRPCTransport", "GRPCCore", "HTTPWire", "EventIO", "Telemetry", "Protobuf", "CLinux"],
            path: "Tests/Fuzz/Frames",
            exclude: ["attacks.py", "corpus", "corpus.sh", "record.py", "record_grpcio.py"],
            swiftSettings: strict
        )
    )
}

// ONLY=MeshDomainTests,MeshStorageTests swift test: a package of these targets and what they need, for a quick turn.
if let only = Context.environment["ONLY"] {
    var wanted = only.split(separator: ",").map(String.init)
    var kept: Set<String> = []
    while let name = wanted.popLast() {
        guard kept.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else {
            continue
        }
        for case .byNameItem(let dependency, _) in target.dependencies { wanted.append(dependency) }
    }
    package.targets.removeAll { !kept.contains($0.name) }
    package.products.removeAll()
}
