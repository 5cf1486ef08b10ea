import Foundation
import Testing
import Vocabulary

/// What the commands of the register say and refuse.
@Suite struct RegisterCommands {
    private func session() throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init --origin example.org/plan")
        return session
    }

    @Test func `a folder has several registers, each by its name`() throws {
        let session = try RegisterSession()
        #expect(session.run("init --register pilot").code == 0)
        #expect(session.run("demo").code == 0)
        #expect(session.rows("document list --register demo").count > 3)
        #expect(session.rows("document list --register pilot").isEmpty)
        let missing = session.run("document list")
        #expect(missing.code == 4 && missing.error.contains("register.sqlite"))
        let bad = session.run("document list --register ../demo")
        #expect(bad.code == 2 && bad.error.contains("usage.register"), "\(bad.error)")
    }

    @Test func `without a register every command says how to make one`() throws {
        let session = try RegisterSession()
        for command in ["text list", "mandate list", "check", "doctor", "journal root"] {
            let refused = session.run(command)
            #expect(refused.code == 4, "\(command)")
            #expect(refused.error.contains("throughline init"))
        }
    }

    @Test func `a register is made once, and its key is for its owner alone`() throws {
        let session = try session()
        #expect(session.run("init").findings == ["store.exists"])
        let key = session.path("data/signing.key")
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a change needs a reason, and a dry run changes nothing`() throws {
        let session = try session()
        let refused = session.run("record add post P1")
        #expect(refused.code == 2)
        #expect(refused.findings == ["usage.no-reason"])
        #expect(session.run("record add post P1 --dry-run").code == 0)
        #expect(session.rows("record list post").isEmpty)
        #expect(session.run("record add post P1 --why Needed").code == 0)
        #expect(session.rows("record list post").count == 1)
    }

    @Test func `what is wrong with values is said all at once`() throws {
        let session = try session()
        let refused = session.run("record add post P1 parent=NONE colour=red name --why x")
        #expect(
            refused.findings == ["record.not-found", "usage.unknown-field", "usage.assignment"])
        #expect(session.rows("journal log").isEmpty)
    }

    @Test func `a near code is asked about`() throws {
        let session = try session()
        session.run("record add post SED-H --why x")
        let refused = session.run("record show post SED-G")
        #expect(refused.code == 4)
        #expect(refused.error.contains("did you mean SED-H?"))
    }

    @Test func `a table that was exported and imported again changes nothing`() throws {
        let session = try session()
        session.run("record add unit U1 --why x", "name.en==SUM(A1)", "name.zh=局；一", "kind=a;\"b\\")
        session.run("record add post P1 parent=U1 --why x", "name.fr=Chef, «adjoint»\n2e ligne")
        for type in ["unit", "post"] {
            let table = session.run("export --type \(type) --format csv").bytes
            let path = try session.file("\(type).csv", table)
            #expect(session.run("import --type \(type) \(path) --why Again").code == 0)
            let lines = try session.file(
                "\(type).jsonl", session.run("export --type \(type)").bytes)
            #expect(session.run("import --type \(type) \(lines) --why Again").code == 0)
        }
        #expect(session.rows("journal log").count == 2)
    }

    @Test func `a table edited by hand changes just what was edited`() throws {
        let session = try session()
        session.run("record add post P1 name.en=Old --why x")
        let path = try session.file(
            "p.csv", Array("code,name.en,kind\nP1,New,D1\nP2,Other,P5\n".utf8))
        #expect(session.run("import --type post \(path) --why Edited").code == 0)
        #expect(session.run("record show post P1").output.contains("New"))
        #expect(session.rows("record list post").count == 2)
        let bad = try session.file("b.csv", Array("code,nmae\nP3,x\n".utf8))
        #expect(session.run("import --type post \(bad) --why x").findings == ["csv.unknown-column"])
    }

    @Test func `history tells who changed what and why`() throws {
        let session = try session()
        session.run("record add post P1 kind=D1 --why First")
        session.run("record set post P1 kind=D2 --as Bob --why", "Second thoughts")
        let rows = session.rows("history P1 --type post")
        #expect(rows.map { $0[7] } == ["First", "First", "Second thoughts"])
        #expect(rows.last?[2] == "Bob")
        #expect(rows.last?[5] == "D1" && rows.last?[6] == "D2")
    }

    @Test func `a name is erased without touching the journal`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        let root = session.run("journal root").output
        #expect(session.run("people erase", "A. Diallo").code == 0)
        #expect(session.run("journal root").output == root)
        #expect(!session.run("history P1").output.contains("Diallo"))
        #expect(session.run("people erase", "Nobody").code == 4)
    }

    @Test func `a snapshot shows its state for ever and can't be changed`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        #expect(session.run("snapshot publish S1 --why Sent").code == 0)
        session.run("record add post P2 --why x")
        #expect(session.rows("record list post --as-of S1").count == 1)
        #expect(session.rows("record list post").count == 2)
        let refused = session.run("record set snapshot S1 position=9 --why x")
        #expect(refused.findings == ["record.fixed"])
        #expect(refused.code == 6)
    }

    @Test func `a snapshot that says what wasn't so is refused`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        let zeros = String(repeating: "0", count: 64)
        for position in ["0", "1", "999", "-1"] {
            let refused = session.run(
                "record add snapshot S9 position=\(position) root=\(zeros) --why x")
            #expect(refused.findings == ["snapshot.forged"], "\(position): \(refused.error)")
        }
        for code in ["2", "2026-01-01"] {
            #expect(session.run("snapshot publish \(code) --why x").findings == ["snapshot.code"])
        }
    }

    @Test(arguments: [
        "", "..", "a/b", "a;b", "\u{202E}x", "a b", "\u{1}", String(repeating: "x", count: 201),
    ])
    func `a code that can't stand in an address is refused`(_ code: String) throws {
        let session = try session()
        let refused = session.run("record add post --why x", code)
        #expect(refused.code == 1, "\(refused.error)")
        #expect(session.rows("record list post").isEmpty)
    }

    @Test func `people who write at once all keep their names`() async throws {
        let session = try session()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<12 {
                group.addTask {
                    session.run("record add post P\(number) --why x --as", "Person \(number)")
                }
            }
        }
        #expect(session.rows("people list").count == 12)
        #expect(session.rows("record list post").count == 12)
    }

    @Test func `options may stand before the command`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        let other = session.path("data")
        #expect(session.run("--data \(other) record list post").output.contains("P1"))
    }

    @Test func `the past is shown by day and by entry, and can't be changed`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        #expect(session.rows("record list post --as-of 2027-01-14").isEmpty)
        #expect(session.rows("record list post --as-of 2027-01-15").count == 1)
        #expect(session.rows("record list post --as-of 0").isEmpty)
        #expect(session.run("record list post --as-of 99").code == 4)
        #expect(session.run("record list post --as-of yesterday").findings == ["usage.as-of"])
    }

    @Test func `checkpoints and proofs are accepted, and refuse what was altered`() throws {
        let session = try session()
        for number in 1...5 { session.run("record add post P\(number) --why x") }
        let checkpoint = try session.file("c", session.run("journal checkpoint").bytes)
        session.run("record add post P6 --why x")
        #expect(session.run("journal verify --checkpoint \(checkpoint)").code == 0)
        #expect(session.run("journal prove 3").output.hasPrefix("c2sp.org/tlog-proof@v1\n"))
        #expect(session.run("journal prove --from \(checkpoint)").code == 0)
        var bytes = try Data(contentsOf: URL(filePath: checkpoint))
        bytes[20] ^= 1
        let altered = try session.file("d", [UInt8](bytes))
        #expect(
            session.run("journal verify --checkpoint \(altered)").findings == [
                "journal.bad-checkpoint"
            ])
    }

    @Test func `a backup is sound, verifies, and becomes a register`() throws {
        let session = try session()
        session.run("record add post P1 --why x")
        let copy = session.path("copy.sqlite")
        #expect(session.run("backup \(copy)").code == 0)
        #expect(session.run("restore \(copy) --verify").code == 0)
        #expect(session.run("restore \(copy)").findings == ["store.exists"])
        let other = session.path("other")
        #expect(session.run("restore \(copy) --data \(other)").code == 0)
        #expect(session.rows("record list post --data \(other)").count == 1)
        #expect(session.run("doctor").code == 0)
    }

    @Test(arguments: Language.allCases)
    func `help speaks the reader's language in full`(_ language: Language) throws {
        let session = try RegisterSession()
        let overview = session.run("help", language: language.code).output
        for line in overview.split(separator: "\n") where line.hasPrefix("  ") {
            #expect(!line.contains(".abstract"), "\(line)")
        }
        for command in ["mandate review", "journal prove", "import", "record set"] {
            let help = session.run("help \(command)", language: language.code)
            #expect(help.code == 0)
            #expect(!help.output.contains(".option.") && !help.output.contains(".argument."))
        }
    }

    @Test(arguments: [
        ("战略", "zh"), ("战略规划", "zh"), ("planification", "fr"), ("etudes", "fr"),
        ("правлении", "ru"), ("قطاع", "ar"), ("planificación", "es"), ("planificacion", "es"),
    ])
    func `words are found in their language`(_ word: String, _ language: String) throws {
        let session = try session()
        let names = [
            "zh": "制定战略规划", "fr": "La planification des études", "ru": "Доклад о правлении",
            "ar": "خطة القطاع", "es": "La planificación",
        ]
        let name = try #require(names[language])
        session.run("record add element E1 --why x", "name.\(language)=\(name)")
        session.run("record add element E2 --why x", "name.en=Nothing of the kind")
        #expect(session.rows("search \(word)").map { $0[1] } == ["E1"])
    }
}
