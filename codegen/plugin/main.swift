internal import SchemaCodegen
internal import StandardStreams

// protoc starts this program, writes a request to its standard input and reads the response from its output.
do {
    try StandardStreams.write(Plugin.respond(to: StandardStreams.readAll()))
} catch {
    StandardStreams.writeError("protoc-gen-mesh: \(error)\n")
}
