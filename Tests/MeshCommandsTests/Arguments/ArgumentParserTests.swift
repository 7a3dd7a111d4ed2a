internal import Testing

@testable internal import MeshCommands

@Suite("The parser of command lines")
struct ArgumentParserTests {
    private static let root = CommandSpec(
        "mesh",
        "all",
        subcommands: [
            CommandSpec(
                "paint",
                "paints",
                subcommands: [
                    CommandSpec(
                        "wall",
                        "a wall",
                        arguments: [.init("ROOM", "the room"), .init("MORE", .many, "further rooms")],
                        options: [
                            OptionSpec("colour", short: "c", .choice(["red", "green"]), "the colour"),
                            OptionSpec("coats", .integer(1...5), "how many"),
                            OptionSpec("dry", .duration(.zero...(.seconds(60))), "how long"),
                            OptionSpec("note", .pair, isRepeatable: true, "notes"),
                            OptionSpec("shiny", "shines"),
                        ]
                    ) { _ in .done }
                ]
            )
        ]
    )

    private func parse(_ words: String...) throws -> ParsedArguments {
        guard case .run(_, _, let parsed) = try ArgumentParser(Self.root).parse(words) else {
            throw CommandFailure(.failed, "help was asked for")
        }
        return parsed
    }

    private func failure(_ words: String...) -> CommandFailure? {
        do throws(CommandFailure) {
            _ = try ArgumentParser(Self.root).parse(words)
            return nil
        } catch {
            return error
        }
    }

    @Test("options stand before, between and behind arguments, in each of their forms")
    func forms() throws {
        let parsed = try parse(
            "paint",
            "wall",
            "-c",
            "red",
            "kitchen",
            "--coats=3",
            "hall",
            "--shiny",
            "--note",
            "a=b=c"
        )
        #expect(parsed.argument("ROOM") == "kitchen")
        #expect(parsed.arguments("MORE") == ["hall"])
        #expect(parsed.text("colour") == "red")
        #expect(parsed.integer("coats") == 3)
        #expect(parsed.has("shiny"))
        #expect(parsed.pairs("note") == ["a": "b=c"])
        let early = try parse("--coats", "2", "paint", "wall", "kitchen")
        #expect(early.integer("coats") == 2)
    }

    @Test("after -- everything is an argument, and - alone is one too")
    func positional() throws {
        #expect(try parse("paint", "wall", "--", "--coats").argument("ROOM") == "--coats")
        #expect(try parse("paint", "wall", "-").argument("ROOM") == "-")
    }

    @Test("a slip of the fingers is answered with what was meant")
    func suggestions() {
        #expect(failure("piant")?.lines.first == "mesh has no command 'piant'; did you mean mesh paint?")
        #expect(
            failure("paint", "wal", "x")?.lines.first
                == "mesh paint has no command 'wal'; did you mean mesh paint wall?"
        )
        #expect(
            failure("paint", "wall", "x", "--color", "red")?.lines.first
                == "mesh paint wall has no option --color; did you mean --colour?"
        )
        #expect(
            failure("paint", "wall", "x", "-c", "gren")?.lines.first
                == "--colour wants one of red, green, not 'gren'; did you mean green?"
        )
        #expect(failure("quite-something-else")?.lines.first == "mesh has no command 'quite-something-else'")
    }

    @Test(
        "what cannot be used is said with what can",
        arguments: [
            (["paint", "wall"], "mesh paint wall wants ROOM: the room"),
            (["paint"], "mesh paint wants one of wall"),
            (["paint", "wall", "x", "--coats", "6"], "--coats wants a whole number from 1 to 5, not '6'"),
            (["paint", "wall", "x", "--coats"], "--coats wants a value: --coats 1-5"),
            (["paint", "wall", "x", "--dry", "2m"], "--dry wants a time from 0s to 1m, such as 30s or 5m, not '2m'"),
            (["paint", "wall", "x", "--shiny=yes"], "--shiny takes no value"),
            (["paint", "wall", "x", "--shiny", "--shiny"], "--shiny is there twice"),
            (["paint", "wall", "x", "--note", "=b"], "--note wants KEY=VALUE, not '=b'"),
        ]
    )
    func wrongCalls(words: [String], sentence: String) {
        do throws(CommandFailure) {
            _ = try ArgumentParser(Self.root).parse(words)
            Issue.record("it was taken")
        } catch {
            #expect(error.lines.first == sentence)
            #expect(error.exitCode == .wronglyCalled)
        }
    }

    @Test("help is there at every level")
    func help() throws {
        for words in [["--help"], ["paint", "--help"], ["paint", "wall", "-h"], ["help", "paint", "wall"], []] {
            guard case .help = try ArgumentParser(Self.root).parse(words) else {
                Issue.record("\(words) shows no help")
                continue
            }
        }
        let wall = try #require(Self.root.flattened().last)
        let text = CommandHelp(path: wall.path, command: wall.command).text()
        #expect(text.contains("usage: mesh paint wall ROOM MORE... [options]"))
        #expect(text.contains("-c, --colour red|green  the colour"))
        #expect(text.contains("--note KEY=VALUE        notes (may be repeated)"))
    }

    @Test("durations are read and written in their shortest form")
    func durations() {
        #expect(DurationWords.duration("1h30m") == .seconds(5400))
        #expect(DurationWords.duration("500ms") == .milliseconds(500))
        #expect(DurationWords.duration("7") == .seconds(7))
        for wrong in ["", "m", "1x", "-1s", "1.5s", "99999999999999999999s", "9999999d"] {
            #expect(DurationWords.duration(wrong) == nil)
        }
        #expect(DurationWords.text(.seconds(5400)) == "1h30m")
        #expect(DurationWords.text(.zero) == "0s")
        #expect(DurationWords.text(.milliseconds(1500)) == "1s500ms")
    }
}
