/// What the user asks for with `--mesh_opt=key=value,key=value`.
struct GeneratorOptions {
    /// The artefact to make; one run makes one kind.
    enum Output: String, CaseIterable {
        /// Swift messages, services and embedded descriptors.
        case swift
        /// The OpenAPI 3.1 document of every method with an HTTP path.
        case openapi
        /// One line for each promise that the schema makes to its users.
        case lock
        /// Nothing; the run fails when the schema breaks a rule of style or completeness.
        case lint
    }

    var output = Output.swift
    /// `package`, `public` or `internal`, written before every generated declaration.
    var visibility = "package"
    /// The Swift module that the files are generated into.
    var module = ""
    /// Which module holds the types of which proto file, as `path prefix` to `module`; the longest prefix counts.
    var modules: [(prefix: String, module: String)] = []

    /// The version of the API that the OpenAPI document names.
    var version = "1.0.0"

    /// Type prefixes of packages whose files cannot say `swift_prefix` because they are not ours.
    var prefixes: [String: String] = [:]

    init(parameter: String) throws(SchemaError) {
        for pair in parameter.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw SchemaError("the option \(pair) is not of the form key=value") }
            switch parts[0] {
            case "output":
                guard let output = Output(rawValue: parts[1]) else {
                    let known = Output.allCases.map(\.rawValue).joined(separator: ", ")
                    throw SchemaError("output=\(parts[1]): expected one of \(known)")
                }
                self.output = output
            case "visibility":
                guard ["public", "package", "internal"].contains(parts[1]) else {
                    throw SchemaError("visibility=\(parts[1]): expected public, package or internal")
                }
                visibility = parts[1]
            case "module": module = parts[1]
            case "version": version = parts[1]
            case "in":
                let place = parts[1].split(separator: ":").map(String.init)
                guard place.count == 2 else { throw SchemaError("in=\(parts[1]): expected PATH-PREFIX:MODULE") }
                modules.append((place[0], place[1]))
            case "prefix":
                let mapping = parts[1].split(separator: ":").map(String.init)
                guard mapping.count == 2 else { throw SchemaError("prefix=\(parts[1]): expected PACKAGE:PREFIX") }
                prefixes[mapping[0]] = mapping[1]
            default:
                throw SchemaError(
                    "the option \(parts[0]) is unknown; known are output, visibility, module, version, in, prefix"
                )
            }
        }
    }

    func module(ofFile path: String) -> String {
        let match = modules.filter { path.hasPrefix($0.prefix) }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
        return match?.module ?? module
    }
}

/// Something in the schema or in the options that the generator cannot work with. protoc shows it to the user.
struct SchemaError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
