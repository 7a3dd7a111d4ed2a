// Made by protoc-gen-mesh from aimesh/v1/network.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf
internal import SchemaOptions

/// A group of agents that work on tasks with one shared memory.
package struct ProtoNetwork: Message {
    /// The id, made by the server.
    package var id: String
    /// The name that people see. Cannot be cleared.
    /// Range: up to 100 characters
    /// Example: "Email Campaign Assistant"
    package var name: String
    /// What the network is for. The coordinator reads this when it plans.
    /// Range: up to 2000 characters
    /// Default: empty
    /// Example: "AI network for creating and optimizing email campaigns"
    package var description: String
    /// How often work may be revised before the best version is taken.
    /// Range: 1 to 50
    /// Default: 10
    /// Example: 10
    package var maxIterations: Int32?
    /// How long a task may run, in seconds.
    /// Range: 1 to 86,400
    /// Default: 300
    /// Example: 300
    package var timeoutSeconds: Int32?
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    /// The user who made it.
    package var ownerID: String
    /// The tenant that it belongs to. No other tenant sees it.
    package var tenantID: String
    /// Its agents, in the order in which they were added, at most 64. Their recent work is left out.
    package var agents: [ProtoAgent]
    /// What is in it and what it did.
    package var stats: ProtoNetworkStats?
    /// When it was made.
    package var createTime: GoogleTimestamp?
    /// When it was last changed.
    package var updateTime: GoogleTimestamp?
    /// The revision, made by the server. Sent with UpdateNetwork, the change is made only if it is still the same;
    /// otherwise ABORTED.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: change always
    /// Example: "r7"
    package var etag: String
    package var unknownFields: UnknownFields
}

extension ProtoNetwork {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.Network",
        size: 216,
        fields: [
            .field(1, "id", .string, at: 24, has: 184),
            .field(2, "name", .string, at: 40, has: 188),
            .field(3, "description", .string, at: 56, has: 192),
            .optional(4, "max_iterations", .int32, at: 176, has: 196),
            .optional(5, "timeout_seconds", .int32, at: 180, has: 200),
            .map(6, "labels", at: 80, count: 72) { labelsEntry },
            .field(7, "owner_id", .string, at: 88, has: 204),
            .field(8, "tenant_id", .string, at: 104, has: 208),
            .repeated(9, "agents", at: 128, count: 120) { ProtoAgent.schema },
            .message(10, "stats", at: 136) { ProtoNetworkStats.schema },
            .message(11, "create_time", at: 144) { GoogleTimestamp.schema },
            .message(12, "update_time", at: 152) { GoogleTimestamp.schema },
            .field(13, "etag", .string, at: 160, has: 212),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.Network.LabelsEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            id: "",
            name: "",
            description: "",
            maxIterations: nil,
            timeoutSeconds: nil,
            labels: [:],
            ownerID: "",
            tenantID: "",
            agents: [],
            stats: nil,
            createTime: nil,
            updateTime: nil,
            etag: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let id: String = reader.string(at: 24)
        let name: String = reader.string(at: 40)
        let description: String = reader.string(at: 56)
        let maxIterations: Int32? = reader.has(196) ? reader.int32(at: 176) : nil
        let timeoutSeconds: Int32? = reader.has(200) ? reader.int32(at: 180) : nil
        let labels: [String: String] = reader.map(at: 80, count: 72) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let ownerID: String = reader.string(at: 88)
        let tenantID: String = reader.string(at: 104)
        let agents: [ProtoAgent] = reader.messages(at: 128, count: 120)
        let stats: ProtoNetworkStats? = reader.message(at: 136)
        let createTime: GoogleTimestamp? = reader.message(at: 144)
        let updateTime: GoogleTimestamp? = reader.message(at: 152)
        let etag: String = reader.string(at: 160)
        self.init(
            id: id,
            name: name,
            description: description,
            maxIterations: maxIterations,
            timeoutSeconds: timeoutSeconds,
            labels: labels,
            ownerID: ownerID,
            tenantID: tenantID,
            agents: agents,
            stats: stats,
            createTime: createTime,
            updateTime: updateTime,
            etag: etag,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(id, at: 24, has: 184)
        writer.string(name, at: 40, has: 188)
        writer.string(description, at: 56, has: 192)
        writer.int32(maxIterations, at: 176, has: 196)
        writer.int32(timeoutSeconds, at: 180, has: 200)
        writer.map(labels, at: 80, count: 72, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.string(ownerID, at: 88, has: 204)
        writer.string(tenantID, at: 104, has: 208)
        writer.messages(agents, at: 128, count: 120)
        writer.message(stats, at: 136)
        writer.message(createTime, at: 144)
        writer.message(updateTime, at: 152)
        writer.string(etag, at: 160, has: 212)
        writer.unknownFields(unknownFields)
    }
}

/// What is in a network and what it did.
package struct ProtoNetworkStats: Message {
    /// Agents.
    package var agentCount: Int32
    /// Tasks, finished ones included.
    package var taskCount: Int32
    /// Tasks that are queued, running or waiting.
    package var activeTaskCount: Int32
    /// Memory items.
    package var memoryCount: Int32
    /// Active sessions.
    package var sessionCount: Int32
    /// What it spent on models.
    package var spend: ProtoSpend?
    package var unknownFields: UnknownFields
}

extension ProtoNetworkStats {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.NetworkStats",
        size: 72,
        fields: [
            .field(1, "agent_count", .int32, at: 32, has: 52),
            .field(2, "task_count", .int32, at: 36, has: 56),
            .field(3, "active_task_count", .int32, at: 40, has: 60),
            .field(4, "memory_count", .int32, at: 44, has: 64),
            .field(5, "session_count", .int32, at: 48, has: 68),
            .message(6, "spend", at: 24) { ProtoSpend.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentCount: 0,
            taskCount: 0,
            activeTaskCount: 0,
            memoryCount: 0,
            sessionCount: 0,
            spend: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentCount: Int32 = reader.int32(at: 32)
        let taskCount: Int32 = reader.int32(at: 36)
        let activeTaskCount: Int32 = reader.int32(at: 40)
        let memoryCount: Int32 = reader.int32(at: 44)
        let sessionCount: Int32 = reader.int32(at: 48)
        let spend: ProtoSpend? = reader.message(at: 24)
        self.init(
            agentCount: agentCount,
            taskCount: taskCount,
            activeTaskCount: activeTaskCount,
            memoryCount: memoryCount,
            sessionCount: sessionCount,
            spend: spend,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(agentCount, at: 32, has: 52)
        writer.int32(taskCount, at: 36, has: 56)
        writer.int32(activeTaskCount, at: 40, has: 60)
        writer.int32(memoryCount, at: 44, has: 64)
        writer.int32(sessionCount, at: 48, has: 68)
        writer.message(spend, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Makes a network.
package struct ProtoCreateNetworkRequest: Message {
    /// The name that people see.
    /// Range: 1 to 100 characters
    /// Example: "Email Campaign Assistant"
    package var name: String
    /// What the network is for. The coordinator reads this when it plans.
    /// Range: up to 2000 characters
    /// Default: empty
    /// Example: "AI network for creating and optimizing email campaigns"
    package var description: String
    /// How often work may be revised before the best version is taken.
    /// Range: 1 to 50
    /// Default: 10
    /// Example: 10
    package var maxIterations: Int32?
    /// How long a task may run, in seconds.
    /// Range: 1 to 86,400
    /// Default: 300
    /// Example: 300
    package var timeoutSeconds: Int32?
    /// The agents. One without a coordinator gets one.
    /// Range: up to 64 items
    /// Default: coordinator, content, design, analytics, personalization
    package var agents: [ProtoAgentConfig]
    /// Free marks for finding and grouping.
    /// Range: up to 32 items, key up to 63 characters, up to 8192 bytes in all
    /// Default: none
    /// Example: {"team": "growth"}
    package var labels: [String: String]
    /// The same key within 24 hours answers the same network and makes no second one.
    /// Range: up to 128 characters, matching ^[A-Za-z0-9_.:-]{1,128}$
    /// Default: none
    /// Example: "spring-launch-1"
    package var idempotencyKey: String
    package var unknownFields: UnknownFields
}

extension ProtoCreateNetworkRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.CreateNetworkRequest",
        size: 136,
        fields: [
            .field(1, "name", .string, at: 24, has: 112),
            .field(2, "description", .string, at: 40, has: 116),
            .optional(3, "max_iterations", .int32, at: 104, has: 120),
            .optional(4, "timeout_seconds", .int32, at: 108, has: 124),
            .repeated(5, "agents", at: 64, count: 56) { ProtoAgentConfig.schema },
            .map(6, "labels", at: 80, count: 72) { labelsEntry },
            .field(7, "idempotency_key", .string, at: 88, has: 128),
        ]
    )

    private static let labelsEntry: MessageSchema = MessageSchema(
        "aimesh.v1.CreateNetworkRequest.LabelsEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: "",
            description: "",
            maxIterations: nil,
            timeoutSeconds: nil,
            agents: [],
            labels: [:],
            idempotencyKey: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String = reader.string(at: 24)
        let description: String = reader.string(at: 40)
        let maxIterations: Int32? = reader.has(120) ? reader.int32(at: 104) : nil
        let timeoutSeconds: Int32? = reader.has(124) ? reader.int32(at: 108) : nil
        let agents: [ProtoAgentConfig] = reader.messages(at: 64, count: 56)
        let labels: [String: String] = reader.map(at: 80, count: 72) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let idempotencyKey: String = reader.string(at: 88)
        self.init(
            name: name,
            description: description,
            maxIterations: maxIterations,
            timeoutSeconds: timeoutSeconds,
            agents: agents,
            labels: labels,
            idempotencyKey: idempotencyKey,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 112)
        writer.string(description, at: 40, has: 116)
        writer.int32(maxIterations, at: 104, has: 120)
        writer.int32(timeoutSeconds, at: 108, has: 124)
        writer.messages(agents, at: 64, count: 56)
        writer.map(labels, at: 80, count: 72, entry: Self.labelsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.string(idempotencyKey, at: 88, has: 128)
        writer.unknownFields(unknownFields)
    }
}

/// Lists networks.
package struct ProtoListNetworksRequest: Message {
    /// The most networks to answer. 0 means the default.
    /// Range: 0 to 200
    /// Default: 20
    /// Example: 20
    package var pageSize: Int32
    /// The next_page_token of the page before, with the same filters.
    /// Range: up to 512 characters, matching ^[A-Za-z0-9_=-]*$
    /// Default: the first page
    /// Example: "eyJhIjo0MH0"
    package var pageToken: String
    /// Only networks whose name contains this text, in any case of letters.
    /// Range: up to 100 characters
    /// Default: all
    /// Example: "email"
    package var nameContains: String
    /// Only networks that this user made.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: all that the caller may see
    /// Example: "user123"
    package var ownerID: String
    /// Only networks that have all of these labels, each as key=value.
    /// Range: up to 8 items, each up to 320 characters
    /// Default: all
    /// Example: ["team=growth"]
    package var labelSelectors: [String]
    /// The order.
    /// Range: up to 32 characters, matching ^(name|create_time|update_time)( desc)?$
    /// Default: create_time desc
    /// Example: "name"
    package var orderBy: String
    package var unknownFields: UnknownFields
}

extension ProtoListNetworksRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListNetworksRequest",
        size: 128,
        fields: [
            .field(1, "page_size", .int32, at: 104, has: 108),
            .field(2, "page_token", .string, at: 24, has: 112),
            .field(3, "name_contains", .string, at: 40, has: 116),
            .field(4, "owner_id", .string, at: 56, has: 120),
            .repeated(5, "label_selectors", .string, at: 80, count: 72),
            .field(6, "order_by", .string, at: 88, has: 124),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            pageSize: 0,
            pageToken: "",
            nameContains: "",
            ownerID: "",
            labelSelectors: [],
            orderBy: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let pageSize: Int32 = reader.int32(at: 104)
        let pageToken: String = reader.string(at: 24)
        let nameContains: String = reader.string(at: 40)
        let ownerID: String = reader.string(at: 56)
        let labelSelectors: [String] = reader.strings(at: 80, count: 72)
        let orderBy: String = reader.string(at: 88)
        self.init(
            pageSize: pageSize,
            pageToken: pageToken,
            nameContains: nameContains,
            ownerID: ownerID,
            labelSelectors: labelSelectors,
            orderBy: orderBy,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(pageSize, at: 104, has: 108)
        writer.string(pageToken, at: 24, has: 112)
        writer.string(nameContains, at: 40, has: 116)
        writer.string(ownerID, at: 56, has: 120)
        writer.strings(labelSelectors, at: 80, count: 72)
        writer.string(orderBy, at: 88, has: 124)
        writer.unknownFields(unknownFields)
    }
}

/// A page of networks.
package struct ProtoListNetworksResponse: Message {
    /// The networks, without their agents.
    package var networks: [ProtoNetwork]
    /// The token of the next page. Empty on the last page.
    package var nextPageToken: String
    package var unknownFields: UnknownFields
}

extension ProtoListNetworksResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.ListNetworksResponse",
        size: 64,
        fields: [
            .repeated(1, "networks", at: 32, count: 24) { ProtoNetwork.schema },
            .field(2, "next_page_token", .string, at: 40, has: 56),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networks: [],
            nextPageToken: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networks: [ProtoNetwork] = reader.messages(at: 32, count: 24)
        let nextPageToken: String = reader.string(at: 40)
        self.init(
            networks: networks,
            nextPageToken: nextPageToken,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(networks, at: 32, count: 24)
        writer.string(nextPageToken, at: 40, has: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Asks for one network.
package struct ProtoGetNetworkRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    package var unknownFields: UnknownFields
}

extension ProtoGetNetworkRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.GetNetworkRequest",
        size: 48,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        self.init(
            networkID: networkID,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Changes a network.
package struct ProtoUpdateNetworkRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// The new values.
    package var network: ProtoNetwork?
    /// The fields of network to change. A field that is named and not set gets its default.
    /// Range: up to 1024 bytes
    /// Default: the fields that are set
    /// Example: "name,labels"
    package var updateMask: GoogleFieldMask?
    package var unknownFields: UnknownFields
}

extension ProtoUpdateNetworkRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.UpdateNetworkRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .message(2, "network", at: 40) { ProtoNetwork.schema },
            .message(3, "update_mask", at: 48) { GoogleFieldMask.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            network: nil,
            updateMask: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let network: ProtoNetwork? = reader.message(at: 40)
        let updateMask: GoogleFieldMask? = reader.message(at: 48)
        self.init(
            networkID: networkID,
            network: network,
            updateMask: updateMask,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.message(network, at: 40)
        writer.message(updateMask, at: 48)
        writer.unknownFields(unknownFields)
    }
}

/// Deletes a network.
package struct ProtoDeleteNetworkRequest: Message {
    /// The network.
    /// Range: 1 to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Example: "net_5f2a91"
    package var networkID: String
    /// Delete only if the network still has this etag; otherwise ABORTED.
    /// Range: up to 64 characters, matching ^[A-Za-z0-9_-]{1,64}$
    /// Default: delete always
    /// Example: "r7"
    package var etag: String
    package var unknownFields: UnknownFields
}

extension ProtoDeleteNetworkRequest {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.DeleteNetworkRequest",
        size: 64,
        fields: [
            .field(1, "network_id", .string, at: 24, has: 56),
            .field(2, "etag", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            networkID: "",
            etag: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let networkID: String = reader.string(at: 24)
        let etag: String = reader.string(at: 40)
        self.init(
            networkID: networkID,
            etag: etag,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(networkID, at: 24, has: 56)
        writer.string(etag, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// What was deleted with the network.
package struct ProtoDeleteNetworkResponse: Message {
    /// Agents.
    package var agentCount: Int32
    /// Tasks.
    package var taskCount: Int32
    /// The tasks among them that were running and are cancelled.
    package var cancelledTaskCount: Int32
    /// Memory items.
    package var memoryCount: Int32
    /// Sessions.
    package var sessionCount: Int32
    package var unknownFields: UnknownFields
}

extension ProtoDeleteNetworkResponse {
    package static let schema: MessageSchema = MessageSchema(
        "aimesh.v1.DeleteNetworkResponse",
        size: 64,
        fields: [
            .field(1, "agent_count", .int32, at: 24, has: 44),
            .field(2, "task_count", .int32, at: 28, has: 48),
            .field(3, "cancelled_task_count", .int32, at: 32, has: 52),
            .field(4, "memory_count", .int32, at: 36, has: 56),
            .field(5, "session_count", .int32, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            agentCount: 0,
            taskCount: 0,
            cancelledTaskCount: 0,
            memoryCount: 0,
            sessionCount: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let agentCount: Int32 = reader.int32(at: 24)
        let taskCount: Int32 = reader.int32(at: 28)
        let cancelledTaskCount: Int32 = reader.int32(at: 32)
        let memoryCount: Int32 = reader.int32(at: 36)
        let sessionCount: Int32 = reader.int32(at: 40)
        self.init(
            agentCount: agentCount,
            taskCount: taskCount,
            cancelledTaskCount: cancelledTaskCount,
            memoryCount: memoryCount,
            sessionCount: sessionCount,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(agentCount, at: 24, has: 44)
        writer.int32(taskCount, at: 28, has: 48)
        writer.int32(cancelledTaskCount, at: 32, has: 52)
        writer.int32(memoryCount, at: 36, has: 56)
        writer.int32(sessionCount, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// The file `aimesh/v1/network.proto`.
package enum ProtoNetworkFile {
    package static let schema: FileSchema = FileSchema(
        name: "aimesh/v1/network.proto",
        package: "aimesh.v1",
        dependencies: { [OptionsFile.schema, ProtoAgentFile.schema, ProtoSpendFile.schema, GoogleAnnotationsFile.schema, GoogleFieldMaskFile.schema, GoogleTimestampFile.schema] },
        messages: [
            ProtoNetwork.self,
            ProtoNetworkStats.self,
            ProtoCreateNetworkRequest.self,
            ProtoListNetworksRequest.self,
            ProtoListNetworksResponse.self,
            ProtoGetNetworkRequest.self,
            ProtoUpdateNetworkRequest.self,
            ProtoDeleteNetworkRequest.self,
            ProtoDeleteNetworkResponse.self,
        ],
        services: ["aimesh.v1.NetworkService"],
        descriptor: """
            ChdhaW1lc2gvdjEvbmV0d29yay5wcm90bxIJYWltZXNoLnYxGh9haW1lc2gvb3B0aW9ucy92MS9vcHRpb25zLnByb3RvGhVh\
            aW1lc2gvdjEvYWdlbnQucHJvdG8aFWFpbWVzaC92MS9zcGVuZC5wcm90bxocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90\
            bxogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8ioQYK\
            B05ldHdvcmsSFgoCaWQYASABKAlCBqq7GAJQAVICaWQSGgoEbmFtZRgCIAEoCUIGqrsYAhhkUgRuYW1lEikKC2Rlc2NyaXB0\
            aW9uGAMgASgJQgequxgDGNAPUgtkZXNjcmlwdGlvbhJCCg5tYXhfaXRlcmF0aW9ucxgEIAEoBUIWqrsYEjEAAAAAAADwPzkA\
            AAAAAABJQEgAUg1tYXhJdGVyYXRpb25ziAEBEkQKD3RpbWVvdXRfc2Vjb25kcxgFIAEoBUIWqrsYEjEAAAAAAADwPzkAAAAA\
            ABj1QEgBUg50aW1lb3V0U2Vjb25kc4gBARJdCgZsYWJlbHMYBiADKAsyHi5haW1lc2gudjEuTmV0d29yay5MYWJlbHNFbnRy\
            eUIlqrsYISggYIBAchoIARA/GhReW2Etel1bYS16MC05Xy4vLV0qJFIGbGFiZWxzEiEKCG93bmVyX2lkGAcgASgJQgaquxgC\
            UAFSB293bmVySWQSIwoJdGVuYW50X2lkGAggASgJQgaquxgCUAFSCHRlbmFudElkEjAKBmFnZW50cxgJIAMoCzIQLmFpbWVz\
            aC52MS5BZ2VudEIGqrsYAlABUgZhZ2VudHMSNQoFc3RhdHMYCiABKAsyFy5haW1lc2gudjEuTmV0d29ya1N0YXRzQgaquxgC\
            UAFSBXN0YXRzEkMKC2NyZWF0ZV90aW1lGAsgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgpjcmVh\
            dGVUaW1lEkMKC3VwZGF0ZV90aW1lGAwgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIGqrsYAlABUgp1cGRhdGVU\
            aW1lEjEKBGV0YWcYDSABKAlCHaq7GBkYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgRldGFnGjkKC0xhYmVsc0VudHJ5EhAK\
            A2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToCOAFCEQoPX21heF9pdGVyYXRpb25zQhIKEF90aW1lb3V0\
            X3NlY29uZHMi6gEKDE5ldHdvcmtTdGF0cxIfCgthZ2VudF9jb3VudBgBIAEoBVIKYWdlbnRDb3VudBIdCgp0YXNrX2NvdW50\
            GAIgASgFUgl0YXNrQ291bnQSKgoRYWN0aXZlX3Rhc2tfY291bnQYAyABKAVSD2FjdGl2ZVRhc2tDb3VudBIhCgxtZW1vcnlf\
            Y291bnQYBCABKAVSC21lbW9yeUNvdW50EiMKDXNlc3Npb25fY291bnQYBSABKAVSDHNlc3Npb25Db3VudBImCgVzcGVuZBgG\
            IAEoCzIQLmFpbWVzaC52MS5TcGVuZFIFc3BlbmQiuwQKFENyZWF0ZU5ldHdvcmtSZXF1ZXN0EhwKBG5hbWUYASABKAlCCKq7\
            GAQIARhkUgRuYW1lEikKC2Rlc2NyaXB0aW9uGAIgASgJQgequxgDGNAPUgtkZXNjcmlwdGlvbhJCCg5tYXhfaXRlcmF0aW9u\
            cxgDIAEoBUIWqrsYEjEAAAAAAADwPzkAAAAAAABJQEgAUg1tYXhJdGVyYXRpb25ziAEBEkQKD3RpbWVvdXRfc2Vjb25kcxgE\
            IAEoBUIWqrsYEjEAAAAAAADwPzkAAAAAABj1QEgBUg50aW1lb3V0U2Vjb25kc4gBARI2CgZhZ2VudHMYBSADKAsyFi5haW1l\
            c2gudjEuQWdlbnRDb25maWdCBqq7GAIoQFIGYWdlbnRzEmoKBmxhYmVscxgGIAMoCzIrLmFpbWVzaC52MS5DcmVhdGVOZXR3\
            b3JrUmVxdWVzdC5MYWJlbHNFbnRyeUIlqrsYISggYIBAchoIARA/GhReW2Etel1bYS16MC05Xy4vLV0qJFIGbGFiZWxzEkoK\
            D2lkZW1wb3RlbmN5X2tleRgHIAEoCUIhqrsYHRiAAUIYXltBLVphLXowLTlfLjotXXsxLDEyOH0kUg5pZGVtcG90ZW5jeUtl\
            eRo5CgtMYWJlbHNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBQhEKD19tYXhfaXRl\
            cmF0aW9uc0ISChBfdGltZW91dF9zZWNvbmRzIooDChNMaXN0TmV0d29ya3NSZXF1ZXN0EjMKCXBhZ2Vfc2l6ZRgBIAEoBUIW\
            qrsYEjEAAAAAAAAAADkAAAAAAABpQFIIcGFnZVNpemUSOQoKcGFnZV90b2tlbhgCIAEoCUIaqrsYFhiABEIRXltBLVphLXow\
            LTlfPS1dKiRSCXBhZ2VUb2tlbhIrCg1uYW1lX2NvbnRhaW5zGAMgASgJQgaquxgCGGRSDG5hbWVDb250YWlucxI4Cghvd25l\
            cl9pZBgEIAEoCUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSB293bmVySWQSTwoPbGFiZWxfc2VsZWN0b3JzGAUg\
            AygJQiaquxgiKAhyHggDEMACGhdeW2Etel1bYS16MC05Xy4vLV0qPS4qJFIObGFiZWxTZWxlY3RvcnMSSwoIb3JkZXJfYnkY\
            BiABKAlCMKq7GCwYIEIoXihuYW1lfGNyZWF0ZV90aW1lfHVwZGF0ZV90aW1lKSggZGVzYyk/JFIHb3JkZXJCeSJuChRMaXN0\
            TmV0d29ya3NSZXNwb25zZRIuCghuZXR3b3JrcxgBIAMoCzISLmFpbWVzaC52MS5OZXR3b3JrUghuZXR3b3JrcxImCg9uZXh0\
            X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4iUwoRR2V0TmV0d29ya1JlcXVlc3QSPgoKbmV0d29ya19pZBgBIAEo\
            CUIfqrsYGwgBGEBCFV5bQS1aYS16MC05Xy1dezEsNjR9JFIJbmV0d29ya0lkItIBChRVcGRhdGVOZXR3b3JrUmVxdWVzdBI+\
            CgpuZXR3b3JrX2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSNAoHbmV0d29y\
            axgCIAEoCzISLmFpbWVzaC52MS5OZXR3b3JrQgaquxgCCAFSB25ldHdvcmsSRAoLdXBkYXRlX21hc2sYAyABKAsyGi5nb29n\
            bGUucHJvdG9idWYuRmllbGRNYXNrQgequxgDYIAIUgp1cGRhdGVNYXNrIokBChREZWxldGVOZXR3b3JrUmVxdWVzdBI+Cgpu\
            ZXR3b3JrX2lkGAEgASgJQh+quxgbCAEYQEIVXltBLVphLXowLTlfLV17MSw2NH0kUgluZXR3b3JrSWQSMQoEZXRhZxgCIAEo\
            CUIdqrsYGRhAQhVeW0EtWmEtejAtOV8tXXsxLDY0fSRSBGV0YWci0QEKFURlbGV0ZU5ldHdvcmtSZXNwb25zZRIfCgthZ2Vu\
            dF9jb3VudBgBIAEoBVIKYWdlbnRDb3VudBIdCgp0YXNrX2NvdW50GAIgASgFUgl0YXNrQ291bnQSMAoUY2FuY2VsbGVkX3Rh\
            c2tfY291bnQYAyABKAVSEmNhbmNlbGxlZFRhc2tDb3VudBIhCgxtZW1vcnlfY291bnQYBCABKAVSC21lbW9yeUNvdW50EiMK\
            DXNlc3Npb25fY291bnQYBSABKAVSDHNlc3Npb25Db3VudDLlBAoOTmV0d29ya1NlcnZpY2USaQoNQ3JlYXRlTmV0d29yaxIf\
            LmFpbWVzaC52MS5DcmVhdGVOZXR3b3JrUmVxdWVzdBoSLmFpbWVzaC52MS5OZXR3b3JrIiOC0+STAhciEi9hcGkvbWVzaC9u\
            ZXR3b3JrczoBKrK7GAIIBBJzCgxMaXN0TmV0d29ya3MSHi5haW1lc2gudjEuTGlzdE5ldHdvcmtzUmVxdWVzdBofLmFpbWVz\
            aC52MS5MaXN0TmV0d29ya3NSZXNwb25zZSIigtPkkwIUEhIvYXBpL21lc2gvbmV0d29ya3OyuxgECAIYARJvCgpHZXROZXR3\
            b3JrEhwuYWltZXNoLnYxLkdldE5ldHdvcmtSZXF1ZXN0GhIuYWltZXNoLnYxLk5ldHdvcmsiL4LT5JMCIRIfL2FwaS9tZXNo\
            L25ldHdvcmtzL3tuZXR3b3JrX2lkfbK7GAQIAhgBEnwKDVVwZGF0ZU5ldHdvcmsSHy5haW1lc2gudjEuVXBkYXRlTmV0d29y\
            a1JlcXVlc3QaEi5haW1lc2gudjEuTmV0d29yayI2gtPkkwIqMh8vYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9Ogdu\
            ZXR3b3JrsrsYAggDEoMBCg1EZWxldGVOZXR3b3JrEh8uYWltZXNoLnYxLkRlbGV0ZU5ldHdvcmtSZXF1ZXN0GiAuYWltZXNo\
            LnYxLkRlbGV0ZU5ldHdvcmtSZXNwb25zZSIvgtPkkwIhKh8vYXBpL21lc2gvbmV0d29ya3Mve25ldHdvcmtfaWR9srsYBAgF\
            GAFCCLoCBVByb3RvYgZwcm90bzM=
            """
    )
}
