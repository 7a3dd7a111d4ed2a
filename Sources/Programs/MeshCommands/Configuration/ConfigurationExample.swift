/// The example file: every key with its meaning, range and default, commented out.
package enum ConfigurationExample {
    package static func text(_ keys: [ConfigurationKey] = ConfigurationKey.all) -> String {
        var text = """
            # Configuration of mesh serve. Every value is optional; what stands here are the defaults.
            #
            # Read from --config FILE, else $AIMESH_CONFIG, else ./mesh.toml, else $XDG_CONFIG_HOME/aimesh/mesh.toml.
            # Each value can be set by an option (--limits-tasks-per-network 4) and by a variable of the environment
            # (AIMESH_LIMITS_TASKS_PER_NETWORK=4) too. Options count before variables, variables before the file.

            """
        let defaults = MeshConfiguration()
        var section = ""
        for key in keys {
            if key.section != section {
                section = key.section
                text += "\n[\(section)]\n"
            }
            text += "# \(key.summary)\n"
            if !key.rangeWords.isEmpty { text += "# Range: \(key.rangeWords)\n" }
            text += "# \(key.name) = \(ConfigurationKey.text(key.get(defaults)))\n"
        }
        return text
    }
}
