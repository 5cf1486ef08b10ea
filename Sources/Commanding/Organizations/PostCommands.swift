import Diagnostics
import Figures
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline post …`: posts, what they are for, and whether somebody would fit one.
enum PostCommands {
    static let list = CommandDescription(
        name: "post list",
        options: [
            .init(name: "--unit", placeholder: "CODE", key: "post.list.unit"),
            .init(
                name: "--status", placeholder: "STATUS", key: "post.list.status",
                choices: PostStatus.allCases.map(\.rawValue)),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("post.list.example.1", "throughline post list --unit SED"),
            ("post.list.example.2", "throughline post list --status vacant --format csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: list)

    static let show = CommandDescription(
        name: "post show", arguments: [code],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [("post.show.example.1", "throughline post show ST02-D1-579")],
        exitCodes: [0, 1, 2, 4], run: show)

    static let check = CommandDescription(
        name: "post check", arguments: [code],
        options: profile + [CommandDescription.format] + CommandDescription.shown,
        examples: [
            (
                "post.check.example.1",
                "throughline post check ST02-D1-579 --degree doctorate --experience 12y --international 7y --language en:proficient --language fr:good --external"
            ),
            (
                "post.check.example.2",
                "throughline post check ST02-D1-579 --degree first --experience 20y --internal"
            ),
        ],
        exitCodes: [0, 1, 2, 3, 4], run: check)

    private static let code = CommandDescription.Argument(
        placeholder: "CODE", key: "post.argument.code")

    private static let profile: [CommandDescription.Option] = [
        .init(
            name: "--degree", placeholder: "DEGREE", key: "post.check.degree",
            choices: Education.allCases.map(\.rawValue)),
        .init(name: "--experience", placeholder: "TIME", key: "post.check.experience"),
        .init(name: "--international", placeholder: "TIME", key: "post.check.international"),
        .init(
            name: "--language", placeholder: "LANGUAGE:LEVEL", key: "post.check.language",
            isRepeated: true),
        .init(name: "--internal", placeholder: nil, key: "post.check.internal"),
        .init(name: "--external", placeholder: nil, key: "post.check.external"),
        .init(name: "--developing-country", placeholder: nil, key: "post.check.developing"),
        .init(name: "--other-country", placeholder: nil, key: "post.check.other-country"),
    ]

    // MARK: Showing

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var posts = open.workspace.records(Post.self)
        if let code = run.arguments["--unit"] {
            let unit = try open.record(Unit.self, code)
            posts = posts.filter { $0.parent == unit.id }
        }
        if let status = run.arguments.choice("--status", of: PostStatus.self) {
            posts = posts.filter { $0.status == status }
        }
        open.shown.posts(posts).print(run)
        return 0
    }

    /// A post with what it serves and its job description; for programs what it serves alone.
    private static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let post = try post(run, open)
        guard run.isTable else {
            open.shown.shares(of: post).print(run)
            return 0
        }
        RecordPage(open, post.content, Post.kind).print()
        run.print("\n")
        open.shown.shares(of: post).print(run)
        guard let job = open.workspace.job(of: post.id, on: open.today) else { return 0 }
        run.print("\n" + open.shown.printed(job).map { $0 + "\n" }.joined() + "\n")
        open.shown.qualifications(open.workspace.qualifications(of: job.id)).print(run)
        return 0
    }

    /// The post of a code or of a printed number.
    private static func post(_ run: CommandRun, _ open: OpenRegister) throws(Refusal) -> Post {
        let code = run.arguments.words[0]
        return try open.record(Post.self, PostNumber(code)?.code ?? code)
    }

    // MARK: Checking

    /// Holds a profile against the rules of a post; exit code 3 where a required one isn't met.
    private static func check(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let post = try post(run, open)
        guard let job = open.workspace.job(of: post.id, on: open.today) else {
            throw Refusal(
                Finding("job-description.not-found", .error, ["post": .text(post.code)]))
        }
        let check = QualificationCheck(
            try profile(run), against: open.workspace.qualifications(of: job.id))
        open.shown.outcomes(check).print(run)
        run.note(
            "post.check.done.\(check.result.rawValue)",
            ["job": .text(job.code), "count": .number(check.outcomes.count)])
        return check.result == .fails ? 3 : 0
    }

    private static func profile(_ run: CommandRun) throws(Refusal) -> CandidateProfile {
        var reader = ProfileReader()
        reader.readEducation(run.arguments["--degree"])
        reader.readExperience(run.arguments["--experience"])
        reader.readInternational(run.arguments["--international"])
        reader.readLanguages(run.arguments.values["--language"] ?? [])
        reader.readGroups(
            isInternal: try either(run, "--internal", "--external"),
            isFromDevelopingCountry: try either(run, "--developing-country", "--other-country"))
        guard reader.findings.isEmpty else { throw Refusal(all: reader.findings) }
        return reader.profile
    }

    /// Whether one of two options was given and not the other; `nil` where none was.
    private static func either(
        _ run: CommandRun, _ yes: String, _ no: String
    ) throws(Refusal) -> Bool? {
        switch (run.arguments.has(yes), run.arguments.has(no)) {
        case (true, true):
            throw Refusal(
                Finding("profile.both", .error, ["one": .text(yes), "other": .text(no)]))
        case (true, false): return true
        case (false, true): return false
        case (false, false): return nil
        }
    }
}
