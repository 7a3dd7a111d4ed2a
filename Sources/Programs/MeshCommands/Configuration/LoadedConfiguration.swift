/// A configuration that was checked, and where each of its values comes from.
package struct LoadedConfiguration: Sendable {
    package let values: MeshConfiguration
    /// By path; what is missing is the default.
    package let sources: [String: ConfigurationSource]
    /// The file that was read.
    package let file: String?

    package func source(of key: ConfigurationKey) -> ConfigurationSource { sources[key.path] ?? .standard }

    /// The effective configuration as a file that could be read again, with the source of each value behind it. Secrets
    /// are left out.
    package func shown(_ keys: [ConfigurationKey] = ConfigurationKey.all) -> String {
        var text = ""
        var section = ""
        for key in keys {
            if key.section != section {
                section = key.section
                text += (text.isEmpty ? "" : "\n") + "[\(section)]\n"
            }
            text += "\(TextWidth.padded(line(key), 44))  # \(source(of: key))\n"
        }
        return text
    }

    private func line(_ key: ConfigurationKey) -> String {
        if key.isSecret, case .text(let secret) = key.get(values), !secret.isEmpty {
            // Of an address only the password is a secret.
            let shown = (try? DatabaseURL(secret))?.description ?? "<redacted>"
            return "\(key.name) = \(ConfigurationKey.text(.text(shown)))"
        }
        return "\(key.name) = \(ConfigurationKey.text(key.get(values)))"
    }
}
