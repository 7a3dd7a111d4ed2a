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
]

let package = Package(
    name: "ai-mesh",
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
        .target(
            name: "SchemaOptions",
            dependencies: ["Protobuf"],
            path: "Sources/Runtime/SchemaOptions",
            swiftSettings: strict
        ),
        .target(
            name: "GRPCCore",
            dependencies: ["Protobuf"],
            path: "Sources/Runtime/GRPCCore",
            swiftSettings: strict
        ),
        .target(
            name: "MeshProto",
            dependencies: ["Protobuf", "GRPCCore", "SchemaOptions"],
            path: "Sources/Mesh/MeshProto",
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
            dependencies: ["MeshProto", "GRPCCore", "Protobuf", "StandardStreams"],
            path: "Sources/Programs/mesh",
            swiftSettings: strict
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
        .testTarget(
            name: "ProtobufTests",
            dependencies: ["Protobuf", "ConformanceMessages", "MeshProto", "OddSchemas"],
            path: "Tests/ProtobufTests",
            swiftSettings: strict
        ),
        .testTarget(
            name: "GRPCCoreTests",
            dependencies: ["GRPCCore", "OddSchemas", "Protobuf"],
            path: "Tests/GRPCCoreTests",
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

// Tests/Fuzz/run.sh: an arena that the address sanitizer can see into, and the program that libFuzzer drives.
if Context.environment["FUZZ"] == "1" {
    package.targets.first { $0.name == "CProtobufC" }?.path = "Tests/Fuzz/CProtobufC"
    package.targets.append(
        .executableTarget(
            name: "protobuf-fuzz",
            dependencies: ["ConformanceMessages", "MeshProto", "Protobuf"],
            path: "Tests/Fuzz",
            exclude: ["CProtobufC", "corpus", "json.dict", "run.sh"],
            swiftSettings: strict
        )
    )
}
