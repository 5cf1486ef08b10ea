import Accounts
import Foundation
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Translation queue") struct TranslationQueue {
    private let queue = "/en/demo/documents/translations"
    private let field = "words.meeting:M-X:name"

    /// A demo with a meeting that is written in English only.
    private func demo() async throws -> DemoSite {
        let demo = try await DemoSite()
        let made = await demo.ask(
            "/en/demo/documents/meetings/new", as: .editor,
            sending: [("code", "M-X"), ("name.en", "Meeting <X> & more"), ("why", "New")])
        #expect(made.location.contains("done="))
        return demo
    }

    private func name(_ demo: DemoSite) throws -> MultilingualText {
        try #require(try demo.register.workspace().record(Meeting.self, code: "M-X")).name
    }

    @Test func `source and translation stand side by side, each in its direction`() async throws {
        let demo = try await demo()
        let page = await demo.ask(queue + "?language=ar&kind=meeting", as: .translator)
        #expect(page.status == 200)
        #expect(page.text.contains("Meeting &lt;X&gt; &amp; more"))
        #expect(page.text.contains("name=\"\(field)\""))
        #expect(page.text.contains("<div lang=\"ar\" dir=\"rtl\"><textarea"))
        #expect(!page.text.contains("words.element:"))
        let reader = await demo.ask(queue + "?language=ar&kind=meeting", as: .reader)
        #expect(reader.text.contains("M-X"))
        #expect(!reader.text.contains("<textarea"))
        let data = await demo.ask(queue + ".csv?language=ar&kind=meeting", as: .reader)
        #expect(data.text.contains("M-X"))
    }

    @Test func `a translator saves several texts at once, and nothing but texts`() async throws {
        let demo = try await demo()
        let saved = await demo.ask(
            queue + "?language=fr&kind=meeting", as: .translator,
            sending: [
                (field, "Réunion\r\ndeux"), ("words.meeting:M-X:code", "HACKED"),
                ("words.meeting:M-X:place", ""), ("words.snapshot:DEMO-1:name", "x"),
                ("why", "Translated"),
            ])
        #expect(saved.location.contains("done="))
        #expect(try name(demo)[.french] == "Réunion\ndeux")
        let refused = await demo.ask(queue, as: .reader, sending: [(field, "x"), ("why", "y")])
        #expect(refused.status == 403)
    }

    @Test func `what others wrote meanwhile is shown, and what was typed stays`() async throws {
        let demo = try await demo()
        let from = String(try demo.register.workspace().position)
        _ = await demo.ask(
            "/en/demo/documents/meetings/M-X/edit", as: .editor,
            sending: [
                ("name.en", "Assembly"), ("name.fr", "Assemblée"), ("from", from), ("why", "x"),
            ])
        let form = [(field, "Ma réunion"), ("why", "My reason")]
        let clash = await demo.ask(
            queue + "?language=fr", as: .translator, sending: form + [("from", from)])
        #expect(clash.status == 409)
        for words in ["Ma réunion", "My reason", "Meeting &lt;X&gt;", "Assembly", "Assemblée"] {
            #expect(clash.text.contains(words), "\(words)")
        }
        #expect(try name(demo)[.french] == "Assemblée")
        let now = String(try demo.register.workspace().position)
        let again = await demo.ask(
            queue + "?language=fr", as: .translator, sending: form + [("from", now)])
        #expect(again.location.contains("done="))
        #expect(try name(demo)[.french] == "Ma réunion")
    }

    @Test func `a translation that is still right is confirmed as it is`() async throws {
        let demo = try await demo()
        _ = await demo.ask(
            queue + "?language=fr", as: .translator, sending: [(field, "Réunion"), ("why", "x")])
        _ = await demo.ask(
            "/en/demo/documents/meetings/M-X/edit", as: .editor,
            sending: [("name.en", "The meeting"), ("why", "x")])
        #expect(try name(demo).isStale(in: .french))
        _ = await demo.ask(
            queue + "?language=fr", as: .translator,
            sending: [(field, "Réunion"), ("same." + field, "1"), ("why", "Still right")])
        #expect(try !name(demo).isStale(in: .french))
    }

    @Test func `without a reason nothing is saved and nothing typed is lost`() async throws {
        let demo = try await demo()
        let answer = await demo.ask(
            queue + "?language=fr", as: .translator, sending: [(field, "Réunion"), ("why", "")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Réunion"))
    }

    @Test func `a file goes out, comes back, and what is not taken is told`() async throws {
        let demo = try await demo()
        let file = await demo.ask(queue + ".xlf?language=fr&kind=meeting", as: .translator).text
        #expect(file.contains("trgLang=\"fr\""))
        #expect(file.contains("http://localhost/en/demo/documents/meetings/M-X"))
        let start = try #require(file.range(of: "<unit id=\"meeting:M-X:name\""))
        let back =
            file[..<start.lowerBound]
            + file[start.lowerBound...].replacing(
                "</source>", with: "</source><target>Réunion &lt;X&gt;</target>", maxReplacements: 1
            ).replacing("state=\"initial\"", with: "state=\"final\"", maxReplacements: 1)
        let answer = await demo.ask(
            queue + "/import?language=fr", as: .translator, sending: [("why", "Back")],
            file: Array(back.utf8))
        #expect(answer.status == 200 || answer.location.contains("done="))
        #expect(try name(demo)[.french] == "Réunion <X>")
        let broken = await demo.ask(
            queue + "/import?language=fr", as: .translator, sending: [("why", "x")],
            file: Array("<xliff".utf8))
        #expect(broken.status == 422)
        let other = await demo.ask(
            queue + "/import?language=es", as: .translator, sending: [("why", "x")],
            file: Array(back.utf8))
        #expect(other.status == 422)
        #expect(try name(demo)[.spanish] == nil)
    }
}
