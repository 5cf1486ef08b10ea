import Accounts
import Demonstrating
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// Making a register: the demo, or an empty one.
struct NewRegister {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    /// Makes the register that the form asks for, and leads to it.
    func make() throws(Refusal) -> Reply {
        try Permission.check(.manageAccounts, by: pages.visitor.caller, in: nil)
        let isDemo = pages.path.last == DataFolder.demoName
        let name = isDemo ? DataFolder.demoName : pages.values["name"] ?? ""
        let register = try pages.dispatch.site.newRegister(named: name)
        if isDemo {
            let people = try People(pages.dispatch.site.folder.people)
            let author = try people.actor(named: "Throughline")
            let documents = (pages.phrases.catalogue, pages.dispatch.site.clock().date)
            try DemoWorkspace(in: register, by: author, documents: documents).make()
        }
        return .moved(
            WebAddress(path: [pages.phrases.language.code, name]), isPermanent: false)
    }
}
