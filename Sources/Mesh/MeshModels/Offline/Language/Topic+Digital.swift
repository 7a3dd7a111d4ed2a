extension Topic {
    /// Things that run on machines.
    static let digital: [Topic] = [
        Topic(
            stems: ["invoic", "billing", "expens", "tax", "accounting", "payment", "receipt"],
            chore: "doing the paperwork on Sunday evening",
            scene:
                "Sunday evening, a pile of receipts, and a date that was yesterday. The work was done long ago; only the paper is missing.",
            purpose: "the paperwork is done along the way and not afterwards",
            trial: "Try it with the last bill that you wrote.",
            question: "Who does your paperwork on Sundays?",
            picture: "a table without paper on it, and one finished bill on a screen"
        ),
        Topic(
            stems: ["code", "coding", "completion", "program", "autocomplet"],
            chore: "typing code that is already finished in your head",
            scene: "You know what the next ten lines have to do. You have written their like before. "
                + "What is left is typing, and looking up the one name that you never remember.",
            purpose: "it proposes the next lines while you write. You read them, take them or type on",
            trial: "Try it on a file that you know well: there you see at once whether a suggestion is any good.",
            question: "Still typing what you already have in mind?",
            picture: "an editor with one suggested line in grey, and the cursor at the point of decision"
        ),
        Topic(
            stems: ["test", "qa", "debug", "bug"],
            chore: "running the same checks by hand after each change",
            scene: "A small change on a Friday afternoon. It is probably fine. "
                + "The checks that would tell you take time, so they wait, and the doubt stays.",
            purpose: "the checks run without anybody having to remember them, and the answer comes "
                + "while the change is still fresh",
            trial: "Try it on the change that you have been putting off.",
            question: "What did your last change break?",
            picture: "a list of checks in a narrow column: all quiet, one marked, with the line that it points to"
        ),
        Topic(
            stems: ["perform", "speed", "fast", "optimi", "latency", "efficien", "quick"],
            chore: "hunting for the slow spot in something that works",
            scene: "It works, but it feels slow, and nobody can say where. "
                + "You change what looks suspicious, measure, and change it back.",
            purpose: "it looks for the places where time goes, so that the effort goes to the spot that matters",
            trial: "Try it on the part that everybody calls slow.",
            question: "Where does the time go?",
            picture: "a timeline with one long bar among short ones; the long one is in the accent colour"
        ),
        Topic(
            stems: ["secur", "encrypt", "privacy", "protect", "authent", "compliance", "safe"],
            chore: "wondering who else can see it",
            scene: "Somebody asks how the data is protected. "
                + "You believe it is. You would like to be able to say more than that.",
            purpose: "protection is part of how it works, not something to add afterwards",
            trial: "Ask the person who asks you, and see whether the answer is good enough.",
            question: "Who can see your data?",
            picture: "a closed envelope or a key, drawn simply; no padlock on a circuit board"
        ),
        Topic(
            stems: ["analytic", "report", "insight", "dashboard", "metric", "statistic", "forecast"],
            chore: "collecting numbers from five places before the meeting",
            scene: "The question is simple. The answer sits in three tools and a spreadsheet, "
                + "and by the time it is put together, the meeting is over.",
            purpose: "the numbers stand in one view, ready when the question comes",
            trial: "Try it with the question that came up in your last meeting.",
            question: "Could you answer that question now?",
            picture: "one chart with one clear message, and its title as a sentence"
        ),
        Topic(
            stems: ["workflow", "automation", "automat"],
            chore: "doing by hand what follows the same rule each time",
            scene: "Same steps, same order, every week. You could do it asleep, and that is when mistakes happen.",
            purpose: "steps that follow a rule run by that rule, and people look after the exceptions",
            trial: "Try it on the one thing that you did by hand three times this week.",
            question: "Which step did you do by hand again today?",
            picture: "three connected steps, the last one ticked"
        ),
        Topic(
            stems: ["collab", "team", "share", "sharing", "comment", "cowork"],
            chore: "looking for the version that everybody means",
            scene: "Two people, three versions, one deadline. The comments are in the mail, the changes in the chat.",
            purpose: "everybody works on the same thing and sees what the others did",
            trial: "Try it on a document that has too many versions already.",
            question: "Which version is the right one?",
            picture: "one document with two cursors in different colours"
        ),
        Topic(
            stems: ["integrat", "api", "connect", "plugin", "extension", "import", "sync"],
            chore: "copying things from one tool into the other",
            scene: "The data is there, only in the wrong place. So somebody copies it, every Monday.",
            purpose: "it fits in with the tools that are already in use, so that nothing has to be copied over",
            trial: "Try it with the two tools between which you copy most.",
            question: "Still copying from one tool to the other?",
            picture: "two familiar windows and one thin line between them"
        ),
        Topic(
            stems: ["cloud", "backup", "storage", "offline", "mobile", "device"],
            chore: "being without it just when you need it",
            scene: "You need it now, and there is no connection, or it is on the other device.",
            purpose: "what you need is there where you are",
            trial: "Try it on the way, with the device that you have in your hand.",
            question: "Where is it when you need it?",
            picture: "the same screen on a laptop and a phone"
        ),
        Topic(
            stems: ["schedul", "calendar", "booking", "reminder", "plan"],
            chore: "going back and forth to find a date",
            scene: "Five messages to find one hour, and then somebody has to move it.",
            purpose: "the date is found and kept in one place",
            trial: "Try it with the next appointment that would take five messages.",
            question: "How many messages for one appointment?",
            picture: "a week view with one block in the accent colour"
        ),
        Topic(
            stems: ["ai", "assistant", "chat", "intelligen", "machine"],
            chore: "starting from an empty page",
            scene: "The beginning takes longest: a blank page, and a vague idea of what should stand on it.",
            purpose: "it gives you a first version to judge and to change",
            trial: "Try it on something that you know well enough to judge the answer.",
            question: "What if you did not start from zero?",
            picture: "an empty page with a first suggestion on it"
        ),
    ]
}
