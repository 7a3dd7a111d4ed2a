/// The name of one thing, with the kind of thing in its type: a task's id cannot be given where a network's is wanted.
///
/// The text is what clients see, as in `net_0k3v9y8w5r2c1`. Ids are made by `IDSource` and never parsed.
public struct EntityID<Entity>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
    public static func < (left: EntityID, right: EntityID) -> Bool { left.text < right.text }
}

public typealias NetworkID = EntityID<Network>
public typealias AgentID = EntityID<Agent>
public typealias TaskID = EntityID<MeshTask>
public typealias SubtaskID = EntityID<Subtask>
public typealias MemoryID = EntityID<MemoryItem>
public typealias SessionID = EntityID<Session>
public typealias WaitingID = EntityID<Waiting>
/// A tenant: the border that nothing crosses.
public typealias TenantID = EntityID<Tenancy>
public typealias UserID = EntityID<Principal>
/// A process that works on tasks.
public typealias WorkerID = EntityID<Lease>

/// Names the kind of `TenantID`; there is no such value.
public enum Tenancy {}
