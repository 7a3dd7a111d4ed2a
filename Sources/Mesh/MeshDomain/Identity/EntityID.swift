/// The name of one thing, with the kind of thing in its type: a task's id cannot be given where a network's is wanted.
///
/// The text is what clients see, as in `net_0k3v9y8w5r2c1`. Ids are made by `IDSource` and never parsed.
package struct EntityID<Entity>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
    package static func < (left: EntityID, right: EntityID) -> Bool { left.text < right.text }
}

package typealias NetworkID = EntityID<Network>
package typealias AgentID = EntityID<Agent>
package typealias TaskID = EntityID<MeshTask>
package typealias SubtaskID = EntityID<Subtask>
package typealias MemoryID = EntityID<MemoryItem>
package typealias SessionID = EntityID<Session>
package typealias WaitingID = EntityID<Waiting>
/// A tenant: the border that nothing crosses.
package typealias TenantID = EntityID<Tenancy>
package typealias UserID = EntityID<Principal>
/// A process that works on tasks.
package typealias WorkerID = EntityID<Lease>

/// Names the kind of `TenantID`; there is no such value.
package enum Tenancy {}
