/// `mesh config …`: the configuration of the server, looked at without starting it.
enum ConfigCommands {
    static let group = CommandSpec(
        "config",
        "checks and shows the configuration of mesh serve",
        examples: [
            .init("mesh config example > mesh.toml", "a file to begin with"),
            .init("mesh config check mesh.toml", "every fault of it at once"),
        ],
        subcommands: [check, show, example, reference]
    )

    private static let file = CommandSpec.Argument(
        "FILE",
        .optional,
        isFile: true,
        "the file; else where mesh serve looks"
    )

    private static let check = CommandSpec(
        "check",
        "tells all faults at once, with source and line",
        arguments: [file],
        options: MeshConfiguration.options
    ) { invocation in
        let loaded = try load(invocation)
        try invocation.console.writeLine("\(loaded.file ?? "the configuration") is good")
        return .done
    }

    private static let show = CommandSpec(
        "show",
        "prints the effective configuration and where each value comes from; secrets are left out",
        arguments: [file],
        options: MeshConfiguration.options
    ) { invocation in
        try invocation.console.write(try load(invocation).shown())
        return .done
    }

    private static let example = CommandSpec("example", "prints a file with every key, its meaning, range and default")
    {
        invocation in
        try invocation.console.write(ConfigurationExample.text())
        return .done
    }

    private static let reference = CommandSpec("reference", "prints every value as a table in Markdown") { invocation in
        try invocation.console.write(ConfigurationReference.markdown())
        return .done
    }

    private static func load(_ invocation: Invocation) throws -> LoadedConfiguration {
        var arguments = invocation.arguments
        if let path = arguments.argument("FILE") {
            if arguments.has("config") { throw CommandFailure.wrongCall("the file is named twice") }
            arguments.add(option: ConfigurationOptions.file.name, path)
        }
        return try MeshConfiguration.load(
            arguments,
            environment: invocation.environment.variables,
            readFile: invocation.environment.readFile
        )
    }
}
