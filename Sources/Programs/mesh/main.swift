internal import MeshCommands
internal import StandardStreams

let arguments = Array(CommandLine.arguments.dropFirst())
let outcome = await MeshCommandLine().run(arguments: arguments, environment: .process())
StandardStreams.exit(outcome)
