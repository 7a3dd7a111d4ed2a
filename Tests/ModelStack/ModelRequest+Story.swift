package import MeshApplication
internal import MeshDomain

extension ModelRequest {
    package static func story(_ prompt: String) -> ModelRequest {
        ModelRequest(
            system: "You write.",
            prompt: prompt,
            attribution: CallAttribution(tenant: TenantID("t"), user: UserID("u"))
        )
    }

    /// Any vendor of the fakes answers it with sixty words of its own.
    package static var story: ModelRequest { story("Write sixty words.") }
}
