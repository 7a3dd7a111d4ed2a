internal import StandardStreams

// One call: closures at the top level would be bound to the main actor, which nobody runs here.
let outcome = MeshCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
