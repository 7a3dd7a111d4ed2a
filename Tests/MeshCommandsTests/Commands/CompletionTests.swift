internal import Foundation
internal import Testing

@testable internal import MeshCommands

@Suite("Completion scripts")
struct CompletionTests {
    /// Runs a shell with a script on its standard input; nil when this machine has no such shell.
    private func run(_ shell: String, _ arguments: [String], _ script: String) throws -> (code: Int32, output: String)?
    {
        let paths = ["/bin/", "/usr/bin/"].map { $0 + shell }
        guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: "mesh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "script")
        try Data(script.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + [file.path]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private func script(_ shell: String) async -> String { await mesh(["completion", shell]).output }

    @Test(
        "bash and, where it is there, zsh and fish find no fault in their script",
        arguments: ["bash", "zsh", "fish"]
    )
    func syntax(shell: String) async throws {
        let script = await script(shell)
        #expect(script.contains("mesh completion \(shell)"))
        if let ran = try run(shell, ["-n"], script) { #expect(ran.code == 0) }
    }

    @Test(
        "bash completes commands, options and values",
        arguments: [
            ("mesh ta", "task"),
            ("mesh task li", "list"),
            ("mesh task list --st", "--status"),
            ("mesh task list --status wai", "waiting"),
            ("mesh task list --status = run", "running"),
            ("mesh --server h:1 memory a", "add"),
            ("mesh memory add fe", "feedback"),
            ("mesh completion z", "zsh"),
            ("mesh submit --complexity m", "medium"),
            ("mesh config check scr", "script"),
        ]
    )
    func bash(line: String, completed: String) async throws {
        let test = """
            \(await script("bash"))
            COMP_WORDS=(\(line))
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _mesh
            echo "${COMPREPLY[@]}"
            """
        let ran = try #require(try run("bash", [], test))
        #expect(ran.output == completed + "\n")
    }

    @Test("what a program adds is completed too")
    func addedCommands() async {
        let serve = CommandSpec("serve", "runs the server", options: MeshConfiguration.options) { _ in .done }
        let ran = await mesh(["completion", "bash"], adding: [serve])
        #expect(ran.output.contains("--limits-tasks-per-network"))
    }
}
