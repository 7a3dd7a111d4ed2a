internal import MeshProto
internal import Protobuf

/// The account for people, and for programs.
extension TaskAccount {
    func text(_ palette: Palette) -> String {
        var text = palette.apply(.strong, TerminalText.line("\(taskID): \(brief)")) + "\n"
        text += "\(end.isEmpty ? "under way" : end), \(Quantities.elapsed(duration)), \(totals)\n"
        text += "\n" + palette.apply(.strong, "What happened") + "\n"
        let offsets = steps.map { Quantities.elapsed($0.offset) }
        let width = offsets.map(\.count).max() ?? 0
        let numberWidth = (steps.last.map { "#\($0.sequence)" } ?? "").count
        for (step, offset) in zip(steps, offsets) {
            let number = TextWidth.padded("#\(step.sequence)", numberWidth)
            text += "\(TextWidth.padded(offset, width, isRight: true))  \(number)  \(TerminalText.line(step.words))\n"
            let indent = String(repeating: " ", count: width + numberWidth + 6)
            for line in step.lines { text += palette.apply(.dim, indent + TerminalText.line(line)) + "\n" }
        }
        text += "\n" + palette.apply(.strong, "Who did it") + "\n" + table.text(palette)
        let links = path.all
        guard !links.isEmpty else { return text }
        let words = links.map { "\($0.name) \(Quantities.elapsed($0.nanoseconds))" }.joined(separator: " → ")
        return text + "\n" + palette.apply(.strong, "What it took its time for") + "\n" + TerminalText.line(words)
            + "\n"
    }

    private var totals: String {
        "\(total.callCount) calls, \(Quantities.count(Quantities.tokens(total))) tokens, "
            + Quantities.money(total.costNanoUsd)
    }

    private var table: Table {
        var table = Table([
            .init("AGENT"), .init("DID"), .init("CONFIDENCE", isRight: true), .init("CALLS", isRight: true),
            .init("TOKENS", isRight: true), .init("COST", isRight: true), .init("MODELS"),
        ])
        for share in shares {
            let mean = share.confidences.reduce(0, +) / Double(max(1, share.confidences.count))
            table.add([
                share.name, share.subtasks.joined(separator: ", "),
                share.confidences.isEmpty ? "" : Quantities.confidence(mean), "\(share.spend.callCount)",
                Quantities.count(Quantities.tokens(share.spend)), Quantities.money(share.spend.costNanoUsd),
                share.models.joined(separator: ", "),
            ])
        }
        return table
    }

    // MARK: For programs

    var message: GoogleStruct {
        Self.object([
            "task_id": .text(taskID), "network_id": .text(networkID), "task": .text(brief),
            "end": .text(end.isEmpty ? "under_way" : end.replacing(" ", with: "_")),
            "duration_ms": .number(duration / 1_000_000),
            "spend": Self.value(total),
            "steps": .list(
                steps.map { step in
                    .object(
                        Self.object([
                            "sequence": .number(Int64(step.sequence)), "after_ms": .number(step.offset / 1_000_000),
                            "what": .text(step.words), "details": .list(step.lines.map { .text($0) }),
                        ])
                    )
                }
            ),
            "agents": .list(
                shares.map { share in
                    .object(
                        Self.object([
                            "name": .text(share.name), "subtasks": .list(share.subtasks.map { .text($0) }),
                            "models": .list(share.models.map { .text($0) }), "spend": Self.value(share.spend),
                        ])
                    )
                }
            ),
            "critical_path": .list(
                path.all.map { link in
                    .object(
                        Self.object(["name": .text(link.name), "duration_ms": .number(link.nanoseconds / 1_000_000)])
                    )
                }
            ),
        ])
    }

    private static func value(_ spend: ProtoSpend) -> GoogleValue {
        .object(
            object([
                "call_count": .number(Int64(spend.callCount)), "tokens": .number(Quantities.tokens(spend)),
                "cost_nano_usd": .number(spend.costNanoUsd),
            ])
        )
    }

    private static func object(_ fields: [String: GoogleValue]) -> GoogleStruct { .with { $0.fields = fields } }
}

extension GoogleValue {
    fileprivate static func text(_ text: String) -> GoogleValue { .with { $0.kind = .stringValue(text) } }
    fileprivate static func number(_ number: Int64) -> GoogleValue { .with { $0.kind = .numberValue(Double(number)) } }
    fileprivate static func list(_ values: [GoogleValue]) -> GoogleValue {
        .with { $0.kind = .listValue(.with { $0.values = values }) }
    }
    fileprivate static func object(_ object: GoogleStruct) -> GoogleValue { .with { $0.kind = .structValue(object) } }
}
