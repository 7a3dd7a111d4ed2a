extension Topic {
    static let all = digital + everyday

    /// Things that one can touch, learn, eat or pay for.
    static let everyday: [Topic] = [
        Topic(
            stems: ["battery", "charg", "power", "solar"],
            chore: "planning the day around a socket",
            scene: "The battery shows red, and the day is not over.",
            purpose: "so that the day decides when you stop, not the battery",
            trial: "Take it along for one long day and see.",
            question: "Does it last as long as your day?",
            picture: "the product in use, late in the day, no cable in sight"
        ),
        Topic(
            stems: ["waterproof", "durab", "robust", "steel", "carbon", "leather", "wood", "material", "resist"],
            chore: "handling it with care because it might not last",
            scene: "You buy it for use, and then you spare it, because the last one did not last.",
            purpose: "made to be used, not to be spared",
            trial: "Use it as you would use an old one.",
            question: "Made to be used or to be spared?",
            picture: "a close view of the material in daylight, with the marks of use"
        ),
        Topic(
            stems: ["organic", "natural", "sustain", "recycl", "eco", "vegan", "plastic", "fair"],
            chore: "reading the small print to find out what is in it",
            scene: "You turn the pack over and read. Some words you know, most you do not.",
            purpose: "so that you know what you bring home and where it comes from",
            trial: "Read the label first; that is what it is for.",
            question: "Do you know what is in it?",
            picture: "the ingredients or the raw material, plain, with their names"
        ),
        Topic(
            stems: ["coffee", "taste", "flavor", "flavour", "roast", "recipe", "tea", "bread", "fresh"],
            chore: "settling for what is there",
            scene: "The first sip decides whether it was worth getting up for.",
            purpose: "that is what you taste first",
            trial: "Taste it without anything first.",
            question: "What does your morning taste like?",
            picture: "steam, hands and a cup; warm side light"
        ),
        Topic(
            stems: ["course", "learn", "lesson", "training", "workshop", "tutorial", "certif", "speaker", "session"],
            chore: "collecting bits of advice that do not fit together",
            scene: "You have read about it, watched two videos, and still would not dare to do it on Monday.",
            purpose: "so that you can do it afterwards, not only talk about it",
            trial: "Bring something real to work on.",
            question: "Read about it, or able to do it?",
            picture: "people at work on something real, not a lectern"
        ),
        Topic(
            stems: ["price", "discount", "saving", "free", "budget", "cost"],
            chore: "adding up what it will cost in the end",
            scene: "The price looks good until the extras come.",
            purpose: "so that you can decide with open eyes",
            trial: "Add it up for your own case.",
            question: "What does it cost in the end?",
            picture: "the price in large figures, with all that is included below it"
        ),
        Topic(
            stems: ["deliver", "shipping", "return"],
            chore: "waiting at home for the parcel",
            scene: "You want to order it, and you already see the card in your letter box: not met at home.",
            purpose: "it comes to you without your having to arrange your day around it",
            trial: "Look up what it means for your address.",
            question: "And how does it get to you?",
            picture: "the parcel at an open door"
        ),
        Topic(
            stems: ["comfort", "ergonom", "cushion", "fit", "lightweight", "soft"],
            chore: "noticing it all day long",
            scene: "After an hour you notice it, after three you think of nothing else.",
            purpose: "so that you forget you have it on, or sit on it, or carry it",
            trial: "Give it a whole day, not five minutes.",
            question: "When do you begin to notice it?",
            picture: "a person who does something else and does not think of the product"
        ),
        Topic(
            stems: ["health", "fitness", "sleep", "heart", "step", "workout"],
            chore: "guessing how you are doing",
            scene: "You mean to do more. On some days you do, and you could not say whether it helps.",
            purpose: "so that you see how you are doing and can change what you want to change",
            trial: "Look at it after a week, not after a day.",
            question: "How was your week, really?",
            picture: "one person, one movement, morning light"
        ),
        Topic(
            stems: ["support", "service", "advice", "consult", "help"],
            chore: "waiting in line for an answer",
            scene: "Something does not work, and you press two, then four, then listen to music.",
            purpose: "so that there is somebody to ask",
            trial: "Ask your hardest question first.",
            question: "Whom do you ask?",
            picture: "a face and a name, not a headset"
        ),
        Topic(
            stems: ["track", "monitor", "alert", "sensor", "detect", "notif"],
            chore: "looking again and again whether something has happened",
            scene: "Nothing has happened. You looked an hour ago, and you will look again in an hour.",
            purpose: "you are told when something happens and need not look when nothing does",
            trial: "Set it up for the one thing that you look at most.",
            question: "Do you look, or are you told?",
            picture: "a calm screen with a single message on it"
        ),
        Topic(
            stems: ["design", "custom", "template", "style", "color", "colour", "theme"],
            chore: "accepting what everybody else has",
            scene: "It does what it should. It only looks as if it belonged to somebody else.",
            purpose: "so that it looks like yours",
            trial: "Start from the version that you would have made yourself.",
            question: "Does it look like you?",
            picture: "three versions side by side"
        ),
    ]
}
