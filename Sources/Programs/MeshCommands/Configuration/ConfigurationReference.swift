/// Every value as a table in Markdown, for the documentation.
package enum ConfigurationReference {
    package static func markdown(_ keys: [ConfigurationKey] = ConfigurationKey.all) -> String {
        let defaults = MeshConfiguration()
        var text = "| value | default | range | meaning | option | variable |\n|---|---|---|---|---|---|\n"
        for key in keys {
            let cells = [
                "`\(key.path)`", "`\(ConfigurationKey.text(key.get(defaults)))`", key.rangeWords, key.summary,
                "`--\(key.option)`", "`\(key.variable)`",
            ]
            text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        return text
    }
}
