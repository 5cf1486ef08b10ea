import Diagnostics
import Interchange
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// Saving translations: several at once, and never over what others wrote meanwhile.
extension TranslationsPage {
    /// Saves what the form sent; where others changed the same meanwhile, both versions are shown with
    /// what was typed, and nothing is saved.
    static func save(_ visit: Visit) throws(Refusal) -> Answer {
        var page = try TranslationsPage(visit)
        let seen = visit.body.values.filled("from").flatMap { Int($0) } ?? visit.workspace.position
        do throws(Refusal) {
            let edits = try page.edits(since: seen)
            guard page.clashes.isEmpty else {
                throw Refusal(
                    Finding(
                        "translation.clash", .error,
                        ["count": .number(page.clashes.count)]))
            }
            let back = visit.here(asOf: nil, setting: [("language", page.language.code)])
            guard !edits.isEmpty else { return .done(back) }
            let number = try visit.commit(edits)
            return .done(
                visit.here(
                    asOf: nil,
                    setting: [("language", page.language.code), ("done", "\(number)")]))
        } catch {
            return page.answer(
                error.findings.map { visit.naming($0) },
                status: HTTPStatus.of(error) == 403 ? 403 : page.clashes.isEmpty ? 422 : 409)
        }
    }

    /// The edits for all that was typed; notes it, and what clashes with changes of others.
    private mutating func edits(since seen: Int) throws(Refusal) -> [RecordEdit] {
        var settings: [RecordKey: (kind: String, settings: [RecordEdit.Setting])] = [:]
        for item in visit.body.values.items where item.name.hasPrefix("words.") {
            guard let task = task(named: item.name) else { continue }
            let old = try text(of: task, asOf: seen)
            let words = item.value.withPlainLines
            let isSame = visit.body.values["same." + item.name] == "1"
            guard !words.allSatisfy(\.isWhitespace), words != old[language] ?? "" || isSame else {
                continue
            }
            typed[item.name] = words
            if let clash = clash(words, task, old) { clashes[item.name] = clash }
            var text = task.text
            text.write(words, in: language)
            guard let version = text.version(in: language) else { continue }
            settings[task.key, default: (task.kind, [])].settings.append(
                .init(FieldPath(task.field.name, language), .wording(version)))
        }
        return settings.sorted { $0.key < $1.key }.map {
            RecordEdit(.set, kind: $0.value.kind, key: $0.key, settings: $0.value.settings)
        }
    }

    private func clash(
        _ words: String, _ task: TranslationTask, _ old: MultilingualText
    ) -> TranslationClash? {
        var clash = TranslationClash()
        let source = task.source.language
        if old[source] != task.text[source] { clash.oldSource = old[source] ?? "" }
        if old[language] != task.text[language], task.text[language] != words {
            clash.newTarget = task.text[language] ?? ""
        }
        return clash.oldSource == nil && clash.newTarget == nil ? nil : clash
    }

    /// The text as the sender saw it.
    private func text(
        of task: TranslationTask, asOf position: Int
    ) throws(Refusal) -> MultilingualText {
        guard position < visit.workspace.position,
            let index = visit.workspace.schema[task.kind]?.indices[task.field.name],
            let old = try visit.register.content(task.kind, task.key, asOf: position)
        else { return task.text }
        return MultilingualText(old.values[index]) ?? MultilingualText()
    }

    // MARK: Files

    /// Takes in a file: one change with all that is taken, and one report of all the rest.
    static func takeIn(_ visit: Visit) throws(Refusal) -> Answer {
        do throws(Refusal) {
            guard let file = visit.body.file("file") else {
                throw Refusal(Finding("table.no-file", .error))
            }
            let read = try XLIFFReader.read(file.bytes)
            try read.demand(visit.query.filled("language").flatMap { Language(rawValue: $0) })
            let intake = TranslationIntake(read, in: visit.workspace) { type, field, key in
                visit.mayChange([field], of: type.kind, key)
            }
            let number = intake.edits.isEmpty ? nil : try visit.commit(intake.edits)
            if let number, intake.findings.isEmpty {
                return .done(
                    visit.address(
                        ["documents", "translations"],
                        [("language", read.target.code), ("done", "\(number)")]))
            }
            return report(visit, intake, read.target)
        } catch {
            return try TranslationsPage(visit).answer(error.findings, status: HTTPStatus.of(error))
        }
    }

    private static func report(
        _ visit: Visit, _ intake: TranslationIntake, _ language: Language
    ) -> Answer {
        var page = Page(visit.text("translations.report")) { html in
            html.element(.div, .class("notice"), .role("status")) { html in
                html.text(
                    visit.text(
                        "translate.taken",
                        [
                            "count": .number(intake.taken),
                            "unchanged": .number(intake.unchanged),
                            "told": .number(intake.findings.count),
                        ]))
            }
            for finding in intake.findings.prefix(500) { html.finding(finding, visit) }
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button main"),
                    .href(
                        visit.address(
                            ["documents", "translations"], [("language", language.code)])),
                    text: visit.term("section.translations.title"))
            }
        }
        page.status = intake.taken > 0 || intake.findings.isEmpty ? 200 : 422
        page.section = Section.at("documents", "translations")
        return .page(page)
    }
}

extension String {
    /// The same with line ends of one sign, as forms send them with two.
    fileprivate var withPlainLines: String {
        split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }
}
