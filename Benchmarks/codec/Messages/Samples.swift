internal import Protobuf

/// What is measured: a task with plain fields, one with messages and a map in it, a page of a hundred, and a free-form
/// context of about 4 KB.
package enum Samples {
    package static let tenFields = BenchTenFields.with {
        $0.taskID = "task_01HV6Y3Z8Q4W2E5R"
        $0.networkID = "net_01HV6Y3Z8Q4W2E5R"
        $0.task = "Create an email campaign for a new product launch targeting tech professionals"
        $0.status = .running
        $0.priority = 5
        $0.confidence = 0.87
        $0.createTimeMs = 1_763_665_000_123
        $0.capabilities = ["content_generation", "email_design", "seo", "personalization", "audience_segments"]
        $0.hold = true
        $0.result = "draft accepted by the critic"
    }

    package static let nestedFields = BenchNestedFields.with {
        $0.taskID = tenFields.taskID
        $0.networkID = tenFields.networkID
        $0.task = tenFields.task
        $0.status = .running
        $0.priority = 5
        $0.confidence = 0.87
        $0.createTime = .with {
            $0.seconds = 1_763_665_000
            $0.nanos = 123_000_000
        }
        $0.capabilities = ["content_generation", "email_design", "seo"]
        $0.labels = ["team": "growth-marketing", "launch": "techpro-x1"]
        $0.result = tenFields.result
    }

    package static let list = BenchTenFieldsList.with { $0.items = Array(repeating: tenFields, count: 100) }

    package static let freeForm = BenchFreeForm.with { message in
        message.context = GoogleStruct.with { context in
            context.fields["product_name"] = string("TechPro X1")
            context.fields["target_audience"] = string("Software developers and IT professionals")
            for index in 0..<32 {
                context.fields["feature_\(index)"] = .with {
                    $0.kind = .structValue(
                        .with {
                            $0.fields["title"] = string("AI code completion, part \(index)")
                            $0.fields["weight"] = number(Double(index) / 8)
                            $0.fields["tags"] = list([string("editor"), string("automation"), number(Double(index))])
                        }
                    )
                }
            }
        }
    }

    private static func string(_ text: String) -> GoogleValue { .with { $0.kind = .stringValue(text) } }
    private static func number(_ number: Double) -> GoogleValue { .with { $0.kind = .numberValue(number) } }
    private static func list(_ values: [GoogleValue]) -> GoogleValue {
        .with { value in value.kind = .listValue(.with { $0.values = values }) }
    }
}
