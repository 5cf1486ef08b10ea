import Markup
import Records
import Vocabulary

/// Documents as JSON, for programs: the twin that is handed out beside each file.
extension Document {
    /// The document as JSON, keys always in the same order; what is not known is left out.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("format", "throughline-document 1")
            writer.key("facts")
            writer.object { facts.write(&$0) }
            writer.key("blocks")
            writer.array(of: blocks) { $1.write(&$0) }
        }
        return writer.take()
    }
}

extension DocumentFacts {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("title", title)
        for property in properties {
            json.member(key: property.name.lowercased().replacing(" ", with: "_"), property.value)
        }
        if !author.isEmpty { json.member("author", author) }
        if !keywords.isEmpty {
            json.key("keywords")
            json.array(of: keywords) { $0.value($1) }
        }
    }
}

extension DocumentBlock {
    fileprivate func write(_ json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .heading(let heading):
                json.member("block", "heading")
                json.member("level", heading.level)
                json.member("numbered", heading.isNumbered)
                json.bookmark(heading.bookmark)
                json.change(heading.change)
                json.runs(heading.runs)
            case .paragraph(let paragraph):
                json.member("block", "paragraph")
                json.member("style", paragraph.style.rawValue)
                if let alignment = paragraph.alignment {
                    json.member("alignment", alignment.rawValue)
                }
                json.bookmark(paragraph.bookmark)
                json.change(paragraph.change)
                json.runs(paragraph.runs)
            case .list(let list): list.write(&json)
            case .table(let table): table.write(&json)
            case .figure(let figure): figure.write(&json)
            case .contents(let levels):
                json.member("block", "contents")
                json.member("levels", levels)
            case .pageBreak: json.member("block", "page-break")
            case .pages(let turn):
                json.member("block", "pages")
                json.member("turn", turn.rawValue)
            }
        }
    }
}

extension DocumentList {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("block", "list")
        json.member("marker", marker.rawValue)
        json.key("items")
        json.array(of: items) { json, item in
            json.object { json in
                json.change(item.change)
                json.key("paragraphs")
                json.array(of: item.paragraphs) { json, runs in json.object { $0.runs(runs) } }
                guard !item.lists.isEmpty else { return }
                json.key("lists")
                json.array(of: item.lists) { json, list in json.object { list.write(&$0) } }
            }
        }
    }
}

extension DocumentTable {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("block", "table")
        json.member("look", look.rawValue)
        json.bookmark(bookmark)
        if !alternative.isEmpty { json.member("alternative", alternative) }
        if let caption {
            json.key("caption")
            json.object { $0.runs(caption) }
        }
        json.key("columns")
        json.array(of: columns) { json, column in
            json.object { json in
                json.member("share", column.share)
                json.member("alignment", column.alignment.rawValue)
            }
        }
        json.member("head_rows", headRows)
        json.key("rows")
        json.array(of: rows) { json, row in
            json.object { json in
                json.change(row.change)
                json.key("cells")
                json.array(of: row.cells) { json, cell in
                    json.object { json in
                        if cell.span > 1 { json.member("span", cell.span) }
                        if cell.isHead { json.member("head", true) }
                        json.key("blocks")
                        json.array(of: cell.blocks) { $1.write(&$0) }
                    }
                }
            }
        }
    }
}

extension DocumentFigure {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("block", "figure")
        json.bookmark(bookmark)
        json.member("alternative", drawing.alternative)
        if let caption {
            json.key("caption")
            json.object { $0.runs(caption) }
        }
        guard let table else { return }
        json.key("table")
        json.object { table.write(&$0) }
    }
}

extension JSONWriter {
    fileprivate mutating func member(key name: String, _ text: String) {
        key(name)
        value(text)
    }

    fileprivate mutating func bookmark(_ bookmark: String?) {
        if let bookmark { member("bookmark", bookmark) }
    }

    fileprivate mutating func change(_ change: DocumentChange?) {
        guard let change else { return }
        key("change")
        object { json in
            json.member("kind", change.kind.rawValue)
            json.member("author", change.author)
            json.member("date", change.date.description)
        }
    }

    fileprivate mutating func runs(_ runs: [DocumentRun]) {
        key("runs")
        array(of: runs) { json, run in
            json.object { json in
                switch run.content {
                case .words(let words): json.member("words", words)
                case .reference(let bookmark): json.member("reference", bookmark)
                case .tab: json.member("mark", "tab")
                case .lineBreak: json.member("mark", "line-break")
                }
                if run.emphasis.contains(.strong) { json.member("strong", true) }
                if run.emphasis.contains(.slanted) { json.member("slanted", true) }
                if run.emphasis.contains(.underlined) { json.member("underlined", true) }
                if let language = run.language { json.member("language", language.code) }
                if let link = run.link { json.member("link", link.text) }
                if run.isUntranslated { json.member("untranslated", true) }
                json.change(run.change)
            }
        }
    }
}
