internal import Foundation
internal import HTTPWire
internal import Testing

/// Plays the corpus of the frame fuzzer without the fuzzer. `SessionExercise` and `FuzzInput` are the fuzzer's own files.
@Suite("The corpus of the frame fuzzer")
struct FrameCorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fuzz/Frames/corpus").standardizedFileURL

    private static func inputs(_ name: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appendingPathComponent(name)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.sorted { $0.path < $1.path }.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
    }

    /// Modes that answer streams in every way, with and without small bounds.
    private static let modes: [UInt8] = [0, 1, 2, 3, 4, 5, 6, 0x10, 0x20, 0x50]

    @Test(
        "a session keeps its promises for every input, however the bytes are cut",
        arguments: ["requests", "responses"]
    )
    func promises(side: String) throws {
        let inputs = try Self.inputs(side)
        #expect(inputs.count > 40)
        for (name, bytes) in inputs {
            for mode in Self.modes {
                for cut in [0, 1, 7] as [UInt8] {
                    let input = try #require(FuzzInput([mode, cut] + bytes.dropFirst(FuzzInput.headerSize)))
                    #expect(throws: Never.self, "\(name), mode \(mode), cut \(cut)") {
                        var exercise = try SessionExercise(input)
                        try exercise.run()
                    }
                }
            }
        }
    }

    @Test(
        "a flood of the corpus is named",
        arguments: [
            ("attack-rapid-reset", .reset), ("attack-ping-flood", .ping), ("attack-settings-flood", .settings),
            ("attack-empty-data-flood", .emptyData), ("attack-priority-flood", .priority),
            ("attack-unknown-flood", .unknown),
        ] as [(String, FloodGuard.Kind)]
    )
    func floods(name: String, kind: FloodGuard.Kind) throws {
        let input = try #require(try Self.inputs("requests").first { $0.name == name })
        let session = try HTTP2Session(.server)
        try session.receive(Array(input.bytes.dropFirst(FuzzInput.headerSize)).span, now: 1)
        #expect(session.flood == kind)
    }
}
