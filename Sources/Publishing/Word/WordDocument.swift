import Interchange
import Markup
import Vocabulary

/// Documents as files of Word.
extension Document {
    /// The document as a `.docx`: the same document always as the same bytes.
    ///
    /// - Source: ECMA-376, fifth edition, parts 1 and 2, transitional.
    package var wordFile: [UInt8] {
        var body = WordBody(self)
        body.write()
        let parts = WordParts(document: self)
        var archive = ZIPWriter()
        archive.add("[Content_Types].xml", parts.contentTypes)
        archive.add("_rels/.rels", parts.packageRelations)
        archive.add("docProps/core.xml", parts.core)
        archive.add("docProps/app.xml", parts.application)
        archive.add("docProps/custom.xml", parts.custom)
        archive.add("word/document.xml", parts.document(body.xml))
        archive.add("word/styles.xml", parts.styles)
        archive.add("word/numbering.xml", WordNumbering(in: language).written(body.lists))
        archive.add("word/settings.xml", parts.settings)
        archive.add("word/header1.xml", parts.header)
        archive.add("word/footer1.xml", parts.footer)
        archive.add("word/_rels/document.xml.rels", parts.documentRelations(body.links))
        return archive.finished()
    }
}
