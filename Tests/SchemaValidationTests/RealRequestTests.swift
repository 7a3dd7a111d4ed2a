internal import MeshProto
internal import Protobuf
internal import SchemaValidation
internal import Testing

@Suite("Real requests")
struct RealRequestTests {
    private let rules: RuleTable

    init() throws { rules = try RuleTable(files: MeshProtoSchema.files) }

    private func sentences<Request: Message>(_ type: Request.Type, _ json: String) throws -> [String] {
        try rules.violations(in: Request(json: json)).map(\.description)
    }

    @Test("a usual request of each kind has nothing wrong")
    func fine() throws {
        #expect(
            try sentences(
                ProtoSubmitTaskRequest.self,
                """
                {"network_id": "net_5f2a91", "task": "Write.", "priority": 9, "context": {"a": [1, {"b": null}]},
                 "labels": {"team": "growth"}, "model_selection": {}, "limits": {"timeout_seconds": 300},
                 "images": [{"data": "AAAA", "media_type": "image/png"}]}
                """
            ) == []
        )
        #expect(try sentences(ProtoCreateNetworkRequest.self, #"{"name": "Campaigns", "agents": []}"#) == [])
        #expect(
            try sentences(
                ProtoUpdateNetworkRequest.self,
                #"{"network_id": "n1", "network": {"name": "x"}, "update_mask": "name,labels,maxIterations"}"#
            ) == []
        )
        #expect(try sentences(ProtoListTasksRequest.self, #"{"network_id": "n1", "order_by": "priority desc"}"#) == [])
    }

    @Test("a task in a bad state says everything that is wrong with it")
    func submitTask() throws {
        let found = try sentences(
            ProtoSubmitTaskRequest.self,
            """
            {"network_id": "net 5", "priority": 12, "labels": {"Team": "growth"}, "approval_points": ["APPROVAL_POINT_PLAN", 2, 1],
             "images": [{"url": "http://x", "media_type": "image/png"}, {"data": "AAAA"}],
             "limits": {"timeout_seconds": 0}}
            """
        )
        #expect(
            found == [
                "network_id must match ^[A-Za-z0-9_-]{1,64}$",
                "task must be set",
                "priority must be from 0 to 9, is 12",
                "limits.timeout_seconds must be from 1 to 86400, is 0",
                "approval_points must have at most 2 items, has 3",
                "images[0].url must match ^https://.*$",
                "images[1].media_type must be set",
                #"labels["Team"] must have a key that matches ^[a-z][a-z0-9_./-]*$"#,
            ]
        )
    }

    @Test("a field deep inside is named by its whole path")
    func paths() throws {
        #expect(
            try sentences(
                ProtoAddAgentRequest.self,
                """
                {"network_id": "n", "agent_config": {"name": "a", "type": "seo", "parameters": {"temperature": 2.5}}}
                """
            ) == ["agent_config.parameters.temperature must be from 0 to 2, is 2.5"]
        )
        #expect(
            try sentences(
                ProtoBatchSubmitTasksRequest.self,
                #"{"network_id": "n", "requests": [{"task": "a"}, {"task": "b"}, {"task": "c"}, {"priority": -1}]}"#
            ) == ["requests[3].task must be set", "requests[3].priority must be from 0 to 9, is -1"]
        )
        #expect(
            try sentences(
                ProtoCreateNetworkRequest.self,
                #"{"name": "n", "agents": [{"name": "a", "type": "seo", "capabilities": ["ok", ""]}]}"#
            ) == [
                "agents[0].capabilities[1] must have from 1 to 64 characters, has 0",
                "agents[0].capabilities[1] must match ^[a-z][a-z0-9_]*$",
            ]
        )
    }

    @Test("an answer that is chosen and empty is too short, one that is not chosen is not looked at")
    func oneof() throws {
        #expect(try sentences(ProtoResumeTaskRequest.self, #"{"task_id": "t", "approve": {}}"#) == [])
        #expect(
            try sentences(ProtoResumeTaskRequest.self, #"{"task_id": "t", "answer": ""}"#)
                == ["answer must have from 1 to 20000 characters, has 0"]
        )
    }

    @Test("a mask names fields of the message beside it")
    func fieldMask() throws {
        func found(_ paths: [String]) -> [String] {
            let request = ProtoUpdateAgentRequest.with {
                $0.networkID = "n"
                $0.agentID = "a"
                $0.agent = ProtoAgent()
                $0.updateMask = .with { $0.paths = paths }
            }
            return rules.violations(in: request).map(\.description)
        }
        #expect(found(["model", "parameters.temperature", "labels", "id"]) == [])
        for path in ["", ".", "colour", "model.", "parameters.colour", "labels.team", "a\u{1}b", "*"] {
            let printed = path == "a\u{1}b" ? "a?b" : path
            #expect(
                found(["model", path])
                    == ["update_mask.paths[1] must name fields of Agent, is \"\(printed)\""]
            )
        }
    }

    @Test("sixteen levels of context are fine and seventeen are not")
    func depth() throws {
        for (depth, isBroken) in [(16, false), (17, true), (30, true)] {
            let request = ProtoCreateSessionRequest.with {
                $0.networkID = "n"
                $0.context = RuledField.object(depth)
            }
            let found = rules.violations(in: request).filter { $0.field == "context" }
            #expect(found.map(\.sentence) == (isBroken ? ["must nest objects and lists at most 16 deep"] : []))
        }
    }

    @Test("context may take so many bytes and not one more")
    func size() throws {
        for (bytes, isBroken) in [(262_143, false), (262_144, false), (262_145, true)] {
            let empty = GoogleStruct.with { $0.fields["k"] = .with { $0.kind = .stringValue("x") } }
            var context = empty
            while context.wireBytes().count != bytes {
                let missing = bytes - context.wireBytes().count
                guard case .stringValue(let text) = context.fields["k"]?.kind else { return }
                let length = text.utf8.count + missing
                context.fields["k"] = .with { $0.kind = .stringValue(String(repeating: "x", count: length)) }
            }
            let request = ProtoSubmitTaskRequest.with {
                $0.task = "t"
                $0.context = context
            }
            let found = rules.violations(in: request).map(\.description)
            #expect(found == (isBroken ? ["context must take at most 262144 bytes, takes \(bytes)"] : []))
        }
    }

    @Test("free-form values that JSON cannot say are refused")
    func oddValues() {
        func found(_ value: GoogleValue) -> [String] {
            let request = ProtoSubmitTaskRequest.with {
                $0.task = "t"
                $0.context = .with {
                    $0.fields["secret_key"] = .with { $0.kind = .listValue(.with { $0.values = [value] }) }
                }
            }
            return rules.violations(in: request).map(\.description)
        }
        #expect(found(.with { $0.kind = .numberValue(1e300) }) == [])
        #expect(found(.with { $0.kind = .nullValue(.nullValue) }) == [])
        #expect(found(.with { $0.kind = .numberValue(.nan) }) == ["context must not have a number that is not finite"])
        #expect(
            found(.with { $0.kind = .numberValue(.infinity) }) == ["context must not have a number that is not finite"]
        )
        #expect(found(GoogleValue()) == ["context must not have a value without a kind"])
    }

    @Test("times that protobuf does not know are refused")
    func times() {
        func found(_ seconds: Int64, _ nanos: Int32) -> [String] {
            let request = ProtoListTasksRequest.with {
                $0.networkID = "n"
                $0.startTime = .with {
                    $0.seconds = seconds
                    $0.nanos = nanos
                }
            }
            return rules.violations(in: request).map(\.description)
        }
        let refused = ["start_time must be a time in the years 0001 to 9999"]
        for (seconds, nanos) in [(0, 0), (-62_135_596_800, 0), (253_402_300_799, 999_999_999)] as [(Int64, Int32)] {
            #expect(found(seconds, nanos) == [])
        }
        for (seconds, nanos) in [(-62_135_596_801, 0), (253_402_300_800, 0), (0, -1), (0, 1_000_000_000), (.max, 0)]
            as [(Int64, Int32)]
        {
            #expect(found(seconds, nanos) == refused)
        }
    }

    @Test("the seconds of a duration count to the nanosecond")
    func durations() {
        func found(_ seconds: Int64, _ nanos: Int32) -> [FieldViolation.Reason] {
            let request = ProtoAddMemoryRequest.with {
                $0.networkID = "n"
                $0.type = .fact
                $0.content = "c"
                $0.ttl = .with {
                    $0.seconds = seconds
                    $0.nanos = nanos
                }
            }
            return rules.violations(in: request).map(\.reason)
        }
        #expect(found(1, 0) == [])
        #expect(found(0, 999_999_999) == [.outOfRange])
        #expect(found(0, 0) == [.outOfRange])
        #expect(found(-1, 0) == [.outOfRange])
        #expect(found(315_360_000, 0) == [])
        #expect(found(315_359_999, 999_999_999) == [])
        #expect(found(315_360_000, 1) == [.outOfRange])
        #expect(found(1, -1) == [.invalidDuration])
        #expect(found(-1, 1) == [.invalidDuration])
        #expect(found(315_576_000_001, 0) == [.invalidDuration])
        #expect(found(1, 1_000_000_000) == [.invalidDuration])
    }

    @Test("an error shows a bounded number of violations in a bounded number of bytes")
    func bounded() throws {
        let request = ProtoBatchSubmitTasksRequest.with {
            $0.networkID = "n"
            $0.requests = Array(repeating: .with { $0.priority = 77 }, count: 100)
        }
        let found = rules.violations(in: request)
        #expect(found.count == ViolationList.countMax)
        #expect(found.isCut)
        let labels = ProtoSubmitTaskRequest.with {
            $0.task = "t"
            for index in 0..<5000 { $0.labels[String(repeating: "É", count: 300) + "\(index)"] = "v" }
        }
        let long = rules.violations(in: labels)
        #expect(long.isCut)
        #expect(long.reduce(0) { $0 + $1.description.utf8.count } <= ViolationList.bytesMax)
        #expect(long.allSatisfy { $0.field.utf8.count < 100 })
    }
}
