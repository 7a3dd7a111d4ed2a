// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-client",
    dependencies: [
        // In your own package: .package(url: "…/ai-mesh.git", branch: "main")
        .package(name: "ai-mesh", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "campaign",
            dependencies: [.product(name: "AIMeshClient", package: "ai-mesh")],
            path: "Sources/Campaign"
        )
    ]
)
