// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-client",
    dependencies: [
        // In a package of your own: .package(url: …, from: …), with the address of the repository.
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
