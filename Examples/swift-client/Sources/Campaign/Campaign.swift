import AIMeshClient
import Glibc

/// Has an AI Mesh server write the launch campaign of the TechPro X1.
///
///     swift run campaign                     # the server is at 127.0.0.1:50051
///     swift run campaign 10.0.0.7:50051
@main
struct Campaign {
    static func main() async {
        let server = CommandLine.arguments.dropFirst().first ?? "127.0.0.1:50051"
        var options = MeshClientOptions()
        options.user = "campaign-example"
        do {
            let mesh = try await MeshClient.connect(to: server, options: options)
            do {
                try await writeCampaign(with: mesh)
            } catch {
                await mesh.close()
                throw error
            }
            await mesh.close()
        } catch {
            print("no campaign: \(error)")
            exit(1)
        }
    }

    static func writeCampaign(with mesh: MeshClient) async throws(MeshError) {
        // A network that is made without agents gets the default team.
        let network = try await mesh.networks.create("TechPro launch")
        print("network \(network.id)")

        var task = NewTask(
            "Create an email campaign for a new product launch targeting tech professionals",
            context: [
                "product_name": "TechPro X1",
                "product_description": "Advanced AI-powered development tool",
                "target_audience": "Software developers and IT professionals",
                "key_features": ["AI code completion", "Automated testing", "Performance optimization"],
            ]
        )
        task.priority = 1
        let finished = try await mesh.run(task, in: network.id, progress: show)

        print("\n\(finished.text)\n")
        print("confidence \((finished.confidence * 100).rounded() / 100), \(finished.spend.dollars) US dollars")
    }

    /// One line for each step. The texts grow meanwhile: `.text` has them as they are written.
    static func show(_ update: TaskUpdate) {
        switch update.kind {
        case .planned(let plan): print("planned: \(plan.subtasks.map(\.title).joined(separator: ", "))")
        case .subtaskStarted(let start): print("\(start.subtaskID): \(start.agentName) begins with \(start.model)")
        case .subtaskCompleted(let output): print("\(output.subtaskID): done, confidence \(output.confidence)")
        case .subtaskFailed(let failure): print("\(failure.subtaskID): \(failure.error)")
        case .modelFallback(let fallback): print("\(fallback.fromModel) failed, \(fallback.toModel) goes on")
        case .reviewed(let review): print("review: \(review.verdict.rawValue)")
        case .completed: print("completed")
        default: break
        }
    }
}
